import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { locatedJpeg, locatedMp4, locatedPdf, locatedPng, locatedWebp, place } from './fixtures.ts'
import { recorded } from './recorded.ts'

const good = [locatedJpeg(), locatedPng(6), locatedWebp(6), locatedPdf(), locatedMp4(), recorded.heic]
const anyFile = fc.constantFrom(...good)

/** What was overwritten: where, as a part of the length, and with what. */
const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 4 })
const damaged = (file: Buffer, places: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(file)
  for (const [part, byte] of places) copy[Math.floor(part * copy.length)] = byte
  return copy
}
const judged = async (file: Uint8Array) => {
  const result = await processUpload(file, expected.complaint)
  return result.kind === 'accepted' ? Buffer.from(result.bytes) : null
}

test('whatever bytes arrive, they are accepted or refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, fc.uint8Array({ maxLength: 400 }), fc.nat(60), async (file, bytes, begin) => {
      const behind = Buffer.concat([file.subarray(0, begin), bytes])
      for (const each of [bytes, behind]) expect(['accepted', 'refused']).toContain((await processUpload(each, expected.request)).kind)
    }),
    { numRuns: 200 },
  )
})

test('several damaged bytes leave a file refused or without its place', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, damage, async (file, places) => {
      expect((await judged(damaged(file, places)))?.includes(place) ?? false).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('one that is cut short anywhere is refused or without its place', async () => {
  for (const file of good) {
    for (let length = 1; length < file.length; length += 37)
      expect((await judged(file.subarray(0, length)))?.includes(place) ?? false).toBe(false)
  }
})

/** Ten megabytes each, made so that a careless reader would go over them again and again. */
const traps: Record<string, () => Buffer> = {
  'JPEG of fill bytes': () => Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(10_000_000, 0xff)]),
  'JPEG of empty comments': () => Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(10_000_000, Buffer.of(0xff, 0xfe, 0, 2))]),
  'JPEG of stuffed bytes': () => Buffer.concat([locatedJpeg().subarray(0, -31), Buffer.alloc(10_000_000, Buffer.of(0xff, 0))]),
  'PDF of open parentheses': () =>
    Buffer.concat([Buffer.from('%PDF-1 0 obj'), Buffer.alloc(10_000_000, '('), Buffer.from('startxref 0 %%EOF')]),
  'PDF of references': () =>
    Buffer.concat([Buffer.from('%PDF-\n1 0 obj'), Buffer.alloc(10_000_000, ' /Info 1 0 R'), Buffer.from('endobj startxref 0 %%EOF')]),
  'PDF of streams': () =>
    Buffer.concat([Buffer.from('%PDF-\n'), Buffer.alloc(10_000_000, '1 0 obj stream\nendstream '), Buffer.from(' startxref 0 %%EOF')]),
  'PDF of XMP': () =>
    Buffer.concat([Buffer.from('%PDF-\n1 0 obj'), Buffer.alloc(10_000_000, '<x:xmpmeta> '), Buffer.from(' startxref 0 %%EOF')]),
  'WebP of empty chunks': () => {
    const chunks = Buffer.alloc(10_000_000, Buffer.from('VP8 \0\0\0\0'))
    const head = Buffer.from('RIFF\0\0\0\0WEBP')
    head.writeUInt32LE(chunks.length + 4, 4)
    return Buffer.concat([head, chunks])
  },
  'MP4 of empty boxes': () => Buffer.concat([locatedMp4(), Buffer.alloc(10_000_000, Buffer.from('\0\0\0\x08mdat'))]),
}

test('no file of ten megabytes keeps the function busy', { timeout: 120_000 }, async () => {
  const slow: string[] = []
  for (const [name, make] of Object.entries(traps)) {
    const file = make()
    // Processor time, so that whatever else the machine does is not counted.
    const start = process.cpuUsage()
    await processUpload(file, expected.officer)
    const took = process.cpuUsage(start).user / 1000
    if (took > 5000) slow.push(`${name}: ${Math.round(took)} ms`)
  }
  expect(slow).toEqual([])
})

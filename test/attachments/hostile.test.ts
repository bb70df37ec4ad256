import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processUpload } from '../../shared/desk/files/process.ts'
import type { FileType } from '../../shared/files/sniff.ts'
import { strip } from '../../shared/files/strip.ts'
import { locatedJpeg, locatedMp4, locatedPdf, locatedPng, locatedWebp, place } from './fixtures.ts'

const good: Record<FileType, Buffer> = {
  'image/jpeg': locatedJpeg(),
  'image/png': locatedPng(6),
  'image/webp': locatedWebp(6),
  'application/pdf': locatedPdf(),
  'video/mp4': locatedMp4(),
}
const types = Object.keys(good) as FileType[]
const anyType = fc.constantFrom(...types)
/** In a document any string may say anything: a damaged key is no longer known as one of the place. */
const pictureOrVideo = fc.constantFrom(...types.filter((type) => type !== 'application/pdf'))
const limit = 10_000

/** What was overwritten: where, as a part of the length, and with what. */
const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 4 })
const damaged = (file: Buffer, places: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(file)
  for (const [part, byte] of places) copy[Math.floor(part * copy.length)] = byte
  return copy
}

test('whatever bytes arrive, they are accepted or refused', () => {
  fc.assert(
    fc.property(anyType, fc.uint8Array({ maxLength: 400 }), fc.nat(60), (type, bytes, begin) => {
      const behind = Buffer.concat([good[type].subarray(0, begin), bytes])
      for (const file of [bytes, behind]) expect(['accepted', 'refused']).toContain(processUpload(file, limit).kind)
      for (const each of types) expect(strip[each](bytes)).toSatisfy((result) => result === 'broken' || result instanceof Uint8Array)
    }),
    { numRuns: 2000 },
  )
})

test('a file that is cut short is never kept with its place, and no picture or video is kept at all before its last chunk', () => {
  const kept = (type: FileType, length: number) => processUpload(good[type].subarray(0, length), limit).kind === 'accepted'
  const shortest = types.map((type) => [type, Array.from(good[type].keys()).findIndex((length) => kept(type, length))])
  expect(Object.fromEntries(shortest)).toEqual({
    // What stands behind these ends does not belong to the picture.
    'image/jpeg': good['image/jpeg'].length - place.length - 'MotionPhoto'.length,
    'image/png': good['image/png'].length - place.length,
    'image/webp': good['image/webp'].length - place.length,
    'application/pdf': good['application/pdf'].length - place.length - 1,
    // Only boxes without a picture are missing behind the movie.
    'video/mp4': good['video/mp4'].length - 2 * (8 + place.length) - (24 + place.length),
  })
  for (const type of types) {
    for (const length of good[type].keys()) {
      const result = processUpload(good[type].subarray(0, length), limit)
      if (result.kind === 'accepted') expect(Buffer.from(result.bytes).includes(place)).toBe(false)
    }
  }
})

test('every single damaged byte in a picture or video leaves it refused or without its place', { timeout: 60_000 }, () => {
  const leaks: string[] = []
  let accepted = 0
  for (const type of types.filter((each) => each !== 'application/pdf')) {
    for (const at of good[type].keys()) {
      for (const byte of [0, 1, 0x7f, 0xff, (good[type][at] ?? 0) ^ 1, (good[type][at] ?? 0) + 8]) {
        const file = Buffer.from(good[type])
        file[at] = byte
        const result = processUpload(file, limit)
        if (result.kind === 'accepted') accepted++
        if (result.kind === 'accepted' && Buffer.from(result.bytes).includes(place)) leaks.push(`${type} ${at} ${byte}`)
      }
    }
  }
  expect({ leaks, many: accepted > 1000 }).toEqual({ leaks: [], many: true })
})

test('several damaged bytes leave a picture or video refused or without its place', () => {
  fc.assert(
    fc.property(pictureOrVideo, damage, (type, places) => {
      const result = processUpload(damaged(good[type], places), limit)
      expect(result.kind === 'accepted' && Buffer.from(result.bytes).includes(place)).toBe(false)
    }),
    { numRuns: 5000 },
  )
})

test('a damaged document keeps its length or is refused', () => {
  fc.assert(
    fc.property(damage, (places) => {
      const result = processUpload(damaged(good['application/pdf'], places), limit)
      expect(result.kind === 'refused' || result.size).toBe(result.kind === 'refused' || good['application/pdf'].length)
    }),
    { numRuns: 2000 },
  )
})

test('what was stripped is not changed by stripping it again', () => {
  for (const type of types) {
    const once = strip[type](good[type])
    expect(once).not.toBe('broken')
    if (once !== 'broken') expect(Buffer.from(strip[type](once))).toEqual(Buffer.from(once))
  }
})

/** Ten megabytes each, made so that a careless reader would go over them again and again. */
const traps: Record<string, () => Buffer> = {
  'JPEG of fill bytes': () => Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(10_000_000, 0xff)]),
  'JPEG of empty comments': () => Buffer.concat([Buffer.of(0xff, 0xd8), Buffer.alloc(10_000_000, Buffer.of(0xff, 0xfe, 0, 2))]),
  'JPEG of stuffed bytes': () => Buffer.concat([locatedJpeg().subarray(0, -31), Buffer.alloc(10_000_000, Buffer.of(0xff, 0))]),
  'PDF of open parentheses': () =>
    Buffer.concat([Buffer.from('%PDF-1 0 obj'), Buffer.alloc(10_000_000, '('), Buffer.from('startxref %%EOF')]),
  'PDF of references': () =>
    Buffer.concat([Buffer.from('%PDF-\n1 0 obj'), Buffer.alloc(10_000_000, ' /Info 1 0 R'), Buffer.from('endobj startxref %%EOF')]),
  'PDF of streams': () =>
    Buffer.concat([Buffer.from('%PDF-\n'), Buffer.alloc(10_000_000, '1 0 obj stream\nendstream '), Buffer.from(' startxref %%EOF')]),
  'PDF of XMP': () =>
    Buffer.concat([Buffer.from('%PDF-\n1 0 obj'), Buffer.alloc(10_000_000, '<x:xmpmeta> '), Buffer.from(' startxref %%EOF')]),
  'WebP of empty chunks': () => {
    const chunks = Buffer.alloc(10_000_000, Buffer.from('VP8 \0\0\0\0'))
    const head = Buffer.from('RIFF\0\0\0\0WEBP')
    head.writeUInt32LE(chunks.length + 4, 4)
    return Buffer.concat([head, chunks])
  },
  'MP4 of empty boxes': () => Buffer.concat([locatedMp4(), Buffer.alloc(10_000_000, Buffer.from('\0\0\0\x08mdat'))]),
}

test('no file of ten megabytes keeps the function busy', { timeout: 120_000 }, () => {
  const slow = Object.entries(traps).flatMap(([name, make]) => {
    const file = make()
    // Processor time, so that whatever else the machine does is not counted.
    const start = process.cpuUsage()
    processUpload(file, 20_000_000)
    const took = process.cpuUsage(start).user / 1000
    return took > 5000 ? [`${name}: ${Math.round(took)} ms`] : []
  })
  expect(slow).toEqual([])
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { maxBytesOf } from '../../shared/files/limits.ts'
import { locatedJpeg, locatedMp4, pdf, png } from './fixtures.ts'
import { recorded } from './recorded.ts'

const { complaint, decree, letter } = expected
const verdict = async (file: Buffer, as = complaint as (typeof expected)[keyof typeof expected]) => {
  const result = await processUpload(file, as)
  return result.kind === 'refused' ? result.reason : result.type
}

test('an accepted file is described as it is kept, not as it came', async () => {
  const result = await processUpload(locatedJpeg(), complaint)
  if (result.kind === 'refused') throw new Error(result.reason)
  const hashOf = (bytes: Uint8Array | undefined) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
  const { bytes, thumbnail } = result
  expect(result).toEqual({
    kind: 'accepted',
    type: 'image/jpeg',
    bytes,
    sha256: hashOf(bytes),
    size: bytes.length,
    thumbnail: { bytes: thumbnail?.bytes, width: 8, height: 8, sha256: hashOf(thumbnail?.bytes) },
  })
})

test('the same file comes out the same, so that it is known again', async () => {
  for (const file of [locatedJpeg(), png(), pdf(), locatedMp4(), recorded.fragmented, recorded.heic]) {
    expect(await processUpload(file, complaint)).toEqual(await processUpload(file, complaint))
  }
})

test('each sort has its limit, which includes itself', async () => {
  const grown = (file: Buffer, length: number) => Buffer.concat([file, Buffer.alloc(length - file.length, ' ')])
  // A document keeps its end where programs look for it.
  const document = (length: number) => Buffer.concat([pdf(), Buffer.alloc(length - 2 * pdf().length, '\n'), pdf()])
  const most = maxBytesOf('document')
  expect([document(most).length, await verdict(document(most)), await verdict(document(most + 1))]).toEqual([
    most,
    'application/pdf',
    'too-large',
  ])
  const [picture, over] = [grown(png(), maxBytesOf('picture')), grown(png(), maxBytesOf('picture') + 1)]
  expect([await verdict(picture), await verdict(over)]).toEqual(['image/png', 'too-large'])
  // A video may be larger than either.
  expect(await verdict(grown(Buffer.concat([recorded.front, Buffer.from([1, 0, 0, 0]), Buffer.from('free')]), 20_000_000))).not.toBe(
    'too-large',
  )
})

test('each refusal has its reason, by the content and not by what it claims', async () => {
  expect(
    await Promise.all([Buffer.of(), Buffer.from('MZ program'), png().subarray(0, 50), Buffer.from('<svg/>')].map((it) => verdict(it))),
  ).toEqual(['empty', 'type-not-allowed', 'broken', 'type-not-allowed'])
  expect(await Promise.all([pdf(), locatedJpeg(), recorded.heic, locatedMp4()].map((it) => verdict(it, decree)))).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/jpeg',
    'type-not-allowed',
  ])
  expect(await Promise.all([pdf(), locatedJpeg()].map((it) => verdict(it, letter)))).toEqual(['application/pdf', 'type-not-allowed'])
})

test('what came in is left as it was', async () => {
  for (const make of [locatedJpeg, locatedMp4, pdf]) {
    const bytes = make()
    await processUpload(bytes, complaint)
    expect(bytes.equals(make())).toBe(true)
  }
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { processUpload } from '../../shared/desk/files/process.ts'
import { jpeg, locatedJpeg, png } from './fixtures.ts'

test('an accepted file is described as it is kept, not as it came', () => {
  const bytes = jpeg()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(processUpload(locatedJpeg(1), 10_000)).toEqual({ kind: 'accepted', type: 'image/jpeg', bytes, sha256, size: bytes.length })
})

test('the limit is of the upload, and includes itself', () => {
  const picture = png()
  expect([processUpload(picture, picture.length).kind, processUpload(picture, picture.length - 1)]).toEqual([
    'accepted',
    { kind: 'refused', reason: 'too-large' },
  ])
})

test('each refusal has its reason', () => {
  const files = [Buffer.of(), Buffer.from('MZ program'), png().subarray(0, 50)]
  expect(files.map((file) => processUpload(file, 10_000))).toEqual([
    { kind: 'refused', reason: 'empty' },
    { kind: 'refused', reason: 'type-not-allowed' },
    { kind: 'refused', reason: 'broken' },
  ])
})

test('what came in is left as it was', () => {
  const bytes = locatedJpeg()
  processUpload(bytes, 10_000)
  expect(bytes).toEqual(locatedJpeg())
})

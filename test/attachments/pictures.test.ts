import sharp from 'sharp'
import { expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { keptPixels } from '../../shared/files/limits.ts'
import { jpegExif, locatedJpeg, locatedPng, locatedWebp, place, pngChunk } from './fixtures.ts'
import { recorded } from './recorded.ts'

const kept = async (file: Buffer) => {
  const result = await processUpload(file, expected.complaint)
  if (result.kind === 'refused') throw new Error(result.reason)
  return { type: result.type, bytes: Buffer.from(result.bytes), meta: await sharp(result.bytes).metadata() }
}
const reason = async (file: Buffer) => {
  const result = await processUpload(file, expected.complaint)
  return result.kind === 'refused' ? result.reason : result.type
}

/** Red above, blue below. */
const flag = (width: number, height: number) => {
  const half = (colour: string, top: number) => ({
    input: { create: { width, height: height / 2, channels: 3 as const, background: colour } },
    top,
    left: 0,
  })
  return sharp({ create: { width, height, channels: 3, background: '#000' } }).composite([half('#c00', 0), half('#00c', height / 2)])
}
const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const [r = 0, , b = 0] = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return r > b ? 'red' : 'blue'
}
const withExif = (file: Buffer, orientation: number) => Buffer.concat([file.subarray(0, 2), jpegExif(orientation), file.subarray(2)])

test('nothing is left of place, device and time, whatever the picture came as', async () => {
  for (const [file, type] of [
    [locatedJpeg(), 'image/jpeg'],
    [locatedPng(6), 'image/png'],
    [locatedWebp(), 'image/png'],
    [recorded.heic, 'image/jpeg'],
  ] as const) {
    const { bytes, meta, ...rest } = await kept(file)
    expect(rest.type).toBe(type)
    expect([file.includes(place), bytes.includes(place), meta.exif, meta.xmp, meta.icc, meta.iptc, meta.comments]).toEqual([
      true,
      false,
      ...Array.from({ length: 5 }, () => undefined),
    ])
  }
})

test('a turned photo is turned in its pixels', async () => {
  const file = await flag(64, 48).jpeg().toBuffer()
  const upright = await kept(withExif(file, 1))
  const turned = await kept(withExif(file, 6))
  expect([upright.meta.width, upright.meta.height, turned.meta.width, turned.meta.height, turned.meta.orientation]).toEqual([
    64,
    48,
    48,
    64,
    undefined,
  ])
  expect([await colourAt(turned.bytes, 44, 32), await colourAt(turned.bytes, 3, 32)]).toEqual(['red', 'blue'])
})

test('a photo of an iPhone is turned once, by its own box and not by its EXIF', async () => {
  const upright = await kept(recorded.heic)
  const turned = await kept(recorded.heicTurned)
  expect([upright.meta.width, upright.meta.height, turned.meta.width, turned.meta.height]).toEqual([64, 48, 48, 64])
  expect([await colourAt(upright.bytes, 32, 4), await colourAt(upright.bytes, 32, 44)]).toEqual(['red', 'blue'])
  expect([await colourAt(turned.bytes, 44, 32), await colourAt(turned.bytes, 3, 32)]).toEqual(['red', 'blue'])
})

test('a large one is made smaller by its area: a long screenshot stays as wide as it can be read', async () => {
  const photo = await kept(await flag(5000, 4000).jpeg().toBuffer())
  const screenshot = await kept(await flag(1080, 9000).png().toBuffer())
  expect([photo.meta.width, photo.meta.height, photo.meta.width * photo.meta.height <= keptPixels]).toEqual([3162, 2529, true])
  expect([screenshot.type, screenshot.meta.width, screenshot.meta.height]).toEqual(['image/png', 979, 8164])
})

test('a small one keeps its size and looks the same', async () => {
  const file = await flag(640, 480).jpeg({ quality: 95 }).toBuffer()
  const { bytes } = await kept(file)
  const [before, after] = await Promise.all([file, bytes].map((it) => sharp(it).raw().toBuffer()))
  const difference = before?.reduce((sum, value, i) => sum + Math.abs(value - (after?.[i] ?? 0)), 0) ?? Number.NaN
  expect(difference / (before?.length ?? 0)).toBeLessThan(1.5)
})

test('colours of print are shown as on a screen', async () => {
  const file = await flag(64, 48).toColourspace('cmyk').jpeg().toBuffer()
  const { meta, bytes } = await kept(file)
  expect([(await sharp(file).metadata()).space, meta.space, await colourAt(bytes, 30, 4)]).toEqual(['cmyk', 'srgb', 'red'])
})

test('one that claims more pixels than are taken in is refused before one of them is decoded', async () => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const bomb = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.alloc(50)),
    pngChunk('IEND'),
  ])
  const heic = Buffer.from(recorded.heic)
  const size = heic.indexOf('ispe') + 8
  // Its cut to 48 lines is for another size: the claim alone is looked at.
  heic.writeUInt32BE(16_384, size)
  heic.writeUInt32BE(16_384, size + 4)
  heic.write('free', heic.indexOf('clap'), 'latin1')
  const began = performance.now()
  expect([await reason(bomb), await reason(heic)]).toEqual(['too-many-pixels', 'too-many-pixels'])
  expect(performance.now() - began).toBeLessThan(2000)
})

test('one that is cut off is refused, and so is what only looks like one', async () => {
  const whole = await flag(640, 480).jpeg().toBuffer()
  expect(await reason(whole.subarray(0, whole.length - 600))).toBe('broken')
  expect(await reason(recorded.heic.subarray(0, 400))).toBe('broken')
  expect(await reason((await flag(64, 48).png().toBuffer()).subarray(0, 90))).toBe('broken')
})

test('a page that hides behind a picture is gone', async () => {
  const file = Buffer.concat([await flag(64, 48).jpeg().toBuffer(), Buffer.from('<script>acts()</script>PK\x03\x04')])
  expect((await kept(file)).bytes.includes('acts')).toBe(false)
})

import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { orientationOf, tiffOf } from '../../shared/files/orientation.ts'
import { stripJpeg } from '../../shared/files/strip-jpeg.ts'
import { stripPng } from '../../shared/files/strip-png.ts'
import { stripWebp } from '../../shared/files/strip-webp.ts'
import {
  exifTiff,
  jpeg,
  jpegExif,
  locatedJpeg,
  locatedPng,
  locatedWebp,
  place,
  png,
  pngChunk,
  segment,
  vp8l,
  vp8x,
  webp,
  webpChunk,
} from './fixtures.ts'

test('the files under test do carry the place', () => {
  expect([locatedJpeg(), locatedPng(), locatedWebp(), jpegExif(1)].map((file) => file.includes(place))).toEqual([true, true, true, true])
})

test('orientation is read in both byte orders, and is upright where nothing readable says otherwise', () => {
  expect([exifTiff(6), exifTiff(3, true), tiffOf(8), exifTiff(9), Buffer.from('MM'), Buffer.of()].map(orientationOf)).toEqual([
    6, 3, 8, 1, 1, 1,
  ])
})

test('an upright JPEG keeps its picture only', () => {
  expect(stripJpeg(locatedJpeg(1))).toEqual(jpeg())
})

test('a turned JPEG keeps its picture and how it is turned', () => {
  expect(stripJpeg(locatedJpeg(6))).toEqual(jpeg([segment(0xe1, Buffer.from('Exif\0\0'), tiffOf(6))]))
  expect(stripJpeg(jpeg([jpegExif(8, true)]))).toEqual(jpeg([segment(0xe1, Buffer.from('Exif\0\0'), tiffOf(8))]))
})

test('a JPEG keeps what takes part in its colours, and no thumbnail', () => {
  const profile = Buffer.alloc(60)
  profile.writeUInt32BE(60)
  profile.write('acsp', 36)
  const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01'), profile)
  const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01', 'latin1'))
  const thumbnail = segment(0xe0, Buffer.from('JFXX\0'), place)
  const many = segment(0xe2, Buffer.from('MPF\0'), place)
  expect(stripJpeg(jpeg([colours, adobe]))).toEqual(jpeg([colours, adobe]))
  expect(stripJpeg(jpeg([thumbnail, many, colours, adobe]))).toEqual(jpeg([colours, adobe]))
  expect(stripJpeg(jpeg([segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01'), profile, place)]))).toEqual(jpeg())
})

test('a place that poses as a table breaks a JPEG', () => {
  expect([0xdb, 0xc4, 0xdd, 0xc0, 0xda, 0xcc, 0xdc].map((marker) => stripJpeg(jpeg([segment(marker, place)])))).toEqual(
    Array(7).fill('broken'),
  )
})

test('an upright PNG keeps its picture only', () => {
  expect(stripPng(locatedPng(1))).toEqual(png())
})

test('a turned PNG keeps how it is turned, and one with colours its colours', () => {
  const colours = [pngChunk('gAMA', Buffer.of(0, 0, 177, 143)), pngChunk('iCCP', Buffer.from('p\0\0'), deflateSync(Buffer.alloc(9)))]
  expect(stripPng(locatedPng(6))).toEqual(png([pngChunk('eXIf', tiffOf(6))]))
  expect(stripPng(png(colours))).toEqual(png(colours))
})

test('a PNG with a wrong checksum, without picture, or with another beginning is broken', () => {
  const wrong = png()
  wrong[wrong.length - 1] = (wrong[wrong.length - 1] ?? 0) ^ 1
  const head = png().subarray(0, 8)
  const header = png().subarray(8, 33)
  const empty = Buffer.concat([head, header, pngChunk('IEND')])
  const late = Buffer.concat([head, pngChunk('tEXt', place), header, pngChunk('IDAT'), pngChunk('IEND')])
  expect([wrong, empty, late].map(stripPng)).toEqual(['broken', 'broken', 'broken'])
})

test('an upright WebP keeps its picture, and promises no more than it has', () => {
  expect(stripWebp(locatedWebp(1))).toEqual(webp(vp8x(0x10), vp8l))
  expect(stripWebp(webp(vp8l))).toEqual(webp(vp8l))
})

test('a turned WebP keeps how it is turned', () => {
  expect(stripWebp(locatedWebp(6))).toEqual(webp(vp8x(0x18), vp8l, webpChunk('EXIF', tiffOf(6))))
  const prefixed = webp(vp8x(0x18), vp8l, webpChunk('EXIF', Buffer.from('Exif\0\0'), exifTiff(3)))
  expect(stripWebp(prefixed)).toEqual(webp(vp8x(0x18), vp8l, webpChunk('EXIF', tiffOf(3))))
})

test('an animated WebP keeps its frames, unless a frame carries something else', () => {
  const animation = webpChunk('ANIM', Buffer.alloc(6))
  const frame = webpChunk('ANMF', Buffer.alloc(16), vp8l)
  expect(stripWebp(webp(vp8x(0x02), animation, frame, frame, webpChunk('UNKN', place)))).toEqual(webp(vp8x(0x02), animation, frame, frame))
  expect(stripWebp(webp(vp8x(0x02), animation, webpChunk('ANMF', Buffer.alloc(16), vp8l, webpChunk('EXIF', place))))).toBe('broken')
})

test('a WebP that breaks a promise, has no picture, or ends early is broken', () => {
  const files = [
    webp(vp8x(0x08), vp8l),
    webp(vp8x(0x04), vp8l),
    webp(vp8x(0)),
    webp(vp8l).subarray(0, 30),
    webp(vp8l, Buffer.from('\x01\x02\x03\x04\0\0\0\0')),
  ]
  expect(files.map(stripWebp)).toEqual(Array(5).fill('broken'))
})

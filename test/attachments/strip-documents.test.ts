import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { stripMp4 } from '../../shared/files/strip-mp4.ts'
import { stripPdf } from '../../shared/files/strip-pdf.ts'
import { box, jpegPixels, locatedMp4, locatedPdf, mp4Pictures, mp4Sounds, pdfPage, place, plainMp4 } from './fixtures.ts'

const stripped = (result: Uint8Array | 'broken'): Buffer => Buffer.from(result === 'broken' ? 'broken' : result)
const count = (bytes: Buffer, text: string): number => bytes.toString('latin1').split(text).length - 1

test('a video keeps length, offsets, pictures and sounds, and loses every place in it', () => {
  const before = locatedMp4()
  const after = stripped(stripMp4(before))
  const media = before.indexOf('mdat') + 4
  expect({ before: count(before, place.toString()), after: count(after, place.toString()), length: after.length }).toEqual({
    before: 11,
    after: 0,
    length: before.length,
  })
  expect(after.subarray(0, media)).toEqual(before.subarray(0, media))
  expect(after.subarray(media, media + 35).toString()).toBe(`${mp4Pictures}${mp4Sounds}`)
  expect(after.subarray(media + 35, after.indexOf('moov') - 4)).toEqual(Buffer.alloc(48))
})

test('only tracks of picture and sound are left, with their tables, without times and names', () => {
  const after = stripped(stripMp4(locatedMp4()))
  const names = ['trak', 'vide', 'soun\0', 'stco', 'udta', 'meta', 'uuid', 'sefd', 'free', 'Handler of a telephone', '\xe5\0\0\x01']
  expect(names.map((name) => count(after, name))).toEqual([2, 1, 1, 2, 0, 0, 0, 0, 8, 0, 0])
})

test('a video without anything but picture and sound keeps all but times and names', () => {
  const once = stripped(stripMp4(plainMp4()))
  const changed = [...plainMp4().entries()].filter(([at, byte]) => once[at] !== byte).length
  expect({ changed, again: stripMp4(once) }).toEqual({ changed: 5 * 4 + 2 * 'Handler of a telephone'.length, again: Uint8Array.from(once) })
})

test('a fragmented video keeps its media; a track of places in it is refused', () => {
  const [ftyp, mdat] = [plainMp4().subarray(0, 24), box('mdat', mp4Pictures)]
  const moov = (from: Buffer) => {
    const at = from.indexOf('moov')
    return from.subarray(at + 4, at - 4 + from.readUInt32BE(at - 4))
  }
  const fragmented = (from: Buffer) =>
    Buffer.concat([ftyp, box('moov', moov(from), box('mvex')), box('moof', box('mfhd', place.subarray(0, 8))), mdat])
  const after = stripped(stripMp4(fragmented(plainMp4())))
  expect(after.subarray(-mdat.length)).toEqual(mdat)
  expect(stripMp4(fragmented(locatedMp4()))).toBe('broken')
})

test('a video whose tables lie is broken', () => {
  const lie = (type: string, offset: number, value: number) => {
    const video = plainMp4()
    video.writeUInt32BE(value, video.indexOf(type) + 4 + offset)
    return stripMp4(video)
  }
  const lies = [
    lie('stco', 8, 2),
    lie('stco', 4, 99),
    lie('stsz', 12, 0xffffffff),
    lie('stsz', 4, 0xffffffff),
    lie('stsc', 12, 3),
    lie('stsz', 8, 3),
  ]
  expect(lies).toEqual(Array(6).fill('broken'))
})

test('a video that is cut short, or has no tracks, is broken', () => {
  const video = plainMp4()
  const [head, media] = [video.subarray(0, 24), box('mdat', mp4Pictures)]
  const files = [video.subarray(0, 60), video.subarray(0, -1), Buffer.concat([head, media]), Buffer.concat([head, media, box('moov')])]
  expect(files.map(stripMp4)).toEqual(Array(4).fill('broken'))
})

test('a document keeps its length and its pages, and loses the place in strings, XMP and pictures', () => {
  const before = locatedPdf()
  const after = stripped(stripPdf(before))
  const texts = [place.toString(), place.toString('hex'), deflateSync(place).toString('latin1')]
  expect({
    before: texts.map((text) => count(before, text)),
    after: texts.map((text) => count(after, text)),
    length: after.length,
  }).toEqual({
    before: [6, 1, 1],
    after: [0, 0, 0],
    length: before.length,
  })
  expect(after.includes(pdfPage)).toBe(true)
})

test('what is blanked in a document still reads as what it was', () => {
  const after = stripped(stripPdf(locatedPdf())).toString('latin1')
  const [, title = '', author = '', date = ''] = /\/Title \((.*)\) \/Author <(.*)> .* \/CreationDate \((.*)\)/.exec(after) ?? []
  const [, xmp = ''] = /FlateDecode \/Length \d+ >>\nstream\n([\s\S]*?)\nendstream/.exec(after) ?? []
  expect({ title: title.trim(), author: Buffer.from(author, 'hex').toString().trim(), date: date.trim() }).toEqual({
    title: '',
    author: '',
    date: '',
  })
  expect([title.length, author.length, inflateSync(Buffer.from(xmp, 'latin1')).toString()]).toEqual([31, 38, ' '])
  expect(after.includes(`\xff\xda\0\x08\x01\x01\0\0?\0${jpegPixels.toString('latin1')}\xff\xd9`)).toBe(true)
})

test('XMP outside of metadata streams goes too, but nothing beyond its object', () => {
  const plain = locatedPdf()
  const marked = (text: string) => Buffer.from(plain.toString('latin1').replace(pdfPage.toString(), text.padEnd(pdfPage.length)), 'latin1')
  const open = stripped(stripPdf(marked('<?xpacket begin?>jalan<?xpacket end?>')))
  const mentioned = stripped(stripPdf(marked('tulis <x:xmpmeta> di sini')))
  expect([count(open, 'jalan'), count(mentioned, 'tulis <x:xmpmeta> di sini'), count(mentioned, 'endobj')]).toEqual([0, 1, 9])
})

test('a document that is cut short, or in which nothing ends, is broken', () => {
  const document = locatedPdf()
  const files = [document.subarray(0, 900), Buffer.from('%PDF-1.4 startxref %%EOF'), Buffer.from('%PDF-1.4\n1 0 obj (open startxref %%EOF')]
  const endless = Buffer.from('%PDF-1.4\n1 0 obj <<>> stream\nxyz startxref %%EOF')
  expect([...files, endless].map(stripPdf)).toEqual(Array(4).fill('broken'))
})

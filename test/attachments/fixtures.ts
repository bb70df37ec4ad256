import { crc32, deflateSync } from 'node:zlib'

/** Stands for the place where a picture was taken; must be in no file that was accepted. */
export const place = Buffer.from('GPS-7.5460+112.2331', 'latin1')

/** Coded pixels of one grey block of 8 x 8, the end of the scan filled with ones. */
export const jpegPixels = Buffer.of(0x3f)
/** A PNG pixel row with its filter byte, compressed. */
export const pngPixels = deflateSync(Buffer.of(0, 128))
/** A picture of one pixel, without loss. */
export const webpPixels = Buffer.from('2f00000010071011118888fe07', 'hex')
export const mp4Pictures = Buffer.from('pictures of a culvert')
export const mp4Sounds = Buffer.from('sound of water')

const u16 = (value: number): Buffer => Buffer.of(value >> 8, value & 255)
const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)])
const u32le = (value: number): Buffer => u32(value).reverse()
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** EXIF as a telephone writes it: orientation, and a directory of GPS facts. */
export const exifTiff = (orientation: number, little = false): Buffer => {
  const short = (value: number) => (little ? u16(value).reverse() : u16(value))
  const long = (value: number) => (little ? u32le(value) : u32(value))
  const orientationEntry = [short(0x0112), short(3), long(1), short(orientation), short(0)]
  const gpsEntry = [short(0x8825), short(4), long(1), long(38)]
  const gps = [short(1), short(0x001b), short(7), long(place.length), long(56), long(0), place]
  const head = [latin1(little ? 'II' : 'MM'), short(42), long(8), short(2)]
  return Buffer.concat([...head, ...orientationEntry, ...gpsEntry, long(0), ...gps])
}

export const segment = (marker: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.of(0xff, marker), u16(body.length + 2), body])
}

/** One table of DC and one of AC codes, each with a single code of one bit. */
const huffman = (id: number) => Buffer.concat([Buffer.of(id, 1), Buffer.alloc(15), Buffer.of(0)])
export const jfif = segment(0xe0, latin1('JFIF\0'), Buffer.of(1, 1, 0, 0, 1, 0, 1, 0, 0))
const jpegTables = [
  segment(0xdb, Buffer.of(0), Buffer.alloc(64, 16)),
  segment(0xc0, Buffer.of(8, 0, 8, 0, 8, 1, 1, 0x11, 0)),
  segment(0xc4, huffman(0), huffman(0x10)),
  segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
]

/** A grey picture, with these segments after JFIF and these bytes behind its end. */
export const jpeg = (carried: readonly Uint8Array[] = [], behind: Uint8Array = Buffer.of()): Buffer =>
  Buffer.concat([Buffer.of(0xff, 0xd8), jfif, ...carried, ...jpegTables, jpegPixels, Buffer.of(0xff, 0xd9), behind])

export const jpegExif = (orientation: number, little = false): Buffer => segment(0xe1, latin1('Exif\0\0'), exifTiff(orientation, little))

/** With EXIF, XMP, IPTC, a comment, and a video behind the end. */
export const locatedJpeg = (orientation = 6): Buffer =>
  jpeg(
    [
      jpegExif(orientation),
      segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0'), place),
      segment(0xed, latin1('Photoshop 3.0\0'), place),
      segment(0xfe, place),
    ],
    Buffer.concat([latin1('MotionPhoto'), place]),
  )

export const pngChunk = (type: string, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat([latin1(type), ...content])
  return Buffer.concat([u32(body.length - 4), body, u32(crc32(body))])
}

export const png = (carried: readonly Uint8Array[] = [], behind: Uint8Array = Buffer.of()): Buffer => {
  const header = pngChunk('IHDR', u32(1), u32(1), Buffer.of(8, 0, 0, 0, 0))
  return Buffer.concat([latin1('\x89PNG\r\n\x1a\n'), header, ...carried, pngChunk('IDAT', pngPixels), pngChunk('IEND'), behind])
}

export const locatedPng = (orientation = 1): Buffer =>
  png(
    [
      pngChunk('eXIf', exifTiff(orientation)),
      pngChunk('tEXt', latin1('Location\0'), place),
      pngChunk('iTXt', latin1('XML:com.adobe.xmp\0\0\0\0\0'), place),
      pngChunk('zTXt', latin1('Comment\0\0'), place),
      pngChunk('tIME', Buffer.of(7, 234, 11, 24, 9, 0, 0)),
      pngChunk('prIv', place),
    ],
    place,
  )

export const webpChunk = (type: string, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([latin1(type), u32le(body.length), body, Buffer.alloc(body.length & 1)])
}

export const webp = (...chunks: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat([latin1('WEBP'), ...chunks])
  return Buffer.concat([latin1('RIFF'), u32le(content.length), content])
}

export const vp8x = (flags: number): Buffer => webpChunk('VP8X', Buffer.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0))
export const vp8l = webpChunk('VP8L', webpPixels)

export const locatedWebp = (orientation = 1): Buffer =>
  Buffer.concat([
    webp(vp8x(0x1c), vp8l, webpChunk('EXIF', exifTiff(orientation, true)), webpChunk('XMP ', place), webpChunk('C2PA', place)),
    place,
  ])

export const box = (type: string, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), latin1(type), body])
}

const track = (handler: string, place: number, sizes: readonly number[], ...carried: readonly Uint8Array[]): Buffer =>
  box(
    'trak',
    box('tkhd', u32(0), u32(0xe5000001), u32(0xe5000001), u32(1), Buffer.alloc(68)),
    box(
      'mdia',
      box('mdhd', u32(0), u32(0xe5000001), u32(0xe5000001), u32(1000), u32(1000), u32(0)),
      box('hdlr', u32(0), u32(0), latin1(handler), Buffer.alloc(12), latin1('Handler of a telephone\0')),
      box(
        'minf',
        box('vmhd', u32(1), Buffer.alloc(8)),
        box(
          'stbl',
          box('stsd', u32(0), u32(0)),
          box('stts', u32(0), u32(1), u32(sizes.length), u32(1000)),
          box('stsc', u32(0), u32(1), u32(1), u32(sizes.length), u32(1)),
          box('stsz', u32(0), u32(0), u32(sizes.length), ...sizes.map(u32)),
          box('stco', u32(0), u32(1), u32(place)),
        ),
      ),
    ),
    ...carried,
  )

const ftyp = box('ftyp', latin1('isom'), u32(512), latin1('isommp42'))
const mvhd = box('mvhd', u32(0), u32(0xe5000001), u32(0xe5000001), u32(1000), u32(1000), Buffer.alloc(80))

/** Picture and sound and nothing else, as it is left when everything is taken out. */
export const plainMp4 = (): Buffer => {
  const at = ftyp.length + 8
  const tracks = [track('vide', at, [10, mp4Pictures.length - 10]), track('soun', at + mp4Pictures.length, [mp4Sounds.length])]
  return Buffer.concat([ftyp, box('mdat', mp4Pictures, mp4Sounds), box('moov', mvhd, ...tracks)])
}

/** With `©xyz`, `loci`, `meta`, `uuid`, a track of places, left-over bytes among the media, and a box of a telephone's maker. */
export const locatedMp4 = (): Buffer => {
  const at = ftyp.length + 8
  const udta = box('udta', box('\xa9xyz', u16(place.length), u16(0x15c7), place), box('loci', u32(0), place))
  const tracks = [
    track('vide', at, [10, mp4Pictures.length - 10], udta, box('meta', u32(0), place)),
    track('soun', at + mp4Pictures.length, [mp4Sounds.length]),
    track('meta', at + mp4Pictures.length + mp4Sounds.length, [place.length]),
  ]
  return Buffer.concat([
    ftyp,
    box('mdat', mp4Pictures, mp4Sounds, place, latin1('left over '), place),
    box('moov', mvhd, ...tracks, udta, box('meta', u32(0), place)),
    box('uuid', Buffer.alloc(16, 7), place),
    box('free', place),
    box('sefd', place),
  ])
}

const pdfObject = (id: number, ...content: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat([latin1(`${id} 0 obj\n`), ...content.map((part) => Buffer.from(part)), latin1('\nendobj\n')])

const stream = (dictionary: string, content: Uint8Array): Buffer =>
  Buffer.concat([latin1(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, latin1('\nendstream')])

export const pdfPage = Buffer.from('BT /F1 12 Tf (Salinan permohonan \\) GPS kosong) Tj ET')

/** One page, an information dictionary, XMP open and compressed, and a photograph with EXIF. */
export const locatedPdf = (): Buffer => {
  const parts = [
    latin1('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'),
    pdfObject(1, '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>'),
    pdfObject(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    pdfObject(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>'),
    pdfObject(4, stream('', pdfPage)),
    pdfObject(
      5,
      `<< /Title (a \\(b\\) (c) ${place}) /Author <${place.toString('hex')}> /Subject 9 0 R /CreationDate (D:20261124090000+07'00') >>`,
    ),
    pdfObject(6, stream('/Type /Metadata /Subtype /XML', Buffer.concat([latin1('<x:xmpmeta>'), place, latin1('</x:xmpmeta>')]))),
    pdfObject(7, stream('/Type/Metadata/Subtype/XML/Filter/FlateDecode', deflateSync(place))),
    pdfObject(8, stream('/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 8 /Height 8', locatedPlain())),
    pdfObject(9, `(${place})`),
  ]
  const offsets: number[] = []
  let at = 0
  for (const part of parts) {
    offsets.push(at)
    at += part.length
  }
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${parts.length}\n0000000000 65535 f \n${rows.join('')}`
  return Buffer.concat([
    ...parts,
    latin1(`${table}trailer\n<< /Size ${parts.length} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${at}\n${'%%EOF'}\n`),
    place,
  ])
}

/** A located JPEG that ends where it ends: pictures inside documents have nothing behind them. */
const locatedPlain = (): Buffer => jpeg([jpegExif(6), segment(0xfe, place)])

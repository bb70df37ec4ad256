import { crc32, deflateSync } from 'node:zlib'
import { recorded } from './recorded.ts'

/** Stands for the place where a picture was taken; must be in no file that was accepted. */
export const place = Buffer.from('GPS-7.5460+112.2331', 'latin1')

/** Coded pixels of one grey block of 8 x 8, the end of the scan filled with ones. */
export const jpegPixels = Buffer.of(0x3f)
/** A PNG pixel row with its filter byte, compressed. */
export const pngPixels = deflateSync(Buffer.of(0, 128))
/** A picture of one pixel, without loss. */
export const webpPixels = Buffer.from('2f00000010071011118888fe07', 'hex')
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

/** A grey point: a picture that is another for each shade. */
export const greyPng = (shade: number): Buffer =>
  Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', u32(1), u32(1), Buffer.of(8, 0, 0, 0, 0)),
    pngChunk('IDAT', deflateSync(Buffer.of(0, shade))),
    pngChunk('IEND'),
  ])

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

/** A track of places beside picture and sound, as an iPhone writes one: times and places, sample by sample. */
const placesTrack = (): Buffer =>
  box(
    'trak',
    box('tkhd', u32(1), u32(0xe5000001), u32(0xe5000001), u32(9), Buffer.alloc(68)),
    box(
      'mdia',
      box('mdhd', u32(0), u32(0xe5000001), u32(0xe5000001), u32(1000), u32(1000), u32(0)),
      box('hdlr', u32(0), u32(0), latin1('meta'), Buffer.alloc(12), place, Buffer.of(0)),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', u32(0), u32(1), box('mebx', Buffer.alloc(8), place)),
          box('stts', u32(0), u32(1), u32(1), u32(1000)),
          box('stsc', u32(0), u32(1), u32(1), u32(1), u32(1)),
          box('stsz', u32(0), u32(0), u32(1), u32(place.length)),
          box('stco', u32(0), u32(1), u32(32)),
        ),
      ),
    ),
  )

/** That video with places and a maker at the end of its head, and in boxes behind it; its head must be its last box. */
export const located = (video: Buffer): Buffer => {
  const at = video.lastIndexOf('moov') - 4
  const udta = box('udta', box('\xa9xyz', u16(place.length), u16(0x15c7), place), box('loci', u32(0), place), box('\xa9mak', place))
  const head = box('moov', video.subarray(at + 8), placesTrack(), udta, box('meta', u32(0), place))
  return Buffer.concat([video.subarray(0, at), head, box('uuid', Buffer.alloc(16, 7), place), box('free', place), box('sefd', place)])
}
export const locatedMp4 = (): Buffer => located(recorded.mp4)
export const locatedMov = (): Buffer => located(recorded.mov)

const pdfObject = (id: number, ...content: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat([latin1(`${id} 0 obj\n`), ...content.map((part) => Buffer.from(part)), latin1('\nendobj\n')])

export const pdfStream = (dictionary: string, content: Uint8Array): Buffer =>
  Buffer.concat([latin1(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, latin1('\nendstream')])

export const pdfPage = Buffer.from('BT /F1 12 Tf (Salinan permohonan \\) GPS kosong) Tj ET')

/** Objects behind each other, their table, and the end; the first part is the head, object 1 the root. */
const pdfOf = (parts: readonly Buffer[], trailer = ''): Buffer => {
  const offsets: number[] = []
  let at = 0
  for (const part of parts) {
    offsets.push(at)
    at += part.length
  }
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${parts.length}\n0000000000 65535 f \n${rows.join('')}`
  const end = `${table}trailer\n<< /Size ${parts.length} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n${'%%EOF'}\n`
  return Buffer.concat([...parts, latin1(end)])
}

const pdfHead = latin1('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')

export type PdfParts = { catalog?: string; page?: string; trailer?: string; more?: readonly (string | Buffer)[] }

/** A document of one page with its text; `more` are the objects from the fifth on. */
export const pdf = ({ catalog = '', page = '', trailer = '', more = [] }: PdfParts = {}): Buffer =>
  pdfOf(
    [
      pdfHead,
      pdfObject(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
      pdfObject(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
      pdfObject(3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R ${page} >>`),
      pdfObject(4, pdfStream('', pdfPage)),
      ...more.map((it, at) => pdfObject(5 + at, it)),
    ],
    trailer,
  )

/** As it comes back from an application for electronic signatures: a field with its signature, and the name of who signed. */
export const signedPdf = ({ catalog = '' }: { catalog?: string } = {}): Buffer =>
  pdf({
    catalog: `/AcroForm << /SigFlags 3 /Fields [5 0 R] >> ${catalog}`,
    page: '/Annots [5 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Tanda tangan) /Rect [0 0 0 0] /V 6 0 R /P 3 0 R >>',
      '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 10] /Contents <00> /Name (Pejabat Contoh) >>',
    ],
  })

/** One page, an information dictionary, XMP open and compressed, and a photograph with EXIF. */
export const locatedPdf = (): Buffer => {
  const parts = [
    pdfHead,
    pdfObject(1, '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>'),
    pdfObject(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    pdfObject(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>'),
    pdfObject(4, pdfStream('', pdfPage)),
    pdfObject(
      5,
      `<< /Title (a \\(b\\) (c) ${place}) /Author <${place.toString('hex')}> /Subject 9 0 R /CreationDate (D:20261124090000+07'00') >>`,
    ),
    pdfObject(6, pdfStream('/Type /Metadata /Subtype /XML', Buffer.concat([latin1('<x:xmpmeta>'), place, latin1('</x:xmpmeta>')]))),
    pdfObject(7, pdfStream('/Type/Metadata/Subtype/XML/Filter/FlateDecode', deflateSync(place))),
    pdfObject(8, pdfStream('/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 8 /Height 8', locatedPlain())),
    pdfObject(9, `(${place})`),
  ]
  return Buffer.concat([pdfOf(parts, '/Info 5 0 R'), place])
}

/** A located JPEG that ends where it ends: pictures inside documents have nothing behind them. */
const locatedPlain = (): Buffer => jpeg([jpegExif(6), segment(0xfe, place)])

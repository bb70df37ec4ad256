import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import type { Found } from './found.ts'
import { plainJpeg } from './jpeg.ts'

/** Entries by which a stream's content lies in another file. */
const elsewhere = ['F', 'FFilter', 'FDecodeParms']

/** Takes out of a stream what its dictionary does not show: a file it carries, a note in XML, a photo's place and device. */
export const cleanStream = (stream: PDFRawStream, found: Found): void => {
  const { dict } = stream
  for (const key of elsewhere.map((it) => PDFName.of(it))) {
    if (!dict.has(key)) continue
    found.acts = true
    dict.delete(key)
  }
  const type = dict.lookup(PDFName.of('Type'))
  if (type === PDFName.of('EmbeddedFile')) {
    found.acts = true
    replace(stream, new Uint8Array(), [])
  } else if (type === PDFName.of('Metadata')) replace(stream, new Uint8Array(), [])
  else cleanPhoto(stream, found)
}

const filtersOf = ({ dict }: PDFRawStream): string[] => {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFName) return [filter.decodeText()]
  if (!(filter instanceof PDFArray)) return []
  return filter.asArray().map((_, at) => filter.lookup(at, PDFName).decodeText())
}

/** A photo inside a document is not encoded anew, because the page may give its numbers another meaning of colour. */
const cleanPhoto = (stream: PDFRawStream, found: Found): void => {
  const filters = filtersOf(stream)
  const last = filters.at(-1)
  if (last !== 'DCTDecode' && last !== 'DCT' && last !== 'JPXDecode') return
  const coded = unwrapped(stream, filters)
  const plain = coded && (last === 'JPXDecode' ? plainJpx(coded) : plainJpeg(coded))
  if (plain) replace(stream, plain, [last])
  else found.invalid = true
}

/** The photo as coded, without filters of a document around it. */
const unwrapped = (stream: PDFRawStream, filters: readonly string[]): Uint8Array | null => {
  if (filters.length === 1) return stream.getContents()
  const { dict } = stream
  try {
    dict.set(PDFName.of('Filter'), dict.context.obj(filters.slice(0, -1)))
    return decodePDFRawStream(stream).decode()
  } catch {
    return null
  }
}

const replace = (stream: PDFRawStream, contents: Uint8Array, filters: readonly string[]): void => {
  const { dict } = stream
  stream.updateContents(contents)
  const parameters = dict.lookup(PDFName.of('DecodeParms'))
  const kept = parameters instanceof PDFArray ? parameters.get(parameters.size() - 1) : parameters
  dict.delete(PDFName.of('Filter'))
  dict.delete(PDFName.of('DecodeParms'))
  const [filter] = filters
  if (filter) {
    dict.set(PDFName.of('Filter'), PDFName.of(filter))
    if (kept) dict.set(PDFName.of('DecodeParms'), kept)
  }
  dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
}

/** JPEG 2000 is a row of boxes; those of XML and of programs hold what a photo tells beside its picture. */
const plainJpx = (bytes: Uint8Array): Uint8Array | null => {
  const copy = Buffer.from(bytes)
  // A bare code stream has no boxes.
  if (copy.readUInt16BE(0) === 0xff4f) return copy
  for (let at = 0; at + 8 <= copy.length; ) {
    const size = copy.readUInt32BE(at) || copy.length - at
    const type = copy.toString('latin1', at + 4, at + 8)
    if (size < 8 || at + size > copy.length) return null
    if (type === 'xml ' || type.startsWith('uuid') || type === 'uinf') {
      copy.write('free', at + 4, 'latin1')
      copy.fill(0, at + 8, at + size)
    }
    at += size
  }
  return copy
}

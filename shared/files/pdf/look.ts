import { PDFArray, type PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** The name that stands under a key, whichever way it is written; null where there is none. */
export const nameIn = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : null
}

export const has = (dict: PDFDict, key: string): boolean => dict.has(PDFName.of(key))

export const emptied = (dict: PDFDict): void => {
  for (const key of dict.keys()) dict.delete(key)
}

const isText = (value: PDFObject | undefined): boolean => value instanceof PDFString || value instanceof PDFHexString

/** A text, or a list of nothing but texts. */
export const isTextIn = (dict: PDFDict, key: PDFName): boolean => {
  const value = dict.lookup(key)
  if (!(value instanceof PDFArray)) return isText(value)
  return value.size() > 0 && value.asArray().every((_, at) => isText(value.lookup(at)))
}

import { type PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { has, nameIn } from './look.ts'
import { actions } from './words.ts'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Whether this is an action that may not stay: any but turning to another place of the same document and a link that
 * somebody has to press, and any that draws another after itself.
 */
export const isActing = (dict: PDFDict): boolean => {
  const kind = nameIn(dict, 'S')
  if (kind === null || !actions.has(kind)) return false
  if (has(dict, 'Next')) return true
  return kind !== 'GoTo' && kind !== 'Named' && !(kind === 'URI' && isWebAddress(dict))
}

const isWebAddress = (dict: PDFDict): boolean => {
  const value = dict.lookup(PDFName.of('URI'))
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return false
  const address = value.decodeText()
  return URL.canParse(address) && schemes.has(new URL(address).protocol)
}

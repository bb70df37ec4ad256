import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Cleaned, refused } from '../cleaned.ts'
import { everyObject } from './every-object.ts'
import { nothingFound } from './found.ts'
import { nameIn } from './look.ts'
import { scrub } from './scrub.ts'
import { catalogKeys, namesKeys, pageKeys } from './words.ts'

/** Whether a signed document may keep its bytes: of those who may be known by it (docs/adr/0043). */
export type Wish = { keepSigned: boolean }

/**
 * A PDF without anything that acts and without anything that tells of people, programs and times: written anew from what its
 * pages reach. A signed one keeps its bytes where that is wished and the same inspection finds nothing that acts.
 */
export const cleanPdf = async (bytes: Uint8Array, { keepSigned }: Wish): Promise<Cleaned> => {
  if (!hasEnd(bytes)) return refused('broken')
  try {
    const opened = await open(bytes)
    if (opened === 'locked') return refused('locked')
    const { document, isProtected } = opened
    const { catalog, context } = document
    // Its pages only say that another program is needed; what is filled in lies in what would be taken out.
    if (catalog.lookup(PDFName.of('NeedsRendering'))?.toString() === 'true') return refused('not-cleanable')
    const pages = pagesOf(catalog)
    if (pages.length === 0) return refused('broken')
    keepOnly(catalog, catalogKeys)
    keepOnly(catalog.lookup(PDFName.of('Names')), namesKeys)
    const found = nothingFound()
    const reached = scrub([catalog], found)
    if (found.invalid) return refused('broken')
    if (found.signed && keepSigned) return isProtected ? refused('locked') : await asSigned(bytes)
    for (const page of pages) dropEmptied(page)
    if (nameIn(catalog, 'PageMode') === 'UseAttachments') catalog.delete(PDFName.of('PageMode'))
    const { Root } = context.trailerInfo
    for (const [ref] of context.enumerateIndirectObjects()) if (ref !== Root && !reached.has(ref)) context.delete(ref)
    context.largestObjectNumber = context.enumerateIndirectObjects().at(-1)?.[0].objectNumber ?? 0
    context.trailerInfo = Root ? { Root } : {}
    const saved = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
    return { kind: 'clean', type: 'application/pdf', bytes: saved }
  } catch {
    return refused('broken')
  }
}

/** Reader programs look for the end in the last kilobytes; a document that was cut off has none there. */
const hasEnd = (bytes: Uint8Array): boolean => /startxref\s+\d+\s+%%EOF/.test(Buffer.from(bytes.subarray(-4096)).toString('latin1'))

type Opened = { document: PDFDocument; isProtected: boolean }

/** Many official documents only forbid changes, and are read without a password. */
const open = async (bytes: Uint8Array): Promise<Opened | 'locked'> => {
  const how = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }
  try {
    return { document: await PDFDocument.load(bytes, how), isProtected: false }
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error
  }
  try {
    return { document: await PDFDocument.load(bytes, { ...how, password: '' }), isProtected: true }
  } catch {
    return 'locked'
  }
}

/** The leaves of the tree of pages, each with no more than makes it up; nobody walks in circles. */
const pagesOf = (catalog: PDFDict): PDFDict[] => {
  const seen = new Set<PDFDict>()
  const pages: PDFDict[] = []
  const waiting = [catalog.lookup(PDFName.of('Pages'))]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!(node instanceof PDFDict) || seen.has(node)) continue
    seen.add(node)
    const kids = node.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at++) waiting.push(kids.lookup(at))
    else pages.push(node)
    keepOnly(node, pageKeys)
  }
  return pages
}

const keepOnly = (dict: unknown, keys: ReadonlySet<string>): void => {
  if (dict instanceof PDFDict) for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key)
}

/** Annotations of which nothing was left. */
const dropEmptied = (page: PDFDict): void => {
  const notes = page.lookup(PDFName.of('Annots'))
  if (!(notes instanceof PDFArray)) return
  for (let at = notes.size() - 1; at >= 0; at--) {
    const note = notes.lookup(at)
    if (!(note instanceof PDFDict) || note.keys().length === 0) notes.remove(at)
  }
}

const asSigned = async (bytes: Uint8Array): Promise<Cleaned> => {
  const found = nothingFound()
  scrub(await everyObject(bytes), found)
  if (found.invalid) return refused('broken')
  return found.acts ? refused('acts') : { kind: 'clean', type: 'application/pdf', bytes }
}

import { PDFArray, PDFDict, PDFInvalidObject, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { isActing } from './action.ts'
import type { Found } from './found.ts'
import { emptied, has, isTextIn, nameIn } from './look.ts'
import { cleanStream } from './stream.ts'
import { actingAnnotations, actingKeys, namingKeys, readKeys, shownAnnotations, tellingKeys } from './words.ts'

/** `named`: its keys are names that somebody chose and mean nothing. */
type Visit = { object: PDFObject; named: boolean }

/**
 * Takes out of everything that these objects reach whatever acts and whatever tells of people, programs and times. Returns
 * the references it came through: what is not among them belongs to nothing that is shown.
 */
export const scrub = (roots: readonly PDFObject[], found: Found): Set<PDFRef> => {
  const reached = new Set<PDFRef>()
  const seen = { true: new Set<PDFObject>(), false: new Set<PDFObject>() }
  const waiting: Visit[] = roots.map((object) => ({ object, named: false }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { object, named } = next
    if (seen[`${named}`].has(object)) continue
    seen[`${named}`].add(object)
    if (object instanceof PDFInvalidObject) found.invalid = true
    const target = object instanceof PDFRef ? lookUp(object, reached, roots) : null
    if (target) waiting.push({ object: target, named })
    if (object instanceof PDFRawStream) cleanStream(object, found)
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof PDFDict) {
      if (!named) scrubDict(dict, found)
      for (const [key, value] of dict.entries()) waiting.push({ object: value, named: !named && namingKeys.has(key.decodeText()) })
    } else if (object instanceof PDFArray) for (const value of object.asArray()) waiting.push({ object: value, named: false })
  }
  return reached
}

const lookUp = (ref: PDFRef, reached: Set<PDFRef>, [root]: readonly PDFObject[]): PDFObject | null => {
  reached.add(ref)
  return (root instanceof PDFDict && root.context.lookup(ref)) || null
}

const scrubDict = (dict: PDFDict, found: Found): void => {
  const subtype = nameIn(dict, 'Subtype')
  const isUnwanted = subtype !== null && has(dict, 'Rect') && !shownAnnotations.has(subtype)
  if (isUnwanted || isActing(dict)) {
    if (!isUnwanted || actingAnnotations.has(subtype)) found.acts = true
    emptied(dict)
    return
  }
  takeSignature(dict, found)
  takeOpening(dict, found)
  const isField = subtype === 'Widget' || has(dict, 'FT') || (has(dict, 'Kids') && !has(dict, 'Type') && !has(dict, 'S'))
  for (const key of dict.keys()) {
    const name = key.decodeText()
    if (actingKeys.has(name)) found.acts = true
    const isKept = readKeys.has(name) || (name === 'T' && isField)
    if (actingKeys.has(name) || tellingKeys.has(name) || (!isKept && isTextIn(dict, key))) dict.delete(key)
  }
}

/** A signature is broken by any change: what it says of its signer goes with it, how it looks on the page stays. */
const takeSignature = (dict: PDFDict, found: Found): void => {
  const isSignature = has(dict, 'ByteRange')
  const value = PDFName.of('V')
  if (!isSignature && !(nameIn(dict, 'FT') === 'Sig' && dict.has(value))) return
  found.signed = true
  if (isSignature) emptied(dict)
  else dict.delete(value)
}

/** Opening at a place of the document is nothing that acts; the document opens at its beginning all the same. */
const takeOpening = (dict: PDFDict, found: Found): void => {
  const opens = PDFName.of('OpenAction')
  const what = dict.lookup(opens)
  if (what instanceof PDFDict && nameIn(what, 'S') !== 'GoTo') found.acts = true
  dict.delete(opens)
}

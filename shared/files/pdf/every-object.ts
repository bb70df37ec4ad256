import { type PDFObject, PDFParser, type PDFRef } from '@cantoo/pdf-lib'

/** Keeps every object that it reads, those too that a later one of the same number replaces. */
class ParserOfAll extends PDFParser {
  readonly all: PDFObject[] = []
  constructor(bytes: Uint8Array) {
    super(bytes, Number.POSITIVE_INFINITY)
    const { context, all } = this
    const assign = context.assign.bind(context)
    context.assign = (ref: PDFRef, object: PDFObject) => {
      all.push(object)
      assign(ref, object)
    }
  }
}

/**
 * All objects of a document in all its states: which of two with one number is shown is for each reader program to say, and
 * where bytes are kept every one of them must be harmless.
 */
export const everyObject = async (bytes: Uint8Array): Promise<PDFObject[]> => {
  const parser = new ParserOfAll(bytes)
  await parser.parseDocument()
  return parser.all
}

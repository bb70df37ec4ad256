/** Crockford's base 32: no I, L, O, U, so that nobody misreads a number over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` five-bit groups of the bytes. The caller brings enough of them. */
export const crockford = (bytes: Uint8Array, length: number): string => {
  let text = ''
  for (let i = 0; i < length; i++) {
    const bit = i * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    text += alphabet[(pair >> (11 - (bit & 7))) & 31]
  }
  return text
}

/** `J-7K3M-9Q2P`: the region's prefix and 40 random bits. A complaint's number is its id. */
export const complaintNumber = (prefix: string, random: Uint8Array): string => {
  const text = crockford(random, 8)
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`
}

/** Id of an information request; its number comes from the register. */
export const requestId = (random: Uint8Array): string => `R-${crockford(random, 16)}`

/** Of a letter to a reporter: with their case before it, by which `keys.letter` finds it. The mail service takes such names. */
export const letterId = (caseId: string, random: Uint8Array): string => `${caseId}_${crockford(random, 12)}`
/** A file that the reporter sends: the name tells by which of the case's codes, for it is judged later (docs/adr/0049). */
export const fileId = (random: Uint8Array, generation: number): string => `F-${crockford(random, 16)}-${generation}`
export const jobId = (random: Uint8Array): string => `P-${crockford(random, 16)}`
export const officerId = (random: Uint8Array): string => `O-${crockford(random, 12)}`
/** A file that an officer sends: the prefix tells whose it is when the bucket tells of it. */
export const evidenceFileId = (random: Uint8Array): string => `B-${crockford(random, 16)}`
/** The signed form of an official letter; the letter's id travels along, for that is what it belongs to. */
export const signedFileId = (officialLetterId: string, random: Uint8Array): string => `T-${officialLetterId}-${crockford(random, 8)}`
/** The decree (SK) of an institution's PPID Pembantu; the key in the bucket names the institution. */
export const decreeFileId = (random: Uint8Array): string => `D-${crockford(random, 16)}`
/** A file beside an answer to a scorer: the name tells which officer sends it, for it is judged later; the key names the item. */
export const answerFileId = (officer: string, random: Uint8Array): string => `E-${officer}-${crockford(random, 8)}`
export const officialLetterId = (random: Uint8Array): string => `S-${crockford(random, 16)}`

export type FileOrigin =
  | { from: 'reporter' | 'officer' }
  | { from: 'decree' }
  | { from: 'answer'; by: string }
  | { from: 'letter'; letterId: string }

/** Whose file it is, by its id: the reporter's, an officer's evidence, the signed form of a letter, a decree, or beside an answer to a scorer. */
export const fileOriginOf = (id: string): FileOrigin => {
  const signed = /^T-(S-[0-9A-Z]{16})-[0-9A-Z]{8}$/.exec(id)
  if (signed?.[1]) return { from: 'letter', letterId: signed[1] }
  if (id.startsWith('D-')) return { from: 'decree' }
  const answer = /^E-(O-[0-9A-Z]{12})-[0-9A-Z]{8}$/.exec(id)
  if (answer?.[1]) return { from: 'answer', by: answer[1] }
  return { from: id.startsWith('B-') ? 'officer' : 'reporter' }
}

export const importId = (random: Uint8Array): string => `X-${crockford(random, 16)}`
export const linkId = (random: Uint8Array): string => `K-${crockford(random, 24)}`

/** Bytes that any of these needs. */
export const idBytes = 16

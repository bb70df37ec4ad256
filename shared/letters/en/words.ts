/** What a letter is about, within a sentence and at its beginning. */
export const matter = { complaint: 'complaint', request: 'information request' } as const
export const Matter = { complaint: 'Complaint', request: 'Information request' } as const

/** The grounds of an objection, UU 14/2008 Ps 35(1). */
export const grounds = {
  a: 'refused as exempt',
  b: 'periodic information not provided',
  c: 'not answered',
  d: 'answered otherwise than asked',
  e: 'not fulfilled',
  f: 'unreasonable fee',
  g: 'given too late',
} as const

/** Through what an officer heard what they wrote down. */
export const toldBy = { phone: 'by telephone', whatsapp: 'by WhatsApp', counter: 'at the counter', letter: 'by letter' } as const

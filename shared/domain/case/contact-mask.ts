import * as z from 'zod'
import type { Case } from './case.ts'
import type { Reporter } from './identity.ts'

/**
 * A contact as the page of a case shows it: enough for its owner to see that it is wrong, too little for anybody else to reach
 * somebody by. Made when the case is filed, because the public side cannot open what was filed afterwards (docs/adr/0060).
 */
export const ContactMask = z.object({ email: z.string().nullable(), phone: z.string().nullable() })
export type ContactMask = z.infer<typeof ContactMask>

const hidden = '•••'
const firstSign = (text: string): string => [...text][0] ?? ''

/** `warga@contoh.example` is `w•••@c•••.example`: whose server it is tells of whistle-blowers where they work. */
const maskedEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  return `${firstSign(email.slice(0, at))}${hidden}@${firstSign(domain)}${hidden}${domain.slice(domain.lastIndexOf('.'))}`
}

const maskedPhone = (phone: string): string => `${hidden}${phone.slice(-3)}`

/** Null where nothing is to be shown: of who is hidden from their institution not even three digits are kept in readable form. */
export const contactMaskOf = (identity: Case['identity'], reporter: Pick<Reporter, 'email' | 'phone'> | null): ContactMask | null => {
  if (identity !== 'named' || reporter === null || (reporter.email === null && reporter.phone === null)) return null
  const { email, phone } = reporter
  return { email: email === null ? null : maskedEmail(email), phone: phone === null ? null : maskedPhone(phone) }
}

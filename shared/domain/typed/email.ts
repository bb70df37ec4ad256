import { domainToASCII } from 'node:url'
import { plainLine, withoutEdges } from './characters.ts'

/**
 * An e-mail address in the form that mail takes, or null if there is none: signs that a mailbox may have (RFC 5322
 * `dot-atom`) and the domain as letters, digits and hyphens, into which `contoh.рф` is turned (RFC 5891). Mailboxes with
 * letters beyond ASCII are not reached by our mail service. At most 64 signs before the @, 63 in a label, 254 in all.
 */
export const emailOf = (typed: string): string | null => {
  const plain = plainLine(typed)
  // `Budi <budi@contoh.id>` as mail programs copy it, and what is written before an address.
  const named = /^[^<>@]*<([^<>]+)>[\s.,;]*$/.exec(plain)?.[1] ?? plain
  const line = withoutEdges(withoutEdges(named).replace(/^(?:e-?mail|surel)\s*:\s*/i, '')).replace(/^mailto:([^?]*).*$/i, '$1')
  const at = line.lastIndexOf('@')
  const domain = asciiDomain(line.slice(at + 1))
  const email = `${line.slice(0, at)}@${domain}`.toLowerCase()
  return at >= 1 && at <= 64 && domain !== null && email.length <= 254 && mailbox.test(line.slice(0, at)) ? email : null
}

const mailbox = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

/** Checked before, for what follows a `/` or `?` would be dropped without a word, and after, for what it was turned into. */
const asciiDomain = (domain: string): string | null => {
  if (!/^[\p{L}\p{M}\p{N}.。-]+$/u.test(domain)) return null
  const labels = domainToASCII(domain).split('.')
  const whole = labels.length >= 2 && labels.every((it) => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/.test(it))
  return whole && /[a-z]/.test(labels.at(-1) ?? '') ? labels.join('.') : null
}

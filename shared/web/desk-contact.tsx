import type { DeskContact as Contact } from '../region.ts'
import type { Language } from './language.ts'
import { frameTextOf } from './text/frame-text.ts'

/** Only what is a number and nothing else can be dialled: not one that still says that it is a sample. */
const digitsOf = (number: string): string | null => (/^[\d\s().+-]+$/.test(number) ? number.replace(/[^\d+]/g, '') : null)

const Dial = ({ number, to }: { number: string; to: (digits: string) => string }) => {
  const digits = digitsOf(number)
  return digits === null ? <span>{number}</span> : <a href={to(digits)}>{number}</a>
}

/** How the desk is reached (region file): at the foot of every page, and on whatever is printed. */
export const DeskContact = ({ contact, language }: { contact: Contact; language: Language }) => {
  const { contact: text } = frameTextOf(language).common
  return (
    <address class="contact">
      {text.desk}: {contact.address} · {text.phone}: <Dial number={contact.phone} to={(it) => `tel:${it}`} /> · WhatsApp:{' '}
      <Dial number={contact.whatsapp} to={(it) => `https://wa.me/${it.replace(/^\+/, '').replace(/^0/, '62')}`} /> · {text.email}:{' '}
      <a href={`mailto:${contact.email}`}>{contact.email}</a> · {text.hours}: {contact.hours}
    </address>
  )
}

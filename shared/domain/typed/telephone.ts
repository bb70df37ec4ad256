import { parsePhoneNumberFromString } from 'libphonenumber-js/core'
import { plainLine, withoutEdges } from './characters.ts'
import { indonesianPlan } from './indonesian-plan.ts'

/**
 * A telephone number as it is kept and compared, `+6281234567890`, or null if it is none: `0812…`, `812…`, `62812…` and
 * `+62 (0)812…` are one. Without a country code it is Indonesian; of other countries only the length is checked, 8 to 15
 * digits (ITU-T E.164).
 */
export const telephoneOf = (typed: string): string | null => {
  const line = withoutEdges(withoutEdges(withoutEdges(plainLine(typed)).replace(around, '')).replace(label, ''))
    .replaceAll('_', ' ')
    .replace(/^00/, '+')
  const digits = line.replace(/\D/g, '')
  if (!/^\+?[\d\s()./-]+$/.test(line) || digits.length < 8) return null
  const whole =
    line.startsWith('+') && !digits.startsWith('62')
      ? digits
      : indonesian(line.startsWith('+') || isWithCountry(digits) ? `+${digits}` : digits)
  return whole.length >= 8 && whole.length <= 15 ? `+${whole}` : null
}

/** What people write before and behind their number: which telephone it is of, or the address of a chat. */
const label =
  /^(?:(?:https?:\/\/)?wa\.me\/|(?:(?:nomor|no|number|telepon|telp|tlp|tel|phone|mobile|ponsel|hp|handphone|whatsapp|wa)[\s.:/,-]*)+(?=[+(\d]))/i
const around = /\s*[([]?\b(?:hp|wa|whatsapp|ponsel|telepon|telp|rumah|kantor)\b[)\]]?$/i

/** `62811123456` too: without its plus the plan would read nine digits behind 62 as a number of the regency. */
const isWithCountry = (digits: string): boolean => /^62\d{8}/.test(digits)

const indonesian = (dialled: string): string => {
  const parsed = parsePhoneNumberFromString(dialled, { defaultCountry: 'ID', extract: false }, indonesianPlan)
  const national = parsed ? parsed.nationalNumber : dialled.replace(/^\+?62/, '')
  return `62${national.replace(/^0+/, '')}`
}

/**
 * The forms under which version 0.1 may have kept the same number: it took away punctuation and turned a leading 0 or 62
 * into +62, whatever followed. Their keyed hashes cannot be made anew without opening identities, so a search asks for all.
 */
export const earlierForms = (telephone: string): string[] => {
  const national = telephone.replace(/^\+62/, '')
  return national === telephone ? [`+620${telephone.slice(1)}`] : [national, `+620${national}`, `+62062${national}`]
}

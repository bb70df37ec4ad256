import * as z from 'zod'

/**
 * Who filed. Sealed under a key of its own and kept under a partition key of its own (design.md section 2); for
 * `identity: 'none'` no such item exists. Absent facts are null.
 */
export const Reporter = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Information requests only (UU 14/2008 Ps 4-6: requesters are Indonesian persons, groups and legal entities). */
  nik: z.string().nullable(),
  address: z.string().nullable(),
  occupation: z.string().nullable(),
  organisation: z.string().nullable(),
  deedNumber: z.string().nullable(),
  approvalNumber: z.string().nullable(),
  powerOfAttorney: z.string().nullable(),
})
export type Reporter = z.infer<typeof Reporter>

/** All that can be absent, absent: whoever lets somebody know a part adds that part. */
export const nothingKnown = {
  email: null,
  phone: null,
  nik: null,
  address: null,
  occupation: null,
  organisation: null,
  deedNumber: null,
  approvalNumber: null,
  powerOfAttorney: null,
} as const satisfies Omit<Reporter, 'name'>

/**
 * A kept contact as it is compared. What comes in is brought to one form before (`../typed`), which these leave as it is;
 * what version 0.1 kept as it was typed is found by the form it had then, without blanks and punctuation.
 */
export const comparedEmail = (email: string): string => email.trim().toLowerCase()
export const comparedPhone = (phone: string): string => phone.replace(/[^\d+]/g, '').replace(/^(\+62|62|0)/, '+62')

/**
 * Whether 16 digits can be a NIK: region code, then a date of birth `DDMMYY` (40 added to a woman's day), then a serial
 * that is not zero. A plausible number, not a proven one.
 */
export const isPlausibleNik = (nik: string): boolean => {
  const parts = /^(\d{2})\d{4}(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(nik)
  if (!parts) return false
  const [, province = '', day = '', month = '', year = '', serial = ''] = parts
  const dayOfMonth = Number(day) > 40 ? Number(day) - 40 : Number(day)
  return Number(province) >= 11 && serial !== '0000' && existsInSomeCentury(dayOfMonth, Number(month), Number(year))
}

const to28 = '[04][1-9]|[15][0-9]|[26][0-8]'
/** The same for whoever reads the description of the API. */
export const nikPattern = [
  '^(?:1[1-9]|[2-9][0-9])[0-9]{4}(?:(?:',
  `(?:${to28}|[26]9|[37][01])(?:0[13578]|1[02])|(?:${to28}|[26]9|[37]0)(?:0[469]|11)|(?:${to28})02)[0-9]{2}`,
  '|[26]902(?:[02468][048]|[13579][26]))(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])$',
].join('')

/** The century is not in the number: 29 February passes if either reading of the year was a leap year. */
const existsInSomeCentury = (day: number, month: number, twoDigitYear: number): boolean =>
  [1900, 2000].some((century) => {
    const date = new Date(Date.UTC(century + twoDigitYear, month - 1, day))
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  })

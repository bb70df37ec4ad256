import { datesBetween } from '../time/date-pattern.ts'
import type { LocalDate } from '../time/local-date.ts'

/**
 * What the description of the API (`GET /openapi.json`) says of a field beside its type: rules that are functions do not
 * show in a schema, so each has its description beside it. Where the two cannot be the same, the description is the
 * narrower one: what it allows is accepted. Lengths count UTF-16 units. Absent, null and empty are one.
 */

const notInLines = '\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029'
const notInTexts = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029'

/** Something that can be seen: a Latin letter, digit or sign. Which signs of all scripts are seen, no regex dialect of a client can say. */
const seen = '!-~\\u00c0-\\u024f'
const withWords = (refused: string) => `[^${refused}]*[${seen}][^${refused}]*`

export const requiredLineShape = { type: 'string', minLength: 1, pattern: `^${withWords(notInLines)}$` } as const
export const requiredTextShape = { type: 'string', minLength: 1, pattern: `^${withWords(notInTexts)}$` } as const
export const optionalLineShape = { type: ['string', 'null'], pattern: `^(?:${withWords(notInLines)})?$` } as const
export const optionalTextShape = { type: ['string', 'null'], pattern: `^(?:${withWords(notInTexts)})?$` } as const

const email = '[a-z0-9_]{1,30}(?:[.+-][a-z0-9_]{1,10}){0,2}@(?:[a-z0-9]{1,20}[.]){1,3}[a-z]{2,20}'
export const requiredEmailShape = { type: 'string', pattern: `^${email}$` } as const
export const optionalEmailShape = { type: ['string', 'null'], pattern: `^(?:${email})?$` } as const
export const optionalPhoneShape = { type: ['string', 'null'], pattern: '^(?:[+]?[1-9](?:[ ().-]?[0-9]){8,12})?$' } as const

export const optionalDateShape = (latest?: LocalDate) => ({
  anyOf: [
    {
      type: 'string',
      format: 'date',
      ...(latest === undefined ? {} : { pattern: datesBetween('0000-01-01', latest), description: `Not later than today, ${latest}` }),
    },
    { enum: ['', null] },
  ],
})

/** Of a rule over several fields: this one holds something. */
export const filled = (...names: readonly string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string', minLength: 1 }])),
  required: [...names],
})

/** Of a rule over several fields: this one is one of these. */
export const isOneOf = (name: string, values: readonly (string | null)[]) => ({ properties: { [name]: { enum: [...values] } } })

/** Of a rule over several fields: this one is sent, and holds that. */
export const isChosen = (name: string, value: string) => ({ ...isOneOf(name, [value]), required: [name] })

/** Of a rule over several fields: this one holds nothing. */
export const isEmpty = (name: string) => isOneOf(name, ['', null])

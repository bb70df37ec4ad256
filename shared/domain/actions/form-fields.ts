import * as z from 'zod'
import { LocalDate } from '../time/local-date.ts'
import { isVisible, plainLine } from '../typed/characters.ts'
import { trackingIdOf } from '../typed/codes.ts'
import { emailOf } from '../typed/email.ts'
import { telephoneOf } from '../typed/telephone.ts'

import {
  optionalDateShape,
  optionalEmailShape,
  optionalLineShape,
  optionalPhoneShape,
  optionalTextShape,
  requiredEmailShape,
  requiredLineShape,
  requiredTextShape,
} from './described.ts'

/**
 * Fields that forms share. Whatever was sent comes in as text (a browser's form) or JSON; an empty field is an absent
 * one. Messages are codes; the words for them are in the error texts of `shared/web/text`.
 */
export const FieldError = z.enum([
  'required',
  'too-long',
  'not-in-list',
  'bad-characters',
  'bad-date',
  'future-date',
  'bad-time',
  'future-time',
  'ends-before',
  'bad-email',
  'bad-phone',
  'bad-nik',
  'contact-required',
  'survey-empty',
  'email-required',
  'address-required',
  'phone-required',
  'district-required',
  'conduct-required',
  'not-confirmed',
  'class-reason-required',
  'conflict-of-interest',
  'reported-required',
  'lead-reason-required',
  'consent-required',
  'no-identity',
  'own-institution',
  'named-and-lifted',
  'too-many-institutions',
  'named-twice',
  'too-old',
  'bad-tracking-id',
  'unknown-case',
  'exemption-required',
  'test-required',
  'test-not-wanted',
  'order-not-wanted',
  'fee-without-decree',
  'nothing-chosen',
  'bad-link',
  'link-not-wanted',
])
export type FieldError = z.infer<typeof FieldError>

/** What is over its limit is kept and refused, never cut; the message says by how much beside the code. */
const atMost = (max: number) => ({ error: ({ input }: { input?: unknown }) => `too-long ${String(input).length - max} ${max}` })

/** The code in a message, and of what is too long how much is too much (UTF-16 units, as browsers count) and the limit. */
export const readFieldError = (message: string): { code: FieldError; over: number; limit: number } => {
  const [code, over = '0', limit = '0'] = message.split(' ')
  return { code: FieldError.safeParse(code).data ?? 'bad-characters', over: Number(over), limit: Number(limit) }
}

/** Control characters end lines of letters and cannot be shown. In a text, tab and line feed are wanted. */
const holdsControls = (text: string, lines: 'one-line' | 'many-lines'): boolean =>
  /\p{Cc}|\p{Zl}|\p{Zp}/u.test(lines === 'one-line' ? text : text.replace(/[\t\n]/g, ''))

const storable = (text: string): boolean => text.isWellFormed()
const textOf = (value: unknown): unknown => (value === null || value === undefined ? '' : value)

/** Browsers send line ends as CRLF; one character is what the person typed and what the limit counts. */
const withLineFeeds = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : textOf(value)

/** One line, at most `max` UTF-16 units, as browsers count. Blanks around it are dropped; one without anything to see is empty. */
const lineOf = (max: number) =>
  z.preprocess(
    textOf,
    z
      .string({ error: 'bad-characters' })
      .trim()
      .max(max, atMost(max))
      .refine((text) => storable(text) && !holdsControls(text, 'one-line'), { error: 'bad-characters' })
      .transform((text) => (isVisible(text) ? text : '')),
  )

/** A number, code or address: read without the marks, dashes and blanks that were pasted with it. */
const typedLine = (max: number) => z.preprocess((value) => (typeof value === 'string' ? plainLine(value) : value), lineOf(max))

/** The longest that a pasted address of a page of ours gets, where a number is asked for. */
export const pastedAddress = 300

export const requiredLine = (max: number) =>
  lineOf(max)
    .refine((text) => text !== '', { error: 'required' })
    .meta(requiredLineShape)
export const optionalLine = (max: number) =>
  lineOf(max)
    .transform((text) => (text === '' ? null : text))
    .meta(optionalLineShape)

/** Free text, kept as it was written. */
export const requiredText = (max: number) =>
  z
    .preprocess(
      withLineFeeds,
      z
        .string({ error: 'bad-characters' })
        .max(max, atMost(max))
        .refine((text) => storable(text) && !holdsControls(text, 'many-lines'), { error: 'bad-characters' })
        .refine(isVisible, { error: 'required' }),
    )
    .meta(requiredTextShape)

export const optionalText = (max: number) =>
  z
    .preprocess(
      withLineFeeds,
      z
        .string({ error: 'bad-characters' })
        .max(max, atMost(max))
        .refine((text) => storable(text) && !holdsControls(text, 'many-lines'), { error: 'bad-characters' })
        .transform((text) => (isVisible(text) ? text : null)),
    )
    .meta(optionalTextShape)

/** One of a list; nothing chosen is `required`, something else `not-in-list`. */
export const choice = <const T extends string>(values: readonly T[]) =>
  z.preprocess(textOf, z.enum(values, { error: (issue) => (issue.input === '' ? 'required' : 'not-in-list') }))

/** One of a list, or nothing. */
export const optionalChoice = <const T extends string>(values: readonly T[]) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(values, { error: 'not-in-list' }).nullable())

/**
 * Several of a list. Browsers send a box that is ticked as `name.value=on` (a form of ours sends no name twice), JSON an
 * array; `withLists` brings both to an array.
 */
export const severalOf = <const T extends string>(values: readonly T[]) =>
  z.array(z.string()).transform((picked, context) => {
    const known = picked.filter((it): it is T => (values as readonly string[]).includes(it))
    if (known.length < picked.length) context.addIssue({ code: 'custom', message: 'not-in-list' })
    return [...new Set(known)]
  })

/** Gathers the boxes of each named list before the form is read. */
export const withLists = <Form extends z.ZodType>(names: readonly string[], form: Form) =>
  z.preprocess((body) => {
    if (typeof body !== 'object' || body === null) return body
    const sent = Object.entries(body)
    const lists = names.map((name) => {
      const given = sent.find(([field]) => field === name)?.[1]
      if (Array.isArray(given)) return [name, given]
      const ticked = sent.filter(([field, value]) => field.startsWith(`${name}.`) && value !== '' && value !== false)
      return [name, ticked.map(([field]) => field.slice(name.length + 1))]
    })
    return { ...body, ...Object.fromEntries(lists) }
  }, form)

export const ticked: readonly unknown[] = [true, 'on', 'true', 'ya']
const notTicked: readonly unknown[] = [false, 'false', '', null]

/**
 * `on` as browsers send it, or a JSON boolean. Anything else is refused: whoever meant to tick `confidential` must not
 * learn later that nobody understood.
 */
export const checkbox = z
  .preprocess(
    (value) => (ticked.includes(value) ? true : value === undefined || notTicked.includes(value) ? false : value),
    z.boolean({ error: 'not-in-list' }),
  )
  .meta({ type: ['boolean', 'string', 'null'], enum: [...ticked, ...notTicked] })

/** `2026-11-24` of a date field, or `24-11-2026`, `24/11/2026`, `24.11.2026` as people type it where there is none. */
export const optionalDate = z
  .preprocess(
    (value) => {
      if (typeof value !== 'string') return textOf(value)
      const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value.trim())
      return typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : value.trim()
    },
    z
      .string({ error: 'bad-date' })
      .refine((text) => text === '' || LocalDate.safeParse(text).success, { error: 'bad-date' })
      .transform((text) => (text === '' ? null : LocalDate.parse(text))),
  )
  .meta(optionalDateShape())

export const requiredDate = optionalDate.refine((date) => date !== null, { error: 'required' }).transform((date) => date as LocalDate)

/** Addresses and numbers are kept in the one form in which they are compared; what cannot be one is kept and refused. */
export const requiredEmail = typedLine(254)
  .refine((email) => email !== '', { error: 'required', abort: true })
  .refine((email) => emailOf(email) !== null, { error: 'bad-email' })
  .meta(requiredEmailShape)
  .transform((email) => emailOf(email) ?? email)

export const optionalEmail = typedLine(254)
  .refine((email) => email === '' || emailOf(email) !== null, { error: 'bad-email' })
  .meta(optionalEmailShape)
  .transform((email) => emailOf(email))

/**
 * 8 to 15 digits (ITU-T E.164), however people group them. A function, so that what asks for no number does not carry the
 * library that reads them (docs/benchmarks.md).
 */
export const optionalPhone = () =>
  typedLine(30)
    .refine((phone) => phone === '' || telephoneOf(phone) !== null, { error: 'bad-phone' })
    .meta(optionalPhoneShape)
    .transform((phone) => telephoneOf(phone))

const isTrackingId = (id: string): boolean => /^\d{7,15}$/.test(id)

/** Tracking id of the national application: seven digits or more. */
export const requiredTrackingId = typedLine(200)
  .transform(trackingIdOf)
  .refine((id) => id !== '', { error: 'required', abort: true })
  .refine(isTrackingId, { error: 'bad-tracking-id' })

export const optionalTrackingId = typedLine(200)
  .transform(trackingIdOf)
  .refine((id) => id === '' || isTrackingId(id), { error: 'bad-tracking-id' })
  .transform((id) => (id === '' ? null : id))

/**
 * A rule over several fields, checked also when other fields are wrong, so that a person sees all mistakes at once.
 * Fields that failed hold what was sent.
 */
export const always = { when: () => true } as const

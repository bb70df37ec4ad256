import * as z from 'zod'
import { LocalDate } from '../time/local-date.ts'
import type { Case } from './case.ts'

/**
 * Which correction holds the address and which the number: each is kept by itself, in a box of its own beside who filed, for the
 * public side closes and cannot open what was there (docs/adr/0067). 0 is as it was filed.
 */
export const HeldContact = z.object({ email: z.int().nonnegative(), phone: z.int().nonnegative() })
export type HeldContact = z.infer<typeof HeldContact>

const Reach = z.object({ email: z.boolean(), phone: z.boolean() })

/** What the snapshot knows of corrections: numbers, no contact. */
export const Corrections = HeldContact.extend({
  /** How many there were; the next gets this plus one. */
  last: z.int().positive(),
  /** The contact before, as long as whoever reads it can take the correction back. */
  before: HeldContact.extend({ reachableBy: Reach, seen: z.literal(true).optional(), until: LocalDate }).optional(),
})
export type Corrections = z.infer<typeof Corrections>

/** What an event says of it: where the contacts lie from then on, how many corrections there were, and what there is to reach. */
export const ContactMoved = { ...HeldContact.shape, last: z.int().positive(), reachableBy: Reach }

/**
 * Whoever is told of a correction at the contact of before: the address, or the number where there was none. `phone`: the number that
 * is called where the letter does not arrive, never one that came with the correction; null where there was none. Absent in version 0.1.
 */
export const WarnedContact = z.object({
  by: z.enum(['email', 'phone']),
  held: z.int().nonnegative(),
  phone: z.int().nonnegative().nullable().optional(),
})
export type WarnedContact = z.infer<typeof WarnedContact>

/** Days in which the old address can take a correction back, and alone gets the link for a lost code. */
export const takenBackWithinDays = 14

/**
 * How often: each is kept until the case is erased, in one transaction with all of it. What only the reporter's page is refused, the
 * desk still does for whoever comes.
 */
export const mostCorrections = { reporter: 5, officer: 8 } as const

type Held = Pick<Case, 'contact'>

export const contactNow = ({ contact }: Held): HeldContact => ({ email: contact?.email ?? 0, phone: contact?.phone ?? 0 })

/** The contact before, while it can still be taken back to; undefined once the time is over. */
export const contactBefore = ({ contact }: Held, today: LocalDate): Corrections['before'] =>
  contact?.before && today <= contact.before.until ? contact.before : undefined

/** What a correction today leaves as the contact before: while an earlier one can be taken back, it stays the one before that. */
export const contactOfBefore = (
  state: Held & Pick<Case, 'reachableBy' | 'contactSeen'>,
  today: LocalDate,
): Omit<NonNullable<Corrections['before']>, 'until'> => {
  const before = contactBefore(state, today)
  if (before === undefined) return { ...contactNow(state), reachableBy: state.reachableBy, ...(state.contactSeen ? { seen: true } : {}) }
  const { until: _, ...standing } = before
  return standing
}

/** Which number is called to warn of a correction, by the number of the correction that holds it; null where there was none. */
export const phoneToWarn = (state: Held, { by, held, phone }: WarnedContact): number | null => {
  if (by === 'phone') return held
  if (phone !== undefined) return phone
  const before = state.contact?.before
  if (before === undefined) return contactNow(state).phone
  return before.reachableBy.phone ? before.phone : null
}

/** Whose word counts for a lost code: a contact that somebody with the code put there has to stand for a while first. */
export const provenContact = (
  state: Held & Pick<Case, 'reachableBy'>,
  today: LocalDate,
): HeldContact & { reachableBy: Case['reachableBy'] } =>
  contactBefore(state, today) ?? { ...contactNow(state), reachableBy: state.reachableBy }

/** Numbers of all that were ever kept of it, beside what was filed. */
export const everyCorrection = ({ contact }: Held): number[] => Array.from({ length: contact?.last ?? 0 }, (_, i) => i + 1)

import type { Case } from '../case/case.ts'
import { contactNow, contactOfBefore, mostCorrections, takenBackWithinDays, type WarnedContact } from '../case/corrected-contact.ts'
import { type Refusal, todayOf } from '../case/moves.ts'
import { nationalOf } from '../case/national.ts'
import type { EventOf } from '../events/events.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { FactsOf, Step } from './action.ts'

/** What is given anew; null stays as it was. Closed by the caller, in the transaction of the event, which holds none of it. */
export type NewContact = { email: string | null; phone: string | null }

type Recorded = Pick<FactsOf<'contact-corrected'>, 'heard' | 'heardOn' | 'reason'>

/**
 * Where there is somebody to reach, or was: of who was erased, and of a case without identity, nothing is kept. Nor is it of a case
 * that an import brought without a name: a contact is read beside who filed, and there nobody would ever find it.
 */
export const keepsContact = (state: Case): boolean => {
  const { identity, erased, reachableBy } = state
  const national = nationalOf(state)
  if (identity === 'none' || (national?.imported && !national.named)) return false
  return erased === null || reachableBy.email || reachableBy.phone
}

/** The contact of a case becomes another one, and everybody whose contact it was, is told (docs/adr/0067). */
export const correctingContact = (
  state: Case,
  { email, phone }: NewContact,
  by: keyof typeof mostCorrections,
  { event, context }: Step,
  recorded: Recorded = {},
): [EventOf<'contact-corrected'>] | Refusal => {
  const last = (state.contact?.last ?? 0) + 1
  if (!keepsContact(state) || last > mostCorrections[by]) return { refused: 'not-possible-now' }
  const today = todayOf(context)
  const now = contactNow(state)
  return [
    event('contact-corrected', {
      email: email === null ? now.email : last,
      phone: phone === null ? now.phone : last,
      last,
      reachableBy: { email: email !== null || state.reachableBy.email, phone: phone !== null || state.reachableBy.phone },
      until: addDays(today, takenBackWithinDays),
      warned: warnedOf(state, today),
      ...recorded,
    }),
  ]
}

/**
 * The contact that can take the correction back, and the one that was in use, if that is another one. In this order: of two with the
 * same address the number of the earlier is called, for the later may be the thief's.
 */
const warnedOf = (state: Case, today: LocalDate): WarnedContact[] => {
  const standing = [contactOfBefore(state, today), { ...contactNow(state), reachableBy: state.reachableBy }]
  const told = standing.flatMap(({ email, phone, reachableBy }): WarnedContact[] => {
    if (reachableBy.email) return [{ by: 'email', held: email, phone: reachableBy.phone ? phone : null }]
    return reachableBy.phone ? [{ by: 'phone', held: phone }] : []
  })
  return told.filter((it, i) => told.findIndex(({ by, held }) => by === it.by && held === it.held) === i)
}

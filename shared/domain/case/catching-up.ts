import { record } from '../events/chain.ts'
import { StoredEvent } from '../events/events.ts'
import { evolve } from '../events/evolve.ts'
import { isPublishable } from '../information/publishable.ts'
import { holdersOf } from '../lists/desks.ts'
import type { Instant } from '../time/instant.ts'
import { type LocalDate, localDateOf } from '../time/local-date.ts'
import type { Case } from './case.ts'
import { contactNow } from './corrected-contact.ts'
import type { Loss } from './loss.ts'
import { type Desks, otherDeskFor } from './other-desk.ts'
import { commitmentOf, type PersonalText, type TextRef } from './personal-text.ts'
import { wordlessBy } from './wordless.ts'

type When = { now: Instant; timeZone: string; salt: () => string; desks: Desks }

/** What was erased of it before, as its own log tells; `said`: the number of what was answered last. */
export type Gone = { texts: ReadonlySet<number>; identity: boolean; said?: number | undefined }

/** What a case of an earlier moment has to go through so that it has lost what it had lost later. */
export type CaughtUp = { case: Case; events: ReturnType<typeof record>; texts: PersonalText[] }

/**
 * Lets a case that comes back from a backup lose again what the journal says that it lost after it, the earliest first. What it
 * has lost already is left alone, so that doing it twice changes nothing. Clocks stay: who has to act, acts.
 */
export const catchUp = (state: Case, losses: readonly { at: Instant; loss: Loss }[], gone: Gone, when: When): CaughtUp => {
  const caught: CaughtUp = { case: state, events: [], texts: [] }
  for (const { at, loss } of losses) {
    const write = (text: string): TextRef => {
      const written: PersonalText = { n: caught.case.textCount + 1, salt: when.salt(), text }
      caught.texts.push(written)
      return { n: written.n, hash: commitmentOf(written) }
    }
    for (const step of steps) {
      const event = step({
        state: caught.case,
        kept: state.contact?.last ?? 0,
        loss,
        gone,
        on: localDateOf(at, when.timeZone),
        write,
        desks: when.desks,
      })
      if (!event) continue
      const head = { at: when.now, on: localDateOf(when.now, when.timeZone), by: { kind: 'system', name: 'jobs' } as const, clocks: [] }
      const events = record(state.id, caught.case, [StoredEvent.parse({ status: caught.case.status, ...head, ...event })])
      caught.events.push(...events)
      caught.case = events.reduce<Case>(evolve, caught.case)
    }
  }
  return caught
}

/** `kept`: how many corrections of its contact the backup holds. */
type Step = (about: {
  state: Case
  kept: number
  loss: Loss
  gone: Gone
  on: LocalDate
  write: (text: string) => TextRef
  desks: Desks
}) => object | null

/** Who lost it holds it no more: it is with those who held it since, or with the coordinators. */
const leave: Step = ({ state, loss: { left, holders }, on, write }) => {
  const institution = holdersOf(state).find((it) => left.includes(it))
  if (institution === undefined) return null
  if (holders && !holdersOf({ holders }).some((it) => state.reported.institutions.includes(it)))
    return { type: state.channel === 'complaint' ? 'disposed' : 'assigned', holders, instruction: null }
  const reason = write(`Dipulihkan dari cadangan: sejak ${on} tidak lagi pada instansi ini.`)
  const isWithThem = ['disposed', 'in-progress', 'awaiting-approval'].includes(state.status)
  return state.channel === 'complaint'
    ? { type: 'returned', institution, reason, ...(isWithThem ? { status: 'returned' } : {}) }
    : { type: 'assignment-returned', institution, reason, ...(state.status === 'assigned' ? { status: 'registered' } : {}) }
}

const wall: Step = ({ state: { reported: now }, loss: { reported } }) => {
  const institutions = [...new Set([...now.institutions, ...reported.institutions])]
  const officers = [...new Set([...now.officers, ...reported.officers])]
  const isThere = institutions.length === now.institutions.length && officers.length === now.officers.length
  return isThere ? null : { type: 'conflict-named', reported: { institutions, officers }, reason: null }
}

/**
 * Whoever has it since in the coordinators' place, or they again: of what the other one had they see nothing. That a wall was
 * lifted is no loss and stands in no journal: as long as the wall of the backup is about the coordinators' own house, they do not
 * get the case back; the other desk lifts it once more (docs/adr/0052).
 */
const changeDesk: Step = ({ state: { reported, otherDesk }, loss, desks }) => {
  if (loss.otherDesk === undefined || loss.otherDesk?.institution === otherDesk?.institution) return null
  const isWalled = reported.officers.length > 0 || otherDeskFor(reported, {}, desks) !== undefined
  if (loss.otherDesk === null && isWalled && !reported.institutions.includes(otherDesk?.institution ?? '')) return null
  return { type: 'conflict-named', reported, reason: null, otherDesk: loss.otherDesk }
}

const hide: Step = ({ state, loss }) => {
  const anonymous = loss.anonymous && state.identity === 'named'
  const confidential = loss.confidential && !state.confidential
  if (state.channel !== 'complaint' || !(anonymous || confidential)) return null
  return {
    type: 'flags-set',
    confidential: state.confidential || loss.confidential,
    anonymous: state.identity === 'anonymous' || anonymous,
  }
}

const replaceCode: Step = ({ state, loss: { accessGeneration, accessKey } }) =>
  accessGeneration === null || accessGeneration <= state.accessGeneration
    ? null
    : { type: 'access-renewed', generation: accessGeneration, ...(accessKey ? { key: accessKey } : {}) }

/** A contact that was given up is not written to again; what took its place is there only if the backup is younger. */
const moveContact: Step = ({ state, kept, loss: { contact } }) => {
  if (contact === undefined) return null
  const { email, phone, last, reachableBy } = contact
  const now = { last: 0, ...contactNow(state), ...state.contact }
  if (now.last === last && now.email === email && now.phone === phone) return null
  const isThere = { email: reachableBy.email && email <= kept, phone: reachableBy.phone && phone <= kept }
  return { type: 'contact-corrected', email, phone, last, reachableBy: isThere, until: null, warned: [] }
}

/** The basis that the officer typed is not in the journal; when it was done is. */
const erase: Step = ({ state, loss, gone, on }) => {
  const texts = loss.texts.filter((n) => n <= state.textCount && !gone.texts.has(n))
  const identity = loss.identity && !gone.identity
  const files = loss.files.filter((id) => state.files.some(({ fileId }) => fileId === id) || state.letters.some((it) => it.letterId === id))
  if (texts.length === 0 && files.length === 0 && !identity) return null
  const wordless = state.channel === 'complaint' ? wordlessBy(state, texts, gone.said) : []
  return {
    type: 'erased',
    texts,
    ...(wordless.length > 0 ? { wordless } : {}),
    ...(files.length > 0 ? { files } : {}),
    identity,
    basis: `Jurnal penghapusan: dihapus pada ${on}, sebelum cadangan dipulihkan`,
  }
}

/** Nobody says yes by a backup. */
const refusePublishing: Step = ({ state, loss: { refusesPublishing } }) =>
  refusesPublishing && state.channel === 'complaint' && state.publishing === 'allowed'
    ? { type: 'publishing-set', publishing: 'refused' }
    : null

/** The text about it that went, or that may not stay by what was lost before it. The last step, for it follows from the others. */
const unpublish: Step = ({ state, loss: { unpublished } }) => {
  if (state.channel !== 'complaint' || !state.publication) return null
  const { line } = state.publication
  if (isPublishable(state) && line !== unpublished) return null
  return { type: 'unpublished', line, cause: state.publishing === 'allowed' ? 'case-changed' : 'revoked' }
}

const steps: readonly Step[] = [leave, wall, changeDesk, hide, replaceCode, moveContact, erase, refusePublishing, unpublish]

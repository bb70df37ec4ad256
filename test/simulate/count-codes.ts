import type { Posted } from './faults.ts'
import { grouped, type RawItem } from './raw.ts'

/** Codes that waited and contacts that were put right, written down once more, apart from the product (docs/adr/0049, docs/adr/0067). */

type CodeEvent = {
  type: string
  at: string
  on: string
  by: { kind: string; id?: string }
  clocks?: readonly { statute: string; stoppedOn: string | null; due: string }[]
  identity?: string
  anonymous?: boolean
  email?: number | boolean
  until?: string | null
  warned?: readonly { by: string; held: number }[]
}
type Entry = { caseId: string; seq: number; event: CodeEvent }

export type Codes = {
  codesAsked: number
  codesConsented: number
  codesRefused: number
  codesObjected: number
  codesLapsed: number
  codesPrinted: number
  codesLost: number
  contactsCorrected: number
  contactsTakenBack: number
}
export const noCodes = (): Codes => ({
  ...{ codesAsked: 0, codesConsented: 0, codesRefused: 0, codesObjected: 0, codesLapsed: 0, codesPrinted: 0 },
  ...{ codesLost: 0, contactsCorrected: 0, contactsTakenBack: 0 },
})

const consentedTo = (waits: Waiting, due = ''): Waiting => ({ ...waits, consented: true, due })

type Waiting = { by: string; consented: boolean; due: string; released: boolean }

/** Counts into `found`: no code without a second officer, without its time, or over a no; no contact taken back too late. */
export const checkCodes = (log: readonly Entry[], found: Codes, faults: string[]): void => {
  let waits: Waiting | null = null
  let guarded = false
  let until = ''
  for (const { caseId, seq, event } of log) {
    const fault = (what: string) => faults.push(`${what} in ${caseId}#${seq}`)
    guarded ||= event.identity === 'anonymous' || event.anonymous === true
    const due = event.clocks?.find(({ statute, stoppedOn }) => statute === 'complaint.new-code-objection' && stoppedOn === null)?.due
    if (waits && due !== undefined) waits.due = due
    switch (event.type) {
      case 'new-code-asked':
        if (waits) fault('code asked twice')
        waits = { by: event.by.id ?? '', consented: false, due: '', released: false }
        found.codesAsked++
        break
      case 'new-code-consented':
        if (!waits || waits.by === event.by.id) fault('code consented by nobody else')
        else waits = consentedTo(waits, due)
        found.codesConsented++
        break
      case 'new-code-released':
        if (!waits?.consented || waits.due === '' || event.on <= waits.due) fault('code released early')
        else waits.released = true
        break
      case 'new-code-refused':
        waits = null
        found.codesRefused++
        break
      case 'new-code-lapsed':
        waits = null
        found.codesLapsed++
        break
      case 'new-code-objected':
        waits = null
        found.codesObjected++
        break
      case 'access-renewed':
        if (event.by.kind === 'reporter') found.codesLost++
        if (event.by.kind !== 'officer') break
        if (guarded && !waits?.released) fault('code printed')
        waits = null
        found.codesPrinted++
        break
      case 'contact-corrected':
        until = event.until ?? ''
        found.contactsCorrected++
        break
      case 'contact-taken-back':
        if (event.on > until) fault('contact taken back late')
        until = ''
        found.contactsTakenBack++
        break
      default:
    }
    // Whoever uses the old code says no, whatever they use it for; the survey is answered by the link of a letter, which proves no code.
    if (waits && event.by.kind === 'reporter' && event.type !== 'survey-answered') fault('no unheard')
  }
}

type Letter = { id: string; caseId: string | null; content: { kind: string; held?: number; by?: string } }

/** Who read the contact before is told once of each correction, and every letter goes where the case says at that moment. */
export const checkContacts = (
  logs: ReadonlyMap<string, readonly Entry[]>,
  items: readonly RawItem[],
  posted: readonly Posted[],
  faults: string[],
): void => {
  const letters = items.filter(({ pk }) => pk.startsWith('LETTER#')).map((it) => it.letter as Letter)
  const byId = new Map(letters.map((it) => [it.id, it]))
  const told = grouped(
    letters.filter(({ content }) => content.kind === 'contact-changed'),
    ({ caseId }) => caseId ?? '',
  )
  for (const [caseId, log] of logs) {
    const warned = log.flatMap(({ event }) => (event.type === 'contact-corrected' ? (event.warned ?? []) : []))
    const letters = told.get(caseId) ?? []
    if (letters.length !== warned.length) faults.push(`contact of ${caseId}: ${letters.length} letters for ${warned.length} to be warned`)
  }
  for (const { letterId, to, at } of posted) {
    const letter = byId.get(letterId)
    const log = letter?.caseId ? logs.get(letter.caseId) : undefined
    if (!letter || !log) continue
    const moved = log.findLast(({ event }) => event.type.startsWith('contact-') && event.at <= at)?.event.email
    const isOfOne = letter.content.kind === 'contact-changed' || letter.content.kind === 'lost-code'
    const held = isOfOne ? (letter.content.held ?? 0) : Number(moved ?? 0)
    const isRight = held === 0 ? !to.startsWith('kontak-') : to.startsWith(`kontak-${held}-`)
    if (!isRight) faults.push(`letter ${letterId} (${letter.content.kind}) to another contact than ${held}`)
  }
}

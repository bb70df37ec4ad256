import fc from 'fast-check'
import type { Actor, OfficerRole } from '../../shared/domain/actor.ts'
import { calendarOf } from '../../shared/domain/calendar.ts'
import type { Case, Complaint, InformationRequest } from '../../shared/domain/case.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/chain.ts'
import { type ComplaintCommand, decideComplaint, fileComplaint } from '../../shared/domain/complaint.ts'
import type { CaseEvent } from '../../shared/domain/events.ts'
import { evolve } from '../../shared/domain/evolve.ts'
import { type Instant, instant, plusMillis } from '../../shared/domain/instant.ts'
import { defaultLadder } from '../../shared/domain/ladder.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { type Context, type Decided, isRefusal, type Refusal } from '../../shared/domain/moves.ts'
import { nationalCalendar } from '../../shared/domain/national-calendar.ts'
import { decideRequest, fileRequest, type RequestCommand } from '../../shared/domain/request.ts'
import { statutes } from '../../shared/domain/statute-list.ts'
import type { PersonalText } from '../../shared/domain/text.ts'
import { tick } from '../../shared/domain/tick.ts'

/** Random lives of cases: any command by anybody at any time, and time passing in between. */

const calendar = calendarOf(nationalCalendar)
let salt = 0
export const contextAt = (now: Instant): Context => ({
  now,
  timeZone: 'Asia/Jakarta',
  calendar,
  statutes,
  ladder: defaultLadder,
  salt: () => `salt-${salt++}`,
})

export type Life = { state: Case; log: RecordedEvent[]; texts: Map<number, PersonalText>; now: Instant; refusals: string[] }

export const officer = (role: OfficerRole, institution: string | null = null): Actor => ({
  kind: 'officer',
  id: `${role}-1`,
  role,
  institution,
})
const actors: readonly Actor[] = [
  { kind: 'reporter' },
  { kind: 'system', name: 'jobs' },
  officer('coordinator'),
  officer('liaison', 'dinas-sosial'),
  officer('head', 'dinas-sosial'),
  officer('superior'),
  officer('leader'),
  officer('administrator'),
]

const filed = {
  receivedOn: localDate('2026-02-10'),
  via: 'web' as const,
  language: 'id' as const,
  reachableBy: { email: true, phone: false },
  targetInstitution: null,
}
const filedAt = instant('2026-02-10T03:00:00Z')

const begin = (id: string, decided: Decided<CaseEvent>): Life => {
  const log = record(id, { version: 0, head: genesis }, decided.events)
  const state = log.reduce<Case | null>(evolve, null) as Case
  return { state, log, texts: new Map(decided.texts.map((it) => [it.n, it])), now: filedAt, refusals: [] }
}

export const newComplaint = (): Life =>
  begin(
    'J-0000-0001',
    fileComplaint(
      {
        ...filed,
        number: 'J-0000-0001',
        identity: 'named',
        class: 'ordinary',
        confidential: false,
        category: null,
        title: 'Judul',
        text: 'Isi',
        place: null,
        district: null,
        village: null,
        eventOn: null,
      },
      { kind: 'reporter' },
      contextAt(filedAt),
    ),
  )

export const newRequest = (): Life =>
  begin(
    'R-1',
    fileRequest(
      {
        ...filed,
        number: 'PPID-2026-0001',
        identity: 'named',
        requesterKind: 'individual',
        obtain: 'copy-soft',
        deliver: 'email',
        convertedFrom: null,
        details: 'DPA',
        purpose: 'Penelitian',
      },
      { kind: 'reporter' },
      contextAt(filedAt),
    ),
  )

const file = fc.record({ from: fc.constantFrom('reporter' as const, 'officer' as const), n: fc.nat(20) }).map(({ from, n }) => ({
  fileId: `F-${n}`,
  type: 'image/png',
  size: 1,
  sha256: 'x',
  at: filedAt,
  from,
}))
const institution = fc.constantFrom('dinas-sosial', 'dinas-kesehatan', 'inspektorat')
const holders = fc.record({ lead: institution, other: institution }).map(({ lead, other }) => ({
  lead,
  contributors: other === lead ? [] : [other],
  readers: [],
}))

const sharedCommands = [
  fc.constant({ type: 'hold' as const, question: 'Di mana?' }),
  fc.constant({ type: 'complete' as const, text: 'Di sana' }),
  fc.constant({ type: 'reply' as const, text: 'Belum' }),
  fc.constant({ type: 'withdraw' as const, reason: null }),
  file.map((it) => ({ type: 'attach' as const, file: it })),
  fc.constant({ type: 'ask-privacy' as const, right: 'access' as const, text: 'Data saya' }),
  fc.constant({ type: 'answer-privacy' as const, text: 'Ini' }),
  fc.constant({ type: 'renew-access' as const }),
  fc.constant({ type: 'progress' as const, institution: 'dinas-sosial', text: 'Sudah dicek' }),
  fc.constant({ type: 'note' as const, text: 'Antarpetugas' }),
  institution.map((it) => ({ type: 'name-conflict' as const, reported: { institutions: [it], officers: [] }, reason: 'Diadukan' })),
  fc.constant({ type: 'open-identity' as const, reason: 'Perlu' }),
  fc.constant(null).map(() => ({ type: 'erase' as const, texts: [1], identity: true, basis: 'UU 27/2022' })),
  fc.constant({ type: 'recompute' as const, decree: 'SKB' }),
]

const text = 'Jawaban'
/** What comes late in a life, or needs another step just before it, is tried more often, or it would hardly ever be seen. */
export const complaintCommands: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  ...sharedCommands,
  {
    weight: 4,
    arbitrary: fc
      .record({ to: holders, klass: fc.constantFrom('ordinary' as const, 'oversight' as const, 'service-question' as const) })
      .map(({ to, klass }) => ({
        type: 'dispose' as const,
        class: klass,
        classReason: klass === 'oversight' ? 'Ada dugaan' : null,
        category: 'jalan',
        confidential: false,
        anonymous: false,
        agenda: 'ADU-2026-0001',
        holders: to,
        instruction: null,
      })),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'accept' as const, institution: 'dinas-sosial' }) },
  { weight: 4, arbitrary: fc.constant({ type: 'return' as const, institution: 'dinas-sosial', reason: 'Bukan kami' }) },
  fc.constant({ type: 'refer' as const, body: 'PLN', explanation: 'Listrik' }),
  fc.constant({ type: 'archive' as const, reason: 'unclear' as const, explanation: 'Tidak jelas' }),
  fc.constant({ type: 'block' as const, reason: 'Kasar' }),
  fc.constant({ type: 'edit' as const, title: 'Judul rapi', text: 'Isi rapi' }),
  { weight: 6, arbitrary: fc.constant({ type: 'draft' as const, outcome: 'solved' as const, text }) },
  { weight: 6, arbitrary: fc.constant({ type: 'send-back' as const, text: 'Perbaiki' }) },
  fc.constant({ type: 'approve' as const }),
  { weight: 3, arbitrary: fc.constant({ type: 'answer' as const, outcome: 'solved' as const, text }) },
  fc.constant({ type: 'confirm' as const }),
  { weight: 3, arbitrary: fc.constant({ type: 'close' as const, reason: 'Lewat telepon' }) },
  { weight: 8, arbitrary: fc.constant({ type: 'rate' as const, stars: 4, text: null }) },
  fc.constant({ type: 'reopen' as const, text: 'Belum beres' }),
  fc.constant({ type: 'propose-conversion' as const, text: 'Ini permohonan' }),
  { weight: 4, arbitrary: fc.constant({ type: 'convert' as const, request: 'PPID-2026-0001' }) },
)

export const requestCommands: fc.Arbitrary<RequestCommand> = fc.oneof(
  ...sharedCommands,
  fc.constant({ type: 'find-complete' as const }),
  holders.map((to) => ({ type: 'assign' as const, holders: to, instruction: null })),
  { weight: 4, arbitrary: fc.constant({ type: 'return' as const, institution: 'dinas-sosial', reason: 'Bukan kami' }) },
  fc.constant({ type: 'extend' as const, reason: 'Perlu dicari' }),
  fc.constantFrom('granted' as const, 'refused' as const, 'not-held' as const).map((decision) => ({
    type: 'decide' as const,
    decision,
    exemptions: decision === 'refused' ? ['h' as const] : [],
    text,
    redactions: null,
    test: decision === 'refused' ? { document: 'Nilai', part: 'Semua', statute: 'Ps 17 h', weighing: 'Rahasia pribadi' } : null,
    heldBy: null,
    cost: null,
  })),
  fc.constant({ type: 'deliver' as const, how: 'email' as const, text: null }),
  fc.constant({ type: 'object' as const, number: 'KEB-2026-0001', ground: 'c' as const, text: 'Tidak dijawab' }),
  { weight: 3, arbitrary: fc.constant({ type: 'answer-objection' as const, decision: 'upheld' as const, text }) },
  fc.constant({ type: 'note-dispute' as const, reference: 'KI-1', text: null }),
  fc.constant({ type: 'confirm' as const }),
  fc.constant({ type: 'close' as const, reason: 'Selesai' }),
)

/**
 * One step: hours pass, the sweep may come by, somebody does the first of some things that is possible. Whoever may do it,
 * tries it more often than others.
 */
export type Step<C> = { hours: number; sweeps: boolean; commands: readonly C[]; actor: Actor | 'rightful' }
export const stepsOf = <C>(command: fc.Arbitrary<C>): fc.Arbitrary<Step<C>[]> =>
  fc.array(
    fc.record({
      hours: fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(24 * 40) }),
      sweeps: fc.boolean(),
      commands: fc.array(command, { minLength: 1, maxLength: 6 }),
      actor: fc.oneof({ weight: 4, arbitrary: fc.constant('rightful' as const) }, { weight: 1, arbitrary: fc.constantFrom(...actors) }),
    }),
    { minLength: 1, maxLength: 40 },
  )

const apply = (life: Life, decided: Decided<CaseEvent> | Refusal): boolean => {
  if (isRefusal(decided)) {
    life.refusals.push(decided.refused)
    return false
  }
  const recorded = record(life.state.id, life.state, decided.events)
  life.state = recorded.reduce<Case>(evolve, life.state)
  life.log.push(...recorded)
  for (const it of decided.texts) life.texts.set(it.n, it)
  return true
}

/** Lives on by one step; `check` sees the life after each event of it. */
export const live = <C extends ComplaintCommand | RequestCommand>(
  life: Life,
  step: Step<C>,
  check: (before: Case, life: Life) => void,
): void => {
  life.now = plusMillis(life.now, step.hours * 3_600_000)
  const context = contextAt(life.now)
  if (step.sweeps) {
    for (let i = 0; i < 60; i++) {
      const before = life.state
      if (!apply(life, tick(life.state, context))) break
      check(before, life)
      if (i === 59) throw new Error('The sweep does not come to an end')
    }
  }
  const decide = (command: C, actor: Actor) =>
    life.state.channel === 'complaint'
      ? decideComplaint(life.state as Complaint, command as ComplaintCommand, actor, context)
      : decideRequest(life.state as InformationRequest, command as RequestCommand, actor, context)
  for (const command of step.commands) {
    const actor = step.actor === 'rightful' ? actors.find((it) => !isRefusal(decide(command, it))) : step.actor
    const before = life.state
    if (!apply(life, decide(command, actor ?? { kind: 'reporter' }))) continue
    check(before, life)
    return
  }
}

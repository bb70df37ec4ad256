import type { CaseCommand } from '../../../shared/domain/actions/all-actions.ts'
import type { Actor, ActorName } from '../../../shared/domain/case/actor.ts'
import type { Channel } from '../../../shared/domain/case/case.ts'
import type { Refusal } from '../../../shared/domain/case/moves.ts'
import { localDate } from '../../../shared/domain/time/local-date.ts'
import { type Given, given, type Happened } from '../../support/decision.ts'
import { aComplaint, aRequest } from '../../support/filings.ts'
import { assign, coordinator, disposeTo, grant, liaison, refuse, superior } from '../../support/officers.ts'

/** What an action is said to do: in the plainest case, for whom, and what stands in its way besides the moment and the person. */
export type ActionCase = {
  given: Given
  when: CaseCommand
  by: Actor
  /** All who may, written out by hand; everybody else is tried and refused. */
  may: readonly ActorName[]
  causes: readonly Happened[]
  /** Its own refusals, by what stands in the way; of the same command and actor if no others are named. */
  refuses?: Readonly<Record<string, { given?: Given; when?: CaseCommand; by?: Actor; refused: Refusal['refused'] }>>
}

/** By the command, and by the channel that knows it. */
export type ActionCases = Readonly<Record<string, Partial<Record<Channel, ActionCase>>>>

export const reporter: Actor = { kind: 'reporter' }
export const system: Actor = { kind: 'system', name: 'jobs' }
export const holders = { lead: 'dinas-pekerjaan-umum-dan-penataan-ruang', contributors: [], readers: [] }

/** Where cases stand on the day they were filed, Tuesday 10 February 2026; the sixteenth and the seventeenth are holidays. */
export const received = given(aComplaint())
export const disposed = received.and([disposeTo(), coordinator])
export const drafted = disposed.and([{ type: 'draft', outcome: 'solved', text: 'Sudah diperbaiki' }, liaison])
export const answered = disposed.and([{ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki' }, liaison])
export const confirmed = answered.and([{ type: 'confirm' }, reporter])

export const registered = given(aRequest())
export const assigned = registered.and([assign, coordinator])
export const decided = assigned.and([grant, liaison])
export const draftedDecision = assigned.and([{ ...refuse, type: 'draft-decision' }, liaison])
export const objection: CaseCommand = { type: 'object', grounds: ['c'], text: 'Tidak ditanggapi', proxy: null }
export const objected = decided.and([objection, reporter])
export const objectionDecided = objected.and([
  { type: 'answer-objection', decision: 'upheld', text: 'Kami pertimbangkan', order: { text: 'Berikan', until: localDate('2026-02-27') } },
  superior,
])

/** The same of a complaint just received and of a request just registered. */
export const inBoth = (caseOf: (given: Given) => ActionCase) => ({ complaint: caseOf(received), request: caseOf(registered) })

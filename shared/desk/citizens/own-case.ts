import { type CitizenCommand, citizenActions } from '../../domain/actions/citizen-actions.ts'
import { type PossibleMove, possibleMoves } from '../../domain/actions/reporter-moves.ts'
import type { Case } from '../../domain/case/case.ts'
import { withDatesOfNow } from '../../domain/law/law-of-now.ts'
import { readCase } from '../../store/case/case-items.ts'
import { isSessionEnded, putEndedSession } from '../../store/case/ended-sessions.ts'
import { type Along, carryOut, type Submitted } from '../cases/carry-out.ts'
import { correctingAlong } from '../cases/correcting-contact.ts'
import { once, sentBefore } from '../second-click.ts'
import type { Tools } from '../tools.ts'
import { lastEndOf, nameOfSession, readSession } from './case-session.ts'
import { takePlace } from './daily-caps.ts'

/** The case that the browser has opened with its access code; null when there is none, or the code was replaced since. */
export const caseInSession = async ({ keyRing, effects, table }: Tools, token: string): Promise<Case | null> => {
  const session = readSession((await keyRing())('citizen-session'), token, effects.now())
  if (!session) return null
  const [state, hasEnded] = await Promise.all([readCase(table, session.caseId), isSessionEnded(table, nameOfSession(session))])
  return state && !hasEnded && state.accessGeneration === session.generation ? state : null
}

/**
 * Signing out ends the session itself, wherever a copy of its cookie lies. Sessions are signed and not kept, so that nothing
 * is written for the many that just run out; the few that are ended are noted until they would have.
 */
export const endSession = async ({ keyRing, effects, table }: Tools, token: string): Promise<void> => {
  const session = readSession((await keyRing())('citizen-session'), token, effects.now())
  if (session) await putEndedSession(table, nameOfSession(session), lastEndOf(session))
}

/** What its reporter can do now, the most urgent first. */
export const possibleFor = async (tools: Tools, state: Case): Promise<PossibleMove[]> => {
  const context = await tools.context()
  return possibleMoves(withDatesOfNow(state, context), context)
}

/** The case has taken its share of that for today; what was written is not kept, and nothing was done. */
export type TakenLater = { kind: 'slowed'; seconds: number; case: Case }

/**
 * Carries out what a form of the case page asks for, one command after the other, each guarded by itself: a sending that
 * stopped half-way is completed by sending it again. What follows the first is a courtesy of the form, so its refusal does
 * not undo the first.
 */
export const actAsReporter = async (
  tools: Tools,
  state: Case,
  commands: readonly CitizenCommand[],
  token: string | null,
): Promise<Submitted | TakenLater> => {
  let first: Submitted | TakenLater | undefined
  let now = state
  for (const [i, command] of commands.entries()) {
    const outcome = await actInMeasure(tools, now, command, token && `${token}${i || ''}`)
    first ??= outcome
    if (outcome.kind !== 'done' && outcome.kind !== 'done-before') break
    now = outcome.case
  }
  if (!first) throw new Error('A form without a command')
  return first
}

/** What was done before is told also when the measure is full: a retry whose answer was lost must not become a second message. */
const actInMeasure = async (tools: Tools, state: Case, command: CitizenCommand, token: string | null): Promise<Submitted | TakenLater> => {
  const { seconds, giveBack } = await takePlace(tools, state.id, command)
  const isFull = seconds > 0 && !(await hasCome(tools, token, state))
  const outcome = isFull ? ({ kind: 'slowed', seconds, case: state } as const) : await actOnce(tools, state, command, token)
  if (outcome.kind !== 'done') await giveBack()
  return outcome
}

const hasCome = async (tools: Tools, token: string | null, { id }: Case): Promise<boolean> =>
  token !== null && (await sentBefore(tools, { token })) === id

/** What a first click did may be what makes a second one impossible: then it has been done, not refused. */
const actOnce = async (tools: Tools, state: Case, command: CitizenCommand, token: string | null): Promise<Submitted> => {
  const sent = token === null ? [] : [once(tools, { token }, state.id)]
  const contact = command.type === 'correct-contact' ? await correctingAlong(tools, command) : null
  const along: Along = contact === null ? sent : async (_, after) => [...sent, ...contact(after)]
  // Whoever opened it before its code was replaced has lost it, also between two tries.
  const right = ({ accessGeneration }: Case) => (accessGeneration === state.accessGeneration ? null : ({ kind: 'missing' } as const))
  const outcome = await carryOut(tools, citizenActions, state.id, command, { kind: 'reporter' }, { along, state, right })
  return outcome.kind === 'refused' && (await hasCome(tools, token, state)) ? { kind: 'done-before', case: outcome.case } : outcome
}

import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case } from './case.ts'
import { codeOfFile, isFileOfReporter } from './file-of.ts'
import type { OfficerRights } from './permissions.ts'

/**
 * How a new access code comes to an anonymous case at the counter (docs/adr/0049). Whoever holds the code is the reporter in
 * every respect, so one officer alone makes none: a second one consents, then whoever holds the old code can object, and only
 * then is it printed. Where it stands is its limit running, and nothing else.
 */
export const newCodeLimits = {
  consent: 'complaint.new-code-consent',
  objection: 'complaint.new-code-objection',
  pickup: 'complaint.new-code-pickup',
} as const satisfies Record<string, StatuteId>
export type NewCodeStage = keyof typeof newCodeLimits

const stages: ReadonlyMap<StatuteId, NewCodeStage> = new Map(
  Object.entries(newCodeLimits).map(([stage, statute]) => [statute, stage as NewCodeStage]),
)

/** It runs beside the matter: no end of the case stops it, it is no institution's business, and no case is late by it. */
export const isNewCodeLimit = (statute: StatuteId): boolean => stages.has(statute)

/** The new code that waits, and for whom; undefined where none does. */
export const pendingNewCode = (state: Case): { stage: NewCodeStage; clock: Clock; askedBy: string } | undefined => {
  if (state.channel !== 'complaint' || !state.newCode) return undefined
  for (const clock of state.clocks) {
    const stage = stages.get(clock.statute)
    if (stage && isOpen(clock)) return { stage, clock, askedBy: state.newCode.by }
  }
  return undefined
}

/** Whether nobody but its reporter was to know who filed it: from the start, or since an officer hid it; also where it was uncovered later. */
export const isGuarded = (state: Case): boolean =>
  state.identity === 'anonymous' || (state.channel === 'complaint' && state.uncovered === true)

const nearer: ReadonlySet<string> = new Set(['ask-new-code', 'consent-new-code', 'renew-access', 'open-identity', 'lift-anonymity'])

/**
 * What brings somebody nearer to the code of a guarded case, or to the name behind it, is done by nobody who became who they are
 * just now: two officers and the time to object are worth nothing where one administrator is both of them (docs/adr/0049).
 */
export const takesTime = (command: string, state: Case): boolean => nearer.has(command) && isGuarded(state)

/** The second officer is not the first. */
export const maySecond = ({ id }: Pick<OfficerRights, 'id'>, state: Case): boolean => {
  const pending = pendingNewCode(state)
  return pending?.stage === 'consent' && pending.askedBy !== id
}

/**
 * A file of whoever held the code that an officer has replaced meanwhile: they sent it before, or within the minutes for which its
 * form works, and it was judged only now.
 */
export const isOfCodeBefore = (state: Case, fileId: string): boolean => codeOfFile(fileId) === state.accessGeneration - 1

/** Too late to keep a new code from being printed, and soon enough to take it back: they were there, and did not agree. */
export const takesCodeBack = (state: Case, fileId: string): boolean =>
  isGuarded(state) && state.codeSeen === true && isOfCodeBefore(state, fileId)

/** Whoever sends a file has the code, whatever becomes of the file: it is their no to a new one (docs/adr/0049). */
export const isNoToNewCode = (state: Case, fileId: string): boolean =>
  isFileOfReporter(fileId) && (pendingNewCode(state) !== undefined || takesCodeBack(state, fileId))

import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { nationalOf } from '../../../domain/case/national.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { freeNational, putNational } from '../../../store/case/national-items.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import type { Along, Submitted } from '../../cases/carry-out.ts'
import { correctingAlong } from '../../cases/correcting-contact.ts'
import { type Once, once, sentBefore } from '../../second-click.ts'
import type { Tools } from '../../tools.ts'
import { restoringReporter } from '../watch/restoring-address.ts'
import { submitAsOfficer } from './as-officer.ts'
import { followMain } from './following-main.ts'
import type { OfficerCase } from './officer-case.ts'
import { type Erased, type Erasure, eraseAs } from './privacy.ts'

/** What a form of the case page brings along beside its command: `seen` is the version that the page showed. */
export type Click = Once & { seen?: number | undefined }

/** Carries out what an officer sent, once however often they click. What stands in SP4N-LAPOR! is linked along. */
export const actAsOfficer = async (
  tools: Tools,
  officer: OfficerRights,
  state: Case,
  command: OfficerCommand,
  { seen, ...sent }: Click,
): Promise<Submitted> => {
  const restoring = command.type === 'restore-address' ? await restoringReporter(tools, state) : []
  if (restoring === null) return unlessSentBefore(tools, { kind: 'refused', refusal: { refused: 'not-possible-now' }, case: state }, sent)
  const linking = command.type === 'link-national' ? [putNational(tools.table, command.trackingId, state.id)] : []
  const contact = command.type === 'record-contact' ? await correctingAlong(tools, command) : null
  const guards = [once(tools, sent, state.id), ...linking, ...restoring]
  const isFreeing = command.type === 'unlink-national'
  const whenDecided = async (before: Case, after: Case) => [
    ...guards,
    ...(isFreeing ? freed(tools, before) : []),
    ...(contact === null ? [] : contact(after)),
  ]
  const along: Along = isFreeing || contact !== null ? whenDecided : guards
  const outcome = await submitAsOfficer(tools, officer, state, command, along, seen)
  if (outcome.kind !== 'done') return unlessSentBefore(tools, outcome, sent)
  const followed = await followMain(tools, officer, { before: state, after: outcome.case }, command, (id) => [
    once(tools, { token: `${sent.token}.${id}` }, id),
  ])
  return followed ? { ...outcome, followed } : outcome
}

/** The tracking id that the case had, on the very state that is decided on. */
const freed = (tools: Tools, before: Case): GuardedAction[] => {
  const national = nationalOf(before)
  return national ? [freeNational(tools.table, national.trackingId)] : []
}

/** Erases what was ticked, once however often they click. */
export const eraseOnce = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  erasure: Erasure,
  { seen, ...sent }: Click,
): Promise<Erased> => {
  const outcome = await eraseAs(tools, officer, caseId, erasure, [once(tools, sent, caseId)], seen)
  return outcome.kind === 'changed-since' ? unlessSentBefore(tools, outcome, sent) : outcome
}

/**
 * The first sending changed the case, so that the second one meets a changed case, or one in which the command is no longer
 * possible; neither is news to whoever clicked twice.
 */
const unlessSentBefore = async (tools: Tools, outcome: Submitted, sent: Once): Promise<Submitted> => {
  if (outcome.kind !== 'changed-since' && outcome.kind !== 'refused') return outcome
  return (await sentBefore(tools, sent)) === null ? outcome : { kind: 'done-before', case: outcome.case }
}

/**
 * Gives the answer of a main case to those of its duplicates: each by itself, with its own log, letter and clocks. How many
 * got it; null when there is no answer to share. `sent`: the id of the form, without which nothing is done.
 */
export const shareAnswer = async (
  tools: Tools,
  officer: OfficerRights,
  { view, texts }: OfficerCase,
  duplicates: readonly string[],
  sent: string | null,
): Promise<number | null> => {
  const answered = view.timeline.findLast(({ event }) => event.type === 'answered')?.event
  if (answered?.type !== 'answered') return null
  const text = texts.get(answered.text.n)?.text
  if (!text || sent === null) return 0
  let done = 0
  for (const id of duplicates) {
    const along = [once(tools, { token: `${sent}.${id}.share` }, id)]
    const outcome = await submitAsOfficer(tools, officer, id, { type: 'answer', outcome: answered.outcome, text }, along)
    if (outcome.kind === 'done' || outcome.kind === 'done-before') done++
  }
  return done
}

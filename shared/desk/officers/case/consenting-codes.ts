import { mayDo } from '../../../domain/actions/possible-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { pendingNewCode } from '../../../domain/case/new-code.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { readCase, readTexts } from '../../../store/case/case-items.ts'
import { readCodeTasks } from '../../../store/case/code-tasks.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import { once, sentBefore } from '../../second-click.ts'
import type { Tools } from '../../tools.ts'
import { type First, firstReadable } from '../first-readable.ts'
import { submitAsOfficer } from './as-officer.ts'

/**
 * A new access code that waits for the second officer, as far as that officer has to know to decide: nothing of the matter, for
 * the overseer reads no case (docs/adr/0049). `asked` tells this asking from the next one of the same case.
 */
export type WaitingCode = {
  number: string
  asked: number
  since: LocalDate
  until: LocalDate
  askedBy: string
  /** How whoever asked knows the person; null when it was erased. */
  reason: string | null
}

export type CodeAnswer = { asked: number; consents: true } | { asked: number; consents: false; reason: string }

/** `too-new`: it waits, but not for somebody who has been who they are for so short a time. `gone`: it does not wait for consent any more, or not for that of this officer. */
export type CodeAnswered = 'done' | 'too-new' | 'gone'

/** Those of others that this officer may consent to, the longest waiting first; whoever asked sees theirs on the page of the case. */
export const waitingCodes = ({ table }: Tools, officer: OfficerRights): Promise<First<WaitingCode>> =>
  firstReadable(
    (limit) => readCodeTasks(table, limit),
    async (id) => {
      const state = await readCase(table, id)
      const waiting = state && waitingFor(officer, state)
      if (!waiting) return null
      const { clock, askedBy } = waiting.pending
      const texts = await readTexts(table, id, [waiting.reason])
      const { number } = waiting.state
      const reason = texts.get(waiting.reason)?.text ?? null
      return { number, asked: clock.generation, since: clock.startedOn, until: clock.due, askedBy, reason }
    },
  )

const waitingFor = (officer: OfficerRights, state: Case) => {
  const pending = pendingNewCode(state)
  if (state.channel !== 'complaint' || !state.newCode || !pending || !mayDo(officer, 'consent-new-code', state)) return null
  return { state, pending, reason: state.newCode.reason.n }
}

/** Rights and the very asking that was shown are weighed again on the state that is committed. */
export const answerWaitingCode = async (
  tools: Tools,
  officer: OfficerRights,
  number: string,
  answer: CodeAnswer,
  sent: string,
): Promise<CodeAnswered> => {
  const id = await caseIdTyped(tools, number)
  const sending = { token: `${sent}.${id}.new-code-${answer.asked}` }
  const state = await readCase(tools.table, id)
  const waiting = state && waitingFor(officer, state)
  if (!waiting || waiting.pending.clock.generation !== answer.asked) return (await sentBefore(tools, sending)) === null ? 'gone' : 'done'
  const command = answer.consents ? ({ type: 'consent-new-code' } as const) : ({ type: 'refuse-new-code', reason: answer.reason } as const)
  const outcome = await submitAsOfficer(tools, officer, waiting.state, command, [once(tools, sending, id)], waiting.state.version)
  if (outcome.kind === 'refused' && outcome.refusal.refused === 'too-new') return 'too-new'
  return outcome.kind === 'done' || outcome.kind === 'done-before' ? 'done' : 'gone'
}

import { type Actor, type ActorName, nameOf } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { isLinkSeen } from '../case/contact-seen.ts'
import { isFileOfReporter } from '../case/file-of.ts'
import { type Context, clocksMovedBy, type Decided, headOf, isRefusal, openNotebook, type Refusal, todayOf } from '../case/moves.ts'
import { pendingNewCode, takesCodeBack } from '../case/new-code.ts'
import { movesAs } from '../case/other-desk.ts'
import type { RegisterName } from '../case/register.ts'
import { sinceOf } from '../case/since.ts'
import { channelOf } from '../channels/channels.ts'
import { atFiling } from '../channels/filed.ts'
import type { CaseEvent, EventOf } from '../events/events.ts'
import { withPublication } from '../information/with-publication.ts'
import { isOpen, stopClock } from '../law/clock.ts'
import { withNationalLimits } from '../law/national-limits.ts'
import { asking } from '../survey/asking.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Action, Actions, CommandOf, Deciding, Step } from './action.ts'
import type { CitizenCommand } from './citizen-actions.ts'
import type { FileCommand } from './file-actions.ts'

/**
 * What a command causes on a case, or why it does not: the row of the channel's table says whether it is possible now, for
 * whom, where it leads and which clocks it moves; its action adds its own condition and gives the events. Throws only for bugs.
 */
export const decide = <A extends Actions>(
  actions: A,
  state: Case,
  command: CommandOf<A>,
  actor: Actor,
  given: Context,
): Decided<CaseEvent> | Refusal => {
  const context: Context = { ...given, hours: state.identity !== 'none' }
  const { type } = command as { type: string }
  const channel = channelOf(state)
  const move = channel.moves[state.status]?.[type]
  if (!move) return { refused: 'not-possible-now' }
  if (!namesOf(actor, state).some((it) => move.by.includes(it))) return { refused: 'not-allowed' }
  const deciding = decidingOf(actions[type], state)
  if (!deciding) throw new Error(`The ${channel.name}'s table lists ${type}, and no action here decides it`)
  const to = move.to === 'same' ? state.status : move.to === 'resume' ? channel.resumesTo(state) : move.to
  // A lost code's link proves the reporter by their address, whoever has seen the code that it replaces.
  const isProven = type === 'renew-access' && !isLinkSeen(state, todayOf(context))
  const marked: Actor = actor.kind === 'reporter' && state.codeSeen && !isProven ? { ...actor, codeSeen: true } : actor
  const head = headOf(marked, fileOf(command as FileCommand) === null ? context : atFiling(context, state))
  const notebook = openNotebook(state.textCount, context)
  const since = sinceOf(state, context.timeZone)
  const clocksOf = (as: Case, from?: LocalDate) =>
    clocksMovedBy(move, to, state.clocks, context, channel.resolution(as) ?? undefined, since, from).filter(
      (clock) => !isOpen(clock) || !channel.usedUp(as).includes(clock.statute),
    )
  const step: Step = {
    actor,
    context,
    // An event of that kind has exactly these parts; the compiler cannot put a union together again.
    event: (kind, facts, clocks = clocksOf(state)) =>
      ({ type: kind, ...head, status: to, clocks, ...facts }) as unknown as EventOf<typeof kind>,
    beside: (kind, facts, clocks) => ({ type: kind, ...head, status: state.status, clocks, ...facts }) as unknown as EventOf<typeof kind>,
    clocksOf,
    write: notebook.write,
    writeIf: (text) => (text === null || text === undefined ? null : notebook.write(text)),
    number: () => {
      if (context.nextNumber === undefined) throw new Error(`${type} enters a register, and no number was taken for it`)
      return context.nextNumber
    },
  }
  const events = deciding(state, command as never, step)
  if (isRefusal(events)) return events
  // Before what they did: it leaves the case where it stood.
  const all = [...objecting(state, command as CitizenCommand | FileCommand, events, step), ...events.map((it) => asking(state, it))]
  return withPublication(state, withNationalLimits(state, { events: all, texts: notebook.texts }, context))
}

/**
 * Whoever uses the code has it: a new one that waits for somebody at the counter is off (docs/adr/0049). Files come by the
 * system, from their reporter, also those that are not kept.
 */
const objecting = (state: Case, command: CitizenCommand | FileCommand, events: readonly CaseEvent[], step: Step): CaseEvent[] => {
  const { actor, beside, context } = step
  const file = actor.kind === 'reporter' ? null : fileOf(command)
  if (file !== null && takesCodeBack(state, file)) return takingBack(state, step)
  const pending = pendingNewCode(state)
  if (!pending || events.some(({ clocks }) => clocks.some(({ statute }) => statute === pending.clock.statute))) return []
  // The link of a letter answers the survey too, and proves no code.
  const isTheirs = (actor.kind === 'reporter' && command.type !== 'answer-survey') || file !== null
  return isTheirs ? [beside('new-code-objected', { text: null }, [stopClock(pending.clock, todayOf(context))])] : []
}

/** The file of the reporter that a command of the system is about; null of all others. */
const fileOf = (command: CitizenCommand | FileCommand): string | null => {
  if (command.type === 'attach') return command.file.from === 'officer' ? null : command.file.fileId
  return command.type === 'refuse-file' && isFileOfReporter(command.fileId) ? command.fileId : null
}

/** The code that was printed is worth nothing any more. Nor is the one of before: it may be known to whoever went to the counter. */
const takingBack = (state: Case, { beside, write }: Step): CaseEvent[] => [
  beside('new-code-objected', { text: null }, []),
  beside(
    'access-renewed',
    { generation: state.accessGeneration + 1, ...(state.accessKey ? { key: state.accessKey } : {}), reason: write(whyTakenBack) },
    [],
  ),
]

const whyTakenBack =
  'Berkas yang dikirim dengan kode lama baru selesai diperiksa sesudah kode baru dicetak: pemegang kode lama tidak setuju.'

/** By which names of the table somebody may make a move. */
const namesOf = (actor: Actor, state: Case): ActorName[] => (actor.kind === 'officer' ? movesAs(actor, state) : [nameOf(actor)])

/** The part of an action for the case's channel, which takes the case itself. */
const decidingOf = (action: Action<never> | undefined, { channel }: Case): Deciding<Case, never> | undefined =>
  action?.[channel] as Deciding<Case, never> | undefined

/** The register whose next number a command takes on the case as it stands; null when it enters none. */
export const registerOf = <A extends Actions>(actions: A, state: Case, command: CommandOf<A>): RegisterName | null => {
  const register = actions[(command as { type: string }).type]?.register?.[state.channel] as
    | ((state: Case, command: CommandOf<A>) => RegisterName | null)
    | undefined
  return register?.(state, command) ?? null
}

/** Whether the command is itself the move to the dates of the law of now (docs/adr/0027). */
export const movesDates = <A extends Actions>(actions: A, command: CommandOf<A>): boolean =>
  actions[(command as { type: string }).type]?.movesDates ?? false

import type { RecordedEvent } from '../events/chain.ts'
import { evolve } from '../events/evolve.ts'
import type { Actor } from './actor.ts'
import type { Case } from './case.ts'
import { isContactSeen } from './contact-seen.ts'

/**
 * Snapshots of version 0.1 say neither that an officer printed the code nor that a case was anonymous before somebody wrote down
 * that it may be named; their logs do (docs/adr/0049). The log is asked only where the answer would change something.
 */
export const hasOlderMarks = (state: Case, command: string, actor: Actor): boolean =>
  actor.kind === 'officer' ? newCodes.has(command) && mayBeUncovered(state) : actsByCode(command, actor) && mayBeSeen(state)

const newCodes: ReadonlySet<string> = new Set(['renew-access', 'ask-new-code'])
const actsByCode = (command: string, { kind }: Actor): boolean => kind === 'reporter' || command === 'attach'
const mayBeSeen = ({ codeSeen, accessGeneration, via }: Case): boolean => codeSeen === undefined && (accessGeneration > 0 || via !== 'web')

/** Whether its snapshot may lack that it was anonymous once. */
export const mayBeUncovered = (state: Case): boolean =>
  state.channel === 'complaint' && state.identity === 'named' && state.uncovered === undefined

/** The same case with those marks, for weighing alone: a snapshot stays what its log adds up to. */
export const withOlderMarks = (state: Case, log: readonly RecordedEvent[]): Case => {
  const events = log.filter(({ seq }) => seq <= state.version)
  const made = events.findLast(({ event, seq }) => event.type === 'access-renewed' || seq === 1)?.event
  const codeSeen = state.codeSeen ?? (made?.by.kind === 'officer' || isContactSeen(state) ? (true as const) : undefined)
  const marked = codeSeen ? { ...state, codeSeen } : state
  return mayBeUncovered(state) && wasAnonymous(events) && marked.channel === 'complaint' ? { ...marked, uncovered: true } : marked
}

const wasAnonymous = (events: readonly RecordedEvent[]): boolean => {
  let state: Case | null = null
  for (const it of events) {
    state = evolve(state, it)
    if (state.identity === 'anonymous') return true
  }
  return false
}

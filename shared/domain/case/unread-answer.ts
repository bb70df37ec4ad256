import { channelOf } from '../channels/channels.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case } from './case.ts'
import { isAskedToConvert } from './conversion.ts'

/**
 * The limit that runs while something an asked reporter sent lies unread: a file, or a message beside the form (docs/adr/0032).
 * Their own window rests meanwhile, so nothing lapses. Undefined when nothing lies unread.
 */
export const unreadAnswer = (state: Case): Clock | undefined => {
  const { look } = channelOf(state).asking
  return state.clocks.find((clock) => clock.statute === look && isOpen(clock))
}

/** A file that an asked reporter sent before such files were counted: found when their window would end. */
export const hasUncountedAnswer = (state: Case, ended: StatuteId): boolean => {
  const { look, window } = channelOf(state).asking
  if (ended !== window || state.clocks.some(({ statute }) => statute === look)) return false
  return state.files.some(({ from, at }) => from !== 'officer' && at > state.statusSince)
}

/** What lies unread may be taken as what was asked for. */
export const mayCountAsAnswer = (state: Case): boolean => unreadAnswer(state) !== undefined && !isAskedToConvert(state)

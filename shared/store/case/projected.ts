import type { Case } from '../../domain/case/case.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import { figuresOf } from '../../domain/figures/case-figures.ts'
import { nothingFromLog } from '../../domain/figures/from-log.ts'
import { contribution } from '../../domain/lists/contribution.ts'
import { keptFrom } from '../../domain/lists/withheld.ts'
import { teachingBasis } from '../../domain/suggestions/teaching.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { workingScopesOf } from './desk-rows.ts'

/** What the words of a case follow from; as long as it stays the same, so do they. */
export const wordsBasis = (state: Case): string =>
  JSON.stringify([
    channelOf(state).indexedTexts(state),
    workingScopesOf(state),
    state.category,
    channelOf(state).listed(state).district,
    // An erasure takes the text away without changing its number.
    state.erased,
    // Entries say from whom they are kept; of most cases from nobody, and then their words stay as they were.
    ...keptFrom(state),
  ])

/**
 * Whether a change has to be carried into words and tally. Its snapshot then bears the mark that the stream looks for
 * (`manifest.ts`): reminders, replies and files, half of what happens to a case, wake nobody.
 */
export const movesProjections = (before: Case | null, after: Case, calendar: Calendar): boolean =>
  before === null || basisOf(before, calendar) !== basisOf(after, calendar)

const basisOf = (state: Case, calendar: Calendar): string =>
  // What figures take from the log moves with one of these.
  JSON.stringify([wordsBasis(state), teachingBasis(state), contribution(state, calendar), figuresOf(state, calendar, nothingFromLog)])

import type { Case } from '../../domain/case/case.ts'
import { changesOf, figuresForm, figuresOf } from '../../domain/figures/case-figures.ts'
import { countedCaseOf } from '../../domain/figures/counted-case.ts'
import { type FromLog, fromLog, needsLog, nothingFromLog } from '../../domain/figures/from-log.ts'
import { contribution } from '../../domain/lists/contribution.ts'
import { difference } from '../../domain/lists/tally.ts'
import { readLog } from '../../store/case/case-items.ts'
import { type Counted, count } from '../../store/office/tally-items.ts'
import type { GuardedAction } from '../../store/transact.ts'
import type { Tools } from '../tools.ts'

/** What a case counts for as it stands; `known`: what was read of its log before, and need not be read again. */
export const countedOf = async ({ table, calendar }: Tools, state: Case, known: FromLog | null): Promise<Counted> => {
  const log = needsLog(state, known) ? fromLog(state, await readLog(table, state.id)) : (known ?? nothingFromLog)
  const days = await calendar()
  const figures = { ...figuresOf(state, days, log), log }
  return { version: state.version, contribution: contribution(state, days), form: figuresForm, figures }
}

/**
 * Counts the case as it stands instead of as it was counted before; false when somebody else did meanwhile. What was counted is
 * taken back, not what would be counted today: the calendar may have changed since. `along`: in the same transaction.
 */
export const countAnew = async (
  tools: Tools,
  state: Case,
  before: Counted | null,
  known: FromLog | null,
  along: readonly GuardedAction[] = [],
): Promise<boolean> => {
  const after = await countedOf(tools, state, known)
  return count(tools.table, state.id, before, after, {
    tally: difference(before?.contribution ?? null, after.contribution),
    figures: after.figures ? changesOf(before?.figures ?? null, after.figures) : [],
    listed: after.figures ? countedCaseOf(state, after.figures) : null,
    along,
  })
}

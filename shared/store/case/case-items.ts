import * as z from 'zod'
import { Case, snapshotSchemas } from '../../domain/case/case.ts'
import { type Context, todayOf } from '../../domain/case/moves.ts'
import { PersonalText } from '../../domain/case/personal-text.ts'
import { genesis, type RecordedEvent } from '../../domain/events/chain.ts'
import { StoredEvent } from '../../domain/events/events.ts'
import { handOversOf } from '../../domain/events/hand-over.ts'
import type { Letter } from '../../domain/letters/letter.ts'
import { projectionMark } from '../../manifest.ts'
import { getItem, getItems, held, ifAbsent, ifVersion, readAll } from '../access.ts'
import { eventPrefix, idOf, keys } from '../keys.ts'
import { putChanged } from '../office/day-roots.ts'
import { withdrawnReportActions } from '../office/report-items.ts'
import { putHandOver } from '../post/hand-over-items.ts'
import { putLetter } from '../post/letter-items.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'
import { wakeOfCase } from '../wake.ts'
import { codeTaskActions } from './code-tasks.ts'
import { contactMaskActions } from './contact-masks.ts'
import { deskRowActions } from './desk-rows.ts'
import { nationalTaskActions } from './national-tasks.ts'
import { privacyTaskItem } from './privacy-tasks.ts'
import { movesProjections } from './projected.ts'
import { withoutDefaults } from './sparse.ts'

/** One decision on one case, as it goes into the table. `before` is what it was decided on; null for a new case. */
export type Change = {
  case: Case
  before: Case | null
  events: readonly RecordedEvent[]
  texts: readonly PersonalText[]
  letters: readonly Letter[]
}

/** The actions of a change; the version condition is what keeps two decisions from overwriting each other. */
export const changeActions = (table: Table, change: Change, context: Context): GuardedAction[] => {
  const { id } = change.case
  return [
    putting(table, 'case', snapshotItem(change, context), ifVersion(change.before?.version ?? 0)),
    ...change.events.map((event) => putting(table, 'event', { ...keys.event(id, event.seq), ...event }, ifAbsent)),
    ...change.texts.map((text) => putting(table, 'none', { ...keys.text(id, text.n), ...text })),
    ...change.letters.map((letter) => putLetter(table, letter)),
    ...handOversOf(change.case, change.events).map((it) => putHandOver(table, it)),
    ...deskRowActions(table, change.before, change.case),
    ...privacyTaskActions(table, change),
    ...codeTaskActions(table, change.before, change.case),
    ...nationalTaskActions(table, change.before, change.case),
    ...withdrawnReportActions(table, change.events),
    ...contactMaskActions(table, change.before, change.case),
    // The last event's own day, so that the day's root and the log agree about which day it was.
    putChanged(table, change.events.at(-1)?.event.on ?? todayOf(context), {
      caseId: id,
      version: change.case.version,
      head: change.case.head,
    }),
  ]
}

/** The snapshot as it lies in the table, with when it has to wake under the law of `context`. */
export const snapshotItem = ({ before, case: after }: Pick<Change, 'before' | 'case'>, context: Context) => ({
  ...keys.case(after.id),
  ...wakeOfCase(after, context),
  version: after.version,
  ...(movesProjections(before, after, context.calendar) ? { [projectionMark]: true } : {}),
  case: withoutDefaults(snapshotSchemas[after.channel], after),
})

/** A request about personal data is a task from when it is asked until the last one is answered. */
export const privacyTaskActions = (
  table: Table,
  { before, case: after, events }: Pick<Change, 'before' | 'case' | 'events'>,
): GuardedAction[] => {
  const waited = (before?.privacyOpen ?? 0) > 0
  const waits = after.privacyOpen > 0
  if (waited === waits) return []
  const item = privacyTaskItem(after, events[0]?.event.at ?? after.receivedAt)
  return [item ? putting(table, 'none', item) : deleting(table, keys.privacyTask(after.id), 'privacy-answered')]
}

/** The snapshot, read consistently; null when there is no such case. */
export const readCase = (table: Table, caseId: string): Promise<Case | null> => getItem(table, keys.case(caseId), caseOf)

const caseOf = held('case', Case)

/** Snapshots of many cases, in no order, read with a lag; of cases that there are not nothing is said. */
export const readCases = (table: Table, caseIds: readonly string[]): Promise<Case[]> => getItems(table, caseIds.map(keys.case), caseOf)

/** Texts of many cases by case and number, read with a lag. */
export const readTextsOfMany = async (
  table: Table,
  wanted: readonly { caseId: string; n: number }[],
): Promise<ReadonlyMap<string, string>> => {
  const keyed = {
    parse: (item: Record<string, unknown>) => {
      const { n, text } = PersonalText.parse(item)
      return [`${idOf(String(item.pk))}#${n}`, text] as const
    },
  }
  return new Map(
    await getItems(
      table,
      wanted.map(({ caseId, n }) => keys.text(caseId, n)),
      keyed,
    ),
  )
}

/** The whole log of a case in order, read consistently. */
export const readLog = (table: Table, caseId: string): Promise<RecordedEvent[]> =>
  readAll(table, { partition: keys.case(caseId).pk, sort: { startsWith: eventPrefix } }, RecordedItem)

/** As many as a condition of the table can name. */
const namedAtOnce = 100

/**
 * Texts of a case by their numbers; one that was erased is missing. They lie side by side and are short, so one query costs
 * a part of what reading each by itself would; those that were not asked for stay in the table.
 */
export const readTexts = async (table: Table, caseId: string, numbers: Iterable<number>): Promise<Map<number, PersonalText>> => {
  const texts = new Map<number, PersonalText>()
  const wanted = [...new Set(numbers)].sort((a, b) => a - b)
  for (let i = 0; i < wanted.length; i += namedAtOnce) {
    for (const text of await queryTexts(table, caseId, wanted.slice(i, i + namedAtOnce))) texts.set(text.n, text)
  }
  return texts
}

/** `wanted` in their order. */
const queryTexts = (table: Table, caseId: string, wanted: readonly number[]): Promise<PersonalText[]> => {
  const [first, last] = [keys.text(caseId, wanted[0] ?? 0), keys.text(caseId, wanted.at(-1) ?? 0)]
  const range = { partition: first.pk, sort: { from: first.sk, to: last.sk }, only: { attribute: 'n', in: wanted } }
  return readAll(table, range, PersonalText)
}

const RecordedItem = z.object({
  caseId: z.string(),
  seq: z.int(),
  v: z.literal(1),
  event: StoredEvent,
  previous: z.string().length(genesis.length),
  hash: z.string(),
})

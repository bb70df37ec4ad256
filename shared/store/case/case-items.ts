import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Case, Complaint, InformationRequest } from '../../domain/case/case.ts'
import { type Context, todayOf } from '../../domain/case/moves.ts'
import { PersonalText } from '../../domain/case/personal-text.ts'
import { genesis, type RecordedEvent } from '../../domain/events/chain.ts'
import { StoredEvent } from '../../domain/events/events.ts'
import { nextWake } from '../../domain/law/tick.ts'
import type { Letter } from '../../domain/letters/letter.ts'
import { projectionMark } from '../../manifest.ts'
import { eventPrefix, keys, privacyAttributes, wakeAttributes } from '../keys.ts'
import { putChanged } from '../office/day-roots.ts'
import { putLetter } from '../post/letter-items.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'
import { deskActions } from './desk-rows.ts'
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
  const { tableName } = table
  const { id } = change.case
  const snapshot = {
    ...keys.case(id),
    ...wakeAttributes('CASE', id, nextWake(change.case, todayOf(context), context)),
    version: change.case.version,
    ...(movesProjections(change.before, change.case, context.calendar) ? { [projectionMark]: true } : {}),
    case: withoutDefaults(change.case.channel === 'complaint' ? Complaint : InformationRequest, change.case),
  }
  const ifUnchanged =
    change.before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :from',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':from': change.before.version },
        }
  return [
    { guard: 'case', action: { Put: { TableName: tableName, Item: snapshot, ...ifUnchanged } } },
    ...change.events.map((event): GuardedAction => {
      const Item = { ...keys.event(id, event.seq), ...event }
      return { guard: 'event', action: { Put: { TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } } }
    }),
    ...change.texts.map((text): GuardedAction => {
      return { guard: 'none', action: { Put: { TableName: tableName, Item: { ...keys.text(id, text.n), ...text } } } }
    }),
    ...change.letters.map((letter): GuardedAction => ({ guard: 'letter', action: putLetter(table, letter) })),
    ...deskActions(table, change.before, change.case),
    ...privacyTaskActions(table, change),
    // The last event's own day, so that the day's root and the log agree about which day it was.
    putChanged(table, change.events.at(-1)?.event.on ?? todayOf(context), {
      caseId: id,
      version: change.case.version,
      head: change.case.head,
    }),
  ]
}

/** A request about personal data is a task from when it is asked until the last one is answered. */
const privacyTaskActions = ({ tableName }: Table, { before, case: after, events }: Change): GuardedAction[] => {
  const waited = (before?.privacyOpen ?? 0) > 0
  const waits = after.privacyOpen > 0
  if (waited === waits) return []
  const key = keys.privacyTask(after.id)
  if (!waits) return [{ guard: 'none', action: { Delete: { TableName: tableName, Key: key } } }]
  const Item = { ...key, ...privacyAttributes(events[0]?.event.at ?? after.receivedAt, after.id), caseId: after.id }
  return [{ guard: 'none', action: { Put: { TableName: tableName, Item } } }]
}

/** When the case has to wake under the law of `context`, if it has not changed meanwhile: nothing else of it changes. */
export const refreshWake = ({ tableName }: Table, state: Case, context: Context): GuardedAction => {
  const { wakeShard, wakeAt } = wakeAttributes('CASE', state.id, nextWake(state, todayOf(context), context))
  return {
    guard: 'case',
    action: {
      Update: {
        TableName: tableName,
        Key: keys.case(state.id),
        UpdateExpression: wakeAt ? 'SET wakeShard = :shard, wakeAt = :at' : 'REMOVE wakeShard, wakeAt',
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': state.version, ...(wakeAt ? { ':shard': wakeShard, ':at': wakeAt } : {}) },
      },
    },
  }
}

/** The snapshot, read consistently; null when there is no such case. */
export const readCase = async ({ documents, tableName }: Table, caseId: string): Promise<Case | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.case(caseId), ConsistentRead: true }))
  return Item ? Case.parse(Item.case) : null
}

/** The whole log of a case in order, read consistently. */
export const readLog = async ({ documents, tableName }: Table, caseId: string): Promise<RecordedEvent[]> => {
  const log: RecordedEvent[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
        ExpressionAttributeValues: { ':pk': keys.case(caseId).pk, ':events': eventPrefix },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    log.push(...(page.Items ?? []).map((item) => RecordedItem.parse(item)))
    from = page.LastEvaluatedKey
  } while (from)
  return log
}

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
const queryTexts = async ({ documents, tableName }: Table, caseId: string, wanted: readonly number[]): Promise<PersonalText[]> => {
  const texts: PersonalText[] = []
  const [first, last] = [keys.text(caseId, wanted[0] ?? 0), keys.text(caseId, wanted.at(-1) ?? 0)]
  const names = wanted.map((n) => [`:n${n}`, n] as const)
  let from: Record<string, unknown> | undefined
  do {
    const { Items, LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        FilterExpression: `n IN (${names.map(([name]) => name).join()})`,
        ExpressionAttributeValues: { ':pk': first.pk, ':first': first.sk, ':last': last.sk, ...Object.fromEntries(names) },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    texts.push(...(Items ?? []).map((item) => PersonalText.parse(item)))
    from = LastEvaluatedKey
  } while (from)
  return texts
}

const RecordedItem = z.object({
  caseId: z.string(),
  seq: z.int(),
  v: z.literal(1),
  event: StoredEvent,
  previous: z.string().length(genesis.length),
  hash: z.string(),
})

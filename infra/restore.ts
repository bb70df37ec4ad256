import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { createDocuments } from '../shared/desk/effects.ts'
import type { Case } from '../shared/domain/case/case.ts'
import { type Key, keys } from '../shared/store/keys.ts'
import type { Table } from '../shared/store/table.ts'
import { type GuardedAction, transact } from '../shared/store/transact.ts'
import { type CaseFound, findCase } from './restore-cases.ts'
import { type Item, kindOf, weigh } from './restore-rules.ts'

type CaseAsOf = Pick<Case, 'id' | 'version'>

/** `left`: what was missing and stays away, counted by reason and kind (`erased text`). */
export type BroughtBack = { put: number; kept: number; left: Record<string, number> }

/**
 * Brings back what is missing: items of a table that was restored to a moment (docs/operasi.md), all of them or those of
 * one case. An item that is there stays as it is, for a case that went on must not be turned back under its own log; one
 * that is missing comes back if the case as it is now has it (restore-rules.ts).
 */
export const bringBack = async (from: Table, to: Table, caseId: string | null): Promise<BroughtBack> => {
  const counts: BroughtBack = { put: 0, kept: 0, left: {} }
  const cases = remembered((id) => findCase(from, to, id))
  let start: Record<string, unknown> | undefined
  do {
    const page = await from.documents.send(new ScanCommand({ TableName: from.tableName, ExclusiveStartKey: start, ConsistentRead: true }))
    for (const item of (page.Items ?? []) as Item[]) {
      if (caseId !== null && !belongsTo(item, caseId)) continue
      const outcome = (await isThere(to, item)) ? 'kept' : await settle(from, to, item, cases)
      if (outcome === 'put' || outcome === 'kept') counts[outcome]++
      else counts.left[outcome] = (counts.left[outcome] ?? 0) + 1
    }
    start = page.LastEvaluatedKey
  } while (start)
  return counts
}

const maxAttempts = 8

/** What became of a missing item: it is back, somebody else put it, or why it stays away. */
const settle = async (from: Table, to: Table, item: Item, cases: ReturnType<typeof remembered>): Promise<string> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const verdict = await weigh(item, { from, to, caseOf: cases.of })
    if ('stays' in verdict) return `${verdict.stays} ${kindOf(item) ?? item.pk.split('#')[0]}`
    const outcome = await putIfMissing(to, verdict.put, verdict.asOf)
    if (outcome !== 'moved') return outcome
    if (verdict.asOf) cases.forget(verdict.asOf.id)
  }
  throw new Error(`Case of ${item.pk} changes all the time: begin again`)
}

/** Items of a case lie side by side, and a table of many cases must not be held in memory. */
const rememberedCases = 500

const remembered = (find: (id: string) => Promise<CaseFound>) => {
  const found = new Map<string, Promise<CaseFound>>()
  const of = (id: string): Promise<CaseFound> => {
    const before = found.get(id)
    if (before) return before
    if (found.size === rememberedCases) found.clear()
    const now = find(id)
    found.set(id, now)
    return now
  }
  return { of, forget: (id: string) => found.delete(id) }
}

/** Snapshot, events, texts, identity, contacts, number, letters, words of a case; keys hold its id, or the item names it. */
const belongsTo = ({ pk, sk, caseId }: Item, id: string): boolean => [...pk.split('#'), ...sk.split('#')].includes(id) || caseId === id

const isThere = async ({ documents, tableName }: Table, { pk, sk }: Key): Promise<boolean> => {
  const { Item: found } = await documents.send(
    new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true, ProjectionExpression: 'pk' }),
  )
  return found !== undefined
}

/**
 * Puts it if it is still missing and its case still as it was weighed: `moved` when somebody changed the case meanwhile, by
 * an erasure perhaps.
 */
const putIfMissing = async ({ documents, tableName }: Table, item: Item, asOf: CaseAsOf | undefined): Promise<'put' | 'kept' | 'moved'> => {
  const put = { Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }
  const isAbout = asOf && keys.case(asOf.id)
  const isSnapshot = isAbout?.pk === item.pk && isAbout.sk === item.sk
  const unchanged =
    !isAbout || isSnapshot
      ? []
      : [
          {
            ConditionCheck: {
              TableName: tableName,
              Key: isAbout,
              ConditionExpression: 'attribute_not_exists(pk) OR #version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': asOf.version },
            },
          },
        ]
  const outcome = await transact(documents, [
    { guard: 'none', action: put },
    ...unchanged.map((action): GuardedAction => ({ guard: 'case', action })),
  ])
  if (outcome.committed) return 'put'
  return outcome.failed.has('none') ? 'kept' : 'moved'
}

/** `npm run restore -- <restored table> <table in use> [case]`, with the credentials of the shell. */
if (import.meta.main) {
  const [from, to, caseId = null] = process.argv.slice(2)
  if (!from || !to) {
    console.error('Write: npm run restore -- <restored table> <table in use> [id of one case]')
    process.exit(1)
  }
  const documents = createDocuments()
  const { put, kept, left } = await bringBack({ documents, tableName: from }, { documents, tableName: to }, caseId)
  console.log(`${put} items were missing and are back; ${kept} were there and stay as they are.`)
  for (const [what, n] of Object.entries(left).sort()) console.log(`${n} were missing and stay away: ${what}`)
}

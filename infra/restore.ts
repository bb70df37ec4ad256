import { setTimeout as wait } from 'node:timers/promises'
import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { keptKey } from '../shared/desk/files/kept-keys.ts'
import { someAtOnce } from '../shared/desk/some-at-once.ts'
import type { Tools } from '../shared/desk/tools.ts'
import { answerOwner } from '../shared/domain/scorers/answer-file.ts'
import { readCase } from '../shared/store/case/case-items.ts'
import { caseOfContact, idOf, type Key, keys } from '../shared/store/keys.ts'
import { readAllAnswerFiles } from '../shared/store/office/answer-file-items.ts'
import { readDecrees } from '../shared/store/office/decree-items.ts'
import type { Table } from '../shared/store/table.ts'
import { type GuardedAction, transact } from '../shared/store/transact.ts'
import { lookAtAll, type Rebuilt, rebuildDerived } from './rebuild.ts'
import { type CaseFound, findCase } from './restore-cases.ts'
import { bringFileBack, dropErasedFiles, filesOf, type Named } from './restore-files.ts'
import type { Journal } from './restore-journal.ts'
import { type Around, type Item, kindOf, type Verdict, weigh } from './restore-rules.ts'
import { settle, settleCase } from './restore-settling.ts'

/** `left`: what was missing and stays away, counted by reason and kind (`erased text`). */
export type BroughtBack = { put: number; kept: number; left: Record<string, number> }

/** `settled`: cases that lost anew what the journal says; `files`: that were missing and are back, or are lost. */
export type Restored = BroughtBack & { settled: number; rebuilt: Rebuilt; files: { back: number; lost: number } }

/** `to`: the table in use, with its law; `caseId`: one case, or null for all of them. */
export type Restoring = { from: Table; to: Tools; journal: Journal; caseId: string | null }

/**
 * A restore that knows what it restores (docs/adr/0047, docs/adr/0011). What the journal says was taken away goes first; then
 * what is missing comes back, weighed against the case as it is; what follows from cases is made from them; and files that
 * they name are taken from the versions of the bucket. Cut off anywhere, it may be begun again; done twice, it changes nothing.
 */
export const restore = async ({ from, to, journal, caseId }: Restoring): Promise<Restored> => {
  const settled = await settle(to, journal, caseId)
  const brought = await bringBack({ from, to, journal, caseId })
  // At every run: an earlier one may have been cut off before it.
  for (const id of journal.caseIds.filter((it) => caseId === null || it === caseId)) await dropErasedFiles(to, id)
  const rebuilt = await rebuildDerived(to, caseId)
  return { ...brought, settled, rebuilt, files: await bringFilesBack(to, caseId) }
}

/**
 * Brings back what is missing: items of a table that was restored to a moment (docs/operasi.md), all of them or those of
 * one case. An item that is there stays as it is, for a case that went on must not be turned back under its own log; one
 * that is missing comes back if the case as it is now has it (restore-rules.ts).
 */
const bringBack = async ({ from, to: tools, journal, caseId }: Restoring): Promise<BroughtBack> => {
  const { table: to } = tools
  const counts: BroughtBack = { put: 0, kept: 0, left: {} }
  const context = await tools.context()
  const cases = remembered((id) => findCase(from, to, journal, context, id))
  const lost = new Set<string>()
  let start: Record<string, unknown> | undefined
  do {
    const page = await from.documents.send(new ScanCommand({ TableName: from.tableName, ExclusiveStartKey: start, ConsistentRead: true }))
    const bring = async (item: Item): Promise<void> => {
      const outcome = (await isThere(to, item))
        ? 'kept'
        : await settleItem(item, { from, to, caseOf: cases.of, context, journal }, cases.forget)
      if (outcome === 'put' && kindOf(item) === 'case') lost.add(item.pk.slice(keys.case('').pk.length))
      if (outcome === 'put' || outcome === 'kept') counts[outcome]++
      else counts.left[outcome] = (counts.left[outcome] ?? 0) + 1
    }
    const wanted = ((page.Items ?? []) as Item[]).filter((item) => caseId === null || belongsTo(item, caseId))
    // Those of one case one after another: each is put on the condition that its case is as it was weighed.
    await someAtOnce([...Map.groupBy(wanted, ownerOf).values()], async (items) => {
      for (const item of items) await bring(item)
    })
    start = page.LastEvaluatedKey
  } while (start)
  for (const id of lost) await settleCase(tools, journal, id)
  return counts
}

const bringFilesBack = async ({ table, effects }: Tools, caseId: string | null): Promise<Restored['files']> => {
  const files = { back: 0, lost: 0 }
  const bring = async (named: Named) => {
    const outcome = await bringFileBack(effects, named)
    if (outcome !== 'there') files[outcome]++
  }
  await someAtOnce(caseId === null ? [...(await lookAtAll(table, null)).cases] : [caseId], async (id) => {
    const state = await readCase(table, id)
    for (const named of state ? filesOf(state) : []) await bring(named)
  })
  // The one that came back with the table may have been replaced since.
  if (caseId === null) {
    for (const { institution, file } of (await readDecrees(table)).values())
      if (file) await bring({ key: keptKey(institution, file.fileId), sha256: file.sha256 })
    for (const { file, ...place } of await readAllAnswerFiles(table))
      if (file) await bring({ key: keptKey(answerOwner(place), file.fileId), sha256: file.sha256 })
  }
  return files
}

/** Whose an item is, as far as it says so itself. */
const ownerOf = ({ pk, sk, caseId }: Item): string =>
  pk.startsWith(keys.contact('', '').pk) ? caseOfContact(sk).caseId : String(caseId ?? idOf(pk))

const maxAttempts = 8

/** What became of a missing item: it is back, somebody else put it, or why it stays away. */
const settleItem = async (item: Item, around: Around, forget: (id: string) => void): Promise<string> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const verdict = await weigh(item, around)
    if ('stays' in verdict) return `${verdict.stays} ${kindOf(item) ?? item.pk.split('#')[0]}`
    const outcome = await putIfMissing(around.to, verdict)
    if (verdict.asOf && (outcome === 'moved' || verdict.along)) forget(verdict.asOf.id)
    if (outcome !== 'moved') return outcome
    await wait(attempt * 20)
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
const putIfMissing = async (
  { documents, tableName }: Table,
  { put: item, along = [], asOf }: Extract<Verdict, { put: Item }>,
): Promise<'put' | 'kept' | 'moved'> => {
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
    { guard: 'restored', action: put },
    ...unchanged.map((action): GuardedAction => ({ guard: 'case', action })),
    ...along,
  ])
  if (outcome.committed) return 'put'
  return outcome.failed.has('restored') ? 'kept' : 'moved'
}

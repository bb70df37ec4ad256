import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Tools } from '../shared/desk/tools.ts'
import type { Case } from '../shared/domain/case/case.ts'
import { catchUp } from '../shared/domain/case/catching-up.ts'
import { everyCorrection } from '../shared/domain/case/corrected-contact.ts'
import { changeActions, readCase, readLog } from '../shared/store/case/case-items.ts'
import { eraseContactMasks } from '../shared/store/case/contact-masks.ts'
import { eraseText } from '../shared/store/case/privacy-tasks.ts'
import { caseOfContact, type Key, keys } from '../shared/store/keys.ts'
import { deleting, type GuardedAction, transact } from '../shared/store/transact.ts'
import { goneOf } from './restore-cases.ts'
import type { Journal } from './restore-journal.ts'
import { settleOfficers } from './restore-officers.ts'

/** Texts and contacts of one transaction. */
const atOnce = 40

/**
 * Before anything comes back: cases that lie in the table in use, and that the journal is ahead of, lose what they had lost. So
 * after a crash between entry and erasure, and when the table in use is itself one that was restored. How many there were.
 */
export const settle = async (tools: Tools, journal: Journal, caseId: string | null): Promise<number> => {
  let settled = 0
  const withoutIdentity = new Set<string>()
  for (const id of journal.caseIds.filter((it) => caseId === null || it === caseId)) {
    const entries = await settleCase(tools, journal, id)
    if (entries.length > 0) settled++
    if (entries.some(({ loss }) => loss.identity)) withoutIdentity.add(id)
  }
  if (withoutIdentity.size > 0) await dropContacts(tools, withoutIdentity)
  if (caseId === null) await settleOfficers(tools.table, journal)
  return settled
}

/** What was applied to the case, and noted; also when it came back just now without it. */
export const settleCase = async (tools: Tools, journal: Journal, id: string): Promise<ReturnType<Journal['stillToApply']>> => {
  const { table } = tools
  for (;;) {
    const state = await readCase(table, id)
    if (!state) return []
    const log = await readLog(table, id)
    const entries = journal.stillToApply(id, log)
    if (entries.length === 0) return []
    const context = await tools.context()
    const caught = catchUp(state, entries, goneOf(log), context)
    const gone = goneOf([...log, ...caught.events])
    // Whatever is erased is not there afterwards, also where an earlier try had got as far as its event.
    const texts = [...gone.texts].map((n) => eraseText(table, id, n))
    const identity = gone.identity ? withoutReporter(table, caught.case) : []
    const change = { case: caught.case, before: state, events: caught.events, texts: caught.texts, letters: [] }
    const changed = caught.events.length > 0 ? changeActions(table, change, context) : []
    // Nobody is told of a case that they held before.
    const actions = [...changed.filter(({ action }) => !action.Put?.Item?.pk.startsWith('HANDED#')), ...texts.slice(0, atOnce), ...identity]
    if (actions.length > 0 && !(await transact(table.documents, actions)).committed) continue
    for (let from = atOnce; from < texts.length; from += atOnce) await transact(table.documents, texts.slice(from, from + atOnce))
    await journal.settle(caught.case, entries)
    return entries
  }
}

/** Who filed, and every contact that took the place of one; the hashes go by `dropContacts`. */
const withoutReporter = (table: Tools['table'], state: Case): GuardedAction[] => [
  deleting(table, keys.reporter(state.id), 'erased'),
  ...everyCorrection(state).map((n) => deleting(table, keys.correctedContact(state.id, n), 'erased')),
  ...eraseContactMasks(table, state),
]

/** Nobody holds the key that made them any more, perhaps; they name their case, so that they are found by looking at all. */
const dropContacts = async ({ table }: Tools, caseIds: ReadonlySet<string>): Promise<void> => {
  let start: Record<string, unknown> | undefined
  do {
    const page = await table.documents.send(
      new ScanCommand({
        TableName: table.tableName,
        ExclusiveStartKey: start,
        FilterExpression: 'begins_with(pk, :contact)',
        ExpressionAttributeValues: { ':contact': keys.contact('', '').pk },
        ConsistentRead: true,
      }),
    )
    for (const { pk, sk } of (page.Items ?? []) as Key[]) {
      if (caseIds.has(caseOfContact(sk).caseId))
        await table.documents.send(new DeleteCommand({ TableName: table.tableName, Key: { pk, sk } }))
    }
    start = page.LastEvaluatedKey
  } while (start)
}

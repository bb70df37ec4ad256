import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { onTestFinished } from 'vitest'
import { createHandler } from '../../functions/projections/handler.ts'
import { restore } from '../../infra/restore.ts'
import { type Journal, type Journaled, journalOf } from '../../infra/restore-journal.ts'
import { caseForOfficer } from '../../shared/desk/officers/case/as-officer.ts'
import { reachTasks } from '../../shared/desk/officers/case/privacy.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { addressHash } from '../../shared/store/case/identities.ts'
import { type Key, keys } from '../../shared/store/keys.ts'
import { startTestDesk } from './desk.ts'
import { startTestTable } from './table.ts'

export const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
export const transport = 'dinas-perhubungan'
export const coordinator: OfficerRights = { id: 'O-kori', role: 'coordinator', institution: null, mayOpenIdentities: true }
export const liaison: OfficerRights = { id: 'O-lia', role: 'liaison', institution: works }
export const email = 'pelapor@rahasia.example'

export type Stored = Record<string, unknown> & Key

/** A table in use with one anonymous complaint, and copies of it as a restore to a moment makes them. */
export const startWorld = async (form: object = {}) => {
  const system = await startTestDesk()
  const { desk, table, effects } = system
  const project = createHandler(effects)
  onTestFinished(() => system.close())
  const { id } = await system.complaint({ identity: 'anonymous', email, ...form })
  const all = async (): Promise<Stored[]> => {
    const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.tableName, ConsistentRead: true }))
    return (Items as Stored[]).sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
  }
  const names = async () => (await all()).map(({ pk, sk }) => `${pk} ${sk}`)
  const put = (item: Record<string, unknown>, to = table) => to.documents.send(new PutCommand({ TableName: to.tableName, Item: item }))
  const lose = ({ pk, sk }: Key) => table.documents.send(new DeleteCommand({ TableName: table.tableName, Key: { pk, sk } }))
  /** All of it as it is now. */
  const copied = async () => {
    const copy = await startTestTable()
    onTestFinished(() => copy.close())
    for (const item of await all()) await put(item, copy)
    return copy
  }
  const submit = async (command: Parameters<typeof desk.submitAs>[2], officer = coordinator) => {
    const outcome = await desk.submitAs(officer, id, command, [])
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
  const erase = async (texts: number[], identity: boolean) => {
    const outcome = await desk.eraseAs(coordinator, id, { texts, files: [], identity, basis: 'UU 27/2022 Ps 8' }, [])
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
  const dispose = (lead: string, isProtected = true) =>
    submit({
      type: 'dispose',
      class: 'ordinary',
      classReason: null,
      category: 'jalan-dan-jembatan',
      confidential: isProtected,
      anonymous: isProtected,
      holders: { lead, contributors: [], readers: [] },
      instruction: null,
    })
  /** What the stream does with a change of the case. */
  const projected = () => project({ Records: [{ dynamodb: { Keys: { pk: { S: keys.case(id).pk }, sk: { S: keys.case(id).sk } } } }] })
  const restoreBy = (from: typeof table, journal: Journal) => restore({ from, to: createTools(effects), journal, caseId: null })
  /** With or without what the journal knows. */
  const bringBack = (from: typeof table, caseId: string | null, documents = table.documents, entries: Iterable<Journaled> = []) =>
    restore({
      from,
      to: createTools({ ...effects, documents }),
      journal: journalOf(entries, async (name, entry) => void system.journal.set(name, entry)),
      caseId,
    })
  /** The same by what the journal holds at that moment. */
  const restored = (from: typeof table, caseId: string | null = null) => bringBack(from, caseId, table.documents, [...system.journal])
  /** What an officer gets to see of the case, as it is at opening. */
  const seenBy = (officer: OfficerRights) => caseForOfficer(createTools(effects), officer, id)
  const toCall = async () => (await reachTasks(createTools(effects), coordinator)).first
  const loseAll = async () => {
    for (const item of await all()) await lose(item)
  }
  return {
    ...system,
    seenBy,
    toCall,
    restored,
    restoreBy,
    loseAll,
    bringBack,
    id,
    all,
    names,
    put,
    lose,
    copied,
    submit,
    erase,
    dispose,
    projected,
  }
}

/** The item by which their e-mail address is found. */
export const contactOf = async ({ desk, id }: Awaited<ReturnType<typeof startWorld>>) =>
  keys.contact(addressHash(email, (await desk.identityKeys()).contact.inUse), id)

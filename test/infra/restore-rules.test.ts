import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import { createHandler } from '../../functions/projections/handler.ts'
import { bringBack } from '../../infra/restore.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { newJob } from '../../shared/domain/office/job.ts'
import { projectionMark } from '../../shared/manifest.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { addressHash } from '../../shared/store/case/identities.ts'
import { type Key, keys } from '../../shared/store/keys.ts'
import { putJob } from '../../shared/store/office/job-items.ts'
import { putLink } from '../../shared/store/post/links.ts'
import { transact } from '../../shared/store/transact.ts'
import { startTestDesk } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const coordinator: OfficerRights = { id: 'O-kori', role: 'coordinator', institution: null, mayOpenIdentities: true }
const liaison: OfficerRights = { id: 'O-lia', role: 'liaison', institution: works }
const email = 'pelapor@rahasia.example'

type Stored = Record<string, unknown> & Key

/** A table in use with one anonymous complaint, and copies of it as a restore to a moment makes them. */
const startWorld = async () => {
  const system = await startTestDesk()
  const { desk, table, effects } = system
  const project = createHandler(effects)
  onTestFinished(() => system.close())
  const { id } = await system.complaint({ identity: 'anonymous', email })
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
    expect(outcome.kind).toBe('done')
  }
  const dispose = (lead: string) =>
    submit({
      type: 'dispose',
      class: 'ordinary',
      classReason: null,
      category: 'jalan-dan-jembatan',
      confidential: true,
      anonymous: true,
      holders: { lead, contributors: [], readers: [] },
      instruction: null,
    })
  /** What the stream does with a change of the case. */
  const projected = () => project({ Records: [{ dynamodb: { Keys: { pk: { S: keys.case(id).pk }, sk: { S: keys.case(id).sk } } } }] })
  return { ...system, id, all, names, put, lose, copied, submit, erase, dispose, projected }
}

const contactOf = async ({ desk, id }: Awaited<ReturnType<typeof startWorld>>) =>
  keys.contact(addressHash(email, (await desk.identityKeys()).contact.inUse), id)

test('of a case that was erased nothing of the person comes back', async () => {
  const world = await startWorld()
  const { id, table, names, put } = world
  await world.projected()
  const address = keys.address((await contactOf(world)).pk.slice('CONTACT#'.length))
  await put({ ...address, state: 'delivered', at: '2026-11-24T02:00:00.000Z' })
  const copy = await world.copied()
  await world.erase([1, 2, 3], true)
  await world.projected()
  await world.lose(address)
  const before = await world.all()
  const { put: back, left } = await bringBack(copy, table, null)
  expect([back, await world.all()]).toEqual([0, before])
  expect(left).toMatchObject({ 'erased text': 3, 'erased reporter': 1, 'erased contact': 2, 'not-of-the-case address': 1 })
  expect((await names()).filter((name) => /^(TEXT|REPORTER|CONTACT|ADDRESS|WORD)#/.test(name))).toEqual([])
  await world.lose(keys.case(id))
  await bringBack(await world.copied(), table, id)
  expect((await names()).filter((name) => /^(TEXT|REPORTER|CONTACT)#/.test(name))).toEqual([])
})

test('what was not erased of such a case comes back when it is lost', async () => {
  const world = await startWorld()
  const { id, table, lose, names } = world
  const contact = await contactOf(world)
  const address = keys.address(contact.pk.slice('CONTACT#'.length))
  await world.put({ ...address, state: 'bounced', at: '2026-11-24T02:00:00.000Z' })
  const copy = await world.copied()
  await world.erase([1], false)
  for (const key of [keys.text(id, 1), keys.text(id, 2), keys.reporter(id), contact, address]) await lose(key)
  const { put, left } = await bringBack(copy, table, null)
  expect([put, left]).toEqual([4, { 'erased text': 1 }])
  expect((await names()).filter((name) => /^(TEXT|REPORTER)#/.test(name))).toEqual([
    `REPORTER#${id} REPORTER`,
    `TEXT#${id} 000002`,
    `TEXT#${id} 000003`,
  ])
})

test('when the log has a gap and cannot tell what was erased, nothing personal comes back', async () => {
  const world = await startWorld()
  const { id, table, lose } = world
  const copy = await world.copied()
  await world.erase([1], false)
  const { version = 0 } = (await readCase(table, id)) ?? {}
  for (const key of [keys.event(id, version), keys.text(id, 2), keys.reporter(id)]) await lose(key)
  expect(await bringBack(copy, table, id)).toMatchObject({ put: 0, left: { 'erased text': 2, 'erased reporter': 1 } })
})

test('no row of a desk that the case no longer has comes back, and a lost one as the case is now', async () => {
  const world = await startWorld()
  const { id, table, lose, all, names } = world
  await world.dispose(works)
  await world.projected()
  const copy = await world.copied()
  await world.submit({ type: 'return', institution: works, reason: 'Ini tentang kami.' }, liaison)
  await world.submit({ type: 'name-conflict', reported: { institutions: [works], officers: [] }, reason: 'Diadukan.' })
  await world.dispose(transport)
  await world.projected()
  await lose(keys.desk(id, transport))
  await bringBack(copy, table, null)
  // Reading that has ended leaves a key without content.
  const kept = (await all()).filter(({ pk, sk }) => `${pk} ${sk}`.includes(works) && !String(pk).startsWith('TALLY#'))
  expect(kept.filter((it) => Object.keys(it).length > 2)).toEqual([])

  const whole = await world.copied()
  const row = (await all()).find(({ sk }) => sk === keys.desk(id, '*').sk)
  await lose(keys.desk(id, '*'))
  const { left } = await bringBack(copy, table, id)
  expect((await all()).find(({ sk }) => sk === keys.desk(id, '*').sk)).toEqual(row)
  expect(left[`not-of-the-case desk`]).toBe(1)
  // Words of that desk neither, and those that the index should hold do.
  const words = (await names()).filter((name) => name.startsWith('WORD#'))
  const gone = words[0]?.split(' ') ?? []
  await lose({ pk: gone[0] ?? '', sk: gone[1] ?? '' })
  await bringBack(whole, table, id)
  expect((await names()).filter((name) => name.startsWith('WORD#'))).toEqual(words)
})

test('a case that is lost altogether comes back as its copy has it, and nothing that its copy does not vouch for', async () => {
  const world = await startWorld()
  const { id, table, lose, put, all } = world
  await world.dispose(transport)
  await world.erase([2], true)
  await world.projected()
  const copy = await world.copied()
  await put({ ...keys.text(id, 2), n: 2, salt: 'x', text: 'Terlanjur.' }, copy)
  await put({ ...keys.desk(id, works) }, copy)
  const last = (await all()).findLast(({ sk }) => sk.startsWith('EVENT#'))
  await put({ ...last, ...keys.event(id, 99), seq: 99 }, copy)
  const before = await all()
  for (const item of before) await lose(item)
  const { put: back, left } = await bringBack(copy, table, id)
  const mark = (item: Stored) => (item.sk === 'CASE' ? { ...item, [projectionMark]: true } : item)
  const stays = (pk: string) => /^(TALLY|SUBMISSION|REGISTER|LETTER)#/.test(pk)
  expect(await all()).toEqual(before.filter(({ pk }) => !stays(pk)).map(mark))
  expect([back, left]).toEqual([
    before.filter(({ pk }) => !stays(pk)).length,
    { 'erased text': 1, 'not-of-the-case desk': 1, 'not-of-the-case event': 1, 'erased submission': 1, 'erased letter': 2 },
  ])
})

test('a snapshot is not put back under a log that went on', async () => {
  const world = await startWorld()
  const { id, table, lose } = world
  const copy = await world.copied()
  await world.submit({ type: 'note', text: 'Sesudahnya.' })
  for (const key of [keys.case(id), keys.text(id, 1)]) await lose(key)
  const { put, left } = await bringBack(copy, table, id)
  expect([put, left]).toEqual([0, { 'log-goes-on case': 1, 'log-goes-on text': 1 }])
})

test('what has ended does not begin anew: sessions, links, jobs under way, letters of a case that went on', async () => {
  const world = await startWorld()
  const { id, desk, table, effects, lose, all, put } = world
  await desk.openOfficerSession('O-kori', null)
  const by = { id: 'O-kori', role: 'coordinator', institution: null, mayOpenIdentities: true } as const
  const job = (kind: string) => newJob({ id: `P-${kind}`, kind, input: { caseId: id, names: ['F'] }, by, createdAt: effects.now() })
  const link = { id: 'L-1', caseId: id, validUntil: effects.now() }
  await transact(table.documents, [putJob(table, job('bulk-note')), putJob(table, job('remove-files')), putLink(table, link)])
  await put({ pk: 'FUTURE#1', sk: 'FUTURE' })
  const copy = await world.copied()
  const waiting = (await all()).filter(({ pk }) => /^(SESSION|JOB|LINK|LETTER|FUTURE)#/.test(pk))
  await world.submit({ type: 'note', text: 'Berjalan terus.' })
  for (const item of waiting) await lose(item)
  const { put: back, left } = await bringBack(copy, table, null)
  expect([back, left]).toEqual([
    1,
    {
      'of-the-moment session': 1,
      'of-the-moment link': 1,
      'overtaken job': 1,
      'overtaken letter': 1,
      'unknown-kind FUTURE': 1,
    },
  ])
  expect((await all()).filter(({ pk }) => pk.startsWith('JOB#')).map(({ pk }) => pk)).toEqual(['JOB#P-remove-files'])
})

test('an erasure that comes while a restore is at work counts', async () => {
  const world = await startWorld()
  const { id, table, lose, names } = world
  const copy = await world.copied()
  await lose(keys.text(id, 1))
  const { documents } = table
  let isErased = false
  const meanwhile: typeof documents = Object.create(documents)
  // The last moment before the text is put.
  meanwhile.send = (async (command: Parameters<typeof documents.send>[0]) => {
    if (!isErased && command.constructor.name === 'TransactWriteCommand') {
      isErased = true
      await world.erase([1], true)
    }
    return documents.send(command)
  }) as typeof documents.send
  const { left } = await bringBack(copy, { ...table, documents: meanwhile }, id)
  expect([left['erased text'], (await names()).includes(`TEXT#${id} 000001`)]).toEqual([1, false])
})

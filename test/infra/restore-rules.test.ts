import { expect, test } from 'vitest'
import { newJob } from '../../shared/domain/office/job.ts'
import { projectionMark } from '../../shared/manifest.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { putJob } from '../../shared/store/office/job-items.ts'
import { putLink } from '../../shared/store/post/links.ts'
import { transact } from '../../shared/store/transact.ts'
import { contactOf, liaison, type Stored, startWorld, transport, works } from '../support/lost-world.ts'

test('of a case that was erased nothing of the person comes back', async () => {
  const world = await startWorld()
  const { id, names, put } = world
  await world.projected()
  const address = keys.address((await contactOf(world)).pk.slice('CONTACT#'.length))
  await put({ ...address, state: 'delivered', at: '2026-11-24T02:00:00.000Z' })
  const copy = await world.copied()
  await world.erase([1, 2, 3], true)
  await world.projected()
  await world.lose(address)
  const before = await world.all()
  const { put: back, left } = await world.bringBack(copy, null)
  expect([back, await world.all()]).toEqual([0, before])
  expect(left).toMatchObject({ 'erased text': 3, 'erased reporter': 1, 'erased contact': 2, 'not-of-the-case address': 1 })
  expect((await names()).filter((name) => /^(TEXT|REPORTER|CONTACT|ADDRESS|WORD)#/.test(name))).toEqual([])
  await world.lose(keys.case(id))
  await world.bringBack(await world.copied(), id)
  expect((await names()).filter((name) => /^(TEXT|REPORTER|CONTACT)#/.test(name))).toEqual([])
})

test('what was not erased of such a case comes back when it is lost', async () => {
  const world = await startWorld()
  const { id, lose, names } = world
  const contact = await contactOf(world)
  const address = keys.address(contact.pk.slice('CONTACT#'.length))
  await world.put({ ...address, state: 'bounced', at: '2026-11-24T02:00:00.000Z' })
  const copy = await world.copied()
  await world.erase([1], false)
  for (const key of [keys.text(id, 1), keys.text(id, 2), keys.reporter(id), contact, address]) await lose(key)
  const { put, left } = await world.bringBack(copy, null)
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
  expect(await world.bringBack(copy, id)).toMatchObject({ put: 0, left: { 'erased text': 2, 'erased reporter': 1 } })
})

test('no row of a desk that the case no longer has comes back, and a lost one as the case is now', async () => {
  const world = await startWorld()
  const { id, lose, all, names } = world
  await world.dispose(works)
  await world.projected()
  const copy = await world.copied()
  await world.submit({ type: 'return', institution: works, reason: 'Ini tentang kami.' }, liaison)
  await world.submit({ type: 'name-conflict', reported: { institutions: [works], officers: [] }, reason: 'Diadukan.' })
  await world.dispose(transport)
  await world.projected()
  await lose(keys.desk(id, transport))
  await world.bringBack(copy, null)
  // Reading that has ended leaves a key without content.
  const kept = (await all()).filter(({ pk, sk }) => `${pk} ${sk}`.includes(works) && !/^(TALLY|FIGURES)#/.test(String(pk)))
  expect(kept.filter((it) => Object.keys(it).length > 2)).toEqual([])

  const whole = await world.copied()
  const row = (await all()).find(({ sk }) => sk === keys.desk(id, '*').sk)
  await lose(keys.desk(id, '*'))
  const { left } = await world.bringBack(copy, id)
  expect((await all()).find(({ sk }) => sk === keys.desk(id, '*').sk)).toEqual(row)
  expect(left['derived desk']).toBe(2)
  // Words of that desk neither, and those that the index should hold do.
  const words = (await names()).filter((name) => name.startsWith('WORD#'))
  const gone = words[0]?.split(' ') ?? []
  await lose({ pk: gone[0] ?? '', sk: gone[1] ?? '' })
  await world.bringBack(whole, id)
  expect((await names()).filter((name) => name.startsWith('WORD#'))).toEqual(words)
})

test('a case that is lost altogether comes back as its copy has it, and nothing that its copy does not vouch for', async () => {
  const world = await startWorld()
  const { id, lose, put, all } = world
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
  const { put: back, left } = await world.bringBack(copy, id)
  const mark = (item: Stored) => (item.sk === 'CASE' ? { ...item, [projectionMark]: true } : item)
  const stays = (pk: string) => /^(SUBMISSION|REGISTER|LETTER)#/.test(pk)
  // Rows, words and figures are made from the case, and are what they were.
  expect(await all()).toEqual(before.filter(({ pk }) => !stays(pk)).map(mark))
  expect(left).toMatchObject({
    'erased text': 1,
    'derived desk': 1,
    'not-of-the-case event': 1,
    'erased submission': 1,
    'erased letter': 2,
  })
  expect([back > 5, (await world.bringBack(copy, id)).put, (await world.bringBack(copy, id)).rebuilt]).toEqual([
    true,
    0,
    { rows: 0, words: 0, figures: 0, lessons: 0 },
  ])
})

test('a snapshot is not put back under a log that went on', async () => {
  const world = await startWorld()
  const { id, lose } = world
  const copy = await world.copied()
  await world.submit({ type: 'note', text: 'Sesudahnya.' })
  for (const key of [keys.case(id), keys.text(id, 1)]) await lose(key)
  const { put, left } = await world.bringBack(copy, id)
  expect([put, left]).toEqual([0, { 'log-goes-on case': 1, 'log-goes-on text': 1 }])
})

test('what has ended does not begin anew: sessions, links, jobs under way, letters of a case that went on', async () => {
  const world = await startWorld()
  const { id, desk, table, effects, lose, all, put } = world
  await desk.openOfficerSession('O-kori', null, { authenticatedAt: null })
  const by = { id: 'O-kori', role: 'coordinator', institution: null, mayOpenIdentities: true } as const
  const job = (kind: string) => newJob({ id: `P-${kind}`, kind, input: { caseId: id, names: ['F'] }, by, createdAt: effects.now() })
  const link = { id: 'L-1', caseId: id, validUntil: effects.now() }
  await transact(table.documents, [putJob(table, job('bulk-note')), putJob(table, job('remove-files')), putLink(table, link)])
  await put({ pk: 'FUTURE#1', sk: 'FUTURE' })
  const copy = await world.copied()
  const waiting = (await all()).filter(({ pk }) => /^(SESSION|JOB|LINK|LETTER|FUTURE)#/.test(pk))
  await world.submit({ type: 'note', text: 'Berjalan terus.' })
  for (const item of waiting) await lose(item)
  const { put: back, left } = await world.bringBack(copy, null)
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
  const { left } = await world.bringBack(copy, id, meanwhile)
  expect([left['erased text'], (await names()).includes(`TEXT#${id} 000001`)]).toEqual([1, false])
})

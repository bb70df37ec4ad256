import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readCodeTasks } from '../../shared/store/case/code-tasks.ts'
import { readPrivacyTasks } from '../../shared/store/case/privacy-tasks.ts'
import { keys } from '../../shared/store/keys.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { contactOf, coordinator, liaison, startWorld, transport, works } from '../support/lost-world.ts'

const itemsOf = async ({ documents, tableName }: World['table']) =>
  (await documents.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }))).Items ?? []

type World = Awaited<ReturnType<typeof startWorld>>

/** The attacker's case: a whistle-blower's report lies with the institution that it turns out to be about. */
const walledAfterBackup = async () => {
  const world = await startWorld()
  await world.dispose(works)
  await world.projected()
  const copy = await world.copied()
  await world.dispose(transport)
  await world.submit({ type: 'name-conflict', reported: { institutions: [works], officers: [liaison.id] }, reason: 'Diadukan.' })
  return { world, copy }
}

const personal = (names: readonly string[]) => names.filter((name) => /^(TEXT|REPORTER|CONTACT|ADDRESS)#/.test(name))
/** What stands under the institution complained about: rows, and words by which it finds the case. */
const ofWorks = async (world: World) =>
  (await world.all()).filter(({ pk, sk, listPk = '' }) => `${pk} ${sk} ${listPk}`.includes(works) && !/^(TALLY|FIGURES)#/.test(pk))

test('the whole table lost: who was complained about after the backup sees nothing of the case, in no list and by no word', async () => {
  const { world, copy } = await walledAfterBackup()
  await world.loseAll()
  const { files } = await world.restored(copy)
  const state = await readCase(world.table, world.id)
  expect(state).toMatchObject({ holders: { lead: transport }, reported: { institutions: [works], officers: [liaison.id] } })
  expect([await world.seenBy(liaison), await ofWorks(world), files]).toEqual([null, [], { back: 0, lost: 0 }])
  expect(findChainFault(world.id, await readLog(world.table, world.id))).toBeNull()
  // Without the journal it would.
  await world.loseAll()
  await world.bringBack(copy, null)
  expect((await ofWorks(world)).length).toBeGreaterThan(0)
})

test('an erasure after the backup counts when case, table or both are lost, and once is enough', async () => {
  const world = await startWorld()
  await world.dispose(works)
  await world.projected()
  const copy = await world.copied()
  await world.erase([1, 2], true)
  await world.loseAll()
  const first = await world.restored(copy)
  expect(personal(await world.names())).toEqual([`TEXT#${world.id} 000003`])
  // The place was not erased.
  expect((await world.names()).filter((it) => it.startsWith('WORD#') && !it.includes('#pasar '))).toEqual([])
  expect(first.left).toMatchObject({ 'erased text': 2, 'erased reporter': 1, 'erased contact': 2 })
  const after = await world.all()
  for (let i = 0; i < 2; i++) {
    const again = await world.restored(copy)
    expect([again.put, again.settled, again.rebuilt, await world.all()]).toEqual([
      0,
      0,
      { rows: 0, words: 0, figures: 0, lessons: 0 },
      after,
    ])
  }
  const log = await readLog(world.table, world.id)
  expect(log.at(-1)?.event).toMatchObject({ type: 'erased', texts: [1, 2], identity: true, basis: expect.stringContaining('2026-11-24') })
})

test('an earlier backup than the erasure: neither the table that was restored nor the one in use is needed to know it', async () => {
  const world = await startWorld()
  const early = await world.copied()
  await world.erase([1], false)
  const late = await world.copied()
  await world.erase([2], true)
  await world.loseAll()
  await world.restored(early)
  expect(personal(await world.names())).toEqual([`TEXT#${world.id} 000003`])
  await world.loseAll()
  await world.restored(late)
  expect(personal(await world.names())).toEqual([`TEXT#${world.id} 000003`])
})

test('the same backup restored again and again: what was erased after it never comes back', async () => {
  const world = await startWorld()
  await world.dispose(works)
  const copy = await world.copied()
  await world.dispose(transport)
  await world.erase([1, 2], true)
  for (let i = 0; i < 3; i++) {
    await world.loseAll()
    await world.restored(copy)
    expect(personal(await world.names())).toEqual([`TEXT#${world.id} 000003`])
    expect((await readCase(world.table, world.id))?.holders?.lead).toBe(transport)
    // What happened on this branch, and is lost with it, counts at the next restore too, after what came before.
    if (i === 1) await world.dispose(works)
    if (i === 1) await world.dispose(transport)
  }
})

test('a restored table that went on by itself before the restore loses what it had lost, however many events it took', async () => {
  for (const events of [1, 3, 6]) {
    const world = await startWorld()
    await world.dispose(works)
    const before = await world.all()
    await world.erase([1, 2, 3], true)
    await world.dispose(transport)
    await world.submit({ type: 'name-conflict', reported: { institutions: [works], officers: [] }, reason: 'Diadukan.' })
    await world.loseAll()
    for (const item of before) await world.put(item)
    const copy = await world.copied()
    world.later(3_600_000)
    for (let i = 0; i < events; i++) await world.submit({ type: 'note', text: `Catatan ${i}.` })
    const { settled } = await world.restored(copy)
    expect([settled, personal(await world.names()).filter((it) => /REPORTER|CONTACT| 00000[123]$/.test(it))]).toEqual([1, []])
    expect(await world.seenBy(liaison)).toBeNull()
    expect(findChainFault(world.id, await readLog(world.table, world.id))).toBeNull()
    expect((await world.restored(copy)).settled).toBe(0)
  }
})

test('a table that was restored and taken into use as it is loses what it had lost', async () => {
  const world = await startWorld()
  await world.dispose(works)
  await world.projected()
  const before = await world.all()
  await world.erase([1, 2, 3], true)
  await world.dispose(transport)
  await world.loseAll()
  for (const item of before) await world.put(item)
  const empty = await world.copied()
  expect((await world.restored(empty)).settled).toBe(1)
  expect([personal(await world.names()), await ofWorks(world)]).toEqual([[], []])
})

test('a crash between entry and erasure erases again; a try that was overtaken does not', async () => {
  const world = await startWorld()
  const { desk, table, id } = world
  const copy = await world.copied()
  const { documents } = table
  const send = documents.send.bind(documents)
  let crashes = true
  documents.send = ((command: Parameters<typeof send>[0]) =>
    crashes && command.constructor.name === 'TransactWriteCommand'
      ? Promise.reject(new Error('crashed'))
      : send(command)) as typeof documents.send
  const erasure = { texts: [1], files: [], identity: false, basis: 'UU 27/2022 Ps 8' }
  await expect(desk.eraseAs(coordinator, id, erasure, [])).rejects.toThrow('crashed')
  crashes = false
  expect((await world.names()).includes(`TEXT#${id} 000001`)).toBe(true)
  expect([(await world.restored(copy)).settled, (await world.names()).includes(`TEXT#${id} 000001`)]).toEqual([1, false])
  // The next one crashes too, but somebody goes on with the case.
  crashes = true
  await expect(desk.eraseAs(coordinator, id, { ...erasure, texts: [2] }, [])).rejects.toThrow('crashed')
  crashes = false
  await world.submit({ type: 'note', text: 'Berjalan terus.' })
  expect([(await world.restored(copy)).settled, (await world.names()).includes(`TEXT#${id} 000002`)]).toEqual([0, true])
})

test('a crash in the middle of a restore, at any write: nothing erased is ever there, and beginning again ends the same', async () => {
  const { world, copy } = await walledAfterBackup()
  await world.erase([1], true)
  const { documents } = world.table
  const send = documents.send.bind(documents)
  const writes = /^(Put|Update|Delete|TransactWrite)Command$/
  let left = Number.POSITIVE_INFINITY
  let done = 0
  documents.send = ((command: Parameters<typeof send>[0]) => {
    if (!writes.test(command.constructor.name)) return send(command)
    done++
    return left-- > 0 ? send(command) : Promise.reject(new Error('crashed'))
  }) as typeof documents.send
  await world.loseAll()
  done = 0
  const journal = new Map(world.journal)
  await world.restored(copy)
  const [whole, most] = [await world.all(), done]
  const facts = (items: typeof whole) =>
    items
      .filter(({ sk, pk }) => sk === 'CASE' || /^(TALLY|FIGURES|WORD|TEXT)#/.test(pk) || sk.startsWith('DESK#'))
      .map(({ pk, sk }) => `${pk} ${sk}`)
  for (let at = 0; at < most; at += 3) {
    left = Number.POSITIVE_INFINITY
    await world.loseAll()
    world.journal.clear()
    for (const [name, entry] of journal) world.journal.set(name, entry)
    left = at
    await world.restored(copy).catch(() => {})
    left = Number.POSITIVE_INFINITY
    const names = await world.names()
    expect([names.filter((it) => /^REPORTER|^CONTACT|^TEXT#\S+ 000001/.test(it)), await ofWorks(world)]).toEqual([[], []])
    await world.restored(copy)
    expect(facts(await world.all())).toEqual(facts(whole))
  }
})

test('protection that came after the backup stays: a hidden name, a confidential report, a replaced code, an officer who left', async () => {
  const world = await startWorld({ identity: 'named' })
  await world.dispose(works, false)
  const officer = await world.officer({ role: 'coordinator' })
  const copy = await world.copied()
  await world.submit({ type: 'renew-access', reason: 'Hilang.' })
  await world.submit({ type: 'make-anonymous' })
  await world.desk.setOfficerActive(officer.id, 1, false, 'test')
  await world.loseAll()
  await world.restored(copy)
  expect(await readCase(world.table, world.id)).toMatchObject({ identity: 'anonymous', accessGeneration: 1 })
  expect(await world.desk.officerOf(officer.id)).toMatchObject({ active: false, linked: null })
})

test('what was given again after a restore stays given at the next one', async () => {
  const world = await startWorld()
  await world.dispose(works)
  const copy = await world.copied()
  await world.dispose(transport)
  await world.submit({ type: 'note', text: 'Satu.' })
  await world.submit({ type: 'note', text: 'Dua.' })
  await world.loseAll()
  await world.restored(copy)
  expect((await readCase(world.table, world.id))?.holders?.lead).toBe(transport)
  await world.dispose(works)
  await world.restored(copy)
  expect((await readCase(world.table, world.id))?.holders?.lead).toBe(works)
})

test('a case whose institution gave it back is with the coordinators; links between cases follow the cases', async () => {
  const world = await startWorld()
  const main = await world.complaint()
  await world.dispose(works)
  await world.submit({ type: 'link', duplicateOf: main.id })
  const copy = await world.copied()
  await world.submit({ type: 'return', institution: works, reason: 'Bukan kami.' }, liaison)
  await world.submit({ type: 'link', duplicateOf: null })
  await world.loseAll()
  await world.restored(copy)
  const state = await readCase(world.table, world.id)
  expect([state?.status, state?.holders, await world.seenBy(liaison)]).toEqual(['returned', null, null])
  // The link is the copy's: undoing it took nothing from anybody, and both sides of it are there or neither is.
  const links = (await world.names()).filter((it) => it.endsWith(' DUPLICATE'))
  expect([links, await readCase(world.table, main.id)]).toMatchObject([[`CASE#${world.id} DUPLICATE`], { duplicates: [world.id] }])
  await world.lose(keys.duplicate(world.id))
  await world.restored(copy)
  expect((await world.names()).filter((it) => it.endsWith(' DUPLICATE'))).toEqual(links)
})

test('letters that waited do not leave by themselves; somebody calls their reader', async () => {
  const world = await startWorld()
  const copy = await world.copied()
  await world.loseAll()
  await world.restored(copy)
  const letters = await readLettersOf(world.table, world.id)
  expect(letters.map(({ status, nextAt }) => [status, nextAt])).toEqual([['by-phone', null]])
  expect((await world.toCall()).map((it) => it.case.id)).toEqual([world.id])
  expect((await world.names()).includes(`${(await contactOf(world)).pk} ${world.id}`)).toBe(true)
})

test('a new access code that waits for consent is listed again after a loss, and one that was refused is not', async () => {
  const world = await startWorld()
  await world.submit({ type: 'ask-new-code', reason: 'KTP cocok.' }, { ...coordinator, mayOpenIdentities: true })
  const copy = await world.copied()
  const waiting = () => readCodeTasks(world.table, 10)
  expect(await waiting()).toEqual([world.id])
  await world.loseAll()
  await world.restored(copy)
  expect(await waiting()).toEqual([world.id])
  await world.submit({ type: 'refuse-new-code', reason: 'Orangnya lain.' })
  expect(await waiting()).toEqual([])
  const again = await world.restored(copy)
  expect([await waiting(), again.rebuilt.rows]).toEqual([[], 0])
})

test('a request about personal data that waits is a task again after a loss, in its place; one that was answered is not', async () => {
  const world = await startWorld()
  await world.asReporter(world.id, { type: 'ask-privacy', right: 'access', text: 'Salinan data saya.' })
  const placed = async () => (await world.all()).find(({ pk, sk }) => `${pk} ${sk}` === `CASE#${world.id} PRIVACY`)
  const copy = await world.copied()
  const before = await placed()
  world.later(3_600_000)
  await world.loseAll()
  await world.restored(copy)
  expect([before?.caseId, await placed(), await readPrivacyTasks(world.table, 10)]).toEqual([world.id, before, [world.id]])
  await world.submit({ type: 'answer-privacy', text: 'Terlampir.' })
  const again = await world.restored(copy)
  expect([await readPrivacyTasks(world.table, 10), again.rebuilt.rows]).toEqual([[], 0])
})

test('an officer who lost a right since the backup stays without it, also where a restored directory was changed before', async () => {
  const world = await startWorld()
  const officer = await world.officer({ name: 'Rina Contoh', role: 'coordinator', mayOpenIdentities: true })
  const other = await world.officer({ name: 'Sari Contoh', role: 'coordinator' })
  const facts = { name: officer.name, email: officer.email, phone: null, position: null, role: officer.role, institution: null }
  const copy = await world.copied()
  const session = await world.desk.openOfficerSession(officer.id, null, { authenticatedAt: world.clock.now })
  await world.desk.changeOfficer(officer.id, 1, { ...facts, mayOpenIdentities: false }, 'test')
  await world.desk.setOfficerActive(officer.id, 2, false, 'test')
  // The backup is taken into use as it is, and somebody goes on with it: three harmless changes.
  const then = (await world.all()).filter(({ pk }) => pk.startsWith('SESSION#'))
  await world.loseAll()
  for (const item of [...(await itemsOf(copy)), ...then]) await world.put(item)
  for (let version = 1; version <= 3; version++)
    await world.desk.changeOfficer(officer.id, version, { ...facts, phone: `0321-00000${version}`, mayOpenIdentities: true }, 'test')
  expect(await world.desk.officerOf(officer.id)).toMatchObject({ active: true, mayOpenIdentities: true, version: 4 })
  await world.restored(copy)
  expect(await world.desk.officerOf(officer.id)).toMatchObject({ active: false, linked: null, version: 5 })
  expect(await world.desk.officerSession(session)).toBeNull()
  expect(await world.desk.officerOf(other.id)).toMatchObject({ active: true, version: 1 })
  // An administrator has looked at them: the next restore leaves it so, and one of the same backup does it anew.
  await world.desk.setOfficerActive(officer.id, 5, true, 'test')
  await world.restored(copy)
  expect(await world.desk.officerOf(officer.id)).toMatchObject({ active: true, version: 6 })
  await world.loseAll()
  await world.restored(copy)
  expect(await world.desk.officerOf(officer.id)).toMatchObject({ active: false, linked: null })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createAttachments } from '../../functions/attachments/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { newsOf } from '../../infra/local/virus-scanner.ts'
import { movedKinds } from '../../infra/moving/moved-kinds.ts'
import { ringAfter } from '../../infra/moving/ring-after.ts'
import { readFolder, takeIn, whyNotHere } from '../../infra/moving/taking-in.ts'
import { writeOut } from '../../infra/moving/writing-out.ts'
import { filesBelow } from '../../infra/moving/written-files.ts'
import { rebuildDerived, tallyOf } from '../../infra/rebuild.ts'
import { kindOf } from '../../infra/restore-rules.ts'
import { anchorDays } from '../../shared/desk/clock/anchoring.ts'
import { everyCase } from '../../shared/desk/clock/every-case.ts'
import { fileId } from '../../shared/desk/identifiers.ts'
import { keySetOf } from '../../shared/desk/master-ring.ts'
import { checkEverything } from '../../shared/desk/proof/checking-all.ts'
import { createTools, type Tools } from '../../shared/desk/tools.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { putItem } from '../../shared/store/access.ts'
import { readCase, readLog, readTexts } from '../../shared/store/case/case-items.ts'
import { caseIdOf, readRegisterList } from '../../shared/store/case/number-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readRoots } from '../../shared/store/office/day-roots.ts'
import { readOfficers } from '../../shared/store/office/directory-items.ts'
import { readRegister } from '../../shared/store/register.ts'
import { greyPng } from '../attachments/fixtures.ts'
import { holding } from '../support/held-keys.ts'
import { eventually } from '../support/uploads.ts'
import { startWorld, type World } from '../support/world.ts'

/** A small world written out, and taken in elsewhere: the same cases, numbers, clocks and chains, and the printed codes open them. */

const folder = mkdtempSync(join(tmpdir(), 'ekspor-'))
let [from, to] = [] as unknown as [World, World]
let [there, here] = [] as unknown as [Tools, Tools]
let codes: { number: string; code: string }[] = []
const describe = () => 'Uraian'

beforeAll(async () => {
  from = await startWorld()
  there = createTools(from.effects)
  const sweep = createReminders(holding('reminders', from.effects))
  const filed = [
    await from.citizenFiles('/pengaduan', { title: 'Sandijudul', name: 'Sandinama', email: 'sandi@contoh.example' }),
    await from.citizenFiles('/pengaduan', { identity: 'none', name: '', email: '', phone: '' }),
    await from.citizenFiles('/permohonan'),
  ]
  codes = filed.map(({ number, accessCode }) => ({ number, code: accessCode }))
  const [first] = filed
  const Key = `incoming/${first?.id}/${fileId(Buffer.alloc(12, 3), 0)}`
  await (await from.effects.s3()).send(new PutObjectCommand({ Bucket: from.effects.incomingName, Key, Body: await greyPng(90) }))
  const { ETag = '' } = await (await from.effects.s3()).send(new HeadObjectCommand({ Bucket: from.effects.incomingName, Key }))
  const created = { key: Key, size: (await greyPng(90)).length, etag: ETag.replaceAll('"', '') }
  await createAttachments(holding('attachments', from.effects))(newsOf(await from.effects.region(), created as never) as never)
  await eventually(
    () => readCase(from.desk.table, first?.id ?? ''),
    (state) => state?.files.length === 1,
  )
  const coordinator = await from.signIn({ role: 'coordinator' })
  await coordinator.act(first?.number ?? '', 'catatan', { text: 'Catatan.' })
  for (const day of ['2026-11-25', '2026-11-26']) {
    from.at(day, '00:20')
    await sweep({ schedule: 'sweep' })
  }
  from.at('2026-11-26', '09:00')
  await from.citizenFiles('/pengaduan', { title: 'Hari ini' })
  await rebuildDerived(there, null)
  const ring = ringAfter(['k1'], Buffer.alloc(32, 7))
  to = await startWorld({ keys: async () => keySetOf(ring) })
  to.clock.now = from.clock.now
  here = createTools(to.effects)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all([from?.close(), to?.close()])
})

const bytesIn = (where: string): Record<string, string> =>
  Object.fromEntries([...filesBelow(where)].map((it) => [it, readFileSync(join(where, it), 'utf8')]))

const idsOf = async (tools: Tools): Promise<string[]> => {
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { ids: string[]; next: string | null } = await everyCase(tools, cursor || null)
    ids.push(...page.ids)
    cursor = page.next
  }
  return [...new Set(ids)].sort()
}

const faultsOf = async (tools: Tools): Promise<unknown[]> => {
  const found: unknown[] = []
  for await (const it of checkEverything(tools, [])) if (it.kind === 'case' || it.kind === 'day') found.push(it.report)
  return found
}

test('an export that is cut off anywhere goes on, and is the same as one that was not', async () => {
  let left = 0
  const documents = {
    send: (command: never) => (left-- > 0 ? from.effects.documents.send(command) : Promise.reject(new Error('killed'))),
  } as never
  const runs: number[] = []
  for (let calls = 40; ; calls += 25) {
    left = calls
    // The half of a file that was being written.
    writeFileSync(join(folder, 'cases.txt.part'), 'J-')
    const done = await writeOut(createTools({ ...from.effects, documents }), folder, describe).catch((error: Error) => error)
    runs.push(calls)
    if (!(done instanceof Error)) {
      expect(done).toEqual({ cases: 4, missing: [], lost: [] })
      break
    }
    expect(done.message).toBe('killed')
    await expect(readFolder(folder)).rejects.toThrow('not whole')
  }
  expect(runs.length).toBeGreaterThan(2)
  const whole = mkdtempSync(join(tmpdir(), 'ekspor-'))
  await writeOut(there, whole, describe)
  const plain = (files: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) =>
        name === 'SHA256SUMS' ? [] : [[name, text.replace(/"(salt|verifier)":"[\w-]{22,43}"/g, '')]],
      ),
    )
  const [one, other] = [plain(bytesIn(folder)), plain(bytesIn(whole))]
  expect(Object.keys(one).filter((it) => one[it] !== other[it])).toEqual([])
  expect(Object.keys(one)).toEqual(Object.keys(other))
  rmSync(whole, { recursive: true })
  await expect(writeOut(there, folder, describe)).rejects.toThrow('whole export already')
})

test('keys that are gone are named as those that made printed codes, and the first ones stand in the way whoever made them', async () => {
  const later = mkdtempSync(join(tmpdir(), 'ekspor-'))
  const turned = createTools({ ...from.effects, keys: async () => keySetOf(ringAfter(['k1'], Buffer.alloc(32, 8))) })
  await writeOut(turned, later, describe)
  expect((await readFolder(later)).keyGenerations).toEqual(['k1', 'k2'])
  rmSync(later, { recursive: true })
  expect(await whyNotHere(there, { ...(await readFolder(folder)), keyGenerations: ['k2'] }, false)).toContain('k1')
})

test('nobody who filed is in it, and what they wrote is', () => {
  const all = Object.values(bytesIn(folder)).join('\n')
  expect([/Sandinama|sandi@contoh/i.test(all), all.includes('Sandijudul'), codes.some(({ code }) => all.includes(code))]).toEqual([
    false,
    true,
    false,
  ])
})

test('taken in elsewhere it is the same: snapshots, logs, texts, heads, roots, registers, figures, lists; and both are whole', async () => {
  const format = await readFolder(folder)
  // The first sweep of an empty installation anchors a day.
  to.at('2026-11-28', '00:20')
  await anchorDays(here)
  to.at('2026-11-26', '09:00')
  expect((await readRoots(here.table)).map(({ cases }) => cases)).toEqual([0])
  expect(await whyNotHere(here, format, false)).toBeNull()
  let left = 8
  const documents = {
    send: (command: never) => (left-- > 0 ? to.effects.documents.send(command) : Promise.reject(new Error('killed'))),
  } as never
  await expect(takeIn(createTools({ ...to.effects, documents }), folder, format)).rejects.toThrow('killed')
  expect(await whyNotHere(here, format, false)).toContain('--go-on')
  expect(await whyNotHere(here, { ...format, sum: 'x' }, true)).toContain('Another export')
  expect(await whyNotHere(here, format, true)).toBeNull()
  const taken = await takeIn(here, folder, format)
  expect([taken.cases, taken.files]).toEqual([4, 2])
  const ids = await idsOf(there)
  expect(await idsOf(here)).toEqual(ids)
  for (const id of ids) {
    const [state, log] = [await readCase(there.table, id), await readLog(there.table, id)]
    expect(await readCase(here.table, id)).toEqual(state)
    expect(await readLog(here.table, id)).toEqual(log)
    const all = Array.from({ length: 20 }, (_, i) => i + 1)
    expect(await readTexts(here.table, id, all)).toEqual(await readTexts(there.table, id, all))
  }
  const list = { register: 'PPID', year: '2026', after: null, limit: 100 }
  expect(await readRegisterList(here.table, list)).toEqual(await readRegisterList(there.table, list))
  expect((await readRegister(here.table, keys.register('PPID', 2026))).last).toBe(1)
  expect(await readRoots(here.table)).toEqual(await readRoots(there.table))
  expect(await tallyOf(here.table)).toEqual(await tallyOf(there.table))
  expect([await faultsOf(there), await faultsOf(here)]).toEqual([[], []])
  expect(await whyNotHere(here, format, false)).toContain('not empty')
  expect(await whyNotHere(here, format, true)).toContain('not empty')
  expect(await whyNotHere(there, format, false)).toContain('k1')
})

test('each kind of item is there as it should be: what moves is the same, what stays behind is not there, what follows is made anew', async () => {
  const itemsOf = async ({ table: { documents, tableName } }: Tools) => {
    const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName }))
    return new Map(Items.map((it) => [`${it.pk} ${it.sk}`, it]))
  }
  const [before, after] = [await itemsOf(there), await itemsOf(here)]
  const becomes = (it: Record<string, unknown>) => movedKinds[kindOf(it as never) ?? 'rate']
  const keysThat = (of: typeof before, ...ways: string[]) =>
    [...of].flatMap(([key, it]) => (ways.includes(becomes(it)) ? [key] : [])).sort()
  expect(keysThat(after, 'person', 'moment')).toEqual([])
  expect(keysThat(after, 'office', 'derived')).toEqual(keysThat(before, 'office', 'derived'))
  const codesOnly = keysThat(after, 'case').filter((it) => !before.has(it))
  expect([codesOnly.every((it) => it.startsWith('CODE#')), codesOnly.length]).toEqual([true, 4])
  // What was written to officers stays where they read it.
  const lost = keysThat(before, 'case').filter((it) => !after.has(it))
  expect(lost.filter((it) => !it.startsWith('LETTER-TO-DESK#'))).toEqual([])
  const office = keysThat(before, 'office')
  expect(office.map((it) => after.get(it))).toEqual(office.map((it) => before.get(it)))
})

test('the printed codes open the cases that were taken in, and no other code does', async () => {
  for (const { number, code } of codes) {
    const opened = await to.send('POST', '/lacak', { json: { number, accessCode: code } })
    const wrong = await to.send('POST', '/lacak', { json: { number, accessCode: code.replace(/.$/, (it) => (it === '0' ? '1' : '0')) } })
    expect([opened.cookies.length > 0, wrong.cookies.length]).toEqual([true, 0])
  }
})

test('work goes on: what is filed next has the next number, its code works, and its day is anchored behind the last', async () => {
  const sweep = createReminders(holding('reminders', to.effects))
  const next = await to.citizenFiles('/permohonan')
  expect(next.number).toBe('PPID-2026-0002')
  const opened = await to.send('POST', '/lacak', { json: { number: next.number, accessCode: next.accessCode } })
  expect(opened.cookies.length).toBeGreaterThan(0)
  to.at('2026-11-27', '00:20')
  await sweep({ schedule: 'sweep' })
  expect((await readRoots(here.table)).at(-1)).toMatchObject({ day: '2026-11-26', cases: 5 })
  expect(await faultsOf(here)).toEqual([])
})

test('an import that goes on where people worked meanwhile sets back no case and no counter', async () => {
  const format = await readFolder(folder)
  const known = (await readOfficers(here.table)).officers.find(({ role }) => role === 'coordinator')
  const coordinator = await to.browserOf(known as Officer)
  const { number } = codes[0] ?? { number: '' }
  await coordinator.act(number, 'catatan', { text: 'Sesudahnya.' })
  const id = await caseIdOf(here.table, number)
  const [before, old] = [await readCase(here.table, id), await readCase(there.table, id)]
  const counter = await readRegister(here.table, keys.register('PPID', 2026))
  await putItem(here.table, { ...keys.takingIn(), sum: format.sum })
  expect(await whyNotHere(here, format, true)).toBeNull()
  await takeIn(here, folder, format)
  expect([await readCase(here.table, id), await readRegister(here.table, keys.register('PPID', 2026))]).toEqual([before, counter])
  expect([(before?.version ?? 0) > (old?.version ?? 0), counter.last]).toEqual([true, 2])
  expect(await faultsOf(here)).toEqual([])
})

test('a folder that somebody changed is not taken in', async () => {
  const path = join(folder, 'cases', '000000.jsonl')
  const before = readFileSync(path)
  writeFileSync(path, before.toString('utf8').replace('Sandijudul', 'Lainnya'))
  await expect(readFolder(folder)).rejects.toThrow('not as it was written')
  writeFileSync(path, before)
  writeFileSync(join(folder, 'lebih.txt'), 'x')
  await expect(readFolder(folder)).rejects.toThrow('does not belong')
})

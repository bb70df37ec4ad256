import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { greyPng } from '../attachments/fixtures.ts'
import { startTestTable } from '../support/table.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** A filing without identity stands nowhere with its hour (docs/adr/0053). */

let world: World
beforeAll(async () => {
  world = await startWorld({ startTable: startTestTable })
})
afterAll(() => world.close())

const day = '2026-11-25'
/** 13.43 in the region: in the table as UTC, on pages with a point, for programs with a colon, and in seconds. */
const moment = new Date('2026-11-25T06:43:17.391Z')
const inTable = ['06:43', String(Math.floor(moment.getTime() / 1000)).slice(0, 8), '13:43', '13.43']

const everything = async (): Promise<Record<string, unknown>[]> => {
  const { documents, tableName } = world.desk.table
  return (await documents.send(new ScanCommand({ TableName: tableName }))).Items ?? []
}
/** Where the table tells the hour of that case; counters of networks know no case and end with their minute. */
const itemsTelling = async (id: string) =>
  (await everything())
    .filter((it) => JSON.stringify(it).includes(id))
    .filter((it) => inTable.some((hour) => JSON.stringify(it).includes(hour)))
    .map(({ pk, sk }) => `${pk} ${sk}`)

const file = async (identity: 'none' | 'named') => {
  world.clock.now = moment.toISOString() as never
  const nobody = identity === 'none' ? { name: '', email: '', identity, conduct: 'yes', reportedPerson: 'Bapak Anu dari dinas' } : {}
  const filed = await world.citizenFiles('/pengaduan', nobody)
  world.clock.now = `${day}T06:58:00.000Z` as never
  return filed
}

test('a filing without identity is kept to its day in the table, on every page, as JSON and in the register', async () => {
  const { id, number, cookies } = await file('none')
  expect(await itemsTelling(id)).toEqual([])
  expect((await readLog(world.desk.table, id)).map(({ event }) => [event.type, event.at, event.on])).toEqual([
    ['complaint-filed', '2026-11-24T17:00:00.000Z', day],
    ['conflict-named', '2026-11-24T17:00:00.000Z', day],
  ])
  const coordinator = await world.signIn({ name: 'Kori', role: 'coordinator' })
  const ofDesk = [
    '/petugas',
    '/petugas/register/ADU',
    '/petugas/register/ADU/csv',
    ...['', '/cetak'].map((it) => `/petugas/kasus/${number}${it}`),
  ]
  const pages: [string, string][] = []
  for (const path of ofDesk) pages.push([path, unescaped((await coordinator.get(path)).text)])
  for (const accept of ['text/html', 'application/json']) {
    const { text } = await world.send('GET', `/kasus/${number}`, { cookies, headers: { accept } })
    pages.push([accept, unescaped(text)])
  }
  // Midnight would be an hour, too, and a false one.
  const hours = [...inTable, 'pukul 00.00', 'T17:00']
  const telling = pages.filter(([, text]) => hours.some((it) => text.includes(it))).map(([where]) => where)
  // For programs the beginning of the day stands for it, as the events say.
  expect(telling).toEqual(['application/json'])
  const shown = pages.filter(([, text]) => text.includes('25 November 2026</time>')).map(([where]) => where)
  expect(shown).toEqual([`/petugas/kasus/${number}`, `/petugas/kasus/${number}/cetak`, 'text/html'])
  expect(world.logged.filter((it) => JSON.stringify(it).includes(number))).toEqual([])
})

test.each([
  ['kept', greyPng(5), 'file-attached'],
  ['refused', Buffer.from('bukan gambar'), 'file-refused'],
] as const)('a file that is sent later and %s is kept to its day too, the verdict of its judging as well', async (_, content, type) => {
  const { id, number, cookies } = await file('none')
  world.clock.now = moment.toISOString() as never
  const form = (await world.send('GET', `/kasus/${number}/berkas`, { cookies })).json() as UploadForm
  await upload(form, content)
  const log = await eventually(
    () => readLog(world.desk.table, id),
    (it) => it.some(({ event }) => event.type === type),
  )
  expect(log.filter(({ event }) => event.type === type).map(({ event }) => [event.at, event.on])).toEqual([
    ['2026-11-24T17:00:00.000Z', day],
  ])
  expect((await world.stateOf(id)).files.map(({ at }) => at)).toEqual(type === 'file-attached' ? ['2026-11-24T17:00:00.000Z'] : [])
  const fileId = form.fields.key?.split('/').at(-1) ?? ''
  await eventually(
    () => itemsTelling(fileId),
    (it) => it.length === 0,
  )
  expect([await itemsTelling(id), await itemsTelling(fileId)]).toEqual([[], []])
  // A print says when it is printed.
  world.clock.now = `${day}T06:58:00.000Z` as never
  const coordinator = await world.signIn({ name: `Kori ${type}`, role: 'coordinator' })
  const hours = [...inTable, 'pukul 00.00']
  for (const path of ['', '/cetak']) {
    const { text } = await coordinator.get(`/petugas/kasus/${number}${path}`)
    expect(
      hours.filter((it) =>
        unescaped(text)
          .replace(/X-Amz-Date=\w+/g, '')
          .includes(it),
      ),
    ).toEqual([])
  }
})

test('who gave a name is told the minute: the test above would find it', async () => {
  const { id, number, cookies } = await file('named')
  expect((await itemsTelling(id)).length).toBeGreaterThan(2)
  const { text } = await world.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })
  expect(text).toContain('pukul 13.43 WIB</time>')
})

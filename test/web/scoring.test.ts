import { afterAll, beforeAll, expect, test } from 'vitest'
import { newRound } from '../../shared/domain/scorers/collecting-round.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { putRound } from '../../shared/store/office/round-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What scorers ask, what the desk answers by itself and what people add (docs/adr/0068). */

let office: World
let coordinator: TestOfficer
let administrator: TestOfficer
let leader: TestOfficer
let liaison: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  administrator = await office.signIn({ role: 'administrator' })
  leader = await office.signIn({ role: 'leader' })
  liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  superior = await office.signIn({ role: 'superior' })
})
afterAll(() => office.close())

const asJson = async (who: TestOfficer, path: string) => {
  const reply = await who.get(path, { headers: { accept: 'application/json' } })
  return { status: reply.status, body: reply.status === 200 ? (reply.json() as Record<string, never>) : {} }
}
type Item = { id: string; empty: boolean; answer: { sentence: string; version: number } | null; before: { sentence: string } | null }
const itemsOf = async (who: TestOfficer, path: string) => (await asJson(who, path)).body as unknown as { items: Item[]; counted: string[] }

const ki = '/petugas/penilaian/komisi-informasi/2026'

test('each sees the scorers that ask them', async () => {
  const seen = async (who: TestOfficer) => {
    const { status, body } = await asJson(who, '/petugas/penilaian')
    return status === 200 ? (body as unknown as { scorers: { id: string; items: number }[] }).scorers.map(({ id }) => id) : status
  }
  const all = ['pemdi', 'komisi-informasi', 'ombudsman', 'pekppp', 'kemendagri']
  expect([await seen(coordinator), await seen(administrator), await seen(leader), await seen(liaison), await seen(superior)]).toEqual([
    all,
    all,
    all,
    ['pekppp'],
    404,
  ])
})

test('empty items stand first; what is added is kept by year, and the year before is offered', async () => {
  const before = await itemsOf(coordinator, ki)
  expect(before.items.findIndex(({ empty }) => !empty)).toBe(before.items.filter(({ empty }) => empty).length)
  // Nobody has asked for information: that has to be stated.
  expect(before.items.find(({ id }) => id === 'pelayanan-pernyataan')?.empty).toBe(true)
  const save = (who: TestOfficer, fields: Record<string, string>) => who.post(`${ki}/komitmen`, { version: '0', ...fields })
  expect((await save(leader, { sentence: 'x' })).status).toBe(404)
  expect((await save(coordinator, { link: 'javascript:alert(1)' })).status).toBe(422)
  expect((await save(coordinator, { sentence: 'Anggaran Rp120 juta.', link: 'https://ppid.contoh.example/dpa' })).status).toBe(303)
  // Whoever opened it before is told.
  expect((await save(administrator, { sentence: 'Lain.' })).status).toBe(409)
  const after = await itemsOf(leader, ki)
  const one = (items: readonly Item[]) => items.find(({ id }) => id === 'komitmen')
  expect([one(after.items)?.empty, one(after.items)?.answer?.sentence]).toEqual([false, 'Anggaran Rp120 juta.'])
  const page = (await coordinator.get(ki)).text
  for (const it of ['Anggaran Rp120 juta.', 'https://ppid.contoh.example/dpa', 'Cara menghitung', 'Kosong']) expect(page).toContain(it)
  const next = one((await itemsOf(coordinator, ki.replace('2026', '2027'))).items)
  expect([next?.empty, next?.answer, next?.before?.sentence]).toEqual([true, null, 'Anggaran Rp120 juta.'])
  expect((await coordinator.get(`${ki.replace('2026', '2027')}/komitmen`)).text).toContain('Isian tahun 2026')
})

test('links of this year and of the next stand among those that are checked', async () => {
  await coordinator.post(`${ki.replace('2026', '2027')}/sarana`, { version: '0', link: 'https://ppid.contoh.example/ruang' })
  const { links } = (await asJson(coordinator, '/petugas/penilaian/tautan')).body as unknown as { links: { address: string }[] }
  expect(links.map(({ address }) => address).sort()).toEqual(['https://ppid.contoh.example/dpa', 'https://ppid.contoh.example/ruang'])
  expect((await liaison.get('/petugas/penilaian/tautan')).status).toBe(404)
})

test('a scorer of institutions is answered by each for itself', async () => {
  const pekppp = '/petugas/penilaian/pekppp/2026'
  const own = `${pekppp}?instansi=dinas-sosial`
  const other = `${pekppp}?instansi=dinas-kesehatan`
  expect((await liaison.get(other)).status).toBe(404)
  expect((await liaison.get('/petugas/penilaian/pemdi/2026')).status).toBe(404)
  expect((await liaison.post(`${pekppp}/kanal-lapor?instansi=dinas-kesehatan`, { version: '0', sentence: 'x' })).status).toBe(404)
  expect((await liaison.post(`${pekppp}/kanal-lapor?instansi=dinas-sosial`, { version: '0', sentence: '92 %' })).status).toBe(303)
  const at = async (path: string) => (await itemsOf(coordinator, path)).items.find(({ id }) => id === 'kanal-lapor')?.empty
  expect([await at(own), await at(other)]).toEqual([false, true])
  const { institutions } = (await asJson(coordinator, pekppp)).body as unknown as { institutions: { id: string; empty: number }[] }
  const emptyAt = (id: string) => institutions.find((it) => it.id === id)?.empty ?? 0
  expect(emptyAt('dinas-kesehatan') - emptyAt('dinas-sosial')).toBe(1)
  expect((await coordinator.get(pekppp)).text).toContain('Pilih instansinya')
  // Without naming one, an institution's officer is at their own.
  expect((await liaison.get(pekppp)).text).toContain('92 %')
})

test('months that no rule tells are written down by the regency', async () => {
  const settings = (who: TestOfficer, fields: Record<string, string>) =>
    who.post('/petugas/penilaian/pekppp', { period: '2026', ...fields })
  expect((await settings(liaison, { from: '3', until: '4', version: '0' })).status).toBe(404)
  expect((await settings(coordinator, { from: '5', until: '', version: '0' })).status).toBe(422)
  expect((await settings(coordinator, { from: '5', until: '4', version: '0' })).status).toBe(422)
  expect((await settings(coordinator, { from: '3', until: '5', note: 'Surat 000.8/12', version: '0' })).status).toBe(303)
  expect((await settings(administrator, { from: '3', until: '6', version: '0' })).status).toBe(409)
  const { scorers } = (await asJson(coordinator, '/petugas/penilaian')).body as unknown as { scorers: { id: string; months: unknown }[] }
  expect(scorers.find(({ id }) => id === 'pekppp')?.months).toEqual({ from: 3, until: 5 })
  expect((await coordinator.get('/petugas/penilaian/pekppp/2026')).text).toContain('Surat 000.8/12')
})

test('published numbers are called, and what became of it is noted', async () => {
  const path = '/petugas/penilaian/nomor'
  const numbers = async () =>
    ((await asJson(coordinator, path)).body as unknown as { numbers: { id: string; where: string; test: unknown; version: number }[] })
      .numbers
  expect((await numbers()).map(({ where }) => where)).toEqual(['phone', 'whatsapp', 'emergency'])
  expect((await liaison.get(path)).status).toBe(404)
  expect((await leader.post(path, { number: '0321-111222', where: 'Spanduk' })).status).toBe(404)
  expect((await coordinator.post(path, { number: 'bukan nomor', where: 'Spanduk' })).status).toBe(422)
  expect((await coordinator.post(path, { number: '0321-111222', where: 'Spanduk' })).status).toBe(303)
  const added = (await numbers()).find(({ where }) => where === 'Spanduk')
  const note = (fields: Record<string, string>) => coordinator.post(`${path}/${added?.id}`, { version: '1', ...fields })
  expect((await note({ result: 'private', on: '2099-01-01' })).status).toBe(422)
  expect((await note({ result: 'private', on: office.clock.now.slice(0, 10) })).status).toBe(303)
  expect((await note({ result: 'answered', on: office.clock.now.slice(0, 10) })).status).toBe(409)
  expect((await coordinator.get(path)).text).toContain('Milik pribadi')
  // The summary of a form that failed leads to its own field.
  const failed = (await coordinator.post(`${path}/${added?.id}`, { version: '2', result: 'dead', on: '2099-01-01' })).text
  const target = /href="#([^"]*-on)"/.exec(failed)?.[1] ?? ''
  expect([target, failed.includes(`id="${target}"`)]).toEqual([`${added?.id}-on`, true])
  // Withdrawn, it can be found somewhere else again, and nobody has called it since.
  const today = office.clock.now.slice(0, 10)
  expect((await coordinator.post(`${path}/${added?.id}`, { version: '2', result: 'withdrawn', on: today })).status).toBe(303)
  expect((await numbers()).some(({ id }) => id === added?.id)).toBe(false)
  expect((await coordinator.post(path, { number: '0321 111 222', where: 'Papan nama' })).status).toBe(303)
  expect((await numbers()).find(({ id }) => id === added?.id)).toMatchObject({ where: 'Papan nama', test: null, version: 4 })
  // What every page shows is changed in the region file.
  const phone = (await numbers())[0]
  const withdraw = { version: '0', result: 'withdrawn', on: office.clock.now.slice(0, 10) }
  expect((await coordinator.post(`${path}/${phone?.id}`, withdraw)).status).toBe(404)
})

test('each institution answers the round of a quarter for itself', async () => {
  const path = '/petugas/penilaian/putaran'
  expect((await liaison.get(path)).text).toContain('Belum ada putaran')
  const today = localDate(office.clock.now.slice(0, 10))
  const round = newRound(await office.desk.calendar(), today, 10, ['dinas-sosial', 'dinas-kesehatan'])
  await transact(office.desk.table.documents, [putRound(office.desk.table, round)])
  const own = await liaison.get(path)
  expect([own.text.includes('Dinas Sosial'), own.text.includes('Angka instansi')]).toEqual([true, true])
  // Whoever asks for another's part is at no page of theirs.
  expect((await liaison.get(`${path}?instansi=dinas-kesehatan`)).text).not.toContain('Dinas Kesehatan')
  const answer = (who: TestOfficer, of: string, fields: Record<string, string>) =>
    who.post(`${path}?instansi=${of}`, { version: '0', ...fields })
  expect((await answer(liaison, 'dinas-kesehatan', { answer: 'unchanged' })).status).toBe(404)
  expect((await answer(leader, 'dinas-sosial', { answer: 'unchanged' })).status).toBe(404)
  expect((await answer(liaison, 'dinas-sosial', { answer: 'remark' })).status).toBe(422)
  expect((await answer(liaison, 'dinas-sosial', { answer: 'remark', sentence: 'Daftar lama salah.' })).status).toBe(303)
  expect((await answer(coordinator, 'dinas-sosial', { answer: 'unchanged' })).status).toBe(409)
  const everybody = (await coordinator.get(path)).text
  for (const it of ['1 dari 2 instansi sudah menjawab', 'Daftar lama salah.', 'Belum menjawab']) expect(everybody).toContain(it)
  const seen = (await asJson(liaison, path)).body as unknown as { round: { institutions: string[] }; replies: unknown[] }
  expect([seen.round.institutions, seen.replies.length]).toEqual([['dinas-sosial'], 1])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
})
afterAll(() => office.close())

/** Entries of a timeline as they are read, without the moment. */
const entriesOf = (html: string): string[] =>
  [...(/<ol class="timeline"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(([, entry = '']) =>
    unescaped(entry.replace(/<time.*?<\/time>/s, '').replace(/<[^>]+>/g, '|'))
      .replace(/\s+/g, ' ')
      .replace(/(\| ?)+/g, '|'),
  )

/** What the officer looks at before sending stands, word for word, at the top of the reporter's own timeline after it. */
const sameBeforeAndAfter = async (id: string, number: string, who: TestOfficer, action: string, form: Record<string, string>) => {
  const before = entriesOf((await who.act(number, action, { ...form, step: '' })).text)
  expect((await who.act(number, action, form)).status).toBe(303)
  const cookies = await office.openedBy(await office.stateOf(id))
  const page = (await office.send('GET', `/kasus/${number}`, { headers: { accept: 'text/html' }, cookies })).text
  expect(before.length).toBeGreaterThan(0)
  expect(entriesOf(page).slice(0, before.length)).toEqual([...before].reverse())
  return before.join('\n')
}

test('an answer is looked at as its reporter reads it', async () => {
  const { id, number } = await office.complaint()
  await coordinator.act(number, 'disposisi', {
    class: 'ordinary',
    category: 'jalan-dan-jembatan',
    anonymous: 'no',
    confidential: 'no',
    lead: works,
  })
  const text = 'Lubang & retak sudah <ditambal>.\n\nTerima kasih.'
  const read = await sameBeforeAndAfter(id, number, liaison, 'jawab', { outcome: 'partly', text })
  expect(read).toContain('Lubang & retak sudah')
})

test('a decision and the answer to an objection too, with every part that the requester reads', async () => {
  const { id, number } = await office.request()
  await coordinator.act(number, 'lengkap')
  await coordinator.act(number, 'tugaskan', { lead: works })
  const decided = await sameBeforeAndAfter(id, number, coordinator, 'putuskan', {
    decision: 'partly',
    text: 'Rekapitulasi diberikan.',
    'exemptions.h': 'on',
    testDocument: 'Daftar penerima',
    testPart: 'Nama dan NIK',
    testStatute: 'UU 27/2022',
    testWeighing: 'Data pribadi.',
    redactions: 'Kolom nama',
  })
  for (const part of ['Rekapitulasi diberikan.', 'Daftar penerima', 'Nama dan NIK', 'UU 27/2022', 'Data pribadi.', 'Kolom nama'])
    expect(decided).toContain(part)
  await office.asReporter(id, { type: 'object', grounds: ['d'], text: 'Tidak sesuai.', proxy: null })
  const form = { objectionDecision: 'rejected', text: 'Keputusan PPID sudah tepat.' }
  expect(await sameBeforeAndAfter(id, number, superior, 'tanggapi', form)).toContain('Keputusan PPID sudah tepat.')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactLines } from '../../shared/letters/contact-lines.ts'
import { complaintFields } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
})
afterAll(() => office.close())

const words = (html: string) =>
  unescaped(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a receipt is enough on paper: what for, since when, until when, where to look and whom to ask', async () => {
  const state = await office.complaint({ title: 'Lampu jalan padam di Pasar Contoh' })
  const cookies = await office.openedBy(state)
  const page = words((await office.send('GET', '/pengaduan/diterima', { headers: { accept: 'text/html' }, cookies })).text)
  for (const said of [
    `Nomor ${state.number}`,
    'Judul Lampu jalan padam di Pasar Contoh',
    'Diterima Selasa, 24 November 2026',
    'Alamat situs http://localhost:3000/lacak',
    'Paling lambat Jumat, 27 November 2026',
  ])
    expect(page).toContain(said)
  const { contact } = await office.effects.region()
  const desk = contactLines(contact, 'id').flatMap((line) => line.split(' · '))
  expect(desk.filter((line) => !page.includes(line))).toEqual([])
  const english = words((await office.send('GET', '/pengaduan/diterima?lang=en', { headers: { accept: 'text/html' }, cookies })).text)
  expect(english).toContain('Title Lampu jalan padam di Pasar Contoh Received Tuesday, 24 November 2026')
})

test('the title of a confidential complaint is not printed', async () => {
  const state = await office.complaint({ title: 'Judul yang rahasia', confidential: 'on' })
  const page = words(
    (await office.send('GET', '/pengaduan/diterima', { headers: { accept: 'text/html' }, cookies: await office.openedBy(state) })).text,
  )
  expect([page.includes(state.number), page.includes('Diterima Selasa'), page.includes('Judul')]).toEqual([true, true, false])
})

test('the slip of the counter says the same', async () => {
  const coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  const form = (await coordinator.get('/petugas/catat/pengaduan')).text
  const answer = await coordinator.post('/petugas/catat/pengaduan', {
    token: fieldOn(form, 'token') ?? '',
    ...complaintFields,
    title: 'Jembatan bambu rapuh',
    via: 'counter',
    receivedOn: '2026-11-23',
  })
  const slip = words(answer.text)
  const { contact } = await office.effects.region()
  for (const said of [
    'Judul Jembatan bambu rapuh',
    'Diterima Senin, 23 November 2026',
    'Alamat situs http://localhost:3000/lacak',
    contact.phone,
  ])
    expect(slip).toContain(said)
})

test('every page says how the desk is reached, of citizens and officers, also where something went wrong', async () => {
  const coordinator = await office.signIn({ name: 'Koni Contoh', role: 'coordinator' })
  const { contact } = await office.effects.region()
  const html = { headers: { accept: 'text/html' } }
  const pages = [
    ...(await Promise.all(
      ['/', '/pengaduan/sebelum', '/permohonan', '/lacak', '/lacak/kode', '/tenggat', '/privasi', '/tidak-ada'].map((it) =>
        office.send('GET', it, html),
      ),
    )),
    ...(await Promise.all(['/petugas', '/petugas/tugas', '/petugas/operasi', '/petugas/direktori'].map((it) => coordinator.get(it)))),
  ]
  const lines = contactLines(contact, 'id').flatMap((line) => line.split(' · '))
  expect(pages.map(({ text }) => lines.filter((line) => !words(text).includes(line)))).toEqual(pages.map(() => []))
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFields, requestFields } from '../support/event.ts'
import { expectFits, type Pages, startPages, takePicture } from './pages.ts'
import { startSystem } from './support.ts'

/** A word without a place to break, where people write: no page may become wider than its window. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const word = (length: number) => 'Wah'.padEnd(length, 'abcdefghij')

type Filed = { number: string; accessCode: string }
const file = async (path: string, fields: object): Promise<Filed> => {
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(`${pages.url}${path}`, { method: 'POST', headers, body: JSON.stringify(fields) })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Filed
}

const complaint = {
  ...complaintFields,
  title: word(140),
  text: `${word(400)}\n\n${word(90)}`,
  place: word(200),
  district: 'Diwek',
  village: word(80),
  name: word(100),
  email: `${'a'.repeat(64)}@${'b'.repeat(60)}.example`,
  phone: '081234567890',
}
const request = {
  ...requestFields,
  name: word(100),
  address: word(300),
  details: word(400),
  purpose: word(300),
  occupation: word(100),
}

const walk = async (page: Page, series: string, paths: readonly string[]) => {
  for (const path of paths) {
    const answer = await page.goto(`${pages.url}${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    await takePicture(page, 'kata-panjang', `${series}${path.replace(/\W+/g, '-').slice(0, 60)}`)
    await expectFits(page, path)
  }
}

test.each([320, 1280])('a very long word widens no page (%i)', async (width) => {
  const filed = await file('/pengaduan', complaint)
  const asked = await file('/permohonan', request)
  const coordinator = await pages.enter({ width }, 'Koordinator')
  await walk(coordinator, 'petugas', [
    ...['', '/cetak', '/kode'].map((it) => `/petugas/kasus/${filed.number}${it}`),
    ...['', '/cetak', '/surat'].map((it) => `/petugas/kasus/${asked.number}${it}`),
    '/petugas',
    `/petugas/cari?cari=${word(40)}`,
    `/petugas/cari?cari=${word(120)}`,
  ])

  const citizen = await pages.open({ width })
  for (const { number, accessCode } of [filed, asked]) {
    await citizen.goto(`${pages.url}/lacak`)
    await citizen.locator('#number').fill(number)
    await citizen.locator('#accessCode').fill(accessCode)
    await citizen.getByRole('button', { name: 'Buka' }).first().click()
    await expectFits(citizen, `case of ${number}`)
    await takePicture(citizen, 'kata-panjang', `warga-${number.slice(0, 1)}`)
    await walk(citizen, 'warga', [`/kasus/${number}/berkas`])
  }
  await citizen.goto(`${pages.url}/pengaduan`)
  for (const name of ['title', 'text', 'place', 'name', 'email'] as const) await citizen.locator(`#${name}`).fill(complaint[name])
  await citizen.locator('#class').check()
  await citizen.locator('#identity').check()
  await citizen.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await takePicture(citizen, 'kata-panjang', 'warga-periksa')
  await expectFits(citizen, 'review')
})

test('a text that is too long is counted while it is pasted, kept, and refused with how much is too much', async () => {
  const page = await pages.open({ width: 360 })
  await page.goto(`${pages.url}/pengaduan`)
  await page.locator('#text').fill('a'.repeat(3495))
  expect(await page.locator('#text-count').innerText()).toBe('495 huruf terlalu banyak.')
  expect(await page.locator('#text').getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  expect(await page.locator('#text-error').innerText()).toContain('495 huruf terlalu banyak')
  expect((await page.locator('#text').inputValue()).length).toBe(3495)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { sampleComplaint, sendingOf } from '../support/desk.ts'
import { createDesk } from '../support/whole-desk.ts'
import { choose, press } from './keyboard.ts'
import { works } from './life-pages.ts'
import { lookAs, type Pages, startPages } from './pages.ts'

/** A day's work: a coordinator clears what came in without a mouse, a liaison and a head by as few presses as there can be. */

let pages: Pages<Awaited<ReturnType<typeof startTanggap>>>
const dataFolder = mkdtempSync(join(tmpdir(), 'tanggap-'))
beforeAll(async () => {
  pages = await startPages(async () => startTanggap({ port: await freePort(), dataFolder }))
}, 120_000)
afterAll(async () => {
  await pages?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const look = lookAs('hari-kerja')
const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const coordinator = { id: 'O-TEST', role: 'coordinator', institution: null } as const
const liaison = { id: 'O-TEST-2', role: 'liaison', institution: lead } as const

const file = async (title: string, category: string): Promise<string> => {
  const form = { ...sampleComplaint({ category: 'jalan-dan-jembatan', eventOn: '' }), title, category, eventOn: null } as never
  const filed = await createDesk(pages.system.effects).fileComplaint(form, sendingOf())
  if (!('case' in filed)) throw new Error(filed.kind)
  return filed.case.id
}

const dispose = async (id: string): Promise<void> => {
  const done = await createDesk(pages.system.effects).submitAs(coordinator, id, {
    type: 'dispose',
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: false,
    holders: { lead, contributors: [], readers: [] },
    instruction: 'Mohon dicek hari ini.',
  } as never)
  expect(done.kind).toBe('done')
}

/** Presses of a mouse or a finger, counted by the browser from when a case is open. */
const counting = async (page: Page) => {
  let presses = 0
  await page.context().exposeFunction('pressed', () => {
    presses++
  })
  await page.context().addInitScript("addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) pressed() }, true)")
  return async (steps: () => Promise<unknown>): Promise<number> => {
    await page.reload()
    presses = 0
    await steps()
    return presses
  }
}

const said = (page: Page): Promise<string> => page.locator('.saved').innerText()
const firstCase = (page: Page): Locator => page.locator('[data-case]').first()

test('a coordinator clears ten new cases by keyboard: case after case, and back to a list that is empty', async () => {
  for (let i = 0; i < 10; i++) await file(`Jalan berlubang di Gang ${i + 1}`, 'jalan-dan-jembatan')
  const page = await pages.enter({ width: 1280 }, 'Koordinator')
  await page.goto(`${pages.url}/petugas`)
  expect(await page.locator('[data-case]').count()).toBe(10)
  await look(page, '01-giliran-saya')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  expect(await page.locator('.pick input').first().isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/petugas\/kasus\//)
  await look(page, '02-kasus')
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('t')
    expect(await page.evaluate("document.activeElement.closest('#disposisi') !== null")).toBe(true)
    await choose(page, 'anonim', 'Tidak')
    await choose(page, 'rahasia', 'Tidak')
    await page.locator('#disposisi-lead').selectOption(lead)
    await press(page, 'Disposisikan')
    expect(await said(page)).toBe('Kasus sudah didisposisikan.')
    if (i === 0) await look(page, '03-berikutnya')
    const before = page.url()
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.href !== before)
    await page.waitForLoadState()
  }
  expect(new URL(page.url()).searchParams.get('giliran')).toBe('saya')
  expect(await page.getByText('Tidak ada yang menunggu Anda sekarang.').isVisible()).toBe(true)
  await page.keyboard.press('?')
  await look(page, '04-kosong')
  // Whoever does not want the keys is not bothered by them.
  await page.getByLabel('Matikan pintasan').check()
  await page.locator('body').press('?')
  expect(await page.evaluate("document.getElementById('pintasan').open")).toBe(true)
})

test('from the opened case: passed on by four presses, accepted by one, answered by four, approved by one on a phone', async () => {
  const ids: string[] = []
  for (let i = 0; i < 4; i++) ids.push(await file(`Aspal terkelupas di Jalan ${i + 1}`, 'jalan-dan-jembatan'))
  const [toPass = '', ...others] = ids
  for (const id of others) await dispose(id)
  for (const id of others) {
    const done = await createDesk(pages.system.effects).submitAs(liaison, id, { type: 'accept', institution: lead })
    expect(done.kind).toBe('done')
  }
  const [toAnswer = '', ...drafted] = others
  for (const id of drafted) {
    const draft = { type: 'draft', outcome: 'solved', text: 'Lubang sudah ditambal pada 24 November 2026.' } as const
    expect((await createDesk(pages.system.effects).submitAs(liaison, id, draft)).kind).toBe('done')
  }

  const sorter = await pages.enter({ width: 1280 }, 'Koordinator')
  await sorter.goto(`${pages.url}/petugas/kasus/${toPass}`)
  // What the ten before it taught is learned from the stream, a moment later.
  for (let tries = 0; tries < 40 && (await sorter.locator('#disposisi .suggested').count()) === 0; tries++) {
    await sorter.waitForTimeout(250)
    await sorter.reload()
  }
  const passed = await (await counting(sorter))(async () => {
    await sorter.getByRole('group', { name: 'anonim' }).getByLabel('Tidak').click()
    await sorter.getByRole('group', { name: 'rahasia' }).getByLabel('Tidak').click()
    const suggested = sorter.locator('#disposisi .suggested').last().getByRole('link', { name: works }).first()
    await suggested.click()
    await sorter.getByRole('button', { name: 'Disposisikan' }).click()
    expect(await said(sorter)).toBe('Kasus sudah didisposisikan.')
  })

  const worker = await pages.enter({ width: 1280 }, `Penghubung ${works}`)
  const count = await counting(worker)
  await worker.goto(`${pages.url}/petugas/kasus/${toPass}`)
  const accepted = await count(async () => {
    await worker.getByRole('button', { name: 'Terima dan mulai tindak lanjut' }).click()
    expect(await said(worker)).toContain('Kasus diterima')
  })
  await worker.goto(`${pages.url}/petugas/kasus/${toAnswer}`)
  expect(await worker.getByRole('heading', { level: 1 }).innerText()).toBe(`Kasus ${toAnswer}`)
  expect(await worker.locator('aside .last-words').allInnerTexts()).toEqual([expect.stringContaining('Mohon dicek hari ini.')])
  const answered = await count(async () => {
    expect(await worker.locator('#jawab input[type=radio]:checked').count()).toBe(0)
    await worker.locator('#jawab-outcome').click()
    await worker.locator('#jawab textarea').click()
    await worker.keyboard.type('Sudah ditambal pada 24 November 2026.')
    await worker.locator('#jawab').getByRole('button', { name: 'Lihat dulu sebelum dikirim' }).click()
    await worker.getByRole('button', { name: 'Kirim', exact: true }).click()
    expect(await said(worker)).toBe('Jawaban terkirim.')
  })

  const head = await pages.enter({ width: 360 }, `Kepala ${works}`)
  await head.goto(`${pages.url}/petugas?giliran=saya`)
  expect(await head.locator('[data-case]').count()).toBeGreaterThanOrEqual(drafted.length)
  await head.goto(`${pages.url}/petugas?giliran=rancangan`)
  await look(head, '05-rancangan')
  await firstCase(head).click()
  const press1 = await counting(head)
  const approved: number[] = []
  for (let i = 0; i < drafted.length; i++) {
    if (i === 0) await look(head, '06-setujui')
    approved.push(
      await press1(async () => {
        const button = head.getByRole('button', { name: 'Setujui dan kirim jawaban' })
        // In view without scrolling, at the bottom of the phone.
        expect(((await button.boundingBox())?.y ?? 800) < 760).toBe(true)
        await button.click()
        expect(await said(head)).toBe('Jawaban disetujui dan terkirim.')
      }),
    )
    await head.getByRole('link', { name: 'Kasus berikutnya' }).click()
  }
  expect(await head.getByText('Tidak ada rancangan yang menunggu').isVisible()).toBe(true)
  expect({ passed, accepted, answered, approved }).toEqual({ passed: 4, accepted: 1, answered: 4, approved: drafted.map(() => 1) })
})

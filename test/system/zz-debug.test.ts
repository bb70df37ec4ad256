import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from './keyboard.ts'
import { formOf, lifeViews, look, send } from './life-pages.ts'
import { type Pages, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const name = 'Dinas Peternakan'
const page = '/petugas/direktori/instansi/dinas-peternakan'

test.each(lifeViews)(
  'an institution ends while it holds a case: seen before, and passed on after ($width, script: $javaScriptEnabled)',
  async (view) => {
    const filed = await fetch(`${pages.url}/pengaduan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `akhir-instansi-${view.width}` },
      body: JSON.stringify({ class: 'ordinary', identity: 'none', title: 'Sapi sakit', text: 'Tiga ekor sapi di kandang desa sakit.' }),
    })
    expect(filed.status).toBe(201)
    const { number } = (await filed.json()) as { number: string }
    const coordinator = await pages.enter(view, 'Koordinator')
    const pass = async (institution: string) => {
      await coordinator.goto(`${pages.url}/petugas/kasus/${number}`)
      const form = await formOf(coordinator, 'disposisi')
      if ((await form.getByLabel('Kategori').inputValue()) === '') {
        await form.getByLabel('Kategori').selectOption('Lainnya')
        for (const flag of ['anonim', 'rahasia']) await form.getByRole('group', { name: flag }).getByLabel('Tidak').check()
      }
      await form.getByLabel('Instansi yang menjawab').selectOption(institution)
      const said = await send(coordinator, 'disposisi')
      if (!said.startsWith('Kasus')) throw new Error((await coordinator.locator('main').innerText()).slice(0, 1500))
    }
    await pass(name)

    const administrator = await pages.enter(view, 'Administrator')
    await administrator.goto(pages.url + page)
    await look(administrator, 'i01-instansi')
    await administrator.getByLabel('Berlaku sampai').fill('2026-01-30')
    await press(administrator, 'Simpan')
    expect(await administrator.getByRole('heading', { level: 1 }).innerText()).toBe('Instansi ini masih memegang kasus terbuka')
    await look(administrator, 'i02-masih-memegang')
    await press(administrator, 'Simpan tanggal akhir')
    expect(new URL(administrator.url()).pathname).toBe('/petugas/direktori')

    await coordinator.goto(`${pages.url}/petugas?instansi=dinas-peternakan`)
    await look(coordinator, 'i03-antrean')
    expect(await coordinator.locator('tr', { hasText: number }).innerText()).toContain('Sudah berakhir')
    await press(coordinator, number)
    await look(coordinator, 'i04-kasus')
    expect(await coordinator.getByText(`${name} sudah berakhir.`).count()).toBe(1)
    // Who left no address gets no letter, and the page says so.
    expect(await coordinator.getByText('Belum ada pemberitahuan kepada pelapor.').count()).toBe(1)
    await pass('Dinas Pertanian')
    expect(await coordinator.getByText(`${name} sudah berakhir.`).count()).toBe(0)

    await administrator.goto(pages.url + page)
    expect(await administrator.getByText('Tidak ada kasus terbuka di instansi ini.').count()).toBe(1)
    await administrator.getByLabel('Berlaku sampai').fill('')
    await press(administrator, 'Simpan')
  },
)

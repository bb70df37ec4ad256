import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseInFolder } from '../../infra/command-house.ts'
import { freePort } from '../../infra/local/dynamodb.ts'
import type { Fetch } from '../../infra/smoke/http-browser.ts'
import { trySmoke } from '../../infra/smoke/smoke.ts'
import { smokeWordsOf } from '../../infra/smoke/words.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { caseIdOf } from '../../shared/store/case/number-items.ts'
import { startSystem } from './support.ts'

/** `npm run smoke` against the running system (docs/adr/0083). */

let system: Awaited<ReturnType<typeof startSystem>>
const numbers: string[] = []
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => rmSync(system.dataFolder, { recursive: true, force: true }))

const command = (...given: string[]): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    execFile('node', ['--disable-warning=ExperimentalWarning', 'infra/smoke-command.ts', ...given], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: `${out}${err}`.trim().split('\n') }),
    )
  })
const numberIn = (text: string): string => /\bJ-\w{4}-\w{4}/.exec(text)?.[0] ?? ''
const withoutTimes = (line: string) =>
  line.replace(numberIn(line) || ' no number ', 'J-#').replace(/\d+ (md|ms)|[\d,.]+ (detik|seconds)/, '#')

test('six steps, each with its time, a clear word, and 0', async () => {
  const { code, lines } = await command(system.url)
  numbers.push(numberIn(lines.join()))
  expect([code, lines.slice(3).map(withoutTimes)]).toEqual([
    0,
    [
      '+ Tabel, kunci, dan rahasia menjawab: semuanya menjawab (#)',
      '+ Formulir pengaduan terbuka: dengan tandanya sendiri (#)',
      '+ Pengaduan "Uji coba" terkirim: nomor J-# (#)',
      '+ Kasus terbuka dengan nomor dan kode: berstatus diterima, belum diverifikasi (#)',
      '+ Balasan tersimpan dan terbaca: ada di halaman kasus (#)',
      '+ Kasus dicabut sebelum diverifikasi: tanpa nomor agenda, tanpa instansi (#)',
      'BERHASIL: keenam langkah dilalui dalam #.',
    ],
  ])
  expect(lines.slice(0, 3).join(' ')).toContain('Petugas akan melihat satu kasus "Uji coba" yang dicabut')
})

/** The running system, where answers to one kind of request are an error page instead. */
const spoiled =
  (path: string): Fetch =>
  async (url, init) => {
    if (init?.method !== 'POST' || !new URL(url).pathname.endsWith(path)) return fetch(url, init)
    return new Response('<h1>Ada gangguan</h1><p>Rujukan: abc</p>', { status: 500 })
  }
const smokeWith = async (through: Fetch) => {
  const lines: string[] = []
  const tell = (line: string) => lines.push(line)
  const isGood = await trySmoke({ baseUrl: system.url, fetch: through, words: smokeWordsOf('id'), tell })
  numbers.push(numberIn(lines.join()))
  return { isGood, last: lines.slice(-3) }
}

test('a step that fails is named with what was seen and what to do, and the case is withdrawn all the same', async () => {
  const { isGood, last } = await smokeWith(spoiled('/balasan'))
  expect([isGood, last.map(withoutTimes)]).toEqual([
    false,
    [
      '- GAGAL pada langkah: Balasan tersimpan dan terbaca: /kasus/J-#/balasan menjawab 500: "Ada gangguan"',
      expect.stringContaining('cari request-failed'),
      'Kasus J-# sudah dicabut; tidak ada yang tertinggal.',
    ],
  ])
})

test('what cannot be withdrawn is said with number, code and the way to do it by hand, and that way works', async () => {
  const { isGood, last } = await smokeWith(spoiled('/cabut'))
  const [, url, number, accessCode] =
    /buka (\S+)\/lacak, tulis nomor (\S+) dan kode (\S+), lalu "Cabut kasus ini"/.exec(last[2] ?? '') ?? []
  expect([isGood, url]).toEqual([false, system.url])
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': 'withdrawn-by-hand', cookie },
      body: JSON.stringify(body),
    })
  const opened = await post('/lacak', { number, accessCode })
  const cookie = opened.headers.getSetCookie().map((it) => it.split(';')[0])
  const withdrawn = await post(`/kasus/${number}/cabut`, { sure: true }, cookie.join('; '))
  expect([opened.status, withdrawn.status]).toEqual([200, 200])
})

test('an address that does not answer, and one that is none, end with 1 and a word', async () => {
  const { code, lines } = await command(`http://localhost:${await freePort()}`, '--english')
  expect([code, lines.slice(-2)]).toEqual([
    1,
    [
      expect.stringMatching(/^- FAILED at: Table, keys and secret answer: that address does not answer \(.*ECONNREFUSED/),
      expect.stringContaining('check address, DNS and certificate'),
    ],
  ])
  const usages = await Promise.all([command(), command('lapor.contoh.example'), command('http://lapor.contoh.example')])
  expect(usages.map((it) => [it.code, it.lines[0]])).toEqual(usages.map(() => [1, 'Tulis: npm run smoke -- <alamat> [--english]']))
})

test('what it leaves is a withdrawn case like any other: no register number, no institution, nobody behind it', async () => {
  await system.stop()
  const { tools, close } = await houseInFolder(system.dataFolder, 'jombang')
  for (const number of numbers) {
    const id = (await caseIdOf(tools.table, number)) ?? ''
    const state = await readCase(tools.table, id)
    expect(state).toMatchObject({
      status: 'withdrawn',
      agenda: null,
      holders: null,
      identity: 'none',
      reachableBy: { email: false, phone: false },
    })
    const kinds = (await readLog(tools.table, id)).map(({ event }) => event.type)
    expect(kinds.filter((type) => type !== 'replied')).toEqual(['complaint-filed', 'withdrawn'])
  }
  await close()
})

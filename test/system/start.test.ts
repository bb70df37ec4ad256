import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { type Mail, startSystem } from './support.ts'

// Here functions are bundled and watched, as whoever starts the system has them.
delete process.env.TANGGAP_BUNDLES

const run = (environment: Record<string, string>): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(
      'node',
      ['--disable-warning=ExperimentalWarning', 'infra/local/main.ts'],
      { env: { ...process.env, ...environment } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${out}${err}`.trim() }),
    )
  })

const complaint = { class: 'ordinary', identity: 'none', title: 'Lampu mati', text: 'Sejak kemarin.' }
const file = (url: string, key: string) =>
  fetch(`${url}/pengaduan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(complaint),
  })

test('a taken port, a wrong port and a folder that cannot be written are told in words, without a trace', async () => {
  const taken = createServer().listen(0)
  const address = taken.address()
  const port = address && typeof address === 'object' ? String(address.port) : ''
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-'))
  expect(await run({ PORT: port, TANGGAP_DATA: folder })).toEqual({
    code: 1,
    said: `Port ${port} sudah dipakai (taken). Pilih yang lain: PORT=3001 npm start`,
  })
  taken.close()
  expect(await run({ PORT: 'abc', TANGGAP_DATA: folder })).toEqual({
    code: 1,
    said: 'PORT harus angka 1 sampai 65535 (must be a number).',
  })
  const blocked = join(folder, 'file')
  writeFileSync(blocked, '')
  expect((await run({ PORT: port, TANGGAP_DATA: join(blocked, 'data') })).said).toBe(
    `Folder data tidak dapat ditulisi (not writable): ${join(blocked, 'data')}. Pilih yang lain: TANGGAP_DATA=/tmp/tanggap npm start`,
  )
  const unknown = await run({ PORT: port, TANGGAP_DATA: folder, TANGGAP_REGION: 'atlantis' })
  expect([unknown.code, unknown.said]).toEqual([1, 'Berkas daerah tidak ada (no such region file): infra/regions/atlantis.json'])
  rmSync(folder, { recursive: true, force: true })
})

test('a second system on the same folder stops and says so, and the first goes on; a killed one holds nothing', async () => {
  const first = await startSystem()
  const folder = first.dataFolder
  const second = async () => run({ PORT: String(await freePort()), TANGGAP_DATA: folder })
  expect(await second()).toEqual({
    code: 1,
    said: [
      `Tanggap lain sedang memakai folder ini (already in use): ${folder}.`,
      'Pakai yang sudah berjalan, hentikan dahulu (Ctrl+C di jendelanya), atau pilih folder lain: TANGGAP_DATA=/tmp/tanggap npm start',
    ].join('\n'),
  })
  expect((await file(first.url, 'after-the-second')).status).toBe(201)
  await first.kill()

  // A damaged table or key names its file and the way out, and nothing is overwritten.
  const damaged = async (name: string, damage: (whole: Buffer) => Buffer): Promise<string> => {
    const path = join(folder, name)
    const whole = readFileSync(path)
    const bytes = damage(whole)
    writeFileSync(path, bytes)
    const { code, said } = await second()
    expect([code, readFileSync(path).equals(bytes)]).toEqual([1, true])
    writeFileSync(path, whole)
    return said
  }
  const overwritten = (whole: Buffer) => Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(60_000, 7)])
  for (const damage of [() => Buffer.from('not a table at all'), (whole: Buffer) => whole.subarray(0, 40_000), overwritten]) {
    const said = await damaged('table.sqlite', damage)
    expect(said).toContain(`Berkas tabel rusak (damaged table file): ${join(folder, 'table.sqlite')}`)
    expect(said).toContain('Kembalikan seluruh folder data dari cadangan')
    expect(said).not.toContain('    at ')
  }
  expect(await damaged('key', () => Buffer.from('not a key'))).toContain(
    `Berkas kunci tidak cocok dengan folder ini (unusable key file): ${join(folder, 'key')}`,
  )

  const again = await startSystem(folder)
  expect((await file(again.url, 'after-the-kill')).status).toBe(201)
  await again.close()
})

test('what was filed, and the time travelled to, are there again after a stop and a start', async () => {
  const first = await startSystem()
  const { number, accessCode } = (await (await file(first.url, 'start-test-1')).json()) as { number: string; accessCode: string }
  const travelled = await fetch(`${first.url}/__local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: '2027-03-01T02:00:00.000Z' }),
  })
  expect(travelled.status).toBe(200)
  expect(await first.stop()).toBe(0)
  const second = await startSystem(first.dataFolder)
  const opened = await fetch(`${second.url}/lacak`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, accessCode }),
  })
  expect([opened.status, ((await opened.json()) as { number: string }).number]).toEqual([200, number])
  const { now } = (await (await fetch(`${second.url}/healthz`, { headers: { accept: 'application/json' } })).json()) as { now: string }
  expect(now.slice(0, 10)).toBe('2027-03-01')
  expect(await second.close()).toBe(0)
})

test('the sample cases load, and again they are the same', async () => {
  const system = await startSystem()
  const load = async () => {
    const answer = await fetch(`${system.url}/__local/samples`, { method: 'POST', headers: { 'content-type': 'application/json' } })
    return ((await answer.json()) as { loaded: { number: string }[] }).loaded.map(({ number }) => number)
  }
  const numbers = await load()
  expect([numbers.length, numbers.filter((it) => !/^(J-|PPID-)/.test(it))]).toEqual([24, []])
  expect(await load()).toEqual(numbers)
  await system.close()
})

test('travelling past the reporter’s window runs the schedules: the case is stopped and the letter is there', async () => {
  const system = await startSystem()
  const post = (path: string, body: object) =>
    fetch(`${system.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'start-test-2' },
      body: JSON.stringify(body),
    })
  const filed = await post('/pengaduan', {
    ...complaint,
    recordThere: 'no',
    identity: 'named',
    name: 'Warga Contoh',
    email: 'jendela@contoh.example',
  })
  const { number, accessCode } = (await filed.json()) as { number: string; accessCode: string }
  await post('/__local/ask', { number, question: 'Di mana?' })
  const statusAfter = async (days: string) => {
    await post('/__local/clock', { days })
    return ((await (await post('/lacak', { number, accessCode })).json()) as { status: string }).status
  }
  // UU 25/2009 gives thirty days; the thirtieth is the reporter's.
  expect([await statusAfter('30'), await statusAfter('1')]).toEqual(['awaiting-reporter', 'withdrawn'])
  const letters = async () => {
    const { emails } = (await (await fetch(`${system.mailUrl}/store`)).json()) as { emails: Mail[] }
    return emails
      .filter(({ destination }) => destination.to.includes('jendela@contoh.example'))
      .map(({ subject }) => subject)
      .sort()
  }
  await expect
    .poll(letters, { timeout: 5000 })
    .toEqual([
      `Mohon lengkapi pengaduan ${number}`,
      `Pengaduan ${number} dihentikan`,
      `Tanda terima pengaduan ${number}`,
      `Waktu hampir habis untuk melengkapi ${number}`,
    ])
  await system.close()
})

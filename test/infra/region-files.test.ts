import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { samplesLeft } from '../../infra/samples-left.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'tanggap-regions-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The name by which a file outside the repository is a region file. */
const laid = (content: object | string): string => {
  const file = join(folder, `${typeof content}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return relative(resolve('infra/regions'), file).replace(/\.json$/, '')
}

test('synth stops at a wrong region file with the field and what to write there', { timeout: 60_000 }, async () => {
  const { $schema: _, boundaries: __, ...contoh } = readRegion('contoh')
  const wrong = laid({ ...contoh, timeZone: 'Asia/Jombang', alarmEmail: 'diskominfo' })
  const environment = { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ region: wrong }) }
  const said = await run('node', ['infra/app.ts'], { env: environment }).catch(({ code, stderr }) => ({ code, stderr }))
  expect(said).toEqual({
    code: 1,
    stderr: `infra/regions/${wrong}.json cannot be used. Please correct:
  timeZone: write an IANA time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura
  alarmEmail: write an e-mail address
`,
  })
})

test('a missing file says what to copy, and one that is not JSON is named', () => {
  expect(() => readRegion('atlantis')).toThrow(
    'There is no region file infra/regions/atlantis.json. Copy infra/regions/contoh.json to it and fill it in.',
  )
  const broken = laid('{ "name": "Kabupaten Contoh", }')
  expect(() => readRegion(broken)).toThrow(`infra/regions/${broken}.json is not JSON: `)
})

test('what is still a sample is named, line by line, and a filled-in file is quiet', () => {
  const jombang = readRegion('jombang')
  const { address: _, ...contact } = jombang.contact
  expect(samplesLeft(jombang)).toEqual([
    `contact.address: ${jombang.contact.address}`,
    ...Object.entries(contact).flatMap(([name, value]) => (name === 'hours' ? [] : [`contact.${name}: ${value}`])),
    `informationCommission.address: ${jombang.informationCommission.address}`,
    'sender.address: tanggap@jombang.example',
    'alarmEmail: operator@jombang.example',
    'overseerEmail: pengawas@jombang.example',
    'administrators.0: admin@jombang.example',
  ])
  const email = 'meja@jombangkab.go.id'
  const filled = {
    ...jombang,
    contact: { ...jombang.contact, address: 'Jalan A 1', phone: '0321-1', whatsapp: '0812-1', email },
    informationCommission: { name: 'Komisi Informasi', address: 'Jalan B 2' },
    sender: { ...jombang.sender, address: email },
    alarmEmail: email,
    overseerEmail: email,
    administrators: [email],
  }
  expect(samplesLeft(filled)).toEqual([])
})

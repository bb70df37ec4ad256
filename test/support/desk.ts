import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { type ComplaintForm, complaintForm } from '../../shared/domain/channels/complaint/complaint-form.ts'
import { type RequestForm, requestForm } from '../../shared/domain/channels/request/request-form.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { parseRegion } from '../../shared/region.ts'
import { type StartTable, startBusyTable } from './table.ts'
import { createDesk } from './whole-desk.ts'

export const jombang = parseRegion(
  JSON.parse(readFileSync(new URL('../../infra/regions/jombang.json', import.meta.url), 'utf8')),
  'jombang.json',
)

/** A desk on a real table with a clock that the test moves; `startTestTable` brings the real client as well. */
export const startTestDesk = async (overrides: Partial<Effects> = {}, startTable: StartTable = startBusyTable) => {
  const table = await startTable()
  const clock = { now: instant('2026-11-24T02:00:00.000Z') }
  const logged: { name: string; [fact: string]: unknown }[] = []
  const effects = createEffects({
    now: () => clock.now,
    sleep: async () => {},
    documents: table.documents,
    tableName: table.tableName,
    masterKey: async () => createHash('sha256').update('a key for tests').digest(),
    region: async () => jombang,
    baseUrl: 'http://localhost:3000',
    log: (name, facts = {}) => logged.push({ name, ...facts }),
    ...overrides,
  })
  return { desk: createDesk(effects), effects, clock, logged, table, close: table.close }
}

/** Invented people and matters (domain.md section 8). */
export const sampleComplaint = (changes: object = {}): ComplaintForm =>
  complaintForm(
    { districts: ['Diwek', 'Ploso'], categories: ['jalan-dan-jembatan'], institutions: ['dinas-pekerjaan-umum-dan-penataan-ruang'] },
    '2026-11-24' as LocalDate,
  ).parse({
    class: 'ordinary',
    title: 'Jalan berlubang dekat pasar desa',
    text: 'Sudah tiga pengendara jatuh minggu ini.',
    eventOn: '2026-11-20',
    place: 'Depan pasar',
    district: 'Diwek',
    identity: 'named',
    name: 'Warga Contoh',
    email: 'Warga@Contoh.example',
    phone: '0812-0000-0001',
    ...changes,
  })

export const sampleRequest = (changes: object = {}): RequestForm =>
  requestForm([]).parse({
    requesterKind: 'individual',
    name: 'Pemohon Contoh',
    nik: '3517014101900001',
    address: 'Jalan Contoh 1',
    email: 'pemohon@contoh.example',
    details: 'Salinan DPA tahun 2026',
    purpose: 'Penelitian',
    obtain: 'copy-soft',
    deliver: 'email',
    ...changes,
  })

export const sendingOf = (token = randomBytes(12).toString('hex')) => ({
  token,
  language: 'id' as const,
  via: 'web' as const,
  actor: { kind: 'reporter' as const },
})

import { isEnded } from '../../domain/case/case.ts'
import { isWithheld } from '../../domain/lists/withheld.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readCase, readLog } from '../../store/case/case-items.ts'
import { readDeskRows } from '../../store/case/desk-lists.ts'
import { deskPartition, everyDesk } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'
import { type PackFile, type PackPart, readable } from './pack-part.ts'

const samples = 5
const lookedAt = 200

/** Steps of a complaint that anybody may read of; what is not here is left out. */
const steps: Readonly<Record<string, string>> = {
  'complaint-filed': 'Diterima',
  verified: 'Diverifikasi',
  disposed: 'Diteruskan kepada instansi',
  accepted: 'Diterima oleh instansi',
  progressed: 'Tindak lanjut dilaporkan',
  'completion-asked': 'Pelapor diminta melengkapi',
  completed: 'Pelapor melengkapi',
  answered: 'Dijawab',
  reopened: 'Dibuka kembali oleh pelapor',
  closed: 'Selesai',
}

const classes: Readonly<Record<string, string>> = {
  ordinary: 'Pengaduan tidak berkadar pengawasan',
  'service-question': 'Permintaan informasi layanan',
  aspiration: 'Aspirasi',
}

/**
 * How some complaints went, by days and steps alone: no number, text, place, category or name, nothing confidential or anonymous, and
 * nothing that is berkadar or names whom it is about, by whatever turn of its life (docs/adr/0051).
 */
const files = async (tools: Tools): Promise<PackFile[]> => {
  const { timeZone } = await tools.region()
  const institutions = await tools.recentInstitutions()
  // No officer is shown this list.
  const range = { scope: everyDesk, officer: null, index: 'desk', partition: deskPartition(everyDesk, false), latestFirst: true } as const
  const rows = (await readDeskRows(tools.table, range, null, lookedAt)).rows.map(({ row }) => row)
  const told: { heading: string; rows: string[][] }[] = []
  for (const { caseId, channel, identity, confidential } of rows) {
    if (told.length === samples) break
    if (channel !== 'complaint' || identity !== 'named' || confidential) continue
    const state = await readCase(tools.table, caseId)
    if (state?.channel !== 'complaint' || !isEnded(state) || state.answeredOn === null) continue
    if (isWithheld(state) || state.person || state.otherDesk || state.confidential || state.identity !== 'named') continue
    const log = await readLog(tools.table, caseId)
    if (log.some(({ event }) => neverShown.has(event.type))) continue
    const lead = institutions.find(({ id }) => id === state.holders?.lead)?.name ?? ''
    told.push({
      heading: `Contoh ${told.length + 1}: ${classes[state.class] ?? 'Pengaduan'}${lead === '' ? '' : `, ${lead}`}`,
      rows: log.flatMap(({ event }) => {
        const step = steps[event.type]
        return step ? [[localDateOf(event.at, timeZone), step]] : []
      }),
    })
  }
  const note = told.length === 0 ? [{ heading: 'Belum ada kasus yang dapat dijadikan contoh', rows: [] }] : told
  return [{ path: 'contoh/contoh-kasus.html', text: readable('Contoh penanganan tanpa data pribadi', note) }]
}

/** What was ever about somebody stays out, also where the wall was lifted since. */
const neverShown: ReadonlySet<string> = new Set(['conflict-named', 'wall-lifted', 'blocked', 'privacy-asked', 'erased'])

export const samplesPart: PackPart = { name: 'contoh', told: 'Contoh penanganan kasus tanpa data pribadi', files }

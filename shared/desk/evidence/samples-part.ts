import { isEnded } from '../../domain/case/case.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { isWithheld } from '../../domain/lists/withheld.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readCase, readLog } from '../../store/case/case-items.ts'
import { readDeskRows } from '../../store/case/desk-lists.ts'
import { deskPartition, everyDesk } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'
import { type PackFile, type PackPart, readable } from './pack-part.ts'

const samples = 5
/** Ended cases are looked through in pages, the latest first; beyond so many a regency of years has none that can be shown. */
const [onPage, mostLookedAt] = [100, 5_000]

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
  const told: { heading: string; rows: string[][] }[] = []
  let [after, count]: [string | null, number] = [null, 0]
  do {
    const { rows, isLast } = await readDeskRows(tools.table, range, after, onPage)
    for (const { row } of rows) {
      if (told.length === samples) break
      const life = await lifeOf(tools, row, timeZone)
      const lead = life && institutions.find(({ id }) => id === life.lead)?.name
      if (life) told.push({ heading: `Contoh ${told.length + 1}: ${life.class}${lead ? `, ${lead}` : ''}`, rows: life.steps })
    }
    count += rows.length
    after = isLast ? null : (rows.at(-1)?.cursor ?? null)
  } while (after !== null && count < mostLookedAt && told.length < samples)
  const note = told.length === 0 ? [{ heading: 'Belum ada kasus yang dapat dijadikan contoh', rows: [] }] : told
  return [{ path: 'contoh/contoh-kasus.html', text: readable('Contoh penanganan tanpa data pribadi', note) }]
}

type Life = { class: string; lead: string | null; steps: string[][] }

/** Null of what is no sample. */
const lifeOf = async (
  { table }: Tools,
  { caseId, channel, identity, confidential }: Pick<DeskRow, 'caseId' | 'channel' | 'identity' | 'confidential'>,
  timeZone: string,
): Promise<Life | null> => {
  if (channel !== 'complaint' || identity !== 'named' || confidential) return null
  const state = await readCase(table, caseId)
  if (state?.channel !== 'complaint' || !isEnded(state) || state.answeredOn === null) return null
  if (isWithheld(state) || state.person || state.otherDesk || state.confidential || state.identity !== 'named') return null
  const log = await readLog(table, caseId)
  if (log.some(({ event }) => neverShown.has(event.type))) return null
  return {
    class: classes[state.class] ?? 'Pengaduan',
    lead: state.holders?.lead ?? null,
    steps: log.flatMap(({ event }) => {
      const step = steps[event.type]
      return step ? [[localDateOf(event.at, timeZone), step]] : []
    }),
  }
}

/** What was ever about somebody stays out, also where the wall was lifted since. */
const neverShown: ReadonlySet<string> = new Set(['conflict-named', 'wall-lifted', 'blocked', 'privacy-asked', 'erased'])

export const samplesPart: PackPart = { name: 'contoh', told: 'Contoh penanganan kasus tanpa data pribadi', files }

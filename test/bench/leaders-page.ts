import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createHandler } from '../../functions/reporting/handler.ts'
import { createEffects } from '../../shared/desk/effects.ts'
import { lastMonths } from '../../shared/desk/reports/reading-overview.ts'
import type { Counts } from '../../shared/domain/lists/counts.ts'
import type { DeskRow } from '../../shared/domain/lists/desk-row.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import { deskAttributes, everyDesk, keys } from '../../shared/store/keys.ts'
import { placeOfCounted } from '../../shared/store/office/counted-items.ts'
import { shortened } from '../../shared/store/office/figure-items.ts'
import { jombang } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { eventOf } from '../support/event.ts'
import { holding } from '../support/held-keys.ts'
import { createDesk } from '../support/whole-desk.ts'
import { exportLine } from '../support/wire.ts'
import { countedCaseDrawn, type Drawn, drawMonth } from './generated-figures.ts'
import { loadTable } from './load-table.ts'
import { benchKeys, idOf } from './many-cases.ts'
import { createMeter } from './meter.ts'
import { benchNow } from './real-lives.ts'
import { byTurns, median, type Ratio, ratioOf, timed } from './statistics.ts'

/** At this many cases a year. */
export const casesAYear = 500_000
const casesAMonth = Math.round(casesAYear / 12)
/** The period, and the one before it. */
const monthsOfRows = 24
/** Cases themselves, to be listed: those of the latest months. */
const monthsOfCases = 2
export type PageCost = {
  what: string
  units: number
  milliseconds: number
  /** How often it takes what the same reads take, sent at once and with nothing made of them. */
  ratio: Ratio
  most: { units: number; milliseconds: number } | { units: number }
}

const page = { units: 100, milliseconds: 1000 }
const list = { units: 25 }

/** The busiest institution that is drawn, and one that few cases come to. */
const [busy = '', quiet = ''] = [jombang.institutions[0]?.id, jombang.institutions.at(-1)?.id]
const behind = (asked: string) => `/petugas/laporan/daftar?periode=2026-11&${asked}`

const pages: readonly (readonly [what: string, path: string, most: PageCost['most']])[] = [
  ['The page of leaders, twelve months', '/petugas/laporan/kinerja?periode=12', page],
  ['… a calendar year', '/petugas/laporan/kinerja?periode=2026', page],
  ['… a quarter, beside the one before and that of the year before', '/petugas/laporan/kinerja?periode=2026-T3', page],
  ['Institutions beside each other, twelve months', '/petugas/laporan/antarinstansi?periode=12', page],
  ['The mix by class, category, district and channel, twelve months', '/petugas/laporan/sebaran?periode=12', page],
  ["One institution's page, twelve months", `/petugas/laporan/instansi/${busy}?periode=12`, page],
  ['List: came in within a month', behind('angka=masuk'), list],
  ['List: a month, late, one class', behind('angka=jawaban-terlambat&klasifikasi=ordinary'), list],
  ['List: a month, a busy institution, open', behind(`angka=terbuka&instansi=${busy}`), list],
  ['List: a month, a quiet institution, late', behind(`angka=jawaban-terlambat&instansi=${quiet}`), list],
  ['List: a month, one status', behind('angka=terbuka&status=disposed'), list],
  ['List: a month, one category and district', behind('angka=masuk&kategori=kesehatan&kecamatan=Ploso'), list],
  ['List: a month, opened again (one in forty)', behind('angka=dibuka-kembali'), list],
  ['List: late now', '/petugas/laporan/tenggat?daftar=terlambat', list],
  ['List: late now, one institution', `/petugas/laporan/tenggat?daftar=terlambat&instansi=${busy}`, list],
]

/** Keeps what is read while `during` runs. */
const reads = (documents: DynamoDBDocumentClient) => {
  let kept: { input: object }[] | null = null
  const isRead = (input: object) =>
    'KeyConditionExpression' in input || 'RequestItems' in input || ('Key' in input && !('UpdateExpression' in input))
  return {
    watched: new Proxy(documents, {
      get: (target, property) =>
        property === 'send'
          ? (command: { input: object }) => {
              if (isRead(command.input)) kept?.push(command)
              return target.send(command as never)
            }
          : Reflect.get(target, property),
    }),
    during: async (work: () => Promise<unknown>): Promise<() => Promise<unknown>> => {
      kept = []
      await work()
      const commands = kept
      kept = null
      return () => Promise.all(commands.map((it) => documents.send(it as never)))
    },
  }
}

/** Read units and time of each page as its function answers it, session and rights included. */
export const benchLeaders = async (): Promise<PageCost[]> => {
  const today = localDateOf(benchNow, jombang.timeZone)
  const table = await loadTable(linesOf(today))
  const meter = createMeter()
  const facts = { baseUrl: 'http://localhost:3000', region: async () => jombang, log: () => {}, now: () => benchNow, keys: benchKeys }
  const { watched, during } = reads(table.documents)
  const effects = createEffects({ ...table, ...facts, documents: meter.watch(watched) })
  const desk = createDesk(effects)
  const leader = officerOf('pimpinan', 'leader')
  await enterOfficers({ documents: table.documents, tableName: table.tableName }, [leader])
  const session = await desk.openOfficerSession(leader.id, null, { authenticatedAt: benchNow })
  const handle = createHandler(holding('reporting', effects))
  const ask = async (path: string) => {
    const answer = await handle(eventOf('GET', path, { cookies: [`__Host-petugas=${session}`], headers: { accept: 'text/html' } }))
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
  }
  const costs: PageCost[] = []
  for (const [what, path, most] of pages) {
    await ask(path)
    meter.take()
    const bare = await during(() => ask(path))
    const { readUnits } = meter.take()
    const times = await byTurns(1, { ours: () => timed(() => ask(path)), bare: () => timed(bare) })
    costs.push({ what, units: readUnits, milliseconds: median(times.ours.flat()), ratio: ratioOf(times.ours, times.bare), most })
  }
  await table.close()
  return costs
}

export const isHeld = ({ units, milliseconds, most }: PageCost): boolean =>
  units <= most.units && (!('milliseconds' in most) || milliseconds <= most.milliseconds)

/** Months before that one look alike: they are drawn once. */
const lastMoving = 4

/** Rows of figures of every month, and of the latest months what stands for each case. */
const linesOf = function* (today: LocalDate): Generator<string> {
  let [n, rows] = [0, new Map<string, Counts>()]
  for (const [i, month] of lastMonths(today, monthsOfRows).entries()) {
    if (i <= lastMoving) {
      const drawn = [...drawMonth(month, casesAMonth, today)]
      rows = rowsOf(drawn)
      if (i < monthsOfCases) for (const it of drawn) yield* caseLines(it, idOf(n++))
    }
    for (const [group, counts] of rows) yield exportLine({ ...keys.figures(month, group), ...shortened(counts) })
  }
}

const rowsOf = (drawn: readonly Drawn[]): Map<string, Counts> => {
  const rows = new Map<string, Record<string, number>>()
  for (const { groups, counts } of drawn) {
    const entries = Object.entries(counts)
    for (const group of groups) {
      const row = rows.get(group) ?? {}
      for (const [name, count] of entries) row[name] = (row[name] ?? 0) + count
      rows.set(group, row)
    }
  }
  return rows
}

const caseLines = function* (drawn: Drawn, id: string): Generator<string> {
  const counted = countedCaseDrawn(drawn, id)
  if (counted) yield exportLine({ ...keys.projected(id), ...placeOfCounted(counted) })
  // One in ten of those that wait is late.
  if (!counted?.counts.open || Number.parseInt(id.slice(-1), 32) % 10 > 0 || counted.lead === null) return
  const due = addDays(counted.receivedOn, 14)
  const row: DeskRow = {
    ...{ caseId: id, number: id, channel: 'complaint', status: 'disposed', class: 'ordinary', category: counted.category },
    ...{
      district: counted.district,
      receivedOn: counted.receivedOn,
      due,
      dueStatute: 'complaint.first-follow-up',
      waitsForReporter: false,
    },
    ...{ confidential: false, identity: 'named', lead: counted.lead, titleText: 1, reported: { institutions: [], officers: [] } },
  }
  for (const scope of [everyDesk, counted.lead]) {
    yield exportLine({ ...keys.desk(id, scope), ...deskAttributes(scope, id, { open: true, status: 'disposed', order: due }), row })
  }
}

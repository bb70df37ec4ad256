import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { csv } from '../../shared/web/files/csv.ts'
import { MovedCase } from './moved-case.ts'
import { readLines, writeWhole } from './written-files.ts'

type Row = readonly (string | number | boolean | null | undefined)[]

/** Tables for a spreadsheet, made from the lines of the cases; `columns` are described in docs/ekspor.md. */
const tables: Readonly<Record<string, { columns: readonly string[]; rows: (it: MovedCase) => readonly Row[] }>> = {
  'cases.csv': {
    columns: ['id', 'number', 'channel', 'class', 'status', 'received_on', 'identity', 'via', 'events', 'head'],
    rows: ({ case: it }) => [
      [it.id, it.number, it.channel, 'class' in it ? it.class : '', it.status, it.receivedOn, it.identity, it.via, it.version, it.head],
    ],
  },
  'events.csv': {
    columns: ['case', 'seq', 'type', 'at', 'on', 'status', 'by', 'hash'],
    rows: ({ id, log }) =>
      log.map(({ seq, event, hash }) => {
        const { type, at, on, status, by } = event as {
          type: string
          at?: string
          on: string
          status?: string
          by?: { kind?: string; id?: string }
        }
        return [id, seq, type, at, on, status, by?.id ?? by?.kind, hash]
      }),
  },
  'clocks.csv': {
    columns: ['case', 'statute', 'generation', 'started_on', 'due', 'stopped_on'],
    rows: ({ id, case: it }) =>
      it.clocks.map(({ statute, generation, startedOn, due, stoppedOn }) => [id, statute, generation, startedOn, due, stoppedOn]),
  },
}

const line = (row: Row): string => csv([row.map((it) => String(it ?? ''))]).slice(1)

const casesIn = async function* (folder: string): AsyncGenerator<MovedCase> {
  const cases = join(folder, 'cases')
  for (const file of existsSync(cases) ? readdirSync(cases).sort() : [])
    if (file.endsWith('.jsonl')) for await (const it of readLines(join(cases, file))) yield MovedCase.parse(it)
}

export const writeTables = async (folder: string): Promise<void> => {
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    await writeWhole(
      join(folder, 'tables', name),
      (async function* () {
        yield csv([columns])
        for await (const it of casesIn(folder)) for (const row of rows(it)) yield line(row)
      })(),
    )
  }
}

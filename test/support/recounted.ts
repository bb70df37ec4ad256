import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { differencesOf } from '../recount/compare.ts'
import { type Dump, type DumpLine, readDump, type Viewer } from '../recount/year-dump.ts'
import { dumpYear } from '../simulate/dump-year.ts'
import type { RawItem } from '../simulate/raw.ts'
import type { sendTo } from './web.ts'
import type { TestOfficer, World } from './world.ts'

/** What a recount is given of an office in a test, and pages as their reader's browser has them, changed by whoever plants an error. */

/** Lines of the dump; `settled`: when changes had reached the figures on a morning that published. */
export const linesOf = async ({ effects, table }: World, settled: ReadonlyMap<string, string> = new Map()): Promise<string[]> => {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.tableName }))
  return [...dumpYear({ effects, items: Items as RawItem[], officers: new Set<string>(), settled, free: [] }, [])]
}

/** The dump with other lines. */
export const dumpOf = (lines: readonly string[], change: (line: DumpLine) => DumpLine[] = (it) => [it]): Dump =>
  readDump(lines.flatMap((it) => change(JSON.parse(it))).map((it) => JSON.stringify(it)))

export const viewerOf = ({ officer: { id, role, institution } }: TestOfficer): Viewer => ({ id, role, institution })

/** Pages by their address, for an officer or, without one, for everybody. */
export const readerOf = (send: ReturnType<typeof sendTo>, who: TestOfficer | null, change: (html: string) => string = (it) => it) => ({
  text: async (path: string, accept = 'text/html') => {
    const { status, text } = await send('GET', path, { cookies: who?.cookies ?? [], headers: { accept } })
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return change(text)
  },
})

type Sides = Parameters<typeof differencesOf> extends [string, ...infer Rest] ? Rest : never

/** Collects what differs on each face. */
export const collecting = () => {
  const differences: string[] = []
  return { differences, compare: (face: string, ...sides: Sides) => void differences.push(...differencesOf(face, ...sides)) }
}

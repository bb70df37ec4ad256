import { createHash } from 'node:crypto'
import { createDesk } from '../../shared/desk/desk.ts'
import { createEffects } from '../../shared/desk/effects.ts'
import { complaintNumber, letterId } from '../../shared/desk/identifiers.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { jombang } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'
import { benchNow, emailOf, liveCase } from './real-lives.ts'
import { itemsOf, readAll, type Stamp, type Stamped, stampOf, tallyLines } from './stamps.ts'
import type { Item } from './wire.ts'

/** The same secret for the desk that lived the cases and for those that read the stamped ones. */
export const benchKey = async (): Promise<Buffer> => createHash('sha256').update('bench').digest()

export type Lived = { stamps: Stamp[]; counted: Item[] }

/** Lives `count` cases of all kinds through the real desk on a table of its own. */
export const liveCases = async (count: number): Promise<Lived> => {
  const table = await startTestTable()
  let now = benchNow
  const { documents, tableName } = table
  const facts = { baseUrl: 'http://localhost:3000', region: async () => jombang, log: () => {} }
  const desk = createDesk(createEffects({ ...facts, now: () => now, documents, tableName, masterKey: benchKey, sleep: async () => {} }))
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const id = await liveCase(desk, n, (to) => {
      now = to
    })
    ids.push(id)
  }
  const items = await readAll(documents, tableName)
  const lived: Lived = { stamps: [], counted: [] }
  for (const id of ids) {
    const own = itemsOf(items, id)
    lived.stamps.push(await stampOf(desk, own, id))
    lived.counted.push(...own.filter(({ sk }) => sk === 'TALLY'))
  }
  await table.close()
  return lived
}

/** Multiplying by an odd number goes through all numbers of 40 bits: ids that look drawn, and none comes twice. */
export const idOf = (n: number): string => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt.asUintN(40, BigInt(n + 1) * 0x9e_37_79_b9_7fn) << 24n)
  return complaintNumber('J', bytes)
}

const stampedAs = (n: number, letters: number): Stamped => ({
  id: idOf(n),
  n,
  email: emailOf(n),
  letters: Array.from({ length: letters }, (_, i) => letterId(createHash('sha256').update(`letter ${n} ${i}`).digest())),
})

/** `total` cases as lines of an export, and the tally of all of them. */
export const stampCases = function* ({ stamps, counted }: Lived, total: number): Generator<string> {
  for (let n = 0; n < total; n++) {
    const stamp = stamps[n % stamps.length]
    if (stamp) yield stamp.make(stampedAs(n, stamp.letters))
  }
  const times = (i: number) => Math.floor(total / stamps.length) + (i < total % stamps.length ? 1 : 0)
  yield tallyLines(new Map(counted.map((item, i) => [item, times(i)])))
}

/** Tools that read such a table on the day of the bench. */
export const benchTools = (table: { documents: Parameters<typeof createTools>[0]['documents']; tableName: string }) =>
  createTools(
    createEffects({
      ...table,
      now: () => benchNow,
      masterKey: benchKey,
      region: async () => jombang,
      baseUrl: 'http://localhost:3000',
      log: () => {},
    }),
  )

import { createHash } from 'node:crypto'
import { createEffects } from '../../shared/desk/effects.ts'
import { complaintNumber, letterId } from '../../shared/desk/identifiers.ts'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import type { KeySet } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { jombang } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'
import { createDesk } from '../support/whole-desk.ts'
import type { Item } from '../support/wire.ts'
import { benchNow, emailOf, liveCase } from './real-lives.ts'
import { itemsOf, lessonLines, readAll, type Stamp, type Stamped, stampOf, tallyLines } from './stamps.ts'

/** The same secret for the desk that lived the cases and for those that read the stamped ones. */
export const benchKeys = async (): Promise<KeySet> => keySetOf(ringOfOne(createHash('sha256').update('bench').digest()))

export type Lived = { stamps: Stamp[]; counted: Item[]; taught: (Item | undefined)[] }

/** Lives `count` cases of all kinds through the real desk on a table of its own. */
export const liveCases = async (count: number): Promise<Lived> => {
  const table = await startTestTable()
  let now = benchNow
  const { documents, tableName } = table
  const facts = { baseUrl: 'http://localhost:3000', region: async () => jombang, log: () => {} }
  const desk = createDesk(createEffects({ ...facts, now: () => now, documents, tableName, keys: benchKeys, sleep: async () => {} }))
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const id = await liveCase(desk, n, (to) => {
      now = to
    })
    ids.push(id)
  }
  const items = await readAll(documents, tableName)
  const lived: Lived = { stamps: [], counted: [], taught: [] }
  for (const id of ids) {
    const own = itemsOf(items, id)
    lived.stamps.push(await stampOf(desk, own, id))
    lived.counted.push(...own.filter(({ sk }) => sk === 'TALLY'))
    lived.taught.push(own.find(({ sk }) => sk === 'LESSON'))
  }
  await table.close()
  return lived
}

/** Ids follow each other: pages of the server's tree are then filled one after the other, which loads several times faster. */
const bytesOf = (n: number, i: number): Buffer => {
  const drawn = createHash('sha256').update(`${n} ${i}`).digest()
  // 40 bits, a million numbers for each case: room for a million cases.
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(n * 1_000_000 + (drawn.readUInt32BE() % 1_000_000)) << 24n)
  return Buffer.concat([place.subarray(0, 5), drawn])
}

export const idOf = (n: number): string => complaintNumber('J', bytesOf(n, 0))

const stampedAs = (n: number, letters: number): Stamped => ({
  id: idOf(n),
  n,
  email: emailOf(n),
  letters: Array.from({ length: letters }, (_, i) => letterId(idOf(n), bytesOf(n, i + 1))),
})

/** `total` cases as lines of an export, and the tally and the lessons of all of them. */
export const stampCases = function* ({ stamps, counted, taught }: Lived, total: number): Generator<string> {
  for (let n = 0; n < total; n++) {
    const stamp = stamps[n % stamps.length]
    if (stamp) yield stamp.make(stampedAs(n, stamp.letters))
  }
  const times = (i: number) => Math.floor(total / stamps.length) + (i < total % stamps.length ? 1 : 0)
  yield tallyLines(new Map(counted.map((item, i) => [item, times(i)])))
  yield lessonLines(new Map(taught.flatMap((item, i) => (item ? [[item, times(i)] as const] : []))))
}

/** Tools that read such a table on the day of the bench. */
export const benchTools = (table: { documents: Parameters<typeof createTools>[0]['documents']; tableName: string }) =>
  createTools(
    createEffects({
      ...table,
      now: () => benchNow,
      keys: benchKeys,
      region: async () => jombang,
      baseUrl: 'http://localhost:3000',
      log: () => {},
    }),
  )

import { randomBytes } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { createEffects } from '../../shared/desk/effects.ts'
import { complaintNumber, letterId } from '../../shared/desk/identifiers.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { type IdentityKeys, KeptIdentity, openIdentity } from '../../shared/store/case/kept-identity.ts'
import { deskPartition, everyDesk } from '../../shared/store/keys.ts'
import { jombang } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'
import { createDesk } from '../support/whole-desk.ts'
import { exportLine, type Item } from '../support/wire.ts'
import { loadTable } from './load-table.ts'
import { benchKeys, idOf, liveCases, stampCases } from './many-cases.ts'
import { benchNow, emailOf, liveCase } from './real-lives.ts'
import { itemsOf, lessonLines, lettersIn, readAll, stampOf, tallyLines } from './stamps.ts'

/** A desk whose chance is told: what ids were made of is drawn anew, salts and seals come from `earlier` if there is one. */
const livedWith = async (n: number, earlier?: { drawn: Buffer[]; isId: (bytes: Buffer) => boolean }) => {
  const table = await startTestTable()
  const { documents, tableName } = table
  let now = benchNow
  const drawn: Buffer[] = []
  const draw = (count: number): Buffer => {
    const before = earlier?.drawn[drawn.length]
    const bytes = before && !earlier.isId(before) ? before : randomBytes(count)
    drawn.push(bytes)
    return bytes
  }
  const effects = createEffects({
    ...{ now: () => now, documents, tableName, keys: benchKeys, region: async () => jombang, randomBytes: draw },
    ...{ baseUrl: 'http://localhost:3000', log: () => {}, sleep: async () => {} },
  })
  const desk = createDesk(effects)
  const id = await liveCase(desk, n, (to) => {
    now = to
  })
  const all = await readAll(documents, tableName)
  return { id, desk, drawn, all, items: itemsOf(all, id), documents, tableName, close: table.close }
}

/** Who filed by what was kept: boxes with the same in them are not alike. */
const byKey = (items: readonly Item[], { opening }: IdentityKeys) =>
  new Map(
    items.map((item) => {
      const box = KeptIdentity.safeParse(item)
      const of = item.pk.slice('REPORTER#'.length)
      return [`${item.pk}|${item.sk}`, box.success ? { keyId: box.data.keyId, holds: openIdentity(box.data, of, opening) } : item]
    }),
  )

// One of each length: received, disposed, answered, closed.
test.each([0, 6, 12, 18])(
  'a stamped case %i is item by item what the desk writes',
  async (n) => {
    const first = await livedWith(n)
    const letters = lettersIn(first.items)
    const isId = (bytes: Buffer) =>
      bytes.length === 16 && (complaintNumber('J', bytes) === first.id || letters.includes(letterId(first.id, bytes)))
    const second = await livedWith(n, { drawn: first.drawn, isId })
    expect(second.id).not.toBe(first.id)
    // Letters in the order in which they were written, which is that of the first ones.
    const order = (lived: typeof first) =>
      lived.drawn
        .filter((_, i) => isId(first.drawn[i] as Buffer))
        .map((bytes) => letterId(lived.id, bytes))
        .slice(1)
    const places = letters.map((id) => order(first).indexOf(id))
    const stamp = await stampOf(first.desk, first.items, first.id)
    const lines = stamp.make({ id: second.id, n: 0, email: emailOf(n), letters: places.map((i) => order(second)[i] ?? '') })
    const counted = first.items.filter(({ sk }) => sk === 'TALLY')
    const taught = first.items.filter(({ sk }) => sk === 'LESSON')
    const once = (notes: readonly Item[]) => new Map(notes.map((it) => [it, 1]))
    const loaded = await loadTable([lines, tallyLines(once(counted)), lessonLines(once(taught))])
    const stamped = await readAll(loaded.documents, loaded.tableName)
    // The form's token is forgotten after three days; the register's counter belongs to no case.
    const kept = second.all.filter(({ pk }) => !/^(SUBMISSION|REGISTER)#/.test(pk))
    const use = await first.desk.identityKeys()
    expect(byKey(stamped, use)).toEqual(byKey(kept, use))
    expect(byKey(kept, use).get(`REPORTER#${second.id}|REPORTER`)).toMatchObject({ holds: expect.stringContaining(emailOf(n)) })
    expect(kept.filter(({ pk }) => !/^(TALLY|FIGURES|LESSON)#/.test(pk))).toHaveLength(second.items.length)
    expect(findChainFault(second.id, await readLog(loaded, second.id))).toBeNull()
    await Promise.all([first.close(), second.close(), loaded.close()])
  },
  60_000,
)

test('a loaded table answers and charges as one that was written', async () => {
  const lived = await livedWith(12)
  const loaded = await loadTable([lived.all.map(exportLine).join('')])
  const query = (it: { documents: typeof lived.documents; tableName: string }, index: boolean) =>
    it.documents.send(
      new QueryCommand({
        TableName: it.tableName,
        ...(index ? { IndexName: 'desk' } : {}),
        KeyConditionExpression: index ? 'deskPk = :pk' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': index ? deskPartition(everyDesk, true) : `CASE#${lived.id}` },
        ReturnConsumedCapacity: 'INDEXES',
      }),
    )
  for (const index of [true, false]) {
    const [written, imported] = [await query(lived, index), await query(loaded, index)]
    expect(imported.Items).toEqual(written.Items)
    expect(imported.Count).toBeGreaterThan(0)
    expect(imported.ConsumedCapacity).toEqual(written.ConsumedCapacity)
  }
  await Promise.all([lived.close(), loaded.close()])
}, 60_000)

test('the tally counts every stamped case, and no id comes twice', async () => {
  const lived = await liveCases(20)
  const loaded = await loadTable(stampCases(lived, 50))
  const items = await readAll(loaded.documents, loaded.tableName)
  const counted = items.filter(({ sk }) => sk === 'TALLY')
  expect(counted).toHaveLength(50)
  const rows = items.filter(({ pk }) => pk.startsWith('TALLY#'))
  expect(rows.reduce((sum, row) => sum + Number(row.in), 0)).toBe(50)
  expect(new Set(Array.from({ length: 20_000 }, (_, n) => idOf(n))).size).toBe(20_000)
  await loaded.close()
}, 60_000)

import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { type DayRoot, findLogFault, findRootFault } from '../../shared/domain/events/day-root.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readChanged, readRoot } from '../../shared/store/office/day-roots.ts'
import { startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const days = ['2026-11-24', '2026-11-25', '2026-11-26'] as LocalDate[]
const anchored = async () => {
  const { table } = system.desk
  return Promise.all(days.map(async (day) => ({ root: (await readRoot(table, day)) as DayRoot, heads: await readChanged(table, day) })))
}
/** Three days of life, each anchored by the first sweep that comes a quarter of an hour after midnight. */
const live = async () => {
  system.at('2026-11-24', '09:00')
  const first = await system.file()
  await system.file()
  await system.sweep('2026-11-25', '00:20')
  await system.dispose(first)
  await system.sweep('2026-11-26', '00:10')
  const { table } = system.desk
  const tooEarly = await readRoot(table, days[1] as LocalDate)
  await system.sweep('2026-11-27', '07:30')
  return { first, tooEarly }
}

test('every day is anchored once, in order, with the cases that changed; the overseer gets the last root on working mornings', async () => {
  const { tooEarly } = await live()
  expect(tooEarly).toBeNull()
  const roots = await anchored()
  expect(roots.map(({ root }) => [root.day, root.cases])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-25', 1],
    ['2026-11-26', 1],
  ])
  expect(findRootFault(roots)).toBeNull()
  await system.sendMail()
  const [mail] = await system.mails('pengawas@jombang.example')
  expect(mail?.body.text).toContain(`  Akar hari ini: ${roots[2]?.root.root}`)
  expect(mail?.body.text).toContain(`  Akar sebelumnya: ${roots[1]?.root.root}`)
})

test('an event rewritten with a whole new chain behind it no longer fits what was anchored', async () => {
  const { first } = await live()
  const { table } = system.desk
  const [day] = await anchored()
  const head = day?.heads.find(({ caseId }) => caseId === first.id)
  if (!head) throw new Error('not anchored')
  const log = await readLog(table, first.id)
  expect([findChainFault(first.id, log), findLogFault(days[0] as LocalDate, head, log)]).toEqual([null, null])
  const forged = log.map((it) => ({ ...it, hash: it.hash.replace(/./g, 'a') }))
  expect(findLogFault(days[0] as LocalDate, head, forged)).toEqual({ day: '2026-11-24', fault: 'wrong-log', caseId: first.id })
})

test('a head that was changed, taken away or added, and a root that was, are found', async () => {
  const { first } = await live()
  const { table } = system.desk
  const whole = await anchored()
  const [day1, day2, day3] = whole
  if (!day1 || !day2 || !day3) throw new Error('not anchored')
  expect(findRootFault([{ ...day1, heads: day1.heads.slice(1) }, day2])).toEqual({ day: '2026-11-24', fault: 'wrong-heads' })
  expect(findRootFault([day1, { ...day2, root: { ...day2.root, previous: 'f'.repeat(64) } }])).toEqual({
    day: '2026-11-25',
    fault: 'broken-chain',
  })
  expect(findRootFault([day1, day3])).toEqual({ day: '2026-11-26', fault: 'broken-chain' })
  const Item = { ...keys.changed('2026-11-25', first.id), version: 3, head: '0'.repeat(64) }
  await table.documents.send(new PutCommand({ TableName: table.tableName, Item }))
  expect(findRootFault(await anchored())).toEqual({ day: '2026-11-25', fault: 'wrong-heads' })
})

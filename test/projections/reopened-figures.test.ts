import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { measuredOf } from '../../shared/domain/figures/measured.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readFigures } from '../../shared/store/office/figure-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'

/** The share of what was opened again: each case stands in it once, however often it was closed. */

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const reporter = { kind: 'reporter' } as const
const answer = { type: 'answer', outcome: 'solved', text: 'Sudah ditambal' } as const
const reopen = { type: 'reopen', text: 'Sudah berlubang lagi' } as const

const share = async () => {
  const rows = await readFigures(system.table, '2026-03', 'class')
  const { reopened } = measuredOf(rows, { calendar: calendarOf([]), today: localDate('2026-03-31') })
  return reopened && [reopened.part, reopened.of]
}

test('a case that was opened again and closed again is one case of those that were closed', async () => {
  system.at('2026-03-02', '09:00')
  const [once, twice] = [await system.complaint({ eventOn: '2026-03-01' }), await system.complaint({ eventOn: '2026-03-01' })]
  for (const { id } of [once, twice]) {
    await system.done(id, [disposeTo(), coordinator], [answer, liaison], [{ type: 'confirm' }, reporter])
    await projectCase(system.desk, id)
  }
  expect(await share()).toEqual([0, 2])
  await system.done(twice.id, [reopen, reporter])
  await projectCase(system.desk, twice.id)
  expect(await share()).toEqual([1, 2])
  await system.done(twice.id, [answer, liaison], [{ type: 'confirm' }, reporter])
  await projectCase(system.desk, twice.id)
  expect(await share()).toEqual([1, 2])
})

import type { Swept } from '../../shared/desk/clock/sweep.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { keys } from '../../shared/store/keys.ts'
import { wakeAttributes } from '../../shared/store/wake.ts'
import { sampleComplaint, sendingOf, startTestDesk } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { createDesk } from '../support/whole-desk.ts'
import { exportLine, type Item } from '../support/wire.ts'
import { loadTable } from './load-table.ts'
import { createMeter } from './meter.ts'
import { readAll } from './stamps.ts'

export type SweepCost = { open: number; readUnits: number; writeUnits: number; calls: number; milliseconds: number; swept: Swept }

/** What a sweep must have done: all that was due, and one digest for the coordinator. */
export const everythingSwept: Swept = { ticked: 100, failed: 0, digests: 1, completed: true, stale: false }

const dueCases = 100
const placeholder = 'B-?'

/** Snapshots of cases that wake in half a year: all that a sweep could meet of a case that is not due. */
const sleeping = function* (snapshot: Item & { case: object }, count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const id = `B-${n}`
    // The index spreads cases by their ids, so each needs its own place in it.
    const { wakeShard = '' } = wakeAttributes('CASE', id, '2027-05-01T17:00:00.000Z')
    yield lineOf(snapshot, wakeShard).replaceAll(placeholder, id)
  }
}

const lines = new Map<string, string>()
const lineOf = (snapshot: Item & { case: object }, wakeShard: string): string => {
  const item = { ...snapshot, ...keys.case(placeholder), wakeShard, wakeAt: '2027-05-01T17:00:00.000Z' }
  const line = lines.get(wakeShard) ?? exportLine({ ...item, case: { ...snapshot.case, id: placeholder, number: placeholder } })
  lines.set(wakeShard, line)
  return line
}

/** What the morning sweep costs with 100 reminders due and `open` open cases in all, as the table reports it. */
export const sweepCostAt = async (open: number): Promise<SweepCost> => {
  lines.clear()
  const system = await startTestDesk()
  await enterOfficers(system.desk.table, [officerOf('koordinator', 'coordinator')])
  for (let i = 0; i < dueCases; i++)
    await system.desk.fileComplaint(sampleComplaint({ email: '', phone: '', identity: 'none' }), sendingOf())
  const items = await readAll(system.table.documents, system.table.tableName)
  await system.close()
  const snapshot = items.find(({ sk }) => sk === 'CASE') as Item & { case: object }
  const pieces = function* () {
    yield items.map(exportLine).join('')
    yield* sleeping(snapshot, open - dueCases)
  }
  const table = await loadTable(pieces())
  const meter = createMeter()
  const desk = createDesk({ ...system.effects, documents: meter.watch(table.documents) })
  system.clock.now = instant('2026-11-26T00:30:00.000Z')
  const began = performance.now()
  const swept = await desk.sweep()
  const milliseconds = performance.now() - began
  await table.close()
  const { readUnits, writeUnits, waits } = meter.take()
  return { open, readUnits, writeUnits, calls: waits, milliseconds, swept }
}

/** Furthest apart that two of them are, as a part of the first. */
export const spreadOf = (costs: readonly SweepCost[]): number =>
  Math.max(
    ...(['readUnits', 'writeUnits', 'calls'] as const).flatMap((name) => {
      const [first = Number.NaN, ...others] = costs.map((it) => it[name])
      return others.map((it) => Math.abs(it / first - 1))
    }),
  )

import { expect, test } from 'vitest'
import { type EarlyEnd, journeyOf, type Stage } from '../../shared/domain/case/journey.ts'
import type { Life } from '../domain/lives.ts'
import { liveUntil } from '../domain/more-lives.ts'

/** Which step a status is, where it is one by itself. */
const stepOf: Readonly<Record<string, Stage | EarlyEnd>> = {
  disposed: 'passed-on',
  assigned: 'passed-on',
  'in-progress': 'worked-on',
  'awaiting-approval': 'worked-on',
  answered: 'answered',
  decided: 'decided',
  delivered: 'delivered',
  objected: 'objected',
  'objection-decided': 'objection-decided',
  disputed: 'disputed',
  closed: 'closed',
  withdrawn: 'withdrawn',
  archived: 'archived',
  referred: 'referred',
  blocked: 'blocked',
  lapsed: 'lapsed',
}
const ends = ['withdrawn', 'archived', 'referred', 'blocked', 'lapsed', 'closed']

test('the strip of every life says where it is, in order, with days on which something happened', () => {
  const met = new Set<string>()
  const faults: string[] = []
  const check = ({ state, log }: Life) => {
    const steps = journeyOf(state, log)
    const gone = steps.flatMap(({ stage, on }) => (on === null ? [] : [{ stage, on }]))
    const last = gone.at(-1)?.stage
    met.add(state.status)
    const wanted = stepOf[state.status]
    if (wanted !== undefined && last !== wanted) faults.push(`${state.status}: ${last}`)
    if (ends.includes(state.status) !== (steps.length === gone.length)) faults.push(`${state.status}: something is to come, or nothing`)
    const days = gone.map(({ on }) => on)
    if (days.join() !== [...days].sort().join()) faults.push(`${state.status}: ${days}`)
    if (!days.slice(1).every((day) => log.some(({ event }) => event.on === day))) faults.push(`${state.status}: a day of its own`)
    if (new Set(steps.map(({ stage }) => stage)).size !== steps.length) faults.push(`${state.status}: a step twice`)
  }
  liveUntil(() => met.size >= 18, check)
  expect([...new Set(faults)]).toEqual([])
  expect(met.size).toBeGreaterThanOrEqual(18)
})

import { setTimeout as wait } from 'node:timers/promises'
import { startReminders } from '../reminders/support.ts'
import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

type Schedule = { Name: string; State: 'ENABLED' | 'DISABLED'; ScheduleExpression: string; Target: { Input: string } }

/** The sweep is switched off in the account; what a sweep makes up for is seen on the local system, whose clock can be moved. */
export const scheduleOff = async (stage: Stage): Promise<Played> => {
  const ask = (method: string, path: string, body?: object) =>
    stage.emulator.ask('scheduler', { method, path, ...(body ? { body } : {}) }) as Promise<unknown>
  const { Schedules } = (await ask('GET', '/schedules')) as { Schedules: Schedule[] }
  const all = await Promise.all(Schedules.map(async ({ Name }) => (await ask('GET', `/schedules/${Name}`)) as Schedule))
  const sweep = all.find(({ Target: { Input } }) => Input === JSON.stringify({ schedule: 'sweep' }))
  must(sweep !== undefined && sweep.State === 'ENABLED', 'The sweep has no schedule')
  // Each minute: the emulator waits as long as AWS would.
  const set = (State: Schedule['State']) =>
    ask('PUT', `/schedules/${sweep.Name}`, { ...sweep, ScheduleExpression: 'rate(1 minute)', State })
  const sweeps = async () => (await stage.loggedBy('reminders')).split('sweep-completed').length - 1
  await set('DISABLED')
  const before = await sweeps()
  await wait(75_000)
  must((await sweeps()) === before, 'It swept although its schedule is off')
  const silent = await stage.alarm('SweepSilent')
  must(silent.MetricName === 'Invocations' && silent.ComparisonOperator === 'LessThanThreshold', 'SweepSilent hears of something else')
  must(silent.TreatMissingData === 'breaching', 'No run at all would be no alarm')
  await set('ENABLED')
  for (let tries = 0; tries < 100 && (await sweeps()) === before; tries++) await wait(1000)
  must((await sweeps()) > before, 'It does not sweep although its schedule is on again')
  return {
    rings: 'SweepSilent: no run within half an hour, and no number counts as none',
    hears: await stage.hearersOf(silent),
    guide: guideSays('Alarms', 'is the schedule enabled?', 'caught up by the next run'),
    worked: `it swept again within a minute; ${await madeUpFor()}`,
  }
}

/** Two days without a sweep, and then one. */
const madeUpFor = async (): Promise<string> => {
  const system = await startReminders()
  try {
    system.at('2026-11-24', '09:00')
    await system.file()
    const swept = await system.sweep('2026-11-27', '09:00')
    must(swept !== undefined && swept.ticked === 1 && swept.completed, 'A sweep after days did not find the case whose moment had passed')
    return 'after three days without one the first run found the case whose moment had passed'
  } finally {
    await system.close()
  }
}

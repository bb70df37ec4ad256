import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/jobs/handler.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { startBringingIn } from '../../shared/desk/clock/bringing-in-duties.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { isNationalLimit, nationalDutyOf } from '../../shared/domain/case/national-duty.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readNationalTasks } from '../../shared/store/case/national-tasks.ts'
import { keys } from '../../shared/store/keys.ts'
import { startTestDesk } from '../support/desk.ts'
import { holding } from '../support/held-keys.ts'

/** Cases of before docs/adr/0072 owe what they owe without a limit and in no list, until a job brings them in, once (docs/adr/0075). */

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

/** Puts the case back to how a version before left it: no limit of what is owed there, and no place in a list. */
const asBefore = async (id: string): Promise<void> => {
  const state = await readCase(system.table, id)
  const clocks = state?.clocks.filter(({ statute }) => !isNationalLimit(statute)) ?? []
  const { documents, tableName: TableName } = system.table
  await documents.send(
    new UpdateCommand({
      ...{ TableName, Key: keys.case(id), UpdateExpression: 'SET #case.clocks = :clocks' },
      ...{ ExpressionAttributeNames: { '#case': 'case' }, ExpressionAttributeValues: { ':clocks': clocks } },
    }),
  )
  await documents.send(new DeleteCommand({ TableName, Key: keys.nationalTask(id) }))
}
const limitsOf = async (id: string) => {
  const state = await readCase(system.table, id)
  return state && nationalDutyOf(state)?.duty
}
const told = async (id: string) => (await readLog(system.table, id)).filter(({ event }) => event.type === 'national-owed').length

test('what was owed before gets its limit and its place once, however often the job is cut off; what owes nothing is left alone', async () => {
  const owing = await Promise.all(Array.from({ length: 8 }, () => system.complaint({ recordThere: 'yes' })))
  const without = await system.complaint({ recordThere: 'no' })
  const request = await system.request()
  const ids = owing.map(({ id }) => id)
  for (const id of ids) await asBefore(id)
  // One met another event since, and has it.
  const [first = '', ...others] = ids
  await system.desk.submit(first, { type: 'allow-recording', recording: 'refused' }, { kind: 'reporter' })
  await system.desk.submit(first, { type: 'allow-recording', recording: 'allowed' }, { kind: 'reporter' })
  expect([await limitsOf(first), ...(await Promise.all(others.map(limitsOf)))]).toEqual(['record', ...others.map(() => undefined)])
  expect(await readNationalTasks(system.table, 'record', 100)).toEqual([first])

  const tools = createTools(system.effects)
  await startBringingIn(tools)
  await startBringingIn(tools)
  expect(await advanceJobs(tools, jobKinds, () => true)).toMatchObject({ ended: 0 })
  // Begun once no process of the version before is at work; each process dies at some write, a little later each time.
  for (let run = 0; run < 16; run++) {
    system.clock.now = plusMillis(system.clock.now, 20 * 60_000)
    let left = 8 + 2 * run
    const { documents } = system.effects
    const send = (command: { constructor: { name: string } }) => {
      if (/Write|Put|Update/.test(command.constructor.name) && left-- <= 0) throw new Error('gone')
      return documents.send(command as never)
    }
    await createHandler(holding('jobs', { ...system.effects, documents: { send } as never }))({ schedule: 'jobs' }).catch(() => null)
  }
  expect(await Promise.all(ids.map(limitsOf))).toEqual(ids.map(() => 'record'))
  expect(await Promise.all([...ids, without.id, request.id].map(told))).toEqual([0, ...others.map(() => 1), 0, 0])
  expect((await readNationalTasks(system.table, 'record', 100)).sort()).toEqual([...ids].sort())
  expect([await limitsOf(without.id), await advanceJobs(tools, jobKinds, () => true)]).toEqual([undefined, { slices: 0, ended: 0 }])
})

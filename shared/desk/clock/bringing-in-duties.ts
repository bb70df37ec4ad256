import * as z from 'zod'
import { jobActions } from '../../domain/actions/job-actions.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { areDutiesBroughtIn, putDutiesBroughtIn } from '../../store/case/national-tasks.ts'
import { carryOut } from '../cases/carry-out.ts'
import type { Tools } from '../tools.ts'
import { jobKind, outcomeOf, startJob } from './advancing-jobs.ts'
import { everyCase } from './every-case.ts'
import { Again, goBack, oldProcessesMillis } from './going-back.ts'

const Input = z.object({ again: Again })
const name = 'bring-in-duties'

/** Has the complaints of before docs/adr/0072 that owe SP4N-LAPOR! something get its limit, and their place in the lists, once. */
export const startBringingIn = async (tools: Tools): Promise<void> => {
  if (await areDutiesBroughtIn(tools.table)) return
  const now = tools.effects.now()
  const order = { kind: name, input: {}, by: null, startsAt: plusMillis(now, oldProcessesMillis) }
  await startJob(tools, order, [putDutiesBroughtIn(tools.table, now)])
}

export const dutyKinds = {
  [name]: jobKind<z.infer<typeof Input>>({
    overAll: true,
    input: Input,
    cases: (tools, _, cursor) => everyCase(tools, cursor, ({ channel }) => channel === 'complaint'),
    work: async (tools, _, caseId, along) =>
      outcomeOf(await carryOut(tools, jobActions, caseId, { type: 'owe-national' }, { kind: 'system', name: 'jobs' }, { along })),
    finish: (tools, input, job) => goBack(tools, name, input, job),
  }),
}

import * as z from 'zod'
import type { CaseOutcome } from '../../domain/office/job.ts'
import { cluesForm } from '../../domain/suggestions/clues.ts'
import { teachingBasis } from '../../domain/suggestions/teaching.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { readCase } from '../../store/case/case-items.ts'
import { putLessonsForm, readLessonsForm, readTaught } from '../../store/office/lesson-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { teachAnew, wordKey } from '../reports/learning.ts'
import type { Tools } from '../tools.ts'
import { jobKind, startJob } from './advancing-jobs.ts'
import { everyCase } from './every-case.ts'
import { Again, goBack, oldProcessesMillis } from './going-back.ts'

/** As what all cases teach: in which form words are told from them, and under which keys they are hashed. */
const Learning = z.object({ as: z.string(), again: Again })
const name = 'learn-anew'

/** Has all cases teach as they would now, where they never did, or not in this form, or keys have turned since. */
export const startLearning = async (tools: Tools): Promise<void> => {
  const inUse = await wordKey(tools)
  if (inUse === null) return
  const as = `${cluesForm}.${inUse.id}`
  const before = await readLessonsForm(tools.table)
  if (before === as) return
  const startsAt = plusMillis(tools.effects.now(), oldProcessesMillis)
  await startJob(tools, { kind: name, input: { as }, by: null, startsAt }, [putLessonsForm(tools.table, before, as)])
}

const attempts = 4

const learn = async (tools: Tools, caseId: string, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  const inUse = await wordKey(tools)
  if (inUse === null) return { kind: 'left-out', reason: 'failed' }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const [state, before] = await Promise.all([readCase(tools.table, caseId), readTaught(tools.table, caseId)])
    if (!state) return { kind: 'left-out', reason: 'missing' }
    const isLearned = (before?.basis ?? '') === teachingBasis(state) && (!before?.lesson || before.keyId === inUse.id)
    if (isLearned) {
      await transact(tools.table.documents, along)
      return { kind: 'done' }
    }
    await teachAnew(tools, state, before)
    await tools.effects.sleep(attempt * 10)
  }
  return { kind: 'left-out', reason: 'busy' }
}

export const learningKinds = {
  [name]: jobKind<z.infer<typeof Learning>>({
    input: Learning,
    cases: (tools, _, cursor) => everyCase(tools, cursor, ({ channel }) => channel === 'complaint'),
    work: (tools, _, caseId, along) => learn(tools, caseId, along),
    finish: (tools, input, job) => goBack(tools, name, input, job),
  }),
}

import * as z from 'zod'
import { figuresForm } from '../../domain/figures/case-figures.ts'
import type { CaseOutcome } from '../../domain/office/job.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { readCase } from '../../store/case/case-items.ts'
import { putFiguresForm, readFiguresForm } from '../../store/office/figure-items.ts'
import { readJob } from '../../store/office/job-items.ts'
import { readCounted } from '../../store/office/tally-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { readAwakePage } from '../../store/wake.ts'
import { countAnew } from '../reports/counting.ts'
import type { Tools } from '../tools.ts'
import { jobKind, startJob } from './advancing-jobs.ts'
import { everyCase } from './every-case.ts'
import { Again, goBack, hourMillis, oldProcessesMillis } from './going-back.ts'

/** Which form of the figures every case is to be counted in; `again`: how often that was tried before with what was left out. */
const Recounting = z.object({ form: z.int(), again: Again })
const name = 'recount-figures'

/**
 * Has all cases counted anew, once, where figures came that older counts do not hold. Meanwhile what changes is counted by
 * itself, and pages show what has been counted so far.
 */
export const startRecounting = async (tools: Tools): Promise<void> => {
  const form = await readFiguresForm(tools.table)
  if (form >= figuresForm) return
  const startsAt = plusMillis(tools.effects.now(), oldProcessesMillis)
  const order = { kind: name, input: { form: figuresForm }, by: null, startsAt }
  await startJob(tools, order, [putFiguresForm(tools.table, form, figuresForm)])
}

const attempts = 4

const recount = async (tools: Tools, caseId: string, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const [state, before] = [await readCase(tools.table, caseId), await readCounted(tools.table, caseId)]
    if (!state) return { kind: 'left-out', reason: 'missing' }
    // The stream was quicker, or the job had done it before a crash.
    const isCounted = before !== null && before.version >= state.version && (before.form ?? 0) >= figuresForm
    const done = isCounted
      ? (await transact(tools.table.documents, along)).committed
      : await countAnew(tools, state, before, before?.figures?.log ?? null, along)
    if (done || isCounted) return { kind: 'done' }
    await tools.effects.sleep(attempt * 10)
  }
  // Somebody changes it again and again; not every change is counted, so it is looked at once more.
  return { kind: 'left-out', reason: 'busy' }
}

/** However a job waits, for its turn, a lease or another try, it is in the wake index by then. */
const farMillis = 7 * 24 * hourMillis

/** Whether rows hold less than there is: they are of an older form, or their counting anew has not ended. */
export const isHalfCounted = async (tools: Tools): Promise<boolean> => {
  if ((await readFiguresForm(tools.table)) < figuresForm) return true
  const until = plusMillis(tools.effects.now(), farMillis)
  let from: Awaited<ReturnType<typeof readAwakePage>>['next']
  do {
    const { ids, next } = await readAwakePage(tools.table, 'JOB', until, 50, from)
    const jobs = await Promise.all(ids.map((id) => readJob(tools.table, id)))
    if (jobs.some((job) => job?.kind === name && job.status !== 'done')) return true
    from = next
  } while (from)
  return false
}

export const recountingKinds = {
  [name]: jobKind<z.infer<typeof Recounting>>({
    input: Recounting,
    cases: (tools, _, cursor) => everyCase(tools, cursor),
    work: (tools, _, caseId, along) => recount(tools, caseId, along),
    finish: (tools, input, job) => goBack(tools, name, input, job),
  }),
}

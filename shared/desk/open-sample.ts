import { allActions, type CaseCommand } from '../domain/actions/all-actions.ts'
import type { Actor } from '../domain/case/actor.ts'
import { todayOf } from '../domain/case/moves.ts'
import type { ComplaintForm } from '../domain/channels/complaint/complaint-form.ts'
import type { RequestForm } from '../domain/channels/request/request-form.ts'
import { tick } from '../domain/law/tick.ts'
import type { LocalDate } from '../domain/time/local-date.ts'
import { carryOut, carryOutTick } from './cases/carry-out.ts'
import { fileComplaintForm, fileRequestForm, type Sending } from './cases/filing.ts'
import { publishFigures } from './clock/publishing-figures.ts'
import { isHalfCounted, startRecounting } from './clock/recounting.ts'
import type { Effects } from './effects.ts'
import { projectCase } from './reports/projecting.ts'
import { createTools } from './tools.ts'

export type SampleDesk = ReturnType<typeof openSample>

/** More clocks than that do not end on one case at once. */
const mostTicks = 5

/**
 * For invented cases under `npm start`: what citizens, officers and time do, by the rules of the house and nobody's rights. With
 * effects whose clock stands in the past it happens then. No function of a deployment opens this.
 */
export const openSample = (effects: Effects) => {
  const tools = createTools(effects)
  const today = async (): Promise<LocalDate> => todayOf(await tools.context())
  return {
    today,
    fileComplaint: (form: ComplaintForm, sending: Sending) => fileComplaintForm(tools, form, sending),
    fileRequest: (form: RequestForm, sending: Sending) => fileRequestForm(tools, form, sending),
    /** What cannot be done then is left out: a question came first, or time had closed the case. */
    act: async (id: string, command: CaseCommand, actor: Actor): Promise<void> => {
      await carryOut(tools, allActions, id, command, actor)
    },
    /** What time alone causes on a case by now. */
    passTime: async (id: string): Promise<void> => {
      for (let ticks = 0; ticks < mostTicks; ticks++)
        if ((await carryOutTick(tools, id, (state, context) => tick(state, context, []))).kind !== 'done') return
    },
    /** In a new folder every case is counted anew once; nothing is published before that has ended. */
    startRecounting: () => startRecounting(tools),
    isHalfCounted: () => isHalfCounted(tools),
    count: (id: string) => projectCase(tools, id),
    /** How many months were published. */
    publish: async (): Promise<number> => publishFigures(tools, await today()),
  }
}

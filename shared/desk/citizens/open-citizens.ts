import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'

export type CitizensDesk = ReturnType<typeof openCitizens>

/** What pages say to everybody: law, calendar, institutions. Forms are shown from it; nothing of a case is behind it. */
export const openCitizens = (effects: Effects) => ({
  ...deskBase(toolsOf(effects)),
  /** Where the script of a form sends files once there is a case. */
  incomingOrigin: effects.incomingOrigin,
})

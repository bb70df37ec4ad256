import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { isSameToken, officerSessions } from './sign-in/officer-sessions.ts'

/** What is asked of every officer before a page of theirs is opened: who they are, and whether a form is their own. */
export const openOfficers = (effects: Effects) => {
  const tools = toolsOf(effects)
  const { officerSession } = officerSessions(tools)
  return { ...deskBase(tools), officerSession, isSameToken }
}

import type { Desk } from '../../../shared/desk/desk.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { readCase } from '../../../shared/store/case/case-items.ts'
import { problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { readSession } from '../../../shared/web/session.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** The case that the browser has opened with its access code; null when there is none, or the code was replaced since. */
export const caseInSession = async (request: Request, desk: Desk): Promise<Case | null> => {
  const session = readSession((await desk.keyRing())('citizen-session'), request.cookies, desk.effects.now())
  const state = session && (await readCase(desk.table, session.caseId))
  return state && state.accessGeneration === session?.generation ? state : null
}

/** The same, for the case that the address names; whoever has another one open has to open this one first. */
export const caseOfPath = async (request: Request, desk: Desk): Promise<Case | null> => {
  const state = await caseInSession(request, desk)
  return state?.number === request.params.number ? state : null
}

/** The answer to whoever has not opened the case: the way to open it. */
export const notOpen = (request: Request): Reply => {
  const number = request.params.number
  if (request.wants === 'json') return problem(403, 'not-open', textOf(request.language).track.intro)
  return seeOther(number ? `/lacak?number=${encodeURIComponent(number)}` : '/lacak')
}

import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { caseCookie } from '../../../shared/web/case-cookie.ts'
import { problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** The case that the browser has opened with its access code; null when there is none, or the code was replaced since. */
export const caseOfBrowser = ({ cookies }: Request, desk: OwnCaseDesk): Promise<Case | null> => desk.caseInSession(caseCookie.read(cookies))

/** The same, for the case that the address names; whoever has another one open has to open this one first. */
export const caseOfPath = async (request: Request, desk: OwnCaseDesk): Promise<Case | null> => {
  const state = await caseOfBrowser(request, desk)
  return state?.number === request.params.number ? state : null
}

/** The answer to whoever has not opened the case: the way to open it. */
export const notOpen = (request: Request): Reply => {
  const number = request.params.number
  if (request.wants === 'json') return problem(403, 'not-open', textOf(request.language).track.intro)
  return seeOther(number ? `/lacak?number=${encodeURIComponent(number)}` : '/lacak')
}

import type { Opening } from '../../../shared/desk/citizens/access.ts'
import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { caseCookie } from '../../../shared/web/case/case-cookie.ts'
import { problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { type Onward, onwardOf, onwardToPage, onwardWord } from './onward.ts'

/** The case that the browser has opened with its access code; null when there is none, or the code was replaced since. */
export const caseOfBrowser = ({ cookies }: Request, desk: OwnCaseDesk): Promise<Case | null> => desk.caseInSession(caseCookie.read(cookies))

/** The same, for the case that the address names; whoever has another one open has to open this one first. */
export const caseOfPath = async (request: Request, desk: OwnCaseDesk): Promise<Case | null> => {
  const state = await caseOfBrowser(request, desk)
  return state?.number === request.params.number ? state : null
}

/** An answer to somebody who uses their session: it goes on for half an hour more. */
export const sliding = async (request: Request, desk: OwnCaseDesk, reply: Reply): Promise<Reply> => {
  if (reply.status >= 400 || caseCookie.isSetBy(reply.cookies)) return reply
  const session = await desk.slideSession(caseCookie.read(request.cookies))
  return session === null ? reply : { ...reply, cookies: [...reply.cookies, caseCookie.set(session)] }
}

/** Why number and code opened nothing, for pages and API alike. */
export const notOpened = (opening: Exclude<Opening, { kind: 'opened' }>, { language }: Request) => {
  const { wrong, wait } = textOf(language).track
  const headers: Record<string, string> = opening.kind === 'slowed' ? { 'retry-after': String(opening.seconds) } : {}
  return opening.kind === 'slowed'
    ? { status: 429, code: 'slowed', message: wait({ seconds: String(opening.seconds) }), headers }
    : { status: 403, code: 'wrong-code', message: wrong, headers }
}

/** The id of a file that the bucket has just taken, as the address brings it back. */
export const sentFile = (id: string | undefined): string | undefined => (id && /^[\w-]{1,80}$/.test(id) ? id : undefined)

const askedFor = ({ query }: Request): Onward | undefined => onwardOf(query.ke) ?? onwardToPage(query.laman)

/** The answer to whoever has not opened the case: the way to open it, and on from there to where they were going. */
export const notOpen = (request: Request, onward: Onward | undefined = askedFor(request)): Reply => {
  const number = request.params.number
  if (request.wants === 'json') return problem(403, 'not-open', textOf(request.language).track.intro)
  if (!number) return seeOther('/lacak')
  const berkas = sentFile(request.query.berkas)
  const query = new URLSearchParams({ number, ...(onward ? { ke: onwardWord(onward) } : {}), ...(berkas ? { berkas } : {}) })
  return seeOther(`/lacak?${query}`)
}

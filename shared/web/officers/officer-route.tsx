import type { Effects } from '../../desk/effects.ts'
import type { OfficerAtWork } from '../../desk/officers/sign-in/officer-sessions.ts'
import { mayOpen, type OfficerPage } from '../../domain/case/permissions.ts'
import type { Institution } from '../../domain/office/directory.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Region } from '../../region.ts'
import { page, problem, type Reply, type Request, seeOther, textField } from '../replies.ts'
import { frameTextOf } from '../text/frame-text.ts'
import { officerTextOf } from '../text/officer-text.ts'
import type { WebRoute } from '../web-stack.ts'
import { sessionCookie, signOutPath } from './officer-cookie.ts'
import { OfficerLayout } from './officer-layout.tsx'
import { ResendPage } from './resend-page.tsx'

/** A request of somebody who has signed in, with what every page of the desk needs to know of them. */
export type OfficerRequest = Request & {
  officer: OfficerAtWork
  /** Theirs, if they have one. */
  institution: Institution | null
  /** Goes into every form (`OfficerForm` does that); JSON brings it in the header `x-csrf-token`. */
  csrf: string
  /** When they last authenticated at the provider, as far as it says so. */
  authenticatedAt: Instant | null
}

/** Loads with the first officer who comes. */
const openOfficers = async (effects: Effects) => (await import('../../desk/officers/open-officers.ts')).openOfficers(effects)

/** What is behind a route when the officer is known: `lazily` makes it of a page and the desk that it works at. */
export type OfficerAction = (request: OfficerRequest, effects: Effects) => Reply | Promise<Reply>

/**
 * A page of the desk: loads session and officer, asks who has none to sign in, checks the CSRF token of what is sent, and
 * answers a page that the officer may not open as if there were none. `'any'` is for every officer; such an action decides
 * by the case, and answers `absent(request)` where the officer may not.
 */
export const officerRoute = (wanted: OfficerPage | 'any', action: OfficerAction): OfficerHandle => {
  const handle: WebRoute['handle'] = async (request, effects) => {
    const desk = await openOfficers(effects)
    const id = sessionCookie.read(request.cookies)
    const session = id === null ? null : await desk.officerSession(id)
    if (!session) return notSignedIn(request, await desk.region())
    const { officer, csrf, earlierCsrf, authenticatedAt } = session
    const institution = officer.institution && (await desk.recentInstitutions()).find((it) => it.id === officer.institution)
    const known: OfficerRequest = { ...request, officer, institution: institution || null, csrf, authenticatedAt }
    // Before the token: whether a page is there must not show in how a form to it fails.
    if (wanted !== 'any' && !mayOpen(officer, wanted)) return absent(known, desk)
    if (request.method === 'POST' && ![csrf, ...earlierCsrf].some((it) => desk.isSameToken(it, sentToken(request))))
      return staleForm(known, await desk.region())
    return action(known, effects)
  }
  return Object.assign(handle, { wanted })
}

/** What answers an address of the desk, and which right it asks for; the matrix of rights is tested from it. */
export type OfficerHandle = WebRoute['handle'] & { wanted: OfficerPage | 'any' }

/** No such page, or none for this officer: the same answer for both. */
export const absent = async (request: OfficerRequest, desk: Pick<Effects, 'region'>): Promise<Reply> => {
  const { title, advice } = frameTextOf(request.language).errors.pages['not-found']
  if (request.wants === 'json') return problem(404, 'not-found', title, { detail: advice })
  const words = officerTextOf(request.language).frame
  return page(
    <OfficerLayout title={title} request={request} region={await desk.region()}>
      <h1>{title}</h1>
      <p>{words.absent}</p>
      <p>
        <a href="/petugas">{words.toDesk}</a>
      </p>
    </OfficerLayout>,
    { status: 404 },
  )
}

const sentToken = (request: Request): string => textField(request.body, 'csrf') || (request.header('x-csrf-token') ?? '')

const notSignedIn = (request: Request, region: Region): Reply | Promise<Reply> => {
  const words = officerTextOf(request.language).signIn
  // Whoever signs out after the session has ended is out already.
  if (request.method === 'POST' && request.path === signOutPath) return seeOther(signOutPath, [sessionCookie.clear])
  if (request.wants === 'json') return problem(401, 'not-signed-in', words.neededTitle, { detail: words.needed })
  if (request.method === 'GET') return seeOther(signInPath(request))
  // What was typed stays in the page: it can be sent again once the officer has signed in beside it.
  return page(<ResendPage request={request} region={region} signIn />, { status: 401 })
}

/** The form belongs to an earlier session, or comes from nowhere of ours. It is shown again and sent by the officer alone. */
const staleForm = (request: OfficerRequest, region: Region): Reply | Promise<Reply> => {
  const words = officerTextOf(request.language).signIn
  if (request.wants === 'json') return problem(403, 'stale-form', words.staleTitle, { detail: words.stale })
  return page(<ResendPage request={request} region={region} csrf={request.csrf} />, { status: 403 })
}

/**
 * What they are about to do takes that they sign in anew first. Everything typed stays in the page and is sent again from
 * there.
 */
export const signInAnew = async (request: OfficerRequest, desk: Pick<Effects, 'region'>): Promise<Reply> => {
  const words = officerTextOf(request.language).signIn
  if (request.wants === 'json') return problem(403, 'sign-in-anew', words.anewTitle, { detail: words.anew })
  return page(<ResendPage request={request} region={await desk.region()} csrf={request.csrf} anew />, { status: 403 })
}

/** Where the sign-in begins that ends at the page asked for. */
export const signInPath = ({ path, query }: Pick<Request, 'path' | 'query'>): string => {
  const asked = new URLSearchParams(query).toString()
  const to = `${path}${asked && `?${asked}`}`
  return to === '/petugas' ? '/petugas/masuk' : `/petugas/masuk?${new URLSearchParams({ ke: to })}`
}

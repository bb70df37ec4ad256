import type { Child } from 'hono/jsx'
import type { Desk } from '../../../shared/desk/desk.ts'
import { sessionCookie, signInCookie, signOutPath } from '../../../shared/web/officers/officer-cookie.ts'
import { GuestLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { askProvider, readAnswer, signOutUrl } from './provider.ts'

const signInWords = (request: Request) => officerTextOf(request.language).signIn

/** Begins a sign-in: a link leads here, for a form could not leave our own pages (CSP `form-action`). */
export const beginSignIn = async (request: Request, desk: Desk): Promise<Reply> => {
  const asked = await askProvider(desk.effects, request.language)
  if (!asked) return unreachable(request, desk, 'discovery')
  const id = await desk.beginSignIn({ ...asked.keep, to: safeTarget(request.query.ke, desk.effects.baseUrl) })
  return seeOther(asked.url, [signInCookie.set(id)])
}

/** The browser comes back from the provider. */
export const endSignIn = async (request: Request, desk: Desk): Promise<Reply> => {
  const id = signInCookie.read(request.cookies)
  const begun = id === null ? null : await desk.takeSignIn(id)
  if (!begun) return expired(request, desk, 'not-begun')
  const answer = await readAnswer(desk.effects, request.query, begun)
  if (answer.kind === 'unreachable') return unreachable(request, desk, answer.reason)
  if (answer.kind === 'refused') return expired(request, desk, answer.reason)
  const outcome = await desk.signIn(answer.claims)
  if (outcome.kind !== 'signed-in') return notAdmitted(request, desk, outcome.kind)
  const session = await desk.openOfficerSession(outcome.officer.id, sessionCookie.read(request.cookies))
  desk.effects.log('officer-signed-in', { officer: outcome.officer.id })
  return seeOther(begun.to, [sessionCookie.set(session), signInCookie.clear])
}

/** Ends the session here; the page after it goes on to the provider. */
export const signOut = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const id = sessionCookie.read(request.cookies)
  if (id !== null) await desk.endOfficerSession(id)
  return seeOther(`${signOutPath}?akun=ya`, [sessionCookie.clear])
}

export const showSignedOut = async (request: Request, desk: Desk): Promise<Reply> => {
  if (sessionCookie.read(request.cookies) !== null) return seeOther('/petugas')
  const words = signInWords(request)
  const onwards = request.query.akun === 'ya' ? await signOutUrl(desk.effects) : null
  return guestPage(
    request,
    desk,
    words.signedOutTitle,
    <>
      <p>{words.signedOut}</p>
      {onwards ? (
        <p>
          {words.provider} <a href={onwards}>{words.providerLink}</a>
        </p>
      ) : (
        <SignInAgain request={request} />
      )}
    </>,
    { goTo: onwards },
  )
}

/** A path of the desk that the browser may be sent to; anything else becomes the desk's first page. */
export const safeTarget = (asked: string | undefined, baseUrl: string): string => {
  const first = '/petugas'
  if (!asked || asked.length > 1000 || !URL.canParse(asked, baseUrl)) return first
  const { origin, pathname, search } = new URL(asked, baseUrl)
  const isDesk = origin === new URL(baseUrl).origin && (pathname === first || pathname.startsWith(`${first}/`))
  return isDesk && !/^\/petugas\/(masuk|keluar)(\/|$)/.test(pathname) ? `${pathname}${search}` : first
}

const SignInAgain = ({ request }: { request: Request }) => (
  <p class="actions">
    <a class="button" href="/petugas/masuk">
      {signInWords(request).again}
    </a>
  </p>
)

const guestPage = async (
  request: Request,
  desk: Desk,
  title: string,
  content: Child,
  { status = 200, goTo = null, cookies = [] }: { status?: number; goTo?: string | null; cookies?: string[] } = {},
): Promise<Reply> =>
  page(
    <GuestLayout title={title} language={request.language} region={await desk.region()} goTo={goTo}>
      <h1>{title}</h1>
      {content}
    </GuestLayout>,
    { status, cookies },
  )

/** An unknown account and an officer who is no longer active look the same: the account service told who it is, not we. */
const notAdmitted = async (request: Request, desk: Desk, kind: 'unknown' | 'unverified'): Promise<Reply> => {
  const words = signInWords(request)
  const region = await desk.region()
  desk.effects.log('sign-in-refused', { reason: kind })
  const [title, advice] =
    kind === 'unknown' ? [words.unknownTitle, words.unknown({ region: region.name })] : [words.unverifiedTitle, words.unverified]
  if (request.wants === 'json') return problem(403, `sign-in-${kind}`, title, { detail: advice })
  const onwards = await signOutUrl(desk.effects)
  return guestPage(
    request,
    desk,
    title,
    <>
      <p>{advice}</p>
      <p>
        {words.help}: {region.contact.address}
        {region.contact.phone ? `, ${region.contact.phone}` : ''} ({region.contact.hours})
      </p>
      {onwards ? (
        <p>
          <a href={onwards}>{words.providerLink}</a>
        </p>
      ) : null}
      <SignInAgain request={request} />
    </>,
    { status: 403, cookies: [signInCookie.clear] },
  )
}

const expired = (request: Request, desk: Desk, reason: string): Reply | Promise<Reply> => {
  const words = signInWords(request)
  desk.effects.log('sign-in-refused', { reason })
  if (request.wants === 'json') return problem(400, 'sign-in-expired', words.expiredTitle, { detail: words.expired })
  const content = (
    <>
      <p>{words.expired}</p>
      <SignInAgain request={request} />
    </>
  )
  return guestPage(request, desk, words.expiredTitle, content, { status: 400, cookies: [signInCookie.clear] })
}

const unreachable = (request: Request, desk: Desk, reason: string): Reply | Promise<Reply> => {
  const words = signInWords(request)
  desk.effects.log('sign-in-unreachable', { reason })
  if (request.wants === 'json') return problem(503, 'sign-in-unreachable', words.unreachableTitle, { detail: words.unreachable })
  const content = (
    <>
      <p>{words.unreachable}</p>
      <SignInAgain request={request} />
    </>
  )
  return guestPage(request, desk, words.unreachableTitle, content, { status: 503 })
}

import type { Child } from 'hono/jsx'
import type { SignInDesk } from '../../../shared/desk/officers/sign-in/open-sign-in.ts'
import { browserName } from '../../../shared/web/browser-name.ts'
import { DeskContact } from '../../../shared/web/desk-contact.tsx'
import { deskPath, homeOf } from '../../../shared/web/officers/home-path.ts'
import { queueCookie, sessionCookie, signInCookie, signOutPath } from '../../../shared/web/officers/officer-cookie.ts'
import { GuestLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const signInWords = (request: Request) => officerTextOf(request.language).signIn

/** Begins a sign-in: a link leads here, for a form could not leave our own pages (CSP `form-action`). */
export const beginSignIn = async (request: Request, desk: SignInDesk): Promise<Reply> => {
  const begun = await desk.begin(request.language, safeTarget(request.query.ke, desk.baseUrl), request.query.ulang === 'ya')
  return begun.kind === 'begun' ? seeOther(begun.url, [signInCookie.set(begun.id)]) : unreachable(request, desk)
}

/** The browser comes back from the provider. */
export const endSignIn = async (request: Request, desk: SignInDesk): Promise<Reply> => {
  const ended = await desk.end(signInCookie.read(request.cookies), request.query, {
    former: sessionCookie.read(request.cookies),
    browser: browserName(request.header('user-agent')),
  })
  switch (ended.kind) {
    case 'signed-in':
      return seeOther(ended.to === deskPath ? homeOf(ended) : ended.to, [sessionCookie.set(ended.session), signInCookie.clear])
    case 'unreachable':
      return unreachable(request, desk)
    case 'expired':
      return expired(request, desk)
    case 'undated':
      return undated(request, desk)
    default:
      return notAdmitted(request, desk, ended.kind)
  }
}

/** Ends the session here; the page after it goes on to the provider. */
export const signOut = async (request: OfficerRequest, desk: SignInDesk): Promise<Reply> => {
  const id = sessionCookie.read(request.cookies)
  if (id !== null) await desk.signOut(id)
  return seeOther(`${signOutPath}?akun=ya`, [sessionCookie.clear, queueCookie.clear])
}

export const showSignedOut = async (request: Request, desk: SignInDesk): Promise<Reply> => {
  if (sessionCookie.read(request.cookies) !== null) return seeOther(deskPath)
  const words = signInWords(request)
  const onwards = request.query.akun === 'ya' ? await desk.signOutUrl(signOutPath) : null
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
  const first = deskPath
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
  desk: SignInDesk,
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
const notAdmitted = async (request: Request, desk: SignInDesk, kind: 'unknown' | 'unverified'): Promise<Reply> => {
  const words = signInWords(request)
  const region = await desk.region()
  const [title, advice] =
    kind === 'unknown' ? [words.unknownTitle, words.unknown({ region: region.name })] : [words.unverifiedTitle, words.unverified]
  if (request.wants === 'json') return problem(403, `sign-in-${kind}`, title, { detail: advice })
  const onwards = await desk.signOutUrl(signOutPath)
  return guestPage(
    request,
    desk,
    title,
    <>
      <p>{advice}</p>
      <p>{words.help}:</p>
      <DeskContact contact={region.contact} language={request.language} />
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

const expired = (request: Request, desk: SignInDesk): Reply | Promise<Reply> => {
  const words = signInWords(request)
  if (request.wants === 'json') return problem(400, 'sign-in-expired', words.expiredTitle, { detail: words.expired })
  const content = (
    <>
      <p>{words.expired}</p>
      <SignInAgain request={request} />
    </>
  )
  return guestPage(request, desk, words.expiredTitle, content, { status: 400, cookies: [signInCookie.clear] })
}

/** Nothing that an officer does mends it: the page says what whoever keeps the account service has to switch on. */
const undated = (request: Request, desk: SignInDesk): Reply | Promise<Reply> => {
  const words = signInWords(request)
  if (request.wants === 'json') return problem(502, 'sign-in-undated', words.undatedTitle, { detail: words.undated })
  const content = (
    <>
      <p>{words.undated}</p>
      <p>
        <a href="/petugas">{words.undatedBack}</a>
      </p>
    </>
  )
  return guestPage(request, desk, words.undatedTitle, content, { status: 502, cookies: [signInCookie.clear] })
}

const unreachable = (request: Request, desk: SignInDesk): Reply | Promise<Reply> => {
  const words = signInWords(request)
  if (request.wants === 'json') return problem(503, 'sign-in-unreachable', words.unreachableTitle, { detail: words.unreachable })
  const content = (
    <>
      <p>{words.unreachable}</p>
      <SignInAgain request={request} />
    </>
  )
  return guestPage(request, desk, words.unreachableTitle, content, { status: 503 })
}

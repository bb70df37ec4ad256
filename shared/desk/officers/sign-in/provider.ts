import { createHash } from 'node:crypto'
import * as oidc from 'openid-client'
import type { Claims } from '../../../domain/office/sign-in.ts'
import type { SignInUnderWay } from '../../../store/office/session-items.ts'
import type { Effects } from '../../effects.ts'
import { cognitoPoolOf, isLoopback } from './issuer.ts'

/**
 * The OpenID provider, as a public client sees it: authorization code with PKCE, state and nonce (RFC 9700). Nothing here
 * is about Cognito but its sign-out, which it has in its own way.
 */

const callbackPath = '/petugas/masuk/kembali'

export type ProviderAnswer =
  /** `age`: for how many milliseconds they had been signed in there; null where it does not say. */
  | { kind: 'claims'; claims: Claims; age: number | null }
  /** Cancelled there, or the answer is not one to what this browser asked. */
  | { kind: 'refused'; reason: string }
  | { kind: 'unreachable'; reason: string }

type Where = Pick<Effects, 'oidc' | 'baseUrl' | 'randomBytes'>

const patienceSeconds = 5
let discovered: { issuer: string; clientId: string; configuration: Promise<oidc.Configuration> } | undefined

/** What the provider publishes about itself; kept for the life of the process, a failure is not. */
const discover = ({ oidc: { issuer, clientId } }: Where): Promise<oidc.Configuration> => {
  if (discovered?.issuer === issuer && discovered.clientId === clientId) return discovered.configuration
  const configuration = oidc
    .discovery(new URL(issuer), clientId, undefined, oidc.None(), {
      timeout: patienceSeconds,
      execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(new URL(issuer)) ? [oidc.allowInsecureRequests] : [])],
    })
    .catch((error: unknown) => {
      discovered = undefined
      throw error
    })
  discovered = { issuer, clientId, configuration }
  return configuration
}

/** Where to send the browser, and what to keep until it comes back; null when the provider cannot be reached. */
export const askProvider = async (
  where: Where,
  language: string,
  anew = false,
): Promise<{ url: string; keep: Pick<SignInUnderWay, 'state' | 'nonce' | 'verifier'> } | null> => {
  const configuration = await discover(where).catch(() => null)
  if (!configuration) return null
  const random = () => where.randomBytes(32).toString('base64url')
  const keep = { state: random(), nonce: random(), verifier: random() }
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${where.baseUrl}${callbackPath}`,
    scope: 'openid email profile',
    state: keep.state,
    nonce: keep.nonce,
    code_challenge: createHash('sha256').update(keep.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // OpenID Connect Core 3.1.2.1; Cognito takes the second alone, and tells `auth_time` always.
    ...(anew ? { max_age: '0', prompt: 'login' } : {}),
    ...(cognitoPoolOf(where.oidc.issuer) ? { lang: language } : { ui_locales: language }),
  })
  return { url: url.href, keep }
}

/** Exchanges the code in the provider's answer for what it says about the person. */
export const readAnswer = async (
  where: Where,
  query: Readonly<Record<string, string>>,
  { state, nonce, verifier }: Pick<SignInUnderWay, 'state' | 'nonce' | 'verifier'>,
): Promise<ProviderAnswer> => {
  try {
    const configuration = await discover(where)
    const tokens = await oidc.authorizationCodeGrant(
      configuration,
      new URL(`${where.baseUrl}${callbackPath}?${new URLSearchParams(query)}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    )
    const token = tokens.claims()
    if (!token) return { kind: 'refused', reason: 'no-id-token' }
    // Some providers put the address into the token, others only behind the user-info address.
    const told = token.email === undefined ? await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub) : token
    return {
      kind: 'claims',
      age: typeof token.auth_time === 'number' ? Math.max(0, token.iat - token.auth_time) * 1000 : null,
      claims: {
        issuer: token.iss,
        subject: token.sub,
        email: typeof told.email === 'string' ? told.email : null,
        emailVerified: isYes(told.email_verified),
        name: typeof told.name === 'string' ? told.name : null,
      },
    }
  } catch (error) {
    const reason = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'
    return { kind: isOutage(error) ? 'unreachable' : 'refused', reason }
  }
}

/** Cognito's user info says it in a string. */
const isYes = (value: unknown): boolean => value === true || value === 'true'

/** Whatever is no answer at all; an answer of the wrong kind is a refusal. */
const isOutage = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof Error && 'code' in error && (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'))

/** Where the provider ends its own session and sends the browser back from; null when it has no such place. */
export const signOutUrl = async (where: Where, to: string): Promise<string | null> => {
  const configuration = await discover(where).catch(() => null)
  const metadata = configuration?.serverMetadata()
  if (!configuration || !metadata) return null
  const back = `${where.baseUrl}${to}`
  if (cognitoPoolOf(where.oidc.issuer) && metadata.authorization_endpoint) {
    const parameters = new URLSearchParams({ client_id: where.oidc.clientId, logout_uri: back })
    return `${new URL(metadata.authorization_endpoint).origin}/logout?${parameters}`
  }
  if (!metadata.end_session_endpoint) return null
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href
}

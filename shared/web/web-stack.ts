import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import middy from '@middy/core'
import httpRouterHandler from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Effects } from '../desk/effects.ts'
import type { ErrorKind } from './error-reply.tsx'
import { languageCookie } from './language.ts'
import { isBad, readRequest } from './read-request.ts'
import type { Reply, Request } from './replies.ts'

/** A page or an action: one line in the list of routes. */
export type WebRoute = {
  method: 'GET' | 'POST'
  /** `{name}` stands for one part of the path. */
  path: string
  /** Answers; which desk it opens with these effects is its own (`lazily`). */
  handle: (request: Request, effects: Effects) => Reply | Promise<Reply>
}

type Result = APIGatewayProxyStructuredResultV2

/**
 * Everything between the gateway and a page: reading and checking what came, errors that say what to do, security
 * headers, compression. Routes answer; nothing here knows what they are about.
 */
export const createWebHandler = (routes: readonly WebRoute[], effects: Effects) =>
  middy<APIGatewayProxyEventV2, Result>()
    .use(compressed())
    .use(guarded(effects))
    .use(answersErrors(routes, effects))
    .handler(
      httpRouterHandler({
        routes: routes.map(({ method, path, handle }) => ({
          method,
          path,
          handler: (event: APIGatewayProxyEventV2) => answer(event, handle, effects),
        })),
      }),
    )

const answer = async (event: APIGatewayProxyEventV2, handle: WebRoute['handle'], effects: Effects): Promise<Result> => {
  const request = readRequest(event, effects.now(), new URL(effects.baseUrl).origin, effects.edgeSecret)
  if (isBad(request)) return resultOf(await errorReply(event, effects, request.bad))
  const reply = await handle(request, effects)
  const remembered = request.query.lang ? [languageCookie(request.language)] : []
  return resultOf({ ...reply, cookies: [...reply.cookies, ...remembered] })
}

/** Errors are rare, and so are loaded late. */
const errorReply = async (event: APIGatewayProxyEventV2, effects: Effects, kind: ErrorKind, reference?: string): Promise<Reply> =>
  (await import('./error-reply.tsx')).errorReply(event, await effects.region(), kind, reference)

const resultOf = (reply: Reply): Result => ({
  statusCode: reply.status,
  headers: { ...reply.headers },
  cookies: [...reply.cookies],
  body: reply.body,
  ...(reply.isBase64 ? { isBase64Encoded: true } : {}),
})

type Middleware = middy.MiddlewareObj<APIGatewayProxyEventV2, Result>

/** Unknown pages, wrong methods, and bugs: a page that says what to do, never a trace. */
const answersErrors = (routes: readonly WebRoute[], effects: Effects): Middleware => ({
  before: ({ event }) => {
    const { http } = event.requestContext
    if (http.method === 'HEAD') http.method = 'GET'
  },
  onError: async (request) => {
    const { event, error } = request
    const isUnknown = error && 'statusCode' in error && error.statusCode === 404
    if (isUnknown) {
      const allowed = methodsOf(routes, event.rawPath)
      const reply = await errorReply(event, effects, allowed.length > 0 ? 'wrong-method' : 'not-found')
      request.response = resultOf(allowed.length > 0 ? { ...reply, headers: { ...reply.headers, allow: allowed.join(', ') } } : reply)
      return
    }
    const reference = effects.randomBytes(6).toString('hex')
    effects.log('request-failed', { reference, error: error?.name ?? 'unknown', at: placeOf(error) })
    if (error?.name !== 'KeysUnread') {
      request.response = resultOf(await errorReply(event, effects, 'failed', reference))
      return
    }
    const reply = await errorReply(event, effects, 'away', reference)
    request.response = resultOf({ ...reply, headers: { ...reply.headers, 'retry-after': '10' } })
  },
})

/** Where in our code it failed; the message is left out, for it may quote what somebody wrote. */
const placeOf = (error: Error | null | undefined): string =>
  (error?.stack ?? '')
    .split('\n')
    .slice(1, 4)
    .map((line) => line.trim())
    .join(' < ')
    .slice(0, 400)

const methodsOf = (routes: readonly WebRoute[], path: string): string[] => {
  const matches = (pattern: string) => new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
  return [...new Set(routes.filter((route) => matches(route.path)).map(({ method }) => method))]
}

/** Headers of every answer. A page that posts to the bucket names it in `content-security-policy` by itself. */
const guarded = (effects: Effects): Middleware => {
  const secure = effects.baseUrl.startsWith('https:')
  const add = ({ event, response }: { event: APIGatewayProxyEventV2; response?: Result | null | undefined }) => {
    if (!response) return
    const headers: Record<string, string | number | boolean> = {
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
      ...(isPart.test(String(response.headers?.['content-type'])) ? {} : ofPages(event.rawPath)),
      ...response.headers,
    }
    response.headers = headers
  }
  return { after: add, onError: add }
}

/** Parts of pages are no documents: what binds a document would be sent with each and bind nothing. The emblem brings a policy of its own. */
const isPart = /^(?:text\/(?:css|javascript)|image\/svg\+xml|application\/manifest\+json)/

const ofPages = (path: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy({ scriptsAskUs: !isSomebodysOwn.test(path) }),
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  vary: 'accept, accept-encoding, cookie',
  ...(isSomebodysOwn.test(path) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
})

/** Pages about one case, the ways to it, and the office: nothing of them belongs into a search engine. */
const isSomebodysOwn = /^\/(?:kasus|lacak|petugas|keluar|(?:pengaduan|permohonan)\/diterima)(?:\/|$)/

type Loosened = { formsTo?: string; picturesFrom?: string; scriptsSendTo?: string; scriptsAskUs?: boolean }

/**
 * No inline script or style anywhere; forms go to ourselves, and to `formsTo` where files are sent; pictures are ours, and
 * `picturesFrom` where small ones are shown. Scripts ask nobody on pages of a case and of officers, but where one sends files to
 * `scriptsSendTo`. On pages for everybody they may ask us: who judges whether search engines can read a page fetches robots.txt from
 * within it, and a form there may be sent to us anyway (docs/adr/0082).
 */
export const contentSecurityPolicy = ({ formsTo, picturesFrom, scriptsSendTo, scriptsAskUs = false }: Loosened = {}): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `img-src 'self'${picturesFrom ? ` ${picturesFrom}` : ''}`,
    "manifest-src 'self'",
    ...(scriptsSendTo || scriptsAskUs ? [`connect-src 'self'${scriptsSendTo ? ` ${scriptsSendTo}` : ''}`] : []),
    `form-action 'self'${formsTo ? ` ${formsTo}` : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

const compress = promisify(gzip)
const worthCompressing = 1024

const compressed = (): Middleware => {
  const shrink = async ({ event, response }: { event: APIGatewayProxyEventV2; response?: Result | null | undefined }) => {
    const accepts = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'accept-encoding')?.[1] ?? ''
    // A file of bytes is compressed by its own kind.
    if (!response?.body || response.isBase64Encoded || response.body.length < worthCompressing || !/\bgzip\b/.test(accepts)) return
    response.body = (await compress(response.body)).toString('base64')
    response.isBase64Encoded = true
    response.headers = { ...response.headers, 'content-encoding': 'gzip' }
  }
  return { after: shrink, onError: shrink }
}

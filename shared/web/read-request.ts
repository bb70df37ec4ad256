import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Instant } from '../domain/time/instant.ts'
import { languageOf } from './language.ts'
import type { Request } from './replies.ts'
import { viewerAddress } from './viewer-address.ts'

/** What a request can be refused for before any page sees it. */
export type BadRequest = { bad: 'too-large' | 'unsupported-type' | 'malformed' | 'cross-site' }

/** Whether a program sent it: a browser's form leaves out every box that is not ticked, JSON only what it does not speak of. */
export const isJsonBody = ({ header }: Pick<Request, 'header'>): boolean =>
  (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json'

/** The largest form, with every character percent-encoded, fits; nothing longer is a form of ours. */
export const maxBodyBytes = 64 * 1024
const maxDepth = 8
/** Names of fields that mean something to the language itself. */
export const refusedNames: readonly string[] = ['__proto__', 'constructor', 'prototype']
const formType = 'application/x-www-form-urlencoded'

/**
 * Reads an event of the HTTP API (payload format 2.0). `now` is the desk's clock, `origin` that of its own pages, `edgeSecret` what
 * the edge before the API is known by.
 */
export const readRequest = (
  event: APIGatewayProxyEventV2,
  now: Instant,
  origin: string,
  edgeSecret: string | null,
): Request | BadRequest => {
  const headers = new Map(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']))
  const header = (name: string) => headers.get(name) ?? null
  const { method, sourceIp } = event.requestContext.http
  const cookies = readCookies(event.cookies ?? [header('cookie') ?? ''])
  const query = Object.assign(Object.create(null), event.queryStringParameters ?? {}) as Record<string, string>
  const body = method === 'POST' ? readBody(event, header) : {}
  if (isBad(body)) return body
  if (method === 'POST' && isCrossSite(header, origin)) return { bad: 'cross-site' }
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    path: event.rawPath,
    params: (event.pathParameters ?? {}) as Record<string, string>,
    query,
    header,
    cookies,
    body,
    language: languageOf(query.lang ?? cookies.lang),
    wants: wantsJson(header) ? 'json' : 'html',
    sourceAddress: viewerAddress(header, sourceIp, edgeSecret),
    now,
  }
}

export const isBad = (value: object): value is BadRequest => 'bad' in value && Object.keys(value).length === 1

/** Who opens pages for people without naming HTML: old browsers, windows within apps, and what makes the preview of a link. */
const opensPages = /^Mozilla\/|facebookexternalhit|WhatsApp|TelegramBot/i

/**
 * Browsers name HTML when they open a page. Whoever does not, and takes anything or JSON, is a program and gets JSON where
 * there is some; a form that does not say what it wants came from a page.
 */
export const wantsJson = (header: (name: string) => string | null): boolean => {
  const accept = header('accept') || '*/*'
  if (accept.includes('html')) return false
  if (accept.includes('json')) return true
  const type = header('content-type') ?? ''
  if (type.startsWith('application/json')) return true
  if (header('sec-fetch-mode') === 'navigate' || opensPages.test(header('user-agent') ?? '')) return false
  return !type.startsWith(formType) && /(\*|application)\/\*/.test(accept)
}

/** Forms of other sites are refused. A browser tells where a form came from; programs that tell nothing are no browser. */
const isCrossSite = (header: (name: string) => string | null, origin: string): boolean => {
  const site = header('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const from = header('origin')
  return from !== null && from !== origin
}

const readBody = (event: APIGatewayProxyEventV2, header: (name: string) => string | null): Record<string, unknown> | BadRequest => {
  const raw = event.body ?? ''
  if (raw.length > maxBodyBytes * (event.isBase64Encoded ? 4 / 3 : 1)) return { bad: 'too-large' }
  const bytes = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > maxBodyBytes) return { bad: 'too-large' }
  const type = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const text = decodeUtf8(bytes)
  if (type === formType) return text === null ? { bad: 'malformed' } : readForm(text)
  if (type === 'application/json') return text === null ? { bad: 'malformed' } : readJson(text)
  // Nothing was sent, so nothing can be of the wrong kind.
  if (type === '' && bytes.length === 0) return {}
  return { bad: 'unsupported-type' }
}

const decodeUtf8 = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The longest form of ours is the ladder of reminders: each of its rows has some twenty fields. */
const mostFields = 1000

/** The first value of each field counts; forms of ours send none twice. */
const readForm = (text: string): Record<string, unknown> | BadRequest => {
  const fields = Object.create(null) as Record<string, unknown>
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    if (++count > mostFields) return { bad: 'malformed' }
    if (!(name in fields)) fields[name] = value
  }
  return fields
}

const readJson = (text: string): Record<string, unknown> | BadRequest => {
  if (nesting(text) > maxDepth) return { bad: 'malformed' }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { bad: 'malformed' }
    const names = Object.keys(value)
    if (names.some((name) => refusedNames.includes(name))) return { bad: 'malformed' }
    return Object.assign(Object.create(null), value) as Record<string, unknown>
  } catch {
    return { bad: 'malformed' }
  }
}

/** Upper bound of how deep brackets nest, counted before anything is parsed. */
const nesting = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

const readCookies = (cookies: readonly string[]): Record<string, string> => {
  const read = Object.create(null) as Record<string, string>
  for (const cookie of cookies.flatMap((line) => line.split(';'))) {
    const at = cookie.indexOf('=')
    if (at > 0) read[cookie.slice(0, at).trim()] ??= cookie.slice(at + 1).trim()
  }
  return read
}

import { lookup as systemLookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import type { LinkFinding } from '../../domain/scorers/checked-links.ts'
import { isPublicAddress } from './public-address.ts'

/** An address answers within this time, with all that it leads to, or counts as dead. */
const limitMillis = 6000
const mostRedirects = 4

type Lookup = NonNullable<RequestOptions['lookup']>
export type Asking = {
  isPublic: (address: string) => boolean
  lookup: Lookup
  /** Ports by protocol: no other one is asked. */
  ports: readonly string[]
}

const asThisMachine: Asking = { isPublic: isPublicAddress, lookup: systemLookup as unknown as Lookup, ports: ['', '80', '443'] }

/**
 * Whether an address that somebody typed answers. Only the status is looked at; the body is never read and nothing is sent along.
 * The name is resolved here and the connection goes to exactly what was judged, so that a name which answers differently the second
 * time leads nowhere; each redirect is judged anew.
 */
export const lookAtLink = async (address: string, asking: Asking = asThisMachine): Promise<LinkFinding> => {
  const signal = AbortSignal.timeout(limitMillis)
  let next = address
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const url = URL.canParse(next) ? new URL(next) : null
    if (!url || !isAskable(url, asking)) return { state: 'closed', reason: 'private' }
    const answer = await ask(url, asking, signal)
    if (typeof answer === 'string') return { state: answer === 'private' ? 'closed' : 'dead', reason: answer }
    const { status, location } = answer
    if (status >= 300 && status < 400 && location !== null) {
      next = URL.canParse(location, url.href) ? new URL(location, url).href : ''
      continue
    }
    // Whoever has to sign in, or came too often, has found something that is there.
    return status < 400 || status === 401 || status === 403 || status === 429
      ? { state: 'alive', reason: null }
      : { state: 'dead', reason: String(status) }
  }
  return { state: 'dead', reason: 'redirects' }
}

const isAskable = (url: URL, { isPublic, ports }: Asking): boolean => {
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || !ports.includes(url.port)) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A name is judged when it is resolved.
  return isIP(host) === 0 ? host.includes('.') : isPublic(host)
}

type Answer = { status: number; location: string | null }

const ask = async (url: URL, asking: Asking, signal: AbortSignal): Promise<Answer | string> => {
  const head = await once(url, 'HEAD', asking, signal)
  // Some servers refuse to be asked for the head alone.
  return typeof head !== 'string' && [404, 405, 501].includes(head.status) ? once(url, 'GET', asking, signal) : head
}

const once = (url: URL, method: 'HEAD' | 'GET', { lookup, isPublic }: Asking, signal: AbortSignal): Promise<Answer | string> =>
  new Promise((resolve) => {
    const judged: Lookup = (name, options, done) => {
      lookup(name, { ...options, all: true }, (error, found) => {
        const all = Array.isArray(found) ? found : []
        // One private address among several is enough: nobody knows which one would be taken.
        if (!error && !all.every((it) => isPublic(it.address))) return done(Object.assign(new Error('private'), { code: 'EPRIVATE' }), [])
        return options.all ? done(error, all) : done(error, all[0]?.address ?? '', all[0]?.family)
      })
    }
    const asked: RequestOptions = {
      method,
      lookup: judged,
      signal,
      agent: false,
      headers: { 'user-agent': 'Tanggap-Link-Check', accept: '*/*' },
    }
    const heard = (response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
      response.destroy()
    }
    const sent: ClientRequest = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, asked, heard)
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(reasonOf(error)))
    // Whoever answers by changing protocols ends the request without an error, and without this nobody would ever hear of it.
    sent.on('close', () => resolve('no-answer'))
    sent.end()
  })

const reasonOf = ({ code = '' }: NodeJS.ErrnoException): string => {
  if (code === 'EPRIVATE') return 'private'
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) return 'no-name'
  return /CERT|TLS|SSL/.test(code) ? 'certificate' : 'no-answer'
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { localCredentials } from './dynamodb.ts'

/** AWS Signature Version 4 as the object storage checks it; written from its specification. */

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** `scope` is date, region, service and `aws4_request`, as a credential carries them behind the access key. */
const signingKey = (scope: readonly string[]): Buffer =>
  scope.reduce<Buffer | string>((key, part) => hmac(key, part), `AWS4${localCredentials.secretAccessKey}`) as Buffer

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const scopeOf = (credential: string): string[] | null => {
  const [accessKey, ...scope] = credential.split('/')
  return accessKey === localCredentials.accessKeyId && scope.length === 4 ? scope : null
}

/** Whether a browser form's policy was signed by us. */
export const isPolicySigned = (policy: string, credential: string, signature: string): boolean => {
  const scope = scopeOf(credential)
  return scope !== null && same(hmac(signingKey(scope), policy).toString('hex'), signature)
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

/** Whether a presigned GET link was made by us and has not run out at `now` (milliseconds). */
export const isLinkSigned = (url: URL, host: string, now: number): boolean => {
  const query = url.searchParams
  const scope = scopeOf(query.get('X-Amz-Credential') ?? '')
  const date = query.get('X-Amz-Date') ?? ''
  const issued = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!scope || Number.isNaN(issued) || now > issued + Number(query.get('X-Amz-Expires')) * 1000) return false
  const canonicalQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const canonical = ['GET', url.pathname, canonicalQuery, `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), hashed].join('\n')
  return same(hmac(signingKey(scope), toSign).toString('hex'), query.get('X-Amz-Signature') ?? '')
}

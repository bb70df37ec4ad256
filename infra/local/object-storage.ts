import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listOfObjects, listOfVersions } from './bucket-lists.ts'
import { localCredentials } from './dynamodb.ts'
import { type FileForm, readFileForm } from './form-data.ts'
import { type BucketOptions, type KeptObject, type LocalBucket, openBucket } from './kept-objects.ts'
import { isLinkSigned, isPolicySigned } from './signature.ts'

/** What lies there now; the entity tag without its quotes. */
export type Created = { key: string; etag: string; content: Buffer }

export type ObjectStorageOptions = {
  /** By their names. */
  buckets: Readonly<Record<string, BucketOptions>>
  port: number
  /** A browser has sent a file. */
  onCreated: (created: Created) => Promise<void>
  now?: () => number
}

type Buckets = ReadonlyMap<string, LocalBucket>

/** Above what any of our forms lets in: it is their policies that refuse, as in the bucket. */
const maxBytes = 128 * 1024 * 1024

/**
 * Stands in for the buckets: browser forms with a signed policy, signed links to read, and the SDK's calls of our own
 * processes. Checks what S3 checks of them, and keeps objects, and their versions where a bucket has them, in folders.
 */
export const startObjectStorage = async ({
  buckets: named,
  port,
  onCreated,
  now = Date.now,
}: ObjectStorageOptions): Promise<{ url: string; close: () => Promise<void> }> => {
  const buckets: Buckets = new Map(Object.entries(named).map(([name, options]) => [name, openBucket(options, now)]))
  const server = createServer((request, response) => {
    answer(request, response, buckets, onCreated).catch((error: unknown) => {
      console.error('Object storage:', error)
      refuse(response, 500, 'InternalError', 'The storage failed.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  buckets: Buckets,
  onCreated: (created: Created) => Promise<void>,
): Promise<void> => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const body = await readAll(request)
  if (body === null) return refuse(response, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
  const [, name = '', ...parts] = url.pathname.split('/')
  const bucket = buckets.get(name)
  if (!bucket) return refuse(response, 404, 'NoSuchBucket', 'The specified bucket does not exist')
  if (request.method === 'POST') return receiveForm(request, response, body, { name, bucket }, onCreated)
  const key = decodeURIComponent(parts.join('/'))
  const own = (request.headers.authorization ?? '').includes(`Credential=${localCredentials.accessKeyId}/`)
  if (!own && !(request.method === 'GET' && isLinkSigned(url, request.headers.host ?? '', Date.now()))) {
    return refuse(response, 403, 'AccessDenied', 'Access Denied')
  }
  const versionId = url.searchParams.get('versionId')
  if (request.method === 'PUT') {
    const content = unchunked(request, body)
    await bucket.put({ key, content, type: request.headers['content-type'] ?? 'application/octet-stream' })
    response.writeHead(200, { etag: etagOf(content) }).end()
  } else if (request.method === 'GET' && key === '') {
    const prefix = url.searchParams.get('prefix') ?? ''
    const list = url.searchParams.has('versions') ? listOfVersions : listOfObjects
    response.writeHead(200, { 'content-type': 'application/xml' }).end(list(name, prefix, await bucket.list(prefix)))
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    const kept = await bucket.read(key, versionId)
    // A link reads with the rights of the function that signed it.
    if (kept) send(request, response, url, kept)
    else if (own && bucket.isListed) refuse(response, 404, 'NoSuchKey', 'The object does not exist.')
    else refuse(response, 403, 'AccessDenied', 'Access Denied')
  } else if (request.method === 'DELETE') {
    await bucket.remove({ key, versionId })
    response.writeHead(204).end()
  } else refuse(response, 405, 'MethodNotAllowed', 'This call does not exist here.')
}

const receiveForm = async (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  { name, bucket }: { name: string; bucket: LocalBucket },
  onCreated: (created: Created) => Promise<void>,
): Promise<void> => {
  // As the rule of the bucket has it: a script may read how a form went.
  response.setHeader('access-control-allow-origin', '*')
  const form = readFileForm(request.headers['content-type'] ?? '', body)
  if (!form) return refuse(response, 400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
  const key = form.fields.get('key') ?? ''
  const wrong = policyFault(form, name, Date.now())
  if (wrong) return refuse(response, wrong.startsWith('Entity') ? 400 : 403, wrong, 'The form does not allow this upload.')
  await bucket.put({ key, content: form.file, type: form.type })
  const target = form.fields.get('success_action_redirect')
  if (target) {
    const location = new URL(target)
    location.searchParams.set('bucket', name)
    location.searchParams.set('key', key)
    response.writeHead(303, { location: location.toString() }).end()
  } else response.writeHead(204).end()
  await onCreated({ key, etag: etagOf(form.file).slice(1, -1), content: form.file })
}

type Condition = Record<string, string> | [string, string | number, string | number]

/** What the signed policy does not allow about this form, in S3's own words; null when all is well. */
const policyFault = ({ fields, file }: FileForm, bucketName: string, now: number): string | null => {
  const policy = fields.get('policy') ?? ''
  if (!isPolicySigned(policy, fields.get('x-amz-credential') ?? '', fields.get('x-amz-signature') ?? '')) return 'SignatureDoesNotMatch'
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString('utf8')) as {
    expiration: string
    conditions: Condition[]
  }
  if (now > Date.parse(expiration)) return 'AccessDenied'
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      const [rule, least, most] = condition
      if (rule === 'content-length-range' && file.length > Number(most)) return 'EntityTooLarge'
      if (rule === 'content-length-range' && file.length < Number(least)) return 'EntityTooSmall'
      if (rule === 'eq' && fields.get(String(least).slice(1).toLowerCase()) !== most) return 'AccessDenied'
    } else {
      const [name = '', value] = Object.entries(condition)[0] ?? []
      if ((name === 'bucket' ? bucketName : fields.get(name.toLowerCase())) !== value) return 'AccessDenied'
    }
  }
  return null
}

const send = (request: IncomingMessage, response: ServerResponse, url: URL, kept: KeptObject): void => {
  const { content, type } = kept
  const asked = request.headers['if-match']
  if (asked && asked !== etagOf(content)) {
    refuse(response, 412, 'PreconditionFailed', 'At least one of the preconditions did not hold.')
    return
  }
  const disposition = url.searchParams.get('response-content-disposition')
  const caching = url.searchParams.get('response-cache-control')
  if (request.headers.range && content.length === 0) {
    refuse(response, 416, 'InvalidRange', 'The requested range is not satisfiable')
    return
  }
  const last = Number(/^bytes=0-(\d+)$/.exec(request.headers.range ?? '')?.[1] ?? content.length - 1)
  const part = content.subarray(0, last + 1)
  response.writeHead(part.length < content.length ? 206 : 200, {
    'content-type': url.searchParams.get('response-content-type') ?? type,
    'content-length': part.length,
    etag: etagOf(content),
    ...(disposition ? { 'content-disposition': disposition } : {}),
    ...(caching ? { 'cache-control': caching } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

/** The SDK sends bodies in signed chunks; this takes the chunks apart. */
const unchunked = (request: IncomingMessage, body: Buffer): Buffer => {
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return body
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('utf8').split(';')[0] ?? '', 16)
    if (lineEnd < 0 || !(size > 0)) break
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}

const etagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`

const readAll = async (request: IncomingMessage): Promise<Buffer | null> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= maxBytes) parts.push(part)
  }
  return size > maxBytes ? null : Buffer.concat(parts)
}

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`)
}

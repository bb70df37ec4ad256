import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { localCredentials } from './dynamodb.ts'
import { type FileForm, readFileForm } from './form-data.ts'
import { isLinkSigned, isPolicySigned } from './signature.ts'

/** What lies there now; the entity tag without its quotes. */
export type Created = { key: string; etag: string; content: Buffer }

export type ObjectStorageOptions = { folder: string; port: number; onCreated: (created: Created) => Promise<void> }

const maxBytes = 64 * 1024 * 1024

/**
 * Stands in for the bucket: browser forms with a signed policy, signed links to read, and the SDK's calls of our own
 * processes. Checks what S3 checks of them, and keeps objects in `folder`.
 */
export const startObjectStorage = async ({
  folder,
  port,
  onCreated,
}: ObjectStorageOptions): Promise<{ url: string; close: () => Promise<void> }> => {
  await mkdir(folder, { recursive: true })
  const server = createServer((request, response) => {
    answer(request, response, folder, onCreated).catch((error: unknown) => {
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
  folder: string,
  onCreated: (created: Created) => Promise<void>,
): Promise<void> => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const body = await readAll(request)
  if (body === null) return refuse(response, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
  if (request.method === 'POST') return receiveForm(request, response, body, folder, onCreated)
  const [, , ...parts] = url.pathname.split('/')
  const key = decodeURIComponent(parts.join('/'))
  const own = (request.headers.authorization ?? '').includes(`Credential=${localCredentials.accessKeyId}/`)
  if (!own && !(request.method === 'GET' && isLinkSigned(url, request.headers.host ?? '', Date.now()))) {
    return refuse(response, 403, 'AccessDenied', 'Access Denied')
  }
  if (request.method === 'PUT') {
    await keep(folder, key, unchunked(request, body), request.headers['content-type'] ?? 'application/octet-stream')
    response.writeHead(200, { etag: etagOf(body) }).end()
  } else if (request.method === 'GET' || request.method === 'HEAD') await send(request, response, url, folder, key)
  else if (request.method === 'DELETE') {
    await rm(fileOf(folder, key), { force: true })
    await rm(`${fileOf(folder, key)}.type`, { force: true })
    response.writeHead(204).end()
  } else refuse(response, 405, 'MethodNotAllowed', 'This call does not exist here.')
}

const receiveForm = async (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  folder: string,
  onCreated: (created: Created) => Promise<void>,
): Promise<void> => {
  const form = readFileForm(request.headers['content-type'] ?? '', body)
  if (!form) return refuse(response, 400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
  const key = form.fields.get('key') ?? ''
  const wrong = policyFault(form, Date.now())
  if (wrong) return refuse(response, wrong.startsWith('Entity') ? 400 : 403, wrong, 'The form does not allow this upload.')
  await keep(folder, key, form.file, form.type)
  const target = form.fields.get('success_action_redirect')
  if (target) {
    const location = new URL(target)
    location.searchParams.set('bucket', 'tanggap')
    location.searchParams.set('key', key)
    response.writeHead(303, { location: location.toString() }).end()
  } else response.writeHead(204).end()
  await onCreated({ key, etag: etagOf(form.file).slice(1, -1), content: form.file })
}

type Condition = Record<string, string> | [string, string | number, string | number]

/** What the signed policy does not allow about this form, in S3's own words; null when all is well. */
const policyFault = ({ fields, file }: FileForm, now: number): string | null => {
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
      if (name !== 'bucket' && fields.get(name.toLowerCase()) !== value) return 'AccessDenied'
    }
  }
  return null
}

const send = async (request: IncomingMessage, response: ServerResponse, url: URL, folder: string, key: string): Promise<void> => {
  const content = await readFile(fileOf(folder, key)).catch(() => null)
  if (!content) return refuse(response, 404, 'NoSuchKey', 'The object does not exist.')
  const type = await readFile(`${fileOf(folder, key)}.type`, 'utf8').catch(() => 'application/octet-stream')
  const asked = request.headers['if-match']
  if (asked && asked !== etagOf(content))
    return refuse(response, 412, 'PreconditionFailed', 'At least one of the preconditions did not hold.')
  const disposition = url.searchParams.get('response-content-disposition')
  if (request.headers.range && content.length === 0) return refuse(response, 416, 'InvalidRange', 'The requested range is not satisfiable')
  const last = Number(/^bytes=0-(\d+)$/.exec(request.headers.range ?? '')?.[1] ?? content.length - 1)
  const part = content.subarray(0, last + 1)
  response.writeHead(part.length < content.length ? 206 : 200, {
    'content-type': url.searchParams.get('response-content-type') ?? type,
    'content-length': part.length,
    etag: etagOf(content),
    ...(disposition ? { 'content-disposition': disposition } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

const keep = async (folder: string, key: string, content: Buffer, type: string): Promise<void> => {
  await writeFile(fileOf(folder, key), content)
  await writeFile(`${fileOf(folder, key)}.type`, type)
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

/** A key names no path on this machine: its file is called by its hash. */
const fileOf = (folder: string, key: string): string => join(folder, createHash('sha256').update(key).digest('hex'))

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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export type HttpHandle = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** What the HTTP API accepts; more is refused before a function sees it. */
const maxBytes = 10 * 1024 * 1024

/** Speaks HTTP outside and the HTTP API's payload format 2.0 inside, so that the function is the one that is deployed. */
export const startHttp = (
  port: number,
  handleOwn: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>,
  handle: HttpHandle,
): Promise<Server> => {
  const server = createServer((request, response) => {
    serve(request, response, handleOwn, handle).catch((error: unknown) => {
      console.error('The function failed:', error)
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' })
      response.end('The function failed; see the console.')
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })
}

const serve = async (
  request: IncomingMessage,
  response: ServerResponse,
  handleOwn: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>,
  handle: HttpHandle,
): Promise<void> => {
  if (await handleOwn(request, response)) return
  const body = await readBody(request)
  if (body === null) {
    response.writeHead(413, { 'content-type': 'application/json', connection: 'close' })
    response.end('{"message":"Request Entity Too Large"}')
    return
  }
  const result = await handle(eventOf(request, body))
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(result.headers ?? {})) headers[name] = String(value)
  if (result.cookies?.length) headers['set-cookie'] = result.cookies
  response.writeHead(result.statusCode ?? 200, headers)
  const content = result.body ?? ''
  response.end(request.method === 'HEAD' ? undefined : result.isBase64Encoded ? Buffer.from(content, 'base64') : content)
}

/** The whole body, or null when it is too large. The rest is read and thrown away, so that the answer can be heard. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= maxBytes) parts.push(part)
  }
  return size > maxBytes ? null : Buffer.concat(parts)
}

const eventOf = (request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 => {
  const raw = request.url ?? '/'
  const at = raw.indexOf('?')
  const rawPath = at < 0 ? raw : raw.slice(0, at)
  const rawQueryString = at < 0 ? '' : raw.slice(at + 1)
  const query = Object.fromEntries(new URLSearchParams(rawQueryString))
  const { cookie, ...headers } = request.headers
  const sourceIp = (request.socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', '')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decoded(rawPath),
    rawQueryString,
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value])),
    ...(rawQueryString === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: decoded(rawPath),
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  }
}

/** The gateway hands over decoded paths; one that cannot be decoded stays as it came. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

import type { APIGatewayProxyEventV2 } from 'aws-lambda'

export type Sent = {
  form?: Record<string, string>
  json?: unknown
  /** A body as it is, with whatever content type the headers say. */
  raw?: Buffer
  headers?: Record<string, string>
  cookies?: readonly string[]
  from?: string
}

/** A request as the gateway hands it over (payload format 2.0). */
export const browserHeaders = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-site': 'same-origin' }
export const apiHeaders = { accept: 'application/json' }

/** The browser of a test keeps cookies, as nearly all do; one that refuses them sends `cookies: []`. */
const keepsCookies = ['__Host-kuki=1']

export const eventOf = (method: string, address: string, { form, json, raw, headers = {}, from = '192.0.2.1', ...sent }: Sent) => {
  const cookies = sent.cookies ?? (form ? keepsCookies : undefined)
  const [rawPath = '/', rawQueryString = ''] = address.split('?')
  const body =
    raw ?? (form ? Buffer.from(new URLSearchParams(form).toString()) : json === undefined ? null : Buffer.from(JSON.stringify(json)))
  const type = form ? 'application/x-www-form-urlencoded' : json === undefined ? null : 'application/json'
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decodeURIComponent(rawPath),
    rawQueryString,
    headers: { ...(form ? browserHeaders : apiHeaders), ...(type ? { 'content-type': type } : {}), ...headers },
    ...(cookies ? { cookies: cookies.map((it) => it.split(';')[0]) } : {}),
    ...(rawQueryString ? { queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)) } : {}),
    requestContext: { http: { method, path: rawPath, sourceIp: from, protocol: 'HTTP/1.1', userAgent: 'test' } },
    ...(body ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body !== null,
  } as unknown as APIGatewayProxyEventV2
}

export const complaintFields = {
  class: 'ordinary',
  title: 'Lampu jalan mati',
  text: 'Sejak kemarin malam.',
  recordThere: 'yes',
  identity: 'named',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}

export const requestFields = {
  requesterKind: 'individual',
  name: 'Pemohon Contoh',
  nik: '3517014101900001',
  address: 'Jalan Contoh 1',
  email: 'pemohon@contoh.example',
  details: 'Salinan DPA tahun 2026',
  purpose: 'Penelitian',
  obtain: 'copy-soft',
  deliver: 'email',
}

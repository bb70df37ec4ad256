import { setTimeout as wait } from 'node:timers/promises'
import { unescaped } from './web.ts'

export type UploadForm = { url: string; fields: Record<string, string> }

type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Sends a file as a browser does with a signed form; `changes` are what somebody tampered with. */
export const upload = (
  { url, fields }: UploadForm,
  content: Buffer,
  changes: Record<string, string> = {},
  send: Fetch = fetch,
): Promise<Response> => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changes })) data.append(name, value)
  data.append('file', new Blob([new Uint8Array(content)], { type: 'text/html' }), '../../<script>.html')
  return send(url, { method: 'POST', body: data, redirect: 'manual' })
}

/** The signed form as it stands on a page, for a browser without script. */
export const uploadFormOn = (page: string): UploadForm => {
  const form = /<form method="post" action="([^"]+)" enctype="multipart\/form-data">(.*?)<\/form>/s.exec(page)
  const hidden = (form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return {
    url: unescaped(form?.[1] ?? ''),
    fields: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, unescaped(value)])),
  }
}

/** The verdict comes a moment after the bucket's answer. */
export const eventually = async <T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 50; tries++) {
    const value = await read()
    if (wanted(value)) return value
    await wait(50)
  }
  throw new Error('It did not happen')
}

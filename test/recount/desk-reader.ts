import type { Viewer } from './year-dump.ts'

/** Asks the running system as a viewer's browser does. */
export type Reader = { text: (path: string, accept?: string) => Promise<string>; bytes: (path: string) => Promise<Buffer>; post: Post }
type Post = (path: string, form: Readonly<Record<string, string>>) => Promise<string>
export type SignedIn = { cookie: string; csrf: string }

/** `signedIn` null: the public, who has no account. */
export const readerOf = (baseUrl: string, signedIn: SignedIn | null): Reader => {
  const headers = { 'accept-language': 'id', ...(signedIn ? { cookie: signedIn.cookie } : {}) }
  const ask = async (path: string, accept: string): Promise<Response> => {
    const response = await fetch(new URL(path, baseUrl), { headers: { ...headers, accept } })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return response
  }
  return {
    text: async (path, accept = 'text/html') => (await ask(path, accept)).text(),
    bytes: async (path) => Buffer.from(await (await ask(path, '*/*')).arrayBuffer()),
    /** Sends a form and gives the path to which it leads. */
    post: async (path, form) => {
      const response = await fetch(new URL(path, baseUrl), {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ csrf: signedIn?.csrf ?? '', ...form }).toString(),
      })
      const to = response.headers.get('location')
      if (response.status !== 303 || to === null) throw new Error(`POST ${path} answered ${response.status}`)
      return to
    },
  }
}

export const whoIs = ({ id, role }: Viewer): string => `${role} ${id}`

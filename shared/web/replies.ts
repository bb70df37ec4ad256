import type { Instant } from '../domain/time/instant.ts'
import type { Language } from './language.ts'

/** A request as pages see it: parsed, checked, without anything of the gateway. */
export type Request = {
  method: 'GET' | 'POST'
  path: string
  /** Parts of the path that the route names. */
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  header: (name: string) => string | null
  cookies: Readonly<Record<string, string>>
  /** Fields of a form, or the object of a JSON body. Empty for GET. */
  body: Readonly<Record<string, unknown>>
  language: Language
  wants: 'html' | 'json'
  sourceAddress: string
  now: Instant
}

/** An answer as pages give it; the stack adds what all answers have. */
export type Reply = {
  status: number
  headers: Readonly<Record<string, string>>
  cookies: readonly string[]
  body: string
  /** The body is bytes, in base64: a file that is no text. */
  isBase64?: true
}

/** Markup, ready to be written out. */
export type Rendered = { toString(): string | Promise<string> }

/** A page; `cookies` as complete Set-Cookie values. */
export const page = async (
  content: Rendered,
  { status = 200, cookies = [], headers = {} }: { status?: number; cookies?: string[]; headers?: Record<string, string> } = {},
): Promise<Reply> => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  cookies,
  body: `<!doctype html>${await content.toString()}`,
})

export const json = (value: unknown, { status = 200, cookies = [] as string[], headers = {} } = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  cookies,
  body: JSON.stringify(value),
})

/** POST, then this, then GET: reloading does not send again. Only to paths of our own, or to a link signed by us. */
export const seeOther = (location: string, cookies: readonly string[] = []): Reply => ({
  status: 303,
  headers: { location },
  cookies,
  body: '',
})

/** One wrong field of a form. */
export type FieldProblem = { field: string; code: string; message: string }

/** RFC 9457 problem details. `title` is for people; `code` and `field` are for programs. */
export const problem = (
  status: number,
  code: string,
  title: string,
  { detail, errors, headers = {} }: { detail?: string; errors?: FieldProblem[]; headers?: Record<string, string> } = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  cookies: [],
  body: JSON.stringify({ type: `/masalah/${code}`, title, status, code, ...(detail ? { detail } : {}), ...(errors ? { errors } : {}) }),
})

/** A field of the body as text; anything else is no text. */
export const textField = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

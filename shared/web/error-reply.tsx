import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Region } from '../region.ts'
import { languageOf } from './language.ts'
import { Layout } from './layout.tsx'
import { type BadRequest, wantsJson } from './read-request.ts'
import { page, problem, type Reply } from './replies.ts'
import { frameTextOf } from './text/frame-text.ts'

export type ErrorKind = BadRequest['bad'] | 'not-found' | 'wrong-method' | 'failed' | 'away'

const statuses: Record<ErrorKind, number> = {
  'too-large': 413,
  'unsupported-type': 415,
  malformed: 400,
  'cross-site': 403,
  'not-found': 404,
  'wrong-method': 405,
  failed: 500,
  // Keys that were never read yet: by the next try they mostly are.
  away: 503,
}

/** An error as a page or as problem details; it says what happened and what to do, and nothing about our insides. */
export const errorReply = async (event: APIGatewayProxyEventV2, region: Region, kind: ErrorKind, reference?: string): Promise<Reply> => {
  const headers = new Map(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']))
  const cookie = (event.cookies ?? []).find((it) => it.startsWith('lang='))?.slice('lang='.length)
  const language = languageOf(event.queryStringParameters?.lang ?? cookie)
  const { title, advice } = frameTextOf(language).errors.pages[kind]
  const detail = reference ? `${advice} (${frameTextOf(language).errors.reference}: ${reference})` : advice
  if (wantsJson((name) => headers.get(name) ?? null)) return problem(statuses[kind], kind, title, { detail })
  return page(
    <Layout title={title} language={language} path="/" region={region}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">{frameTextOf(language).common.toHome}</a>
      </p>
    </Layout>,
    { status: statuses[kind] },
  )
}

import { randomBytes } from 'node:crypto'
import { complaintFields } from '../support/event.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>
export type Receipt = { number: string; accessCode: string }
export type Health = { status: number; parts: string }

/** Citizens, who do what they do whether there is a game day or not. */
export const reportersAt = (fetch: Fetch) => {
  const send = (path: string, body: object) =>
    fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': randomBytes(9).toString('hex') },
      body: JSON.stringify(body),
    })
  return {
    file: async (title: string): Promise<Receipt> => {
      const answer = await send('/pengaduan', { ...complaintFields, title, email: `${randomBytes(4).toString('hex')}@contoh.example` })
      if (answer.status !== 201) throw new Error(`Not filed: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Receipt
    },
    /** The status of a case, as who has its code reads it; of the answer where there is none. */
    statusOf: async ({ number, accessCode }: Receipt): Promise<string> => {
      const answer = await send('/lacak', { number, accessCode })
      return answer.ok ? ((await answer.json()) as { status: string }).status : String(answer.status)
    },
    /** What `/healthz/deep` answers; it is asked by a process once a minute, or once in ten seconds while something is wrong. */
    health: async (): Promise<Health> => {
      const answer = await fetch('/healthz/deep', { headers: { accept: 'application/json' } })
      const { table, keys, secret } = (await answer.json()) as Record<string, unknown>
      return { status: answer.status, parts: JSON.stringify({ table, keys, secret }) }
    },
  }
}

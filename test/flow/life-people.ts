import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { sampleAccounts } from '../../infra/local/sample-officers.ts'
import type { Loaded } from '../../infra/smoke/http-browser.ts'
import type { Region } from '../../shared/region.ts'
import { createHttpBrowser } from '../support/http-browser.ts'
import type { Target } from './flow-suite.ts'

/** A system with a sign-in: where it answers, besides what the public flow needs of it. */
export type LifeTarget = Pick<Target, 'follow' | 'lettersTo'> & { baseUrl: string }

export const eventually = async <T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> => {
  let value = await read()
  for (let tries = 0; tries < 80 && !wanted(value); tries++) {
    await wait(250)
    value = await read()
  }
  return value
}

export type OfficerHere = Awaited<ReturnType<typeof signInAs>>

/** Signs in as that account does: from the desk to the provider's page, a choice there, and back. */
export const signInAs = async ({ baseUrl, follow }: LifeTarget, account: string, wanted = '/petugas') => {
  const browser = createHttpBrowser(follow, baseUrl)
  const choice = await browser.visit(wanted)
  const link = new RegExp(`href="([^"]*/pilih/[^"]+/${account.replace('.', '\\.')})"`).exec(choice.text)?.[1]
  if (!link) throw new Error(`No account ${account} at ${choice.url.href}: ${choice.status}`)
  const arrived = await browser.visit(new URL(link, choice.url).href)
  const deskOf = (number: string) => `/petugas/kasus/${number}`

  /** Opens the case, sends one of its forms, confirms the preview if there is one. */
  const act = async (number: string, slug: string, values: Record<string, string> = {}): Promise<Loaded> => {
    const path = `${deskOf(number)}/${slug}`
    const sent = await browser.submit(await browser.visit(deskOf(number)), path, values)
    return sent.text.includes('name="step" value="send"') ? browser.submit(sent, path, { step: 'send' }) : sent
  }
  /** The same, and expects that it was done: what the desk says then. */
  const does = async (number: string, slug: string, values: Record<string, string> = {}): Promise<Loaded> => {
    const done = await act(number, slug, values)
    expect([slug, done.status, done.url.pathname]).toEqual([slug, 200, expect.stringMatching(/^\/petugas(\/kasus\/[\w-]+)?$/)])
    expect(done.text).not.toContain('role="alert"')
    return done
  }
  /** What is there for them under that address, without what tells one address from another. */
  const seen = async (path: string): Promise<string> => {
    const { status, text } = await browser.visit(path)
    return `${status} ${text.replaceAll(path, '')}`
  }
  return { ...browser, arrived, act, does, seen, open: (number: string) => browser.visit(deskOf(number)) }
}

/** An administrator enters that account of the sample into the directory. */
export const inviteAs = async (administrator: OfficerHere, region: Region, account: string, changes: Record<string, string> = {}) => {
  const facts = sampleAccounts(region).find(({ id }) => id === account)
  const form = await administrator.visit('/petugas/direktori/undang')
  const { name = '', email = '', officer } = facts ?? {}
  const fields = { name, email, role: officer?.role ?? '', institution: officer?.institution ?? '', ...changes }
  return administrator.submit(form, '/petugas/direktori/undang', fields)
}

type Receipt = { number: string; accessCode: string }

/** A citizen who files through the API and keeps number and code, nothing else. */
export const fileAs = async (target: LifeTarget, path: '/pengaduan' | '/permohonan', fields: object) => {
  const email = `life-${randomBytes(4).toString('hex')}@contoh.example`
  let filed = await sendJson(target, path, { ...fields, email })
  // Everybody of a suite is on one network: when it is crowded they wait as long as they are told, like anybody.
  if (filed.status === 429) {
    await wait(Number(filed.headers.get('retry-after')) * 1000 + 500)
    filed = await sendJson(target, path, { ...fields, email })
  }
  expect(filed.status).toBe(201)
  return openAs(target, (await filed.json()) as Receipt, email)
}

/** A citizen who opens a case with number and code. */
export const openAs = async (target: LifeTarget, receipt: Receipt, email: string) => {
  const opened = await sendJson(target, '/lacak', { number: receipt.number, accessCode: receipt.accessCode })
  expect(opened.status).toBe(200)
  const cookie = opened.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ')
  type Facts = { status: string; receivedOn: string; canDo: string[]; rating: number | null; objection: { number: string } | null }
  const sends = async (what: string, body: object): Promise<{ status: number; facts: Facts }> => {
    const answer = await sendJson(target, `/kasus/${receipt.number}/${what}`, body, { cookie })
    return { status: answer.status, facts: (await answer.json()) as Facts }
  }
  return {
    ...receipt,
    email,
    facts: (await opened.json()) as Facts,
    sends,
    does: async (what: string, body: object = {}): Promise<Facts> => {
      const { status, facts } = await sends(what, body)
      expect([what, status]).toEqual([what, 200])
      return facts
    },
    page: async (): Promise<string> => {
      const headers = { accept: 'text/html', cookie }
      return (await target.follow(`${target.baseUrl}/kasus/${receipt.number}`, { headers })).text()
    },
    /** Subjects of all letters to them, once as many have arrived as are wanted. */
    subjects: async (count: number): Promise<string[]> => {
      const letters = await eventually(
        () => target.lettersTo(email),
        (it) => it.length >= count,
      )
      return letters.map(({ subject }) => subject.replace(receipt.number, '#')).sort()
    },
  }
}

const sendJson = ({ baseUrl, follow }: LifeTarget, path: string, body: object, headers: Record<string, string> = {}) =>
  follow(`${baseUrl}${path}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': randomBytes(9).toString('hex'),
      ...headers,
    },
    body: JSON.stringify(body),
  })

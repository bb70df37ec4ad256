import { createHandler } from '../../functions/disposition/handler.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import type { OfficerFacts } from './desk.ts'
import type { Sent } from './event.ts'
import { holding } from './held-keys.ts'
import type { StartTable } from './table.ts'
import { type Answer, fieldOn, sendTo, startTestWeb } from './web.ts'

/** Somebody of the desk in a test: sends as their browser does, with session and tokens. */
export type TestOfficer = {
  officer: Officer
  /** The id of their session, its cookie, and its token against forged posts. */
  id: string
  cookies: string[]
  csrf: string
  get: (address: string, sent?: Sent) => Promise<Answer>
  /** Posts a form with the token of the session; what else the page put into it is the test's to say. */
  post: (address: string, form?: Record<string, string>, sent?: Sent) => Promise<Answer>
  /** Opens the case, fills in one of its forms and sends it; a preview is confirmed. */
  act: (number: string, action: string, form?: Record<string, string>) => Promise<Answer>
}

type WorldOptions = Partial<Effects> & { startTable?: StartTable }
export type World = Awaited<ReturnType<typeof startWorld>>

const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }

/**
 * Both sides of the house on one real table, with a bucket beside it: cases are filed, officers sign in, reporters open what
 * is theirs, and the clock stands where the test puts it. `send` is the public function's, `sendToDesk` the officers'.
 */
export const startWorld = async ({ startTable, ...overrides }: WorldOptions = {}) => {
  const web = await startTestWeb(startTable, { oidc: { issuer: 'https://login.example', clientId: 'tanggap' }, ...overrides })
  const { desk } = web
  const call = sendTo(createHandler(holding('disposition', web.effects)))
  const sendToDesk = (method: string, address: string, sent: Sent = {}) => call(method, address, { headers: html, ...sent })

  /** A browser in which that officer has signed in. */
  const browserOf = async (who: Officer): Promise<TestOfficer> => {
    const id = await desk.openOfficerSession(who.id, null, { authenticatedAt: web.clock.now })
    const cookies = [`__Host-petugas=${id}`]
    const csrf = (await desk.officerSession(id))?.csrf ?? ''
    const get = (address: string, sent: Sent = {}) => sendToDesk('GET', address, { cookies, ...sent })
    const post = (address: string, form: Record<string, string> = {}, sent: Sent = {}) =>
      sendToDesk('POST', address, { cookies, form: { csrf, ...form }, ...sent })
    const act = async (number: string, action: string, form: Record<string, string> = {}) => {
      const page = await get(`/petugas/kasus/${number}`)
      const tokens = { token: fieldOn(page.text, 'token'), seen: fieldOn(page.text, 'seen') }
      return post(`/petugas/kasus/${number}/${action}`, { ...tokens, step: 'send', ...form })
    }
    return { officer: who, id, cookies, csrf, get, post, act }
  }

  return {
    ...web,
    sendToDesk,
    browserOf,
    /** A new officer, signed in. */
    signIn: async (facts: OfficerFacts): Promise<TestOfficer> => browserOf(await web.officer(facts)),
  }
}

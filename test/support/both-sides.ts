import { createHandler } from '../../functions/disposition/handler.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import type { Sent } from './event.ts'
import type { StartTable } from './table.ts'
import { type Answer, fieldOn, sendTo, startTestWeb } from './web.ts'

/** Somebody of the desk in a test: sends as their browser does, with session and tokens. */
export type TestOfficer = {
  officer: Officer
  get: (address: string, sent?: Sent) => Promise<Answer>
  /** Posts a form of the page with what the page put into it: tokens and the version that was looked at. */
  post: (address: string, form: Record<string, string>, sent?: Sent) => Promise<Answer>
  /** Opens the case, fills in one of its forms and sends it; a preview is confirmed. */
  act: (number: string, action: string, form?: Record<string, string>) => Promise<Answer>
}

type Facts = { name: string; role: Officer['role']; institution?: string; mayOpenIdentities?: boolean }

/** Both sides of the desk on one real table, with a bucket beside it: the public function and that of the officers. */
export const startTestBothSides = async (startTable?: StartTable) => {
  const web = await startTestWeb(startTable)
  const call = sendTo(createHandler(web.effects))
  const signIn = async ({ name, role, institution, mayOpenIdentities = false }: Facts): Promise<TestOfficer> => {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@contoh.example`
    const facts = { name, email, phone: null, position: null, role, institution: institution ?? null, mayOpenIdentities }
    const saved = await web.desk.inviteOfficer(facts, 'test')
    if (saved.kind !== 'saved') throw new Error(`No officer: ${JSON.stringify(saved)}`)
    const id = await web.desk.openOfficerSession(saved.value.id, null)
    const csrf = (await web.desk.officerSession(id))?.csrf ?? ''
    const send = (method: string, address: string, sent: Sent) => call(method, address, { ...sent, cookies: [`__Host-petugas=${id}`] })
    const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
    const get = (address: string, sent: Sent = {}) => send('GET', address, { headers: html, ...sent })
    const post = (address: string, form: Record<string, string>, sent: Sent = {}) =>
      send('POST', address, { form: { csrf, ...form }, ...sent })
    const act = async (number: string, action: string, form: Record<string, string> = {}) => {
      const page = await get(`/petugas/kasus/${number}`)
      const tokens = { token: fieldOn(page.text, 'token'), seen: fieldOn(page.text, 'seen') }
      return post(`/petugas/kasus/${number}/${action}`, { ...tokens, step: 'send', ...form })
    }
    return { officer: saved.value, get, post, act }
  }
  return { ...web, signIn }
}

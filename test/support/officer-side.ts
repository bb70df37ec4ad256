import { createHandler } from '../../functions/disposition/handler.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import { institutionRoles, type Officer } from '../../shared/domain/office/directory.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { startTestDesk } from './desk.ts'
import type { Sent } from './event.ts'
import { sendTo } from './web.ts'

const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }

/** The officers' function alone on a real table, called with events as the gateway makes them. */
export const startTestOfficerSide = async (overrides: Partial<Effects> = {}) => {
  const system = await startTestDesk({ oidc: { issuer: 'https://login.example', clientId: 'tanggap' }, ...overrides })
  const { desk } = system
  const call = sendTo(createHandler(system.effects))
  const send = (method: string, address: string, sent: Sent = {}) => call(method, address, { headers: html, ...sent })
  let count = 0

  /** A new officer of that role, as the directory has them. */
  const officer = async (role: OfficerRole, institution = 'dinas-sosial', changes: Partial<Officer> = {}): Promise<Officer> => {
    const n = ++count
    const saved = await desk.inviteOfficer(
      {
        name: `Petugas Contoh ${n}`,
        email: `petugas${n}@contoh.example`,
        phone: null,
        position: null,
        role,
        institution: institutionRoles.has(role) ? institution : null,
        mayOpenIdentities: false,
        ...changes,
      },
      'test',
    )
    if (saved.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`)
    return saved.value
  }

  /** A browser in which that officer has signed in. `post` sends the token of the session along. */
  const browserOf = async (who: Pick<Officer, 'id'>) => {
    const id = await desk.openOfficerSession(who.id, null)
    const cookies = [`__Host-petugas=${id}`]
    const csrf = (await desk.officerSession(id))?.csrf ?? ''
    return {
      id,
      cookies,
      csrf,
      get: (address: string, sent: Sent = {}) => send('GET', address, { cookies, ...sent }),
      post: (address: string, form: Record<string, string> = {}) => send('POST', address, { cookies, form: { csrf, ...form } }),
    }
  }

  /** An officer of that role, signed in. */
  const signedIn = async (role: OfficerRole, institution?: string) => {
    const who = await officer(role, institution)
    return { officer: who, ...(await browserOf(who)) }
  }

  const later = (milliseconds: number) => {
    system.clock.now = plusMillis(system.clock.now, milliseconds)
  }
  return { ...system, send, officer, browserOf, signedIn, later }
}

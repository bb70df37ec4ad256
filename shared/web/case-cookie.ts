import { sessionSeconds } from '../desk/citizens/case-session.ts'

const name = '__Host-tanggap'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Holds the session of somebody who opened a case with its access code; cleared by people on a borrowed phone. */
export const caseCookie = {
  read: (cookies: Readonly<Record<string, string>>): string => cookies[name] ?? '',
  set: (session: string): string => `${name}=${session}; ${attributes}; Max-Age=${sessionSeconds}`,
  clear: `${name}=; ${attributes}; Max-Age=0`,
}

import { sessionSeconds } from '../../desk/citizens/case-session.ts'

const name = '__Host-tanggap'
const probe = '__Host-kuki'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

type Cookies = Readonly<Record<string, string>>

/** Holds the session of somebody who opened a case with its access code; cleared by people on a borrowed phone. */
export const caseCookie = {
  read: (cookies: Cookies): string => cookies[name] ?? '',
  set: (session: string): string => `${name}=${session}; ${attributes}; Max-Age=${sessionSeconds}`,
  clear: `${name}=; ${attributes}; Max-Age=0`,
  isSetBy: (cookies: readonly string[]): boolean => cookies.some((it) => it.startsWith(`${name}=`)),
}

/** Whether this browser keeps cookies at all: set before the answer that needs one, gone with the window. It says nothing of anybody. */
export const cookieProbe = {
  isKept: (cookies: Cookies): boolean => cookies[probe] !== undefined || cookies[name] !== undefined,
  set: `${probe}=1; ${attributes}`,
}

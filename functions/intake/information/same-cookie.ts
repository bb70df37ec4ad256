const name = '__Host-juga'
/** So many it remembers: more than one network may press in a week. */
const kept = 40
const yearSeconds = 31_536_000

type Cookies = Readonly<Record<string, string>>

const idsIn = (cookies: Cookies): string[] => (cookies[name] ?? '').split('.').filter((it) => /^[\w-]{1,64}$/.test(it))

/** Of which published reports this browser has said that it has the same: their addresses, and nothing by which it could be known. */
export const sameCookie = {
  holds: (cookies: Cookies, id: string): boolean => idsIn(cookies).includes(id),
  with: (cookies: Cookies, id: string): string =>
    `${name}=${[id, ...idsIn(cookies)].slice(0, kept).join('.')}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${yearSeconds}`,
}

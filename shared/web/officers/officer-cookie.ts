/**
 * Cookies of the officers' desk. `__Host-` binds them to this very host; browsers take it on http://localhost too.
 * Without an age: they end with the browser, for many an office computer is shared.
 */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

const cookie = (name: string) => ({
  read: (cookies: Readonly<Record<string, string>>): string | null => cookies[name] || null,
  set: (value: string): string => `${name}=${value}; ${attributes}`,
  clear: `${name}=; ${attributes}; Max-Age=0`,
})

/** Holds the id of the session. */
export const sessionCookie = cookie('__Host-petugas')
/** Ties a sign-in under way to the browser that began it. */
export const signInCookie = cookie('__Host-masuk')

/** POST ends the session; GET says that it has ended. */
export const signOutPath = '/petugas/keluar'
/** Where in their queue they were, so that a case leads back there and on to the next one; nothing of a case. */
export const queueCookie = cookie('__Host-antrean')

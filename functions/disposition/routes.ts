import { absent, lazily, officerRoute } from '../../shared/web/officer-route.tsx'
import type { Action, Route } from '../../shared/web/stack.ts'

// A page loads with the first officer who opens it.
const signIn = () => import('./sign-in.tsx')
const start = () => import('./start.tsx')

/** An action of somebody who has not signed in. */
const open =
  <Name extends string>(load: () => Promise<Record<Name, Action>>, name: Name): Route['handle'] =>
  async (request, desk) => {
    const [actions, loaded] = await Promise.all([load(), desk()])
    return actions[name](request, loaded)
  }

/** Every address of the officers' desk, and who may open it; the permission table says which roles those are. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/petugas/masuk', handle: open(signIn, 'beginSignIn') },
  { method: 'GET', path: '/petugas/masuk/kembali', handle: open(signIn, 'endSignIn') },
  { method: 'GET', path: '/petugas/keluar', handle: open(signIn, 'showSignedOut') },
  { method: 'POST', path: '/petugas/keluar', handle: officerRoute('any', lazily(signIn, 'signOut')) },
  { method: 'GET', path: '/petugas', handle: officerRoute('any', lazily(start, 'showStart')) },
  // Last: an address that is none costs and answers as much as one that the officer may not open.
  { method: 'GET', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
  { method: 'POST', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
]

import { absent, lazily, officerRoute } from '../../shared/web/officer-route.tsx'
import type { Action, Route } from '../../shared/web/stack.ts'

// A page loads with the first officer who opens it.
const calendar = () => import('./calendar.tsx')
const ladder = () => import('./ladder.tsx')
const ledger = () => import('./reminder-ledger.tsx')
const operations = () => import('./operations.tsx')
const directory = () => import('./directory.tsx')
const institution = () => import('./institution.tsx')
const officer = () => import('./officer.tsx')
const readiness = () => import('./readiness.tsx')
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
  { method: 'GET', path: '/petugas/direktori', handle: officerRoute('directory', lazily(directory, 'showInstitutions')) },
  { method: 'GET', path: '/petugas/direktori/instansi-baru', handle: officerRoute('directory', lazily(institution, 'showNewInstitution')) },
  { method: 'POST', path: '/petugas/direktori/instansi-baru', handle: officerRoute('directory', lazily(institution, 'saveInstitution')) },
  { method: 'GET', path: '/petugas/direktori/instansi/{id}', handle: officerRoute('directory', lazily(institution, 'showInstitution')) },
  { method: 'POST', path: '/petugas/direktori/instansi/{id}', handle: officerRoute('directory', lazily(institution, 'saveInstitution')) },
  { method: 'GET', path: '/petugas/direktori/petugas', handle: officerRoute('directory', lazily(directory, 'showOfficers')) },
  { method: 'GET', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(officer, 'showInvitation')) },
  { method: 'POST', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(officer, 'saveOfficer')) },
  { method: 'GET', path: '/petugas/direktori/petugas/{id}', handle: officerRoute('directory', lazily(officer, 'showOfficer')) },
  { method: 'POST', path: '/petugas/direktori/petugas/{id}', handle: officerRoute('directory', lazily(officer, 'saveOfficer')) },
  { method: 'POST', path: '/petugas/direktori/petugas/{id}/{change}', handle: officerRoute('directory', lazily(officer, 'alterOfficer')) },
  { method: 'GET', path: '/petugas/kesiapan', handle: officerRoute('readiness', lazily(readiness, 'showReadiness')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}', handle: officerRoute('readiness', lazily(readiness, 'showOneReadiness')) },
  { method: 'POST', path: '/petugas/kesiapan/{id}', handle: officerRoute('readiness', lazily(readiness, 'saveReadiness')) },
  { method: 'GET', path: '/petugas/pengingat', handle: officerRoute('reminder-ledger', lazily(ledger, 'showLedger')) },
  { method: 'GET', path: '/petugas/operasi', handle: officerRoute('operations', lazily(operations, 'showOperations')) },
  { method: 'GET', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(calendar, 'showCalendar')) },
  { method: 'POST', path: '/petugas/kalender/akibat', handle: officerRoute('calendar', lazily(calendar, 'previewChange')) },
  { method: 'POST', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(calendar, 'applyChange')) },
  { method: 'GET', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(ladder, 'showLadder')) },
  { method: 'POST', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(ladder, 'saveLadder')) },
  // Last: an address that is none costs and answers as much as one that the officer may not open.
  { method: 'GET', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
  { method: 'POST', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
]

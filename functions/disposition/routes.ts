import { absent, lazily, officerRoute } from '../../shared/web/officers/officer-route.tsx'
import type { Action, WebRoute } from '../../shared/web/web-stack.ts'

// A page loads with the first officer who opens it.
const bulk = () => import('./queue/bulk-page.tsx')
const calendar = () => import('./law/change-calendar.tsx')
const ladder = () => import('./law/ladder-page.tsx')
const ledger = () => import('./watch/reminder-ledger-page.tsx')
const operations = () => import('./watch/operations-page.tsx')
const decree = () => import('./directory/decree-page.tsx')
const directory = () => import('./directory/directory-page.tsx')
const institution = () => import('./directory/institution-page.tsx')
const jobs = () => import('./queue/jobs-page.tsx')
const officer = () => import('./directory/keep-officer.tsx')
const queue = () => import('./queue/queue-page.tsx')
const registers = () => import('./registers/registers-page.tsx')
const readiness = () => import('./directory/keep-readiness.tsx')
const statutes = () => import('./law/change-statute.tsx')
const withdrawal = () => import('./law/withdrawal-page.tsx')
const signIn = () => import('./sign-in/signing-in.tsx')
const caseAction = () => import('./case/act-on-case.tsx')
const caseDesk = () => import('./case/show-case-desk.tsx')
const caseIdentity = () => import('./case/identity-opened-page.tsx')
const caseUpload = () => import('./case/case-upload.tsx')
const casePrint = () => import('./case/case-print-page.tsx')
const counter = () => import('./counter/receive-at-counter.tsx')
const letters = () => import('./letters/issue-letter.tsx')
const letterFiles = () => import('./letters/letter-files.tsx')
const erase = () => import('./case/erase-page.tsx')
const newCode = () => import('./case/new-code-page.tsx')
const retention = () => import('./watch/retention-page.tsx')
const samples = () => import('./letters/samples-page.tsx')
const tasks = () => import('./counter/tasks-page.tsx')
const share = () => import('./case/share-answer.ts')

/** An action of somebody who has not signed in. */
const open =
  <Name extends string>(load: () => Promise<Record<Name, Action>>, name: Name): WebRoute['handle'] =>
  async (request, desk) => {
    const [actions, loaded] = await Promise.all([load(), desk()])
    return actions[name](request, loaded)
  }

/** Every address of the officers' desk, and who may open it; the permission table says which roles those are. */
export const routes: readonly WebRoute[] = [
  { method: 'GET', path: '/petugas/masuk', handle: open(signIn, 'beginSignIn') },
  { method: 'GET', path: '/petugas/masuk/kembali', handle: open(signIn, 'endSignIn') },
  { method: 'GET', path: '/petugas/keluar', handle: open(signIn, 'showSignedOut') },
  { method: 'POST', path: '/petugas/keluar', handle: officerRoute('any', lazily(signIn, 'signOut')) },
  { method: 'GET', path: '/petugas', handle: officerRoute('any', lazily(queue, 'showQueue')) },
  { method: 'GET', path: '/petugas/cari', handle: officerRoute('queue', lazily(queue, 'showSearch')) },
  { method: 'GET', path: '/petugas/massal', handle: officerRoute('queue', lazily(bulk, 'previewBulk')) },
  { method: 'POST', path: '/petugas/massal', handle: officerRoute('queue', lazily(bulk, 'startBulk')) },
  { method: 'GET', path: '/petugas/register/{name}', handle: officerRoute('registers', lazily(registers, 'showRegister')) },
  { method: 'GET', path: '/petugas/register/{name}/csv', handle: officerRoute('registers', lazily(registers, 'downloadRegister')) },
  { method: 'GET', path: '/petugas/pekerjaan', handle: officerRoute('jobs', lazily(jobs, 'showJobs')) },
  { method: 'GET', path: '/petugas/pekerjaan/{id}', handle: officerRoute('jobs', lazily(jobs, 'showJob')) },
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
  { method: 'GET', path: '/petugas/kesiapan/{id}/sk', handle: officerRoute('readiness', lazily(decree, 'readDecreeFile')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}/sk/unggah', handle: officerRoute('readiness', lazily(decree, 'showDecreeUpload')) },
  { method: 'GET', path: '/petugas/kasus/{number}', handle: officerRoute('any', lazily(caseDesk, 'showCaseDesk')) },
  { method: 'GET', path: '/petugas/kasus/{number}/berkas', handle: officerRoute('any', lazily(caseUpload, 'showEvidenceUpload')) },
  { method: 'GET', path: '/petugas/kasus/{number}/berkas/{file}', handle: officerRoute('any', lazily(caseUpload, 'readCaseFile')) },
  { method: 'GET', path: '/petugas/kasus/{number}/cetak', handle: officerRoute('any', lazily(casePrint, 'printCase')) },
  { method: 'GET', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(letters, 'showLetterForm')) },
  { method: 'POST', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(letters, 'issueLetter')) },
  { method: 'GET', path: '/petugas/kasus/{number}/surat/{letter}', handle: officerRoute('any', lazily(letterFiles, 'readLetter')) },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/resmi',
    handle: officerRoute('any', lazily(letterFiles, 'readSignedLetter')),
  },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/unggah',
    handle: officerRoute('any', lazily(letterFiles, 'showSignedUpload')),
  },
  { method: 'GET', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(erase, 'showErasure')) },
  { method: 'POST', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(erase, 'eraseData')) },
  { method: 'GET', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(newCode, 'showNewCode')) },
  { method: 'POST', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(newCode, 'makeNewCode')) },
  { method: 'POST', path: '/petugas/kasus/{number}/identitas', handle: officerRoute('any', lazily(caseIdentity, 'openIdentity')) },
  { method: 'POST', path: '/petugas/kasus/{number}/bagikan', handle: officerRoute('any', lazily(share, 'shareAnswer')) },
  { method: 'POST', path: '/petugas/kasus/{number}/{action}', handle: officerRoute('any', lazily(caseAction, 'actOnCase')) },
  { method: 'GET', path: '/petugas/catat', handle: officerRoute('counter-entry', lazily(counter, 'showCounter')) },
  { method: 'GET', path: '/petugas/catat/pengaduan', handle: officerRoute('counter-entry', lazily(counter, 'showCounterComplaint')) },
  { method: 'POST', path: '/petugas/catat/pengaduan', handle: officerRoute('counter-entry', lazily(counter, 'receiveCounterComplaint')) },
  { method: 'GET', path: '/petugas/catat/permohonan', handle: officerRoute('counter-entry', lazily(counter, 'showCounterRequest')) },
  { method: 'POST', path: '/petugas/catat/permohonan', handle: officerRoute('counter-entry', lazily(counter, 'receiveCounterRequest')) },
  { method: 'GET', path: '/petugas/contoh', handle: officerRoute('tasks', lazily(samples, 'showSamples')) },
  { method: 'GET', path: '/petugas/contoh/{id}', handle: officerRoute('tasks', lazily(samples, 'showSample')) },
  { method: 'POST', path: '/petugas/contoh/{id}', handle: officerRoute('tasks', lazily(samples, 'saveSample')) },
  { method: 'GET', path: '/petugas/retensi', handle: officerRoute('retention', lazily(retention, 'showRetention')) },
  { method: 'POST', path: '/petugas/retensi', handle: officerRoute('retention', lazily(retention, 'eraseByRetention')) },
  { method: 'GET', path: '/petugas/tugas', handle: officerRoute('tasks', lazily(tasks, 'showTasks')) },
  { method: 'POST', path: '/petugas/tugas/{number}', handle: officerRoute('tasks', lazily(tasks, 'noteReached')) },
  { method: 'GET', path: '/petugas/pengingat', handle: officerRoute('reminder-ledger', lazily(ledger, 'showLedger')) },
  { method: 'GET', path: '/petugas/operasi', handle: officerRoute('operations', lazily(operations, 'showOperations')) },
  { method: 'GET', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(calendar, 'showCalendar')) },
  { method: 'POST', path: '/petugas/kalender/akibat', handle: officerRoute('calendar', lazily(calendar, 'previewChange')) },
  { method: 'POST', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(calendar, 'applyChange')) },
  { method: 'GET', path: '/petugas/tenggat-hukum', handle: officerRoute('statutes', lazily(statutes, 'showStatutes')) },
  { method: 'GET', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(statutes, 'showStatute')) },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/akibat',
    handle: officerRoute('statutes', lazily(statutes, 'previewStatuteChange')),
  },
  {
    method: 'GET',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(withdrawal, 'showWithdrawal')),
  },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(withdrawal, 'applyWithdrawal')),
  },
  { method: 'POST', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(statutes, 'applyStatute')) },
  { method: 'GET', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(ladder, 'showLadder')) },
  { method: 'POST', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(ladder, 'saveLadder')) },
  // Last: an address that is none costs and answers as much as one that the officer may not open.
  { method: 'GET', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
  { method: 'POST', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
]

import type { Effects } from '../../shared/desk/effects.ts'
import { lazily } from '../../shared/web/lazily.ts'
import { absent, officerRoute } from '../../shared/web/officers/officer-route.tsx'
import type { Route } from '../../shared/web/web-stack.ts'

// A page loads with the first officer who opens it.
const desk = async (effects: Effects) => (await import('../../shared/desk/desk.ts')).wholeDesk(effects)
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

/** Every address of the officers' desk, and who may open it; the permission table says which roles those are. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/petugas/masuk', handle: lazily(desk, signIn, 'beginSignIn') },
  { method: 'GET', path: '/petugas/masuk/kembali', handle: lazily(desk, signIn, 'endSignIn') },
  { method: 'GET', path: '/petugas/keluar', handle: lazily(desk, signIn, 'showSignedOut') },
  { method: 'POST', path: '/petugas/keluar', handle: officerRoute('any', lazily(desk, signIn, 'signOut')) },
  { method: 'GET', path: '/petugas', handle: officerRoute('any', lazily(desk, queue, 'showQueue')) },
  { method: 'GET', path: '/petugas/cari', handle: officerRoute('queue', lazily(desk, queue, 'showSearch')) },
  { method: 'GET', path: '/petugas/massal', handle: officerRoute('queue', lazily(desk, bulk, 'previewBulk')) },
  { method: 'POST', path: '/petugas/massal', handle: officerRoute('queue', lazily(desk, bulk, 'startBulk')) },
  { method: 'GET', path: '/petugas/register/{name}', handle: officerRoute('registers', lazily(desk, registers, 'showRegister')) },
  { method: 'GET', path: '/petugas/register/{name}/csv', handle: officerRoute('registers', lazily(desk, registers, 'downloadRegister')) },
  { method: 'GET', path: '/petugas/pekerjaan', handle: officerRoute('jobs', lazily(desk, jobs, 'showJobs')) },
  { method: 'GET', path: '/petugas/pekerjaan/{id}', handle: officerRoute('jobs', lazily(desk, jobs, 'showJob')) },
  { method: 'GET', path: '/petugas/direktori', handle: officerRoute('directory', lazily(desk, directory, 'showInstitutions')) },
  {
    method: 'GET',
    path: '/petugas/direktori/instansi-baru',
    handle: officerRoute('directory', lazily(desk, institution, 'showNewInstitution')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/instansi-baru',
    handle: officerRoute('directory', lazily(desk, institution, 'saveInstitution')),
  },
  {
    method: 'GET',
    path: '/petugas/direktori/instansi/{id}',
    handle: officerRoute('directory', lazily(desk, institution, 'showInstitution')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/instansi/{id}',
    handle: officerRoute('directory', lazily(desk, institution, 'saveInstitution')),
  },
  { method: 'GET', path: '/petugas/direktori/petugas', handle: officerRoute('directory', lazily(desk, directory, 'showOfficers')) },
  { method: 'GET', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(desk, officer, 'showInvitation')) },
  { method: 'POST', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(desk, officer, 'saveOfficer')) },
  { method: 'GET', path: '/petugas/direktori/petugas/{id}', handle: officerRoute('directory', lazily(desk, officer, 'showOfficer')) },
  { method: 'POST', path: '/petugas/direktori/petugas/{id}', handle: officerRoute('directory', lazily(desk, officer, 'saveOfficer')) },
  {
    method: 'POST',
    path: '/petugas/direktori/petugas/{id}/{change}',
    handle: officerRoute('directory', lazily(desk, officer, 'alterOfficer')),
  },
  { method: 'GET', path: '/petugas/kesiapan', handle: officerRoute('readiness', lazily(desk, readiness, 'showReadiness')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}', handle: officerRoute('readiness', lazily(desk, readiness, 'showOneReadiness')) },
  { method: 'POST', path: '/petugas/kesiapan/{id}', handle: officerRoute('readiness', lazily(desk, readiness, 'saveReadiness')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}/sk', handle: officerRoute('readiness', lazily(desk, decree, 'readDecreeFile')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}/sk/unggah', handle: officerRoute('readiness', lazily(desk, decree, 'showDecreeUpload')) },
  { method: 'GET', path: '/petugas/kasus/{number}', handle: officerRoute('any', lazily(desk, caseDesk, 'showCaseDesk')) },
  { method: 'GET', path: '/petugas/kasus/{number}/berkas', handle: officerRoute('any', lazily(desk, caseUpload, 'showEvidenceUpload')) },
  { method: 'GET', path: '/petugas/kasus/{number}/berkas/{file}', handle: officerRoute('any', lazily(desk, caseUpload, 'readCaseFile')) },
  { method: 'GET', path: '/petugas/kasus/{number}/cetak', handle: officerRoute('any', lazily(desk, casePrint, 'printCase')) },
  { method: 'GET', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(desk, letters, 'showLetterForm')) },
  { method: 'POST', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(desk, letters, 'issueLetter')) },
  { method: 'GET', path: '/petugas/kasus/{number}/surat/{letter}', handle: officerRoute('any', lazily(desk, letterFiles, 'readLetter')) },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/resmi',
    handle: officerRoute('any', lazily(desk, letterFiles, 'readSignedLetter')),
  },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/unggah',
    handle: officerRoute('any', lazily(desk, letterFiles, 'showSignedUpload')),
  },
  { method: 'GET', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(desk, erase, 'showErasure')) },
  { method: 'POST', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(desk, erase, 'eraseData')) },
  { method: 'GET', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(desk, newCode, 'showNewCode')) },
  { method: 'POST', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(desk, newCode, 'makeNewCode')) },
  { method: 'POST', path: '/petugas/kasus/{number}/identitas', handle: officerRoute('any', lazily(desk, caseIdentity, 'openIdentity')) },
  { method: 'POST', path: '/petugas/kasus/{number}/bagikan', handle: officerRoute('any', lazily(desk, share, 'shareAnswer')) },
  { method: 'POST', path: '/petugas/kasus/{number}/{action}', handle: officerRoute('any', lazily(desk, caseAction, 'actOnCase')) },
  { method: 'GET', path: '/petugas/catat', handle: officerRoute('counter-entry', lazily(desk, counter, 'showCounter')) },
  { method: 'GET', path: '/petugas/catat/pengaduan', handle: officerRoute('counter-entry', lazily(desk, counter, 'showCounterComplaint')) },
  {
    method: 'POST',
    path: '/petugas/catat/pengaduan',
    handle: officerRoute('counter-entry', lazily(desk, counter, 'receiveCounterComplaint')),
  },
  { method: 'GET', path: '/petugas/catat/permohonan', handle: officerRoute('counter-entry', lazily(desk, counter, 'showCounterRequest')) },
  {
    method: 'POST',
    path: '/petugas/catat/permohonan',
    handle: officerRoute('counter-entry', lazily(desk, counter, 'receiveCounterRequest')),
  },
  { method: 'GET', path: '/petugas/contoh', handle: officerRoute('tasks', lazily(desk, samples, 'showSamples')) },
  { method: 'GET', path: '/petugas/contoh/{id}', handle: officerRoute('tasks', lazily(desk, samples, 'showSample')) },
  { method: 'POST', path: '/petugas/contoh/{id}', handle: officerRoute('tasks', lazily(desk, samples, 'saveSample')) },
  { method: 'GET', path: '/petugas/retensi', handle: officerRoute('retention', lazily(desk, retention, 'showRetention')) },
  { method: 'POST', path: '/petugas/retensi', handle: officerRoute('retention', lazily(desk, retention, 'eraseByRetention')) },
  { method: 'GET', path: '/petugas/tugas', handle: officerRoute('tasks', lazily(desk, tasks, 'showTasks')) },
  { method: 'POST', path: '/petugas/tugas/{number}', handle: officerRoute('tasks', lazily(desk, tasks, 'noteReached')) },
  { method: 'GET', path: '/petugas/pengingat', handle: officerRoute('reminder-ledger', lazily(desk, ledger, 'showLedger')) },
  { method: 'GET', path: '/petugas/operasi', handle: officerRoute('operations', lazily(desk, operations, 'showOperations')) },
  { method: 'GET', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(desk, calendar, 'showCalendar')) },
  { method: 'POST', path: '/petugas/kalender/akibat', handle: officerRoute('calendar', lazily(desk, calendar, 'previewChange')) },
  { method: 'POST', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(desk, calendar, 'applyChange')) },
  { method: 'GET', path: '/petugas/tenggat-hukum', handle: officerRoute('statutes', lazily(desk, statutes, 'showStatutes')) },
  { method: 'GET', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(desk, statutes, 'showStatute')) },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/akibat',
    handle: officerRoute('statutes', lazily(desk, statutes, 'previewStatuteChange')),
  },
  {
    method: 'GET',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(desk, withdrawal, 'showWithdrawal')),
  },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(desk, withdrawal, 'applyWithdrawal')),
  },
  { method: 'POST', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(desk, statutes, 'applyStatute')) },
  { method: 'GET', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(desk, ladder, 'showLadder')) },
  { method: 'POST', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(desk, ladder, 'saveLadder')) },
  // Last: an address that is none costs and answers as much as one that the officer may not open.
  { method: 'GET', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
  { method: 'POST', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
]

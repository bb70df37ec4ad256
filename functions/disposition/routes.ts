import type { Effects } from '../../shared/desk/effects.ts'
import { lazily } from '../../shared/web/lazily.ts'
import { absent, officerRoute } from '../../shared/web/officers/officer-route.tsx'
import type { WebRoute } from '../../shared/web/web-stack.ts'

// A desk loads with the first page of its wing,
const caseDesk = async (effects: Effects) => (await import('../../shared/desk/officers/case/open-case-desk.ts')).openCaseDesk(effects)
const counterDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/counter/open-counter-desk.ts')).openCounterDesk(effects)
const directoryDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/directory/open-directory-desk.ts')).openDirectoryDesk(effects)
const lawDesk = async (effects: Effects) => (await import('../../shared/desk/officers/law/open-law-desk.ts')).openLawDesk(effects)
const noteDesk = async (effects: Effects) => (await import('../../shared/desk/officers/directory/open-note-desk.ts')).openNoteDesk(effects)
const informationDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/information/open-information-desk.ts')).openInformationDesk(effects)
const evidenceDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/scoring/open-evidence-desk.ts')).openEvidenceDesk(effects)
const scoringDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/scoring/open-scoring-desk.ts')).openScoringDesk(effects)
const laporDesk = async (effects: Effects) => (await import('../../shared/desk/officers/lapor/open-lapor-desk.ts')).openLaporDesk(effects)
const recordingDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/lapor/open-recording-desk.ts')).openRecordingDesk(effects)
const lettersDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/letters/open-letters-desk.ts')).openLettersDesk(effects)
const newCodeDesk = async (effects: Effects) => (await import('../../shared/desk/officers/case/open-new-code.ts')).openNewCode(effects)
const ownSettingsDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/directory/open-own-settings.ts')).openOwnSettings(effects)
const proofDesk = async (effects: Effects) => (await import('../../shared/desk/officers/watch/open-proof-desk.ts')).openProofDesk(effects)
const queueDesk = async (effects: Effects) => (await import('../../shared/desk/officers/queue/open-queue-desk.ts')).openQueueDesk(effects)
const registersDesk = async (effects: Effects) =>
  (await import('../../shared/desk/officers/open-registers-desk.ts')).openRegistersDesk(effects)
const signInDesk = async (effects: Effects) => (await import('../../shared/desk/officers/sign-in/open-sign-in.ts')).openSignIn(effects)
const watchDesk = async (effects: Effects) => (await import('../../shared/desk/officers/watch/open-watch-desk.ts')).openWatchDesk(effects)
// and a page with the first officer who opens it.
const bulk = () => import('./queue/bulk-page.tsx')
const calendar = () => import('./law/change-calendar.tsx')
const ladder = () => import('./law/ladder-page.tsx')
const ledger = () => import('./watch/reminder-ledger-page.tsx')
const operations = () => import('./watch/operations-page.tsx')
const decree = () => import('./directory/decree-page.tsx')
const directory = () => import('./directory/directory-page.tsx')
const institutionNote = () => import('./directory/institution-note-page.tsx')
const information = () => import('./information/information-page.tsx')
const keepInformation = () => import('./information/keep-information.tsx')
const scorers = () => import('./scoring/calendar-of-scorers-page.tsx')
const scorer = () => import('./scoring/scorer-page.tsx')
const answerFile = () => import('./scoring/answer-file-page.tsx')
const keepScoring = () => import('./scoring/keep-scoring.tsx')
const links = () => import('./scoring/links-page.tsx')
const round = () => import('./scoring/round-page.tsx')
const proof = () => import('./proof/proof-page.tsx')
const takeProof = () => import('./proof/take-proof.ts')
const packs = () => import('./scoring/packs-page.tsx')
const numbers = () => import('./scoring/numbers-page.tsx')
const institution = () => import('./directory/institution-page.tsx')
const laporImport = () => import('./lapor/import-export.tsx')
const recording = () => import('./lapor/recording-page.tsx')
const jobs = () => import('./queue/jobs-page.tsx')
const officer = () => import('./directory/keep-officer.tsx')
const queueFile = () => import('./queue/queue-file.ts')
const nextCase = () => import('./queue/next-case.ts')
const queue = () => import('./queue/queue-page.tsx')
const registers = () => import('./registers/registers-page.tsx')
const registerFiles = () => import('./registers/register-files.ts')
const ownSettings = () => import('./directory/own-settings-page.tsx')
const ownSessions = () => import('./directory/own-sessions-page.tsx')
const readiness = () => import('./directory/keep-readiness.tsx')
const statutes = () => import('./law/change-statute.tsx')
const withdrawal = () => import('./law/withdrawal-page.tsx')
const signIn = () => import('./sign-in/signing-in.tsx')
const caseAction = () => import('./case/act-on-case.tsx')
const casePage = () => import('./case/show-case-desk.tsx')
const caseIdentity = () => import('./case/identity-opened-page.tsx')
const caseUpload = () => import('./case/case-upload.tsx')
const casePrint = () => import('./case/page/case-print-page.tsx')
const counter = () => import('./counter/receive-at-counter.tsx')
const similarList = () => import('./counter/similar-list.tsx')
const paste = () => import('./counter/paste-chat.tsx')
const letters = () => import('./letters/issue-letter.tsx')
const letterFiles = () => import('./letters/letter-files.tsx')
const erase = () => import('./case/erase-page.tsx')
const newCode = () => import('./case/new-code-page.tsx')
const codeConsents = () => import('./counter/code-consents-page.tsx')
const retention = () => import('./watch/retention-page.tsx')
const samples = () => import('./letters/samples-page.tsx')
const tasks = () => import('./counter/tasks-page.tsx')
const share = () => import('./case/share-answer.tsx')

/** Every address of the officers' desk, and who may open it; the permission table says which roles those are. */
export const routes: readonly WebRoute[] = [
  { method: 'GET', path: '/petugas/masuk', handle: lazily(signInDesk, signIn, 'beginSignIn') },
  { method: 'GET', path: '/petugas/masuk/kembali', handle: lazily(signInDesk, signIn, 'endSignIn') },
  { method: 'GET', path: '/petugas/keluar', handle: lazily(signInDesk, signIn, 'showSignedOut') },
  { method: 'POST', path: '/petugas/keluar', handle: officerRoute('any', lazily(signInDesk, signIn, 'signOut')) },
  { method: 'GET', path: '/petugas', handle: officerRoute('any', lazily(queueDesk, queue, 'showQueue')) },
  { method: 'GET', path: '/petugas/cari', handle: officerRoute('queue', lazily(queueDesk, queue, 'showSearch')) },
  { method: 'GET', path: '/petugas/berikutnya', handle: officerRoute('queue', lazily(queueDesk, nextCase, 'goToNextCase')) },
  { method: 'GET', path: '/petugas/daftar/xlsx', handle: officerRoute('queue', lazily(queueDesk, queueFile, 'downloadQueueXlsx')) },
  { method: 'GET', path: '/petugas/daftar/csv', handle: officerRoute('queue', lazily(queueDesk, queueFile, 'downloadQueueCsv')) },
  { method: 'GET', path: '/petugas/massal', handle: officerRoute('queue', lazily(queueDesk, bulk, 'previewBulk')) },
  { method: 'POST', path: '/petugas/massal', handle: officerRoute('queue', lazily(queueDesk, bulk, 'startBulk')) },
  { method: 'GET', path: '/petugas/register/{name}', handle: officerRoute('registers', lazily(registersDesk, registers, 'showRegister')) },
  {
    method: 'GET',
    path: '/petugas/register/{name}/csv',
    handle: officerRoute('registers', lazily(registersDesk, registerFiles, 'downloadRegisterCsv')),
  },
  {
    method: 'GET',
    path: '/petugas/register/{name}/xlsx',
    handle: officerRoute('registers', lazily(registersDesk, registerFiles, 'downloadRegisterXlsx')),
  },
  {
    method: 'GET',
    path: '/petugas/register/{name}/cetak',
    handle: officerRoute('registers', lazily(registersDesk, registers, 'showRegister')),
  },
  { method: 'GET', path: '/petugas/pemeriksaan', handle: officerRoute('proof', lazily(proofDesk, proof, 'showProof')) },
  { method: 'POST', path: '/petugas/pemeriksaan', handle: officerRoute('proof', lazily(proofDesk, proof, 'startCheck')) },
  { method: 'POST', path: '/petugas/pemeriksaan/surat', handle: officerRoute('proof', lazily(proofDesk, proof, 'compareLetters')) },
  { method: 'GET', path: '/petugas/pemeriksaan/{number}/bukti', handle: officerRoute('proof', lazily(proofDesk, takeProof, 'takeProof')) },
  { method: 'GET', path: '/petugas/tanggapan-kinerja', handle: officerRoute('own-note', lazily(noteDesk, institutionNote, 'showNotes')) },
  { method: 'POST', path: '/petugas/tanggapan-kinerja', handle: officerRoute('own-note', lazily(noteDesk, institutionNote, 'saveNote')) },
  { method: 'GET', path: '/petugas/lapor', handle: officerRoute('lapor', lazily(laporDesk, laporImport, 'showImports')) },
  { method: 'GET', path: '/petugas/lapor/{id}', handle: officerRoute('lapor', lazily(laporDesk, laporImport, 'showImport')) },
  { method: 'POST', path: '/petugas/lapor/{id}/periksa', handle: officerRoute('lapor', lazily(laporDesk, laporImport, 'lookAtExport')) },
  { method: 'POST', path: '/petugas/lapor/{id}/padanan', handle: officerRoute('lapor', lazily(laporDesk, laporImport, 'keepNames')) },
  { method: 'POST', path: '/petugas/lapor/{id}/terapkan', handle: officerRoute('lapor', lazily(laporDesk, laporImport, 'applyImport')) },
  { method: 'GET', path: '/petugas/pencatatan', handle: officerRoute('recording', lazily(recordingDesk, recording, 'showRecording')) },
  {
    method: 'POST',
    path: '/petugas/pencatatan/{number}/nomor',
    handle: officerRoute('recording', lazily(recordingDesk, recording, 'recordCase')),
  },
  {
    method: 'POST',
    path: '/petugas/pencatatan/{number}/disalin',
    handle: officerRoute('recording', lazily(recordingDesk, recording, 'copiedCase')),
  },
  {
    method: 'POST',
    path: '/petugas/pencatatan/{number}/ikuti',
    handle: officerRoute('recording', lazily(recordingDesk, recording, 'followThere')),
  },
  {
    method: 'POST',
    path: '/petugas/pencatatan/{number}/biarkan',
    handle: officerRoute('recording', lazily(recordingDesk, recording, 'leaveApart')),
  },
  { method: 'GET', path: '/petugas/informasi', handle: officerRoute('information', lazily(informationDesk, information, 'showKeptLines')) },
  {
    method: 'GET',
    path: '/petugas/informasi/{id}',
    handle: officerRoute('information', lazily(informationDesk, keepInformation, 'showLine')),
  },
  {
    method: 'POST',
    path: '/petugas/informasi/{id}',
    handle: officerRoute('information', lazily(informationDesk, keepInformation, 'saveLine')),
  },
  {
    method: 'POST',
    path: '/petugas/informasi/{id}/{change}',
    handle: officerRoute('information', lazily(informationDesk, keepInformation, 'decideOnLine')),
  },
  { method: 'GET', path: '/petugas/penilaian', handle: officerRoute('scoring', lazily(scoringDesk, scorers, 'showScorers')) },
  { method: 'GET', path: '/petugas/penilaian/putaran', handle: officerRoute('scoring', lazily(scoringDesk, round, 'showRound')) },
  { method: 'POST', path: '/petugas/penilaian/putaran', handle: officerRoute('round-answers', lazily(scoringDesk, round, 'saveReply')) },
  { method: 'GET', path: '/petugas/penilaian/tautan', handle: officerRoute('evidence', lazily(evidenceDesk, links, 'showLinks')) },
  {
    method: 'POST',
    path: '/petugas/penilaian/tautan',
    handle: officerRoute('evidence-keeping', lazily(evidenceDesk, links, 'checkLinks')),
  },
  { method: 'GET', path: '/petugas/penilaian/nomor', handle: officerRoute('evidence', lazily(evidenceDesk, numbers, 'showNumbers')) },
  {
    method: 'POST',
    path: '/petugas/penilaian/nomor',
    handle: officerRoute('evidence-keeping', lazily(evidenceDesk, numbers, 'addNumber')),
  },
  {
    method: 'POST',
    path: '/petugas/penilaian/nomor/{id}',
    handle: officerRoute('evidence-keeping', lazily(evidenceDesk, numbers, 'noteNumber')),
  },
  {
    method: 'POST',
    path: '/petugas/penilaian/{scorer}',
    handle: officerRoute('evidence-keeping', lazily(scoringDesk, keepScoring, 'saveScorerSettings')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}',
    handle: officerRoute('scoring', lazily(scoringDesk, scorer, 'showScorer')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}/paket',
    handle: officerRoute('scoring', lazily(evidenceDesk, packs, 'showPacks')),
  },
  {
    method: 'POST',
    path: '/petugas/penilaian/{scorer}/{period}/paket',
    handle: officerRoute('scoring', lazily(evidenceDesk, packs, 'makePack')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}/paket/{id}',
    handle: officerRoute('scoring', lazily(evidenceDesk, packs, 'takePack')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}/{item}',
    handle: officerRoute('scoring', lazily(scoringDesk, keepScoring, 'showItem')),
  },
  {
    method: 'POST',
    path: '/petugas/penilaian/{scorer}/{period}/{item}',
    handle: officerRoute('scoring', lazily(scoringDesk, keepScoring, 'saveItem')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}/{item}/berkas',
    handle: officerRoute('scoring', lazily(scoringDesk, answerFile, 'readAnswerFile')),
  },
  {
    method: 'GET',
    path: '/petugas/penilaian/{scorer}/{period}/{item}/berkas/unggah',
    handle: officerRoute('scoring', lazily(scoringDesk, answerFile, 'showAnswerUpload')),
  },
  {
    method: 'POST',
    path: '/petugas/penilaian/{scorer}/{period}/{item}/berkas/hapus',
    handle: officerRoute('scoring', lazily(scoringDesk, answerFile, 'takeOffAnswerFile')),
  },
  { method: 'GET', path: '/petugas/pekerjaan', handle: officerRoute('jobs', lazily(queueDesk, jobs, 'showJobs')) },
  { method: 'GET', path: '/petugas/pekerjaan/{id}', handle: officerRoute('jobs', lazily(queueDesk, jobs, 'showJob')) },
  { method: 'GET', path: '/petugas/direktori', handle: officerRoute('directory', lazily(directoryDesk, directory, 'showInstitutions')) },
  {
    method: 'GET',
    path: '/petugas/direktori/instansi-baru',
    handle: officerRoute('directory', lazily(directoryDesk, institution, 'showNewInstitution')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/instansi-baru',
    handle: officerRoute('directory', lazily(directoryDesk, institution, 'saveInstitution')),
  },
  {
    method: 'GET',
    path: '/petugas/direktori/instansi/{id}',
    handle: officerRoute('directory', lazily(directoryDesk, institution, 'showInstitution')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/instansi/{id}',
    handle: officerRoute('directory', lazily(directoryDesk, institution, 'saveInstitution')),
  },
  {
    method: 'GET',
    path: '/petugas/direktori/petugas',
    handle: officerRoute('directory', lazily(directoryDesk, directory, 'showOfficers')),
  },
  { method: 'GET', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(directoryDesk, officer, 'showInvitation')) },
  { method: 'POST', path: '/petugas/direktori/undang', handle: officerRoute('directory', lazily(directoryDesk, officer, 'saveOfficer')) },
  {
    method: 'GET',
    path: '/petugas/direktori/petugas/{id}',
    handle: officerRoute('directory', lazily(directoryDesk, officer, 'showOfficer')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/petugas/{id}',
    handle: officerRoute('directory', lazily(directoryDesk, officer, 'saveOfficer')),
  },
  {
    method: 'POST',
    path: '/petugas/direktori/petugas/{id}/{change}',
    handle: officerRoute('directory', lazily(directoryDesk, officer, 'alterOfficer')),
  },
  { method: 'GET', path: '/petugas/pengaturan-saya', handle: officerRoute('any', lazily(ownSettingsDesk, ownSettings, 'showOwnSettings')) },
  {
    method: 'POST',
    path: '/petugas/pengaturan-saya',
    handle: officerRoute('any', lazily(ownSettingsDesk, ownSettings, 'saveOwnSettings')),
  },
  { method: 'GET', path: '/petugas/sesi-saya', handle: officerRoute('any', lazily(ownSettingsDesk, ownSessions, 'showOwnSessions')) },
  { method: 'POST', path: '/petugas/sesi-saya', handle: officerRoute('any', lazily(ownSettingsDesk, ownSessions, 'endOtherSessions')) },
  { method: 'POST', path: '/petugas/sesi-saya/{id}', handle: officerRoute('any', lazily(ownSettingsDesk, ownSessions, 'endOwnSession')) },
  { method: 'GET', path: '/petugas/kesiapan', handle: officerRoute('readiness', lazily(directoryDesk, readiness, 'showReadiness')) },
  {
    method: 'GET',
    path: '/petugas/kesiapan/{id}',
    handle: officerRoute('readiness', lazily(directoryDesk, readiness, 'showOneReadiness')),
  },
  { method: 'POST', path: '/petugas/kesiapan/{id}', handle: officerRoute('readiness', lazily(directoryDesk, readiness, 'saveReadiness')) },
  { method: 'GET', path: '/petugas/kesiapan/{id}/sk', handle: officerRoute('readiness', lazily(directoryDesk, decree, 'readDecreeFile')) },
  {
    method: 'GET',
    path: '/petugas/kesiapan/{id}/sk/unggah',
    handle: officerRoute('readiness', lazily(directoryDesk, decree, 'showDecreeUpload')),
  },
  { method: 'GET', path: '/petugas/kasus/{number}', handle: officerRoute('any', lazily(caseDesk, casePage, 'showCaseDesk')) },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/berkas',
    handle: officerRoute('any', lazily(caseDesk, caseUpload, 'showEvidenceUpload')),
  },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/berkas/{file}',
    handle: officerRoute('any', lazily(caseDesk, caseUpload, 'readCaseFile')),
  },
  { method: 'GET', path: '/petugas/kasus/{number}/cetak', handle: officerRoute('any', lazily(caseDesk, casePrint, 'printCase')) },
  { method: 'GET', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(lettersDesk, letters, 'showLetterForm')) },
  { method: 'POST', path: '/petugas/kasus/{number}/surat', handle: officerRoute('any', lazily(lettersDesk, letters, 'issueLetter')) },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}',
    handle: officerRoute('any', lazily(lettersDesk, letterFiles, 'readLetter')),
  },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/resmi',
    handle: officerRoute('any', lazily(lettersDesk, letterFiles, 'readSignedLetter')),
  },
  {
    method: 'GET',
    path: '/petugas/kasus/{number}/surat/{letter}/unggah',
    handle: officerRoute('any', lazily(lettersDesk, letterFiles, 'showSignedUpload')),
  },
  { method: 'GET', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(caseDesk, erase, 'showErasure')) },
  { method: 'POST', path: '/petugas/kasus/{number}/hapus-data', handle: officerRoute('any', lazily(caseDesk, erase, 'eraseData')) },
  { method: 'GET', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(newCodeDesk, newCode, 'showNewCode')) },
  { method: 'POST', path: '/petugas/kasus/{number}/kode', handle: officerRoute('any', lazily(newCodeDesk, newCode, 'makeNewCode')) },
  {
    method: 'POST',
    path: '/petugas/kasus/{number}/identitas',
    handle: officerRoute('any', lazily(caseDesk, caseIdentity, 'openIdentity')),
  },
  { method: 'POST', path: '/petugas/kasus/{number}/bagikan', handle: officerRoute('any', lazily(caseDesk, share, 'shareAnswer')) },
  { method: 'POST', path: '/petugas/kasus/{number}/{action}', handle: officerRoute('any', lazily(caseDesk, caseAction, 'actOnCase')) },
  { method: 'GET', path: '/petugas/catat', handle: officerRoute('counter-entry', lazily(counterDesk, counter, 'showCounter')) },
  {
    method: 'GET',
    path: '/petugas/catat/pengaduan',
    handle: officerRoute('counter-entry', lazily(counterDesk, counter, 'showCounterComplaint')),
  },
  {
    method: 'POST',
    path: '/petugas/catat/pengaduan',
    handle: officerRoute('counter-entry', lazily(counterDesk, counter, 'receiveCounterComplaint')),
  },
  { method: 'GET', path: '/petugas/catat/tempel', handle: officerRoute('counter-entry', lazily(counterDesk, paste, 'showPaste')) },
  { method: 'POST', path: '/petugas/catat/serupa', handle: officerRoute('counter-entry', lazily(counterDesk, similarList, 'findSimilar')) },
  { method: 'POST', path: '/petugas/catat/tempel', handle: officerRoute('counter-entry', lazily(counterDesk, paste, 'readPaste')) },
  {
    method: 'GET',
    path: '/petugas/catat/permohonan',
    handle: officerRoute('counter-entry', lazily(counterDesk, counter, 'showCounterRequest')),
  },
  {
    method: 'POST',
    path: '/petugas/catat/permohonan',
    handle: officerRoute('counter-entry', lazily(counterDesk, counter, 'receiveCounterRequest')),
  },
  { method: 'GET', path: '/petugas/contoh', handle: officerRoute('samples', lazily(lettersDesk, samples, 'showSamples')) },
  { method: 'GET', path: '/petugas/contoh/{id}', handle: officerRoute('samples', lazily(lettersDesk, samples, 'showSample')) },
  { method: 'POST', path: '/petugas/contoh/{id}', handle: officerRoute('samples', lazily(lettersDesk, samples, 'saveSample')) },
  { method: 'GET', path: '/petugas/retensi', handle: officerRoute('retention', lazily(watchDesk, retention, 'showRetention')) },
  { method: 'POST', path: '/petugas/retensi', handle: officerRoute('retention', lazily(watchDesk, retention, 'eraseByRetention')) },
  { method: 'GET', path: '/petugas/tugas', handle: officerRoute('tasks', lazily(counterDesk, tasks, 'showTasks')) },
  { method: 'POST', path: '/petugas/tugas/{number}', handle: officerRoute('tasks', lazily(counterDesk, tasks, 'noteReached')) },
  {
    method: 'GET',
    path: '/petugas/kode-menunggu',
    handle: officerRoute('code-consents', lazily(newCodeDesk, codeConsents, 'showCodeConsents')),
  },
  {
    method: 'POST',
    path: '/petugas/kode-menunggu/{number}',
    handle: officerRoute('code-consents', lazily(newCodeDesk, codeConsents, 'answerCodeConsent')),
  },
  { method: 'GET', path: '/petugas/pengingat', handle: officerRoute('reminder-ledger', lazily(watchDesk, ledger, 'showLedger')) },
  { method: 'GET', path: '/petugas/operasi', handle: officerRoute('operations', lazily(watchDesk, operations, 'showOperations')) },
  { method: 'POST', path: '/petugas/operasi/surat', handle: officerRoute('directory', lazily(watchDesk, operations, 'restoreAddress')) },
  { method: 'GET', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(lawDesk, calendar, 'showCalendar')) },
  { method: 'POST', path: '/petugas/kalender/akibat', handle: officerRoute('calendar', lazily(lawDesk, calendar, 'previewChange')) },
  { method: 'POST', path: '/petugas/kalender', handle: officerRoute('calendar', lazily(lawDesk, calendar, 'applyChange')) },
  { method: 'GET', path: '/petugas/tenggat-hukum', handle: officerRoute('statutes', lazily(lawDesk, statutes, 'showStatutes')) },
  { method: 'GET', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(lawDesk, statutes, 'showStatute')) },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/akibat',
    handle: officerRoute('statutes', lazily(lawDesk, statutes, 'previewStatuteChange')),
  },
  {
    method: 'GET',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(lawDesk, withdrawal, 'showWithdrawal')),
  },
  {
    method: 'POST',
    path: '/petugas/tenggat-hukum/{id}/pencabutan',
    handle: officerRoute('statutes', lazily(lawDesk, withdrawal, 'applyWithdrawal')),
  },
  { method: 'POST', path: '/petugas/tenggat-hukum/{id}', handle: officerRoute('statutes', lazily(lawDesk, statutes, 'applyStatute')) },
  { method: 'GET', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(lawDesk, ladder, 'showLadder')) },
  { method: 'POST', path: '/petugas/tangga', handle: officerRoute('statutes', lazily(lawDesk, ladder, 'saveLadder')) },
  // Last: an address that is none costs and answers as much as one that the officer may not open.
  { method: 'GET', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
  { method: 'POST', path: '/petugas/{proxy+}', handle: officerRoute('any', absent) },
]

import type { Effects } from '../../shared/desk/effects.ts'
import { assets } from '../../shared/web/assets/assets.ts'
import { emblemPath, manifestPath } from '../../shared/web/assets/emblem.ts'
import { lazily } from '../../shared/web/lazily.ts'
import type { Reply } from '../../shared/web/replies.ts'
import type { WebRoute } from '../../shared/web/web-stack.ts'
import { showHealth } from './information/health.ts'

const citizens = async (effects: Effects) => (await import('../../shared/desk/citizens/open-citizens.ts')).openCitizens(effects)
const filing = async (effects: Effects) => (await import('../../shared/desk/citizens/open-filing.ts')).openFiling(effects)
const publicInformation = async (effects: Effects) =>
  (await import('../../shared/desk/citizens/open-public-information.ts')).openPublicInformation(effects)
const publicFigures = async (effects: Effects) =>
  (await import('../../shared/desk/citizens/open-public-figures.ts')).openPublicFigures(effects)
const ownCase = async (effects: Effects) => (await import('../../shared/desk/citizens/open-own-case.ts')).openOwnCase(effects)

// A page loads with its first visitor: a citizen who opens a form does not wait for the code of all others.
const announcements = () => import('./information/announcements-page.tsx')
const health = async (effects: Effects) => (await import('../../shared/desk/health.ts')).openHealth(effects)
const healthPage = () => import('./information/health.ts')
const casePage = () => import('./case/act-on-own-case.tsx')
const complaint = () => import('./filing/receive-complaint.tsx')
const data = () => import('./information/data-page.tsx')
const deadline = () => import('./information/deadline-page.tsx')
const files = () => import('./case/citizen-files.tsx')
const help = () => import('./information/help-page.tsx')
const home = () => import('./home/home-page.tsx')
const identity = () => import('./information/identity-files.ts')
const law = () => import('./information/legal-pages.tsx')
const information = () => import('./information/public-list-page.tsx')
const lostCodeDesk = async (effects: Effects) => (await import('../../shared/desk/citizens/open-lost-code.ts')).openLostCode(effects)
const lostCode = () => import('./case/lost-code-page.tsx')
const openApi = () => import('./information/openapi.ts')
const ownAddress = () => import('./case/own-address-page.tsx')
const receipt = () => import('./filing/receipt-page.tsx')
const report = () => import('./information/report-page.tsx')
const reportFiles = () => import('./information/report-files.ts')
const reports = () => import('./information/reports-page.tsx')
const request = () => import('./filing/receive-request.tsx')
const security = () => import('./information/security-contact.ts')
const statistics = () => import('./information/statistics-page.tsx')
const statisticsFiles = () => import('./information/statistics-files.ts')
const survey = () => import('./case/survey-page.tsx')
const surveyDesk = async (effects: Effects) => (await import('../../shared/desk/citizens/open-survey.ts')).openSurvey(effects)
const track = () => import('./case/track-page.tsx')

const asset = (path: string) => (): Reply => ({
  status: 200,
  headers: { 'content-type': assets[path]?.type ?? '', 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' },
  cookies: [],
  body: assets[path]?.content ?? '',
})

/** Every public page and action; design.md section 6 says what is behind each address. */
export const routes: readonly WebRoute[] = [
  { method: 'GET', path: '/', handle: lazily(publicInformation, home, 'showHome') },
  { method: 'GET', path: '/pengaduan/sebelum', handle: lazily(citizens, home, 'showStopper') },
  { method: 'GET', path: '/pengaduan', handle: lazily(citizens, complaint, 'showComplaintForm') },
  { method: 'POST', path: '/pengaduan', handle: lazily(filing, complaint, 'receiveComplaint') },
  { method: 'GET', path: '/pengaduan/diterima', handle: lazily(ownCase, receipt, 'showReceipt') },
  { method: 'GET', path: '/permohonan', handle: lazily(filing, request, 'showRequestForm') },
  { method: 'POST', path: '/permohonan', handle: lazily(filing, request, 'receiveRequest') },
  { method: 'GET', path: '/permohonan/diterima', handle: lazily(ownCase, receipt, 'showReceipt') },
  { method: 'GET', path: '/lacak', handle: lazily(ownCase, track, 'showTracking') },
  { method: 'POST', path: '/lacak', handle: lazily(ownCase, track, 'openByCode') },
  { method: 'GET', path: '/lacak/kode', handle: lazily(lostCodeDesk, lostCode, 'showLostCode') },
  { method: 'POST', path: '/lacak/kode', handle: lazily(lostCodeDesk, lostCode, 'askLostCode') },
  { method: 'GET', path: '/lacak/tautan', handle: lazily(lostCodeDesk, lostCode, 'showLink') },
  { method: 'POST', path: '/lacak/tautan', handle: lazily(lostCodeDesk, lostCode, 'renewCode') },
  { method: 'GET', path: '/alamat', handle: lazily(lostCodeDesk, ownAddress, 'showConfirmation') },
  { method: 'POST', path: '/alamat', handle: lazily(lostCodeDesk, ownAddress, 'confirmAddress') },
  { method: 'GET', path: '/survei', handle: lazily(surveyDesk, survey, 'showSurvey') },
  { method: 'POST', path: '/survei', handle: lazily(surveyDesk, survey, 'answerSurvey') },
  { method: 'GET', path: '/kasus/{number}', handle: lazily(ownCase, casePage, 'showCase') },
  { method: 'POST', path: '/kasus/{number}/lengkapi', handle: lazily(ownCase, casePage, 'completeCase') },
  { method: 'POST', path: '/kasus/{number}/balasan', handle: lazily(ownCase, casePage, 'replyToCase') },
  { method: 'POST', path: '/kasus/{number}/selesai', handle: lazily(ownCase, casePage, 'confirmCase') },
  { method: 'POST', path: '/kasus/{number}/nilai', handle: lazily(ownCase, casePage, 'rateCase') },
  { method: 'POST', path: '/kasus/{number}/buka-lagi', handle: lazily(ownCase, casePage, 'reopenCase') },
  { method: 'POST', path: '/kasus/{number}/keberatan', handle: lazily(ownCase, casePage, 'objectToDecision') },
  { method: 'POST', path: '/kasus/{number}/cabut', handle: lazily(ownCase, casePage, 'withdrawCase') },
  { method: 'POST', path: '/kasus/{number}/terbit', handle: lazily(ownCase, casePage, 'allowPublishing') },
  { method: 'POST', path: '/kasus/{number}/pencatatan', handle: lazily(ownCase, casePage, 'allowRecording') },
  { method: 'POST', path: '/kasus/{number}/bukan-kode-saya', handle: lazily(ownCase, casePage, 'objectToNewCode') },
  { method: 'POST', path: '/kasus/{number}/bukan-saya', handle: lazily(ownCase, casePage, 'contestEnding') },
  { method: 'POST', path: '/kasus/{number}/privasi', handle: lazily(ownCase, casePage, 'askPrivacy') },
  { method: 'POST', path: '/kasus/{number}/kontak', handle: lazily(ownCase, casePage, 'correctContact') },
  { method: 'GET', path: '/kasus/{number}/berkas', handle: lazily(ownCase, files, 'showUpload') },
  { method: 'GET', path: '/kasus/{number}/surat/{letter}', handle: lazily(ownCase, files, 'readLetter') },
  { method: 'GET', path: '/kasus/{number}/berkas/{file}', handle: lazily(ownCase, files, 'readFile') },
  { method: 'GET', path: '/keluar-cepat', handle: lazily(ownCase, casePage, 'leaveQuickly') },
  { method: 'POST', path: '/keluar', handle: lazily(ownCase, casePage, 'leaveCase') },
  { method: 'GET', path: '/tenggat', handle: lazily(citizens, deadline, 'showDeadline') },
  { method: 'GET', path: '/pengumuman', handle: lazily(publicInformation, announcements, 'showAnnouncements') },
  { method: 'GET', path: '/informasi', handle: lazily(publicInformation, information, 'showInformationList') },
  { method: 'GET', path: '/informasi/{id}', handle: lazily(publicInformation, information, 'showInformation') },
  { method: 'GET', path: '/laporan', handle: lazily(publicInformation, reports, 'showReports') },
  { method: 'GET', path: '/laporan/judul.js', handle: lazily(publicInformation, reportFiles, 'listTitles') },
  { method: 'GET', path: '/laporan/{id}', handle: lazily(publicInformation, report, 'showReport') },
  { method: 'POST', path: '/laporan/{id}/juga', handle: lazily(publicInformation, report, 'saySame') },
  { method: 'GET', path: '/data/laporan.csv', handle: lazily(publicInformation, reportFiles, 'downloadReports') },
  { method: 'GET', path: '/data/informasi.csv', handle: lazily(publicInformation, information, 'downloadInformation') },
  { method: 'GET', path: '/statistik', handle: lazily(publicFigures, statistics, 'showStatistics') },
  { method: 'GET', path: '/data', handle: lazily(publicFigures, data, 'showData') },
  { method: 'GET', path: '/data/{file}', handle: lazily(publicFigures, statisticsFiles, 'downloadFigures') },
  { method: 'GET', path: '/bantuan', handle: lazily(citizens, help, 'showHelp') },
  { method: 'GET', path: '/aksesibilitas', handle: lazily(citizens, help, 'showAccessibility') },
  { method: 'GET', path: '/dasar-hukum', handle: lazily(citizens, law, 'showLegalBasis') },
  { method: 'GET', path: '/privasi', handle: lazily(citizens, law, 'showPrivacy') },
  { method: 'GET', path: '/openapi.json', handle: lazily(citizens, openApi, 'showOpenApi') },
  { method: 'GET', path: '/.well-known/security.txt', handle: lazily(citizens, security, 'showSecurityContact') },
  { method: 'GET', path: '/healthz', handle: showHealth },
  { method: 'GET', path: '/healthz/deep', handle: lazily(health, healthPage, 'showDeepHealth') },
  { method: 'GET', path: emblemPath, handle: lazily(citizens, identity, 'showEmblem') },
  { method: 'GET', path: manifestPath, handle: lazily(citizens, identity, 'showManifest') },
  ...Object.keys(assets).map((path): WebRoute => ({ method: 'GET', path, handle: asset(path) })),
]

import type { Effects } from '../../shared/desk/effects.ts'
import { assets } from '../../shared/web/assets/assets.ts'
import { lazily } from '../../shared/web/lazily.ts'
import { json, type Reply, type Request } from '../../shared/web/replies.ts'
import type { Route } from '../../shared/web/web-stack.ts'

const desk = async (effects: Effects) => (await import('../../shared/desk/desk.ts')).wholeDesk(effects)
// A page loads with its first visitor: a citizen who opens a form does not wait for the code of all others.
const casePage = () => import('./case/act-on-own-case.tsx')
const complaint = () => import('./filing/receive-complaint.tsx')
const deadline = () => import('./information/deadline-page.tsx')
const files = () => import('./case/citizen-files.tsx')
const home = () => import('./home/home-page.tsx')
const law = () => import('./information/legal-pages.tsx')
const lostCode = () => import('./case/lost-code-page.tsx')
const openApi = () => import('./information/openapi.ts')
const receipt = () => import('./filing/receipt-page.tsx')
const request = () => import('./filing/receive-request.tsx')
const track = () => import('./case/track-page.tsx')

const asset = (path: string) => (): Reply => ({
  status: 200,
  headers: { 'content-type': assets[path]?.type ?? '', 'cache-control': 'public, max-age=31536000, immutable' },
  cookies: [],
  body: assets[path]?.content ?? '',
})

/** Every public page and action; design.md section 6 says what is behind each address. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', handle: lazily(desk, home, 'showHome') },
  { method: 'GET', path: '/pengaduan/sebelum', handle: lazily(desk, home, 'showStopper') },
  { method: 'GET', path: '/pengaduan', handle: lazily(desk, complaint, 'showComplaintForm') },
  { method: 'POST', path: '/pengaduan', handle: lazily(desk, complaint, 'receiveComplaint') },
  { method: 'GET', path: '/pengaduan/diterima', handle: lazily(desk, receipt, 'showReceipt') },
  { method: 'GET', path: '/permohonan', handle: lazily(desk, request, 'showRequestForm') },
  { method: 'POST', path: '/permohonan', handle: lazily(desk, request, 'receiveRequest') },
  { method: 'GET', path: '/permohonan/diterima', handle: lazily(desk, receipt, 'showReceipt') },
  { method: 'GET', path: '/lacak', handle: lazily(desk, track, 'showTracking') },
  { method: 'POST', path: '/lacak', handle: lazily(desk, track, 'openByCode') },
  { method: 'GET', path: '/lacak/kode', handle: lazily(desk, lostCode, 'showLostCode') },
  { method: 'POST', path: '/lacak/kode', handle: lazily(desk, lostCode, 'askLostCode') },
  { method: 'GET', path: '/lacak/tautan', handle: lazily(desk, lostCode, 'showLink') },
  { method: 'POST', path: '/lacak/tautan', handle: lazily(desk, lostCode, 'renewCode') },
  { method: 'GET', path: '/kasus/{number}', handle: lazily(desk, casePage, 'showCase') },
  { method: 'POST', path: '/kasus/{number}/lengkapi', handle: lazily(desk, casePage, 'completeCase') },
  { method: 'POST', path: '/kasus/{number}/balasan', handle: lazily(desk, casePage, 'replyToCase') },
  { method: 'POST', path: '/kasus/{number}/selesai', handle: lazily(desk, casePage, 'confirmCase') },
  { method: 'POST', path: '/kasus/{number}/nilai', handle: lazily(desk, casePage, 'rateCase') },
  { method: 'POST', path: '/kasus/{number}/buka-lagi', handle: lazily(desk, casePage, 'reopenCase') },
  { method: 'POST', path: '/kasus/{number}/keberatan', handle: lazily(desk, casePage, 'objectToDecision') },
  { method: 'POST', path: '/kasus/{number}/cabut', handle: lazily(desk, casePage, 'withdrawCase') },
  { method: 'POST', path: '/kasus/{number}/privasi', handle: lazily(desk, casePage, 'askPrivacy') },
  { method: 'GET', path: '/kasus/{number}/berkas', handle: lazily(desk, files, 'showUpload') },
  { method: 'GET', path: '/kasus/{number}/surat/{letter}', handle: lazily(desk, files, 'readLetter') },
  { method: 'GET', path: '/kasus/{number}/berkas/{file}', handle: lazily(desk, files, 'readFile') },
  { method: 'POST', path: '/keluar', handle: lazily(desk, casePage, 'leaveCase') },
  { method: 'GET', path: '/tenggat', handle: lazily(desk, deadline, 'showDeadline') },
  { method: 'GET', path: '/dasar-hukum', handle: lazily(desk, law, 'showLegalBasis') },
  { method: 'GET', path: '/privasi', handle: lazily(desk, law, 'showPrivacy') },
  { method: 'GET', path: '/openapi.json', handle: lazily(desk, openApi, 'showOpenApi') },
  { method: 'GET', path: '/healthz', handle: (request: Request) => json({ ok: true, now: request.now }) },
  ...Object.keys(assets).map((path): Route => ({ method: 'GET', path, handle: asset(path) })),
]

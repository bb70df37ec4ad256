import { assets } from '../../shared/web/assets/assets.ts'
import { json, type Reply, type Request } from '../../shared/web/replies.ts'
import type { Action, WebRoute } from '../../shared/web/web-stack.ts'

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

/** The action of that name, from code that loads when it is first asked for. */
const from =
  <Name extends string>(load: () => Promise<Record<Name, Action>>, name: Name): WebRoute['handle'] =>
  async (request, desk) => {
    const [actions, loaded] = await Promise.all([load(), desk()])
    return actions[name](request, loaded)
  }

/** Every public page and action; design.md section 6 says what is behind each address. */
export const routes: readonly WebRoute[] = [
  { method: 'GET', path: '/', handle: from(home, 'showHome') },
  { method: 'GET', path: '/pengaduan/sebelum', handle: from(home, 'showStopper') },
  { method: 'GET', path: '/pengaduan', handle: from(complaint, 'showComplaintForm') },
  { method: 'POST', path: '/pengaduan', handle: from(complaint, 'receiveComplaint') },
  { method: 'GET', path: '/pengaduan/diterima', handle: from(receipt, 'showReceipt') },
  { method: 'GET', path: '/permohonan', handle: from(request, 'showRequestForm') },
  { method: 'POST', path: '/permohonan', handle: from(request, 'receiveRequest') },
  { method: 'GET', path: '/permohonan/diterima', handle: from(receipt, 'showReceipt') },
  { method: 'GET', path: '/lacak', handle: from(track, 'showTracking') },
  { method: 'POST', path: '/lacak', handle: from(track, 'openByCode') },
  { method: 'GET', path: '/lacak/kode', handle: from(lostCode, 'showLostCode') },
  { method: 'POST', path: '/lacak/kode', handle: from(lostCode, 'askLostCode') },
  { method: 'GET', path: '/lacak/tautan', handle: from(lostCode, 'showLink') },
  { method: 'POST', path: '/lacak/tautan', handle: from(lostCode, 'renewCode') },
  { method: 'GET', path: '/kasus/{number}', handle: from(casePage, 'showCase') },
  { method: 'POST', path: '/kasus/{number}/lengkapi', handle: from(casePage, 'completeCase') },
  { method: 'POST', path: '/kasus/{number}/balasan', handle: from(casePage, 'replyToCase') },
  { method: 'POST', path: '/kasus/{number}/selesai', handle: from(casePage, 'confirmCase') },
  { method: 'POST', path: '/kasus/{number}/nilai', handle: from(casePage, 'rateCase') },
  { method: 'POST', path: '/kasus/{number}/buka-lagi', handle: from(casePage, 'reopenCase') },
  { method: 'POST', path: '/kasus/{number}/keberatan', handle: from(casePage, 'objectToDecision') },
  { method: 'POST', path: '/kasus/{number}/cabut', handle: from(casePage, 'withdrawCase') },
  { method: 'POST', path: '/kasus/{number}/privasi', handle: from(casePage, 'askPrivacy') },
  { method: 'GET', path: '/kasus/{number}/berkas', handle: from(files, 'showUpload') },
  { method: 'GET', path: '/kasus/{number}/surat/{letter}', handle: from(files, 'readLetter') },
  { method: 'GET', path: '/kasus/{number}/berkas/{file}', handle: from(files, 'readFile') },
  { method: 'POST', path: '/keluar', handle: from(casePage, 'leaveCase') },
  { method: 'GET', path: '/tenggat', handle: from(deadline, 'showDeadline') },
  { method: 'GET', path: '/dasar-hukum', handle: from(law, 'showLegalBasis') },
  { method: 'GET', path: '/privasi', handle: from(law, 'showPrivacy') },
  { method: 'GET', path: '/openapi.json', handle: from(openApi, 'showOpenApi') },
  { method: 'GET', path: '/healthz', handle: (request: Request) => json({ ok: true, now: request.now }) },
  ...Object.keys(assets).map((path): WebRoute => ({ method: 'GET', path, handle: asset(path) })),
]

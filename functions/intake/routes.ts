import { assets } from '../../shared/web/assets/assets.ts'
import { json, type Reply, type Request } from '../../shared/web/http.ts'
import type { Route } from '../../shared/web/stack.ts'
import { askPrivacy, completeCase, leaveCase, replyToCase, showCase, withdrawCase } from './case.tsx'
import { receiveComplaint, showComplaintForm } from './complaint.tsx'
import { showDeadline } from './deadline.tsx'
import { readFile, showUpload } from './files.tsx'
import { showHome, showStopper } from './home.tsx'
import { showLegalBasis, showPrivacy } from './law.tsx'
import { askLostCode, renewCode, showLink, showLostCode } from './lost-code.tsx'
import { showReceipt } from './receipt.tsx'
import { receiveRequest, showRequestForm } from './request.tsx'
import { openByCode, showTracking } from './track.tsx'

const asset = (path: string) => (): Reply => ({
  status: 200,
  headers: { 'content-type': assets[path]?.type ?? '', 'cache-control': 'public, max-age=31536000, immutable' },
  cookies: [],
  body: assets[path]?.content ?? '',
})

/** Asked for by programmers now and then; the parts that make it load only then. */
const showOpenApi: Route['handle'] = async (_request, desk) => json(await (await import('./openapi.ts')).openApiOf(desk))

/** Every public page and action; design.md section 6 says what is behind each address. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', handle: showHome },
  { method: 'GET', path: '/pengaduan/sebelum', handle: showStopper },
  { method: 'GET', path: '/pengaduan', handle: showComplaintForm },
  { method: 'POST', path: '/pengaduan', handle: receiveComplaint },
  { method: 'GET', path: '/pengaduan/diterima', handle: showReceipt },
  { method: 'GET', path: '/permohonan', handle: showRequestForm },
  { method: 'POST', path: '/permohonan', handle: receiveRequest },
  { method: 'GET', path: '/permohonan/diterima', handle: showReceipt },
  { method: 'GET', path: '/lacak', handle: showTracking },
  { method: 'POST', path: '/lacak', handle: openByCode },
  { method: 'GET', path: '/lacak/kode', handle: showLostCode },
  { method: 'POST', path: '/lacak/kode', handle: askLostCode },
  { method: 'GET', path: '/lacak/tautan', handle: showLink },
  { method: 'POST', path: '/lacak/tautan', handle: renewCode },
  { method: 'GET', path: '/kasus/{number}', handle: showCase },
  { method: 'POST', path: '/kasus/{number}/lengkapi', handle: completeCase },
  { method: 'POST', path: '/kasus/{number}/balasan', handle: replyToCase },
  { method: 'POST', path: '/kasus/{number}/cabut', handle: withdrawCase },
  { method: 'POST', path: '/kasus/{number}/privasi', handle: askPrivacy },
  { method: 'GET', path: '/kasus/{number}/berkas', handle: showUpload },
  { method: 'GET', path: '/kasus/{number}/berkas/{file}', handle: readFile },
  { method: 'POST', path: '/keluar', handle: leaveCase },
  { method: 'GET', path: '/tenggat', handle: showDeadline },
  { method: 'GET', path: '/dasar-hukum', handle: showLegalBasis },
  { method: 'GET', path: '/privasi', handle: showPrivacy },
  { method: 'GET', path: '/openapi.json', handle: showOpenApi },
  { method: 'GET', path: '/healthz', handle: (request: Request) => json({ ok: true, now: request.now }) },
  ...Object.keys(assets).map((path): Route => ({ method: 'GET', path, handle: asset(path) })),
]

import type { ComplaintFiling } from '../../shared/domain/channels/complaint/file-complaint.ts'
import type { RequestFiling } from '../../shared/domain/channels/request/file-request.ts'
import type { NationalReport } from '../../shared/domain/lapor/read-export.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

/** What the domain registers, invented; with whatever a test is about changed. Forms of citizens are in desk.ts. */

const filed = {
  receivedOn: localDate('2026-02-10'),
  via: 'web',
  language: 'id',
  identity: 'named',
  reachableBy: { email: true, phone: false },
  targetInstitution: null,
} as const

export const aComplaint = (changes: Partial<ComplaintFiling> = {}): ComplaintFiling => ({
  ...filed,
  number: 'J-0000-0001',
  class: 'ordinary',
  confidential: false,
  category: null,
  title: 'Judul',
  text: 'Isi',
  place: null,
  district: null,
  village: null,
  eventOn: null,
  ...changes,
})

export const aRequest = (changes: Partial<RequestFiling> = {}): RequestFiling => ({
  ...filed,
  number: 'PPID-2026-0001',
  requesterKind: 'individual',
  obtain: 'copy-soft',
  deliver: 'email',
  convertedFrom: null,
  details: 'DPA',
  purpose: 'Penelitian',
  ...changes,
})

/** A report as an export of SP4N-LAPOR! tells of it. */
export const aReport = (facts: Partial<NationalReport> = {}): NationalReport => ({
  line: 2,
  trackingId: '7123456',
  receivedAt: instant('2026-02-09T02:30:00Z'),
  receivedOn: localDate('2026-02-09'),
  title: 'Jalan berlubang dekat pasar desa',
  text: 'Sudah tiga pengendara jatuh minggu ini.',
  anonymous: false,
  confidential: false,
  status: 'Belum Terverifikasi',
  class: 'Pengaduan Tidak Berkadar Pengawasan',
  category: 'Jalan dan Jembatan',
  institution: 'Dinas Sosial',
  source: 'Website',
  rating: null,
  ...facts,
})

import type { Complaint, ComplaintClass } from '../case/case.ts'

/**
 * What a status of SP4N-LAPOR! means for the case that is filed under it. Only those that end a report, and the one that waits
 * for its reporter, say more than "somebody has to look": every other one, also one that nobody here has met, is an open report.
 */
export type Standing =
  | { status: 'received' | 'awaiting-reporter' | 'blocked' }
  | { status: 'closed'; closedBy: Complaint['closedBy'] }
  | { status: 'archived'; archivedFor: Complaint['archivedFor'] }

const standings: Record<string, Standing> = {
  'belum terverifikasi': { status: 'received' },
  'belum diverifikasi': { status: 'received' },
  terverifikasi: { status: 'received' },
  'belum ditindaklanjuti': { status: 'received' },
  dikembalikan: { status: 'received' },
  proses: { status: 'received' },
  'dalam proses': { status: 'received' },
  diproses: { status: 'received' },
  'ditanggapi oleh pelapor': { status: 'received' },
  'menunggu tanggapan pelapor': { status: 'received' },
  'menunggu kelengkapan informasi': { status: 'awaiting-reporter' },
  tertunda: { status: 'awaiting-reporter' },
  'ditutup oleh sistem': { status: 'closed', closedBy: 'system' },
  'ditutup oleh admin': { status: 'closed', closedBy: 'officer' },
  'ditutup oleh pelapor': { status: 'closed', closedBy: 'reporter' },
  // By whom it does not say, and nobody here makes it up.
  selesai: { status: 'closed', closedBy: null },
  ditutup: { status: 'closed', closedBy: null },
  // Of why a report was archived there the export has free words, which are kept; only this reason is told by who did it.
  'diarsipkan oleh admin': { status: 'archived', archivedFor: null },
  'diarsipkan oleh sistem': { status: 'archived', archivedFor: null },
  'diarsipkan oleh pelapor': { status: 'archived', archivedFor: 'reporter-wish' },
  diarsipkan: { status: 'archived', archivedFor: null },
  'konten terblokir': { status: 'blocked' },
}

/** The same status, whatever its capitals, blanks and signs; "Ditutup Sistem" is what "Ditutup oleh Sistem" is. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const byWhom = /^(ditutup|diarsipkan) (?:oleh )?(admin|sistem|pelapor)$/

/** Null of one that is not known here. */
export const knownStanding = (status: string): Standing | null => {
  const name = plain(status).replace(byWhom, '$1 oleh $2')
  return Object.hasOwn(standings, name) ? (standings[name] ?? null) : null
}

export const standingOf = (status: string): Standing => knownStanding(status) ?? { status: 'received' }

/** Null where the export says nothing, or nothing that is known here: that is decided when the report is verified. */
export const classIn = (text: string | null): ComplaintClass | null => {
  const said = plain(text ?? '')
  if (/(permintaan|permohonan) informasi/.test(said)) return 'service-question'
  if (said.includes('aspirasi')) return 'aspiration'
  if (/tidak berkadar/.test(said)) return 'ordinary'
  return said.includes('berkadar') ? 'oversight' : null
}

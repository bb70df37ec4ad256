import type { OfficerRole } from '../../../domain/case/actor.ts'
import type { Holes } from '../holes.ts'

const roles: Record<OfficerRole, string> = {
  coordinator: 'koordinator',
  liaison: 'pejabat penghubung',
  head: 'kepala instansi',
  superior: 'Atasan PPID',
  leader: 'pimpinan',
  administrator: 'administrator',
}

/** How officers read what happened to a case: what it was, who did it, what it changed. */
export const deskTimelineId = {
  title: 'Perjalanan kasus',
  earlier: (it: Holes<'count'>) => `${it.count} kejadian sebelumnya`,
  roles,
  actors: {
    reporter: 'pelapor',
    codeSeen: 'pelapor, dengan kode akses yang dicetak petugas',
    sweep: 'sistem',
    attachments: 'sistem',
    mail: 'sistem',
    jobs: 'sistem',
    law: 'sistem',
  },
  unknownEvent: 'Peristiwa yang belum dikenal versi ini',
  unknownOfficer: 'petugas',
  change: (it: Holes<'old' | 'new'>) => `${it.old} → ${it.new}`,
  details: {
    status: 'Keadaan',
    approvedBy: 'Rancangan oleh',
    agenda: 'Nomor agenda',
    to: 'Kepada',
    due: 'Batas',
    closedBy: { system: 'oleh sistem', officer: 'oleh petugas', reporter: 'oleh pelapor' },
    endings: { confirmation: 'Pelapor menyatakan selesai', withdrawal: 'Pelapor mencabut' },
    stars: (it: Holes<'stars'>) => `Nilai ${it.stars} dari 5`,
    inItsPlace: 'Diterima atas nama instansi, bukan oleh instansi itu sendiri',
    consent: (it: Holes<'how'>) => `Dengan persetujuan pelapor lewat: ${it.how}`,
    joined: (it: Holes<'number'>) => `Dikaitkan: ${it.number}`,
    left: (it: Holes<'number'>) => `Tidak lagi dikaitkan: ${it.number}`,
    unlinked: 'Kaitan dilepas',
    opened: (it: Holes<'readers'>) => `Sejak ini dapat membaca kasusnya selama terlambat: ${it.readers}`,
    personNamed: 'Nama yang ditulis pelapor, menunggu dicocokkan dengan petugas',
    noneOfOurs: 'Bukan petugas kita',
    noneReported: 'Tidak ada yang diadukan',
    before: 'Sebelumnya',
    privacy: { access: 'melihat data', correction: 'memperbaiki data', erasure: 'menghapus data' },
  },
}
export type DeskTimelineText = typeof deskTimelineId

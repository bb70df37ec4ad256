import type { StandsIn } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { shortened, writtenDate } from '../frame.ts'
import type { Block } from '../letter-text.ts'
import type { DeskLetterSurroundings, DigestEntry } from './desk-parts.ts'

/** A line of the public information list, as its reader has to know of it: what waits for them, or what became of what they wrote. */
export type InformationEntry = {
  id: string
  title: string
  /** The institution that holds it, by name. */
  holder: string
  /** Who proposed or decided, by name; null of somebody who is in the directory no more. */
  by: string | null
  on: LocalDate
  standsIn: StandsIn | null
} & (
  | ({ what: 'waits' } & Pick<DigestEntry, 'left' | 'due' | 'unit'>)
  | { what: 'released' | 'sent-back' | 'taken-down'; reason: string | null }
)

const days = { 'working-days': 'hari kerja', 'calendar-days': 'hari' } as const

const limitOf = ({ left, due, unit }: Pick<DigestEntry, 'left' | 'due' | 'unit'>): string => {
  if (left < 0) return `Terlambat ${-left} ${days[unit]}: seharusnya diperiksa sampai ${writtenDate(due, 'id')}`
  return left === 0 ? 'Perlu diperiksa hari ini' : `Perlu diperiksa sampai ${writtenDate(due, 'id')}`
}

const standInReasons: Record<StandsIn, string> = {
  substitute: 'Anda menerima ini sebagai pengganti petugas yang sedang tidak bertugas.',
  unreachable: 'Anda menerima ini karena surat kepada petugas yang dituju tidak sampai.',
  'no-officer': 'Anda menerima ini karena tidak ada petugas lain yang dapat memeriksanya.',
  'no-holder': 'Belum ada instansi yang memegangnya.',
  'lead-ended': 'Instansi yang memegangnya sudah berakhir.',
}

const endings = {
  released: 'Ditampilkan bagi warga',
  'sent-back': 'Dikembalikan untuk diperbaiki',
  'taken-down': 'Diturunkan',
} as const

const saidOf = (entry: InformationEntry): string[] => {
  const who = entry.by === null ? '' : ` oleh ${entry.by}`
  const on = ` (${writtenDate(entry.on, 'id')})`
  if (entry.what === 'waits') return [`Diusulkan${who}${on}; menunggu pejabat kedua`, limitOf(entry)]
  return [`${endings[entry.what]}${who}${on}`, ...(entry.reason === null ? [] : [`Alasan: ${entry.reason}`])]
}

export const informationBlocks = (entries: readonly InformationEntry[], { baseUrl }: Pick<DeskLetterSurroundings, 'baseUrl'>): Block[] =>
  entries.length === 0
    ? []
    : [
        { heading: `Daftar informasi publik, pengumuman, dan laporan terbit (${entries.length})` },
        ...entries.map(
          (entry): Block => ({
            entry: shortened(entry.title),
            lines: [entry.holder, ...saidOf(entry), ...(entry.standsIn === null ? [] : [standInReasons[entry.standsIn]])],
            address: `${baseUrl}/petugas/informasi/${encodeURIComponent(entry.id)}`,
          }),
        ),
      ]

/** What of it stands in the subject: what waits for its reader before what they only have to know. */
export const informationSubject = (entries: readonly InformationEntry[]): string[] => {
  const waiting = entries.filter(({ what }) => what === 'waits').length
  const told = entries.length - waiting
  return [
    ...(waiting > 0 ? [`${waiting} usulan daftar informasi menunggu Anda`] : []),
    ...(told > 0 ? [`${told} kabar daftar informasi`] : []),
  ]
}

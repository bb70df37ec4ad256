import type { OfficerRole } from '../../domain/case/actor.ts'
import type { ComplaintClass } from '../../domain/case/case.ts'
import type { DayUnit } from '../../domain/law/statutes.ts'
import type { DigestGroup } from '../../domain/letters/digest.ts'
import type { StandsIn } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { LocalTime } from '../../domain/time/local-time.ts'
import type { DeskContact } from '../../region.ts'
import { shortened } from '../frame.ts'
import type { Block } from '../letter-text.ts'

/** One date of one case, as a digest speaks of it. */
export type DigestEntry = {
  group: DigestGroup
  number: string
  /** Null where it must not travel: confidential cases. */
  title: string | null
  kind: ComplaintClass | 'request'
  /** Danger to life or health: said before everything else. */
  urgent: boolean
  /** What is due, in the words of its statute. */
  clock: string
  unit: DayUnit
  /** Days left in that unit; negative when late. */
  left: number
  due: LocalDate
  /** On that day, the moment at which it ends. */
  dueAt?: LocalTime
  standsIn: StandsIn | null
  /** The institution that leads. */
  lead: { id: string; name: string } | null
  /** Its reader cannot open it: a name in it waits to be matched, and they are told number and day alone (docs/adr/0052). */
  closed?: true
  /** Of what is late, for those who do not hold it themselves: whose work it is, and whom to call there. */
  whose: Whose | null
}

/** `institution` is null while nobody holds the case, which is then the coordinators'. */
export type Whose = { institution: string | null; people: readonly { name: string; role: OfficerRole; phone: string | null }[] }

/** `menders`: who can enter officers into the directory, by their names. */
export type DeskLetterSurroundings = { regionName: string; baseUrl: string; contact: DeskContact; menders: readonly string[] }

export const caseKinds: Record<DigestEntry['kind'], string> = {
  oversight: 'Pengaduan berkadar pengawasan',
  ordinary: 'Pengaduan tidak berkadar pengawasan',
  'service-question': 'Permintaan informasi layanan',
  aspiration: 'Aspirasi',
  request: 'Permohonan informasi publik',
}

const standInReasons: Record<StandsIn, string> = {
  substitute: 'Anda menerima ini sebagai pengganti petugas yang sedang tidak bertugas.',
  'no-holder': 'Belum ada instansi yang memegang kasus ini.',
  'lead-ended': 'Instansi yang memegang kasus ini sudah berakhir. Mohon teruskan kasusnya ke instansi lain.',
  unreachable: 'Anda menerima ini karena surat kepada petugas yang dituju tidak sampai.',
  'no-officer': 'Instansi ini belum memiliki petugas yang dapat dihubungi.',
}

/** Why its reader is told, and where an institution lacks an officer, where that is seen and who can mend it. */
export const standInLines = (
  { standsIn, lead }: Pick<DigestEntry, 'standsIn' | 'lead'>,
  { baseUrl, menders }: Pick<DeskLetterSurroundings, 'baseUrl' | 'menders'>,
): string[] => {
  if (standsIn === null) return []
  if (standsIn !== 'no-officer') return [standInReasons[standsIn]]
  return [
    standInReasons[standsIn],
    ...(lead === null ? [] : [`Kesiapan ${lead.name}: ${baseUrl}/petugas/kesiapan/${lead.id}`]),
    menders.length > 0
      ? `Yang dapat mendaftarkan petugasnya di direktori (${baseUrl}/petugas/direktori): ${menders.join(', ')}`
      : `Petugasnya didaftarkan administrator di direktori (${baseUrl}/petugas/direktori).`,
  ]
}

/** A confidential title never travels. */
export const caseTitle = ({ number, title, urgent }: Pick<DigestEntry, 'number' | 'title' | 'urgent'>): string =>
  `${urgent ? 'MENDESAK. ' : ''}${title === null ? `${number} (rahasia)` : `${number}: ${shortened(title)}`}`

/** The whole of what is told of a case that its reader cannot open yet; `day` is what is said of the day. */
export const closedBlock = ({ number }: Pick<DigestEntry, 'number'>, day: string): Block => ({
  entry: number,
  lines: [
    day,
    'Pelapor menulis nama orang yang diadukan, dan nama itu belum dicocokkan. Sampai itu selesai, kasusnya hanya dibuka oleh meja yang memegangnya.',
  ],
  address: null,
})

export const caseAddress = (baseUrl: string, number: string): string => `${baseUrl}/petugas/kasus/${encodeURIComponent(number)}`

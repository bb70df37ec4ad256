import type { OfficerRole } from '../../domain/case/actor.ts'
import type { ComplaintClass } from '../../domain/case/case.ts'
import type { DayUnit } from '../../domain/law/statutes.ts'
import type { DigestGroup } from '../../domain/letters/digest.ts'
import type { StandsIn } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { DeskContact } from '../../region.ts'
import { letterOf, type RenderedLetter, shortened, writtenDate } from '../frame.ts'
import type { Block } from '../letter-text.ts'

/** One date of one case, as a digest speaks of it. */
export type DigestEntry = {
  group: DigestGroup
  number: string
  /** Null where it must not travel: confidential cases. */
  title: string | null
  kind: ComplaintClass | 'request'
  /** What is due, in the words of its statute. */
  clock: string
  unit: DayUnit
  /** Days left in that unit; negative when late. */
  left: number
  due: LocalDate
  standsIn: StandsIn | null
  /** Of what is late, for those who do not hold it themselves: whose work it is, and whom to call there. */
  whose: Whose | null
}

/** `institution` is null while nobody holds the case, which is then the coordinators'. */
export type Whose = { institution: string | null; people: readonly { name: string; role: OfficerRole; phone: string | null }[] }

export type DeskLetterSurroundings = { regionName: string; baseUrl: string; contact: DeskContact }

const headings: Record<DigestGroup, string> = { late: 'Terlambat', today: 'Jatuh tempo hari ini', soon: 'Segera jatuh tempo' }

const kinds: Record<DigestEntry['kind'], string> = {
  oversight: 'Pengaduan berkadar pengawasan',
  ordinary: 'Pengaduan tidak berkadar pengawasan',
  'service-question': 'Permintaan informasi layanan',
  aspiration: 'Aspirasi',
  request: 'Permohonan informasi publik',
}

const reasons: Record<StandsIn, string> = {
  substitute: 'Anda menerima ini sebagai pengganti petugas yang sedang tidak bertugas.',
  'no-holder': 'Belum ada instansi yang memegang kasus ini.',
  'lead-ended': 'Instansi yang memegang kasus ini sudah berakhir. Mohon teruskan kasusnya ke instansi lain.',
  unreachable: 'Anda menerima ini karena surat kepada petugas yang dituju tidak sampai.',
  'no-officer': 'Instansi ini belum memiliki petugas yang dapat dihubungi. Mohon tunjuk petugas di direktori.',
}

const units: Record<DayUnit, string> = { 'working-days': 'hari kerja', 'calendar-days': 'hari' }

/** Time left in words, as an officer would say it. */
export const timeLeft = ({ group, left, unit }: Pick<DigestEntry, 'group' | 'left' | 'unit'>): string => {
  if (group === 'today') return 'jatuh tempo hari ini'
  if (group === 'late') return left === 0 ? 'baru saja lewat' : `terlambat ${-left} ${units[unit]}`
  return left === 0 ? 'jatuh tempo sebelum hari kerja berikutnya' : `${left} ${units[unit]} lagi`
}

const caseAddress = (baseUrl: string, number: string): string => `${baseUrl}/petugas/kasus/${encodeURIComponent(number)}`

/** The morning's one letter to an officer: what is late first, then what is due today, then what is due soon. */
export const renderDigest = (
  officerName: string,
  day: LocalDate,
  entries: readonly DigestEntry[],
  { regionName, baseUrl, contact }: DeskLetterSurroundings,
): RenderedLetter => {
  const groups = (['late', 'today', 'soon'] as const).map((group) => ({ group, of: entries.filter((it) => it.group === group) }))
  const counts = { late: 'terlambat', today: 'jatuh tempo hari ini', soon: 'segera jatuh tempo' }
  const summary = groups.flatMap(({ group, of }) => (of.length > 0 ? [`${of.length} ${counts[group]}`] : [])).join(', ')
  return letterOf(
    `Pengingat tenggat: ${summary}`,
    [
      { paragraph: `Yth. ${officerName},` },
      {
        paragraph: `Batas waktu kasus berikut perlu perhatian Anda hari ini, ${writtenDate(day, 'id')}. Buka kasusnya lewat tautan, lalu masuk dengan akun dinas Anda.`,
      },
      ...groups.flatMap(({ group, of }): Block[] =>
        of.length === 0 ? [] : [{ heading: `${headings[group]} (${of.length})` }, ...of.map((entry) => entryBlock(entry, baseUrl))],
      ),
      { link: `${baseUrl}/petugas`, label: 'Buka antrean Anda' },
      { paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}` },
      {
        paragraph:
          'Surat ini dikirim otomatis pada pagi hari kerja. Kasus yang sudah ditangani tidak disebut lagi. Bila Anda akan tidak bertugas, minta administrator mencatat pengganti Anda.',
      },
    ],
    { language: 'id', contact },
  )
}

const entryBlock = (entry: DigestEntry, baseUrl: string): Block => ({
  entry: entry.title === null ? `${entry.number} (rahasia)` : `${entry.number}: ${shortened(entry.title)}`,
  lines: [
    kinds[entry.kind],
    `${entry.clock}: ${timeLeft(entry)}${entry.group === 'today' ? '' : ` (${writtenDate(entry.due, 'id')})`}`,
    ...(entry.standsIn === null ? [] : [reasons[entry.standsIn]]),
    ...(entry.whose === null ? [] : whoseLines(entry.whose)),
  ],
  address: caseAddress(baseUrl, entry.number),
})

const called: Partial<Record<OfficerRole, string>> = { head: 'kepala instansi', liaison: 'pejabat penghubung', coordinator: 'koordinator' }

const whoseLines = ({ institution, people }: Whose): string[] => {
  const named = people.map(
    ({ name, role, phone }) => `${name} (${called[role] ?? role}), ${phone ?? 'nomor telepon belum ada di direktori'}`,
  )
  return [
    institution === null ? 'Belum diteruskan ke instansi.' : `Dipegang ${institution}.`,
    ...(named.length > 0 ? [`Yang dapat dihubungi: ${named.join('; ')}`] : ['Di sana belum ada petugas dalam direktori.']),
  ]
}

/** A decree has moved dates of cases that the officer works on. */
export const renderDatesMoved = (
  officerName: string,
  decree: string,
  moved: readonly { number: string; clock: string; from: LocalDate; to: LocalDate }[],
  more: number,
  { regionName, baseUrl, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    `${moved.length + more} tanggal kasus berubah`,
    [
      { paragraph: `Yth. ${officerName},` },
      {
        paragraph: `Dasar penghitungan tenggat berubah (${decree}). Batas waktu kasus berikut ikut berubah; pelapor atau pemohonnya sudah diberi tahu.`,
      },
      ...moved.map(
        (it): Block => ({
          entry: it.number,
          lines: [it.clock, `${writtenDate(it.from, 'id')} menjadi ${writtenDate(it.to, 'id')}`],
          address: caseAddress(baseUrl, it.number),
        }),
      ),
      ...(more > 0 ? [{ paragraph: `dan ${more} tanggal lain. Semuanya terlihat di antrean Anda.` }] : []),
      { link: `${baseUrl}/petugas`, label: 'Buka antrean Anda' },
      { paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}` },
    ],
    { language: 'id', contact },
  )

/** The overseer keeps these letters: together they show later whether anybody changed what had happened. */
export const renderDayRoot = (
  { day, root, previous, cases }: { day: LocalDate; root: string; previous: string; cases: number },
  { regionName, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    `Akar harian ${day}: ${root.slice(0, 12)}`,
    [
      { paragraph: 'Yth. Pengawas,' },
      {
        paragraph: `Sampai akhir ${writtenDate(day, 'id')}, seluruh catatan kasus ${regionName} terangkum dalam satu sidik digital (SHA-256) di bawah ini. Mohon simpan surat ini. Jika kelak ada catatan lama yang diubah, sidiknya tidak akan cocok lagi.`,
      },
      {
        facts: [
          ['Hari', day],
          ['Kasus yang berubah', String(cases)],
          ['Akar hari ini', root],
          ['Akar sebelumnya', previous],
        ],
      },
      { paragraph: 'Setiap akar memuat akar sebelumnya, sehingga surat terakhir menjamin semua hari sebelumnya.' },
    ],
    { language: 'id', contact },
  )

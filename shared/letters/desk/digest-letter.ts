import type { OfficerRole } from '../../domain/case/actor.ts'
import type { DayUnit } from '../../domain/law/statutes.ts'
import type { DigestGroup } from '../../domain/letters/digest.ts'
import type { MovedClock } from '../../domain/letters/letter.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { letterOf, type RenderedLetter, writtenDate } from '../frame.ts'
import type { Block } from '../letter-text.ts'
import {
  caseAddress,
  caseKinds,
  caseTitle,
  closedBlock,
  type DeskLetterSurroundings,
  type DigestEntry,
  standInLines,
  type Whose,
} from './desk-parts.ts'
import { type InformationEntry, informationBlocks, informationSubject } from './information-parts.ts'
import { choiceBlock, type NewWorkEntry, newWorkBlock } from './new-work-letter.ts'

const headings: Record<DigestGroup, string> = { late: 'Terlambat', today: 'Jatuh tempo hari ini', soon: 'Segera jatuh tempo' }

const units: Record<DayUnit, string> = { 'working-days': 'hari kerja', 'calendar-days': 'hari' }

/** Time left in words, as an officer would say it. */
export const timeLeft = ({ group, left, unit }: Pick<DigestEntry, 'group' | 'left' | 'unit'>): string => {
  if (group === 'today') return 'jatuh tempo hari ini'
  if (group === 'late') return left === 0 ? 'baru saja lewat' : `terlambat ${-left} ${units[unit]}`
  return left === 0 ? 'jatuh tempo sebelum hari kerja berikutnya' : `${left} ${units[unit]} lagi`
}

/** The morning's one letter to an officer: what is late first, then what is due today, what is new for them, what is due soon. */
export const renderDigest = (
  officerName: string,
  day: LocalDate,
  { entries, fresh, lines }: { entries: readonly DigestEntry[]; fresh: readonly NewWorkEntry[]; lines: readonly InformationEntry[] },
  { regionName, baseUrl, contact, menders }: DeskLetterSurroundings,
): RenderedLetter => {
  const counts = { late: 'terlambat', today: 'jatuh tempo hari ini', soon: 'segera jatuh tempo' }
  const blocksOf = (group: DigestGroup): Block[] => {
    const of = entries.filter((it) => it.group === group)
    return of.length === 0
      ? []
      : [{ heading: `${headings[group]} (${of.length})` }, ...of.map((entry) => entryBlock(entry, { baseUrl, menders }))]
  }
  const summary = (['late', 'today', 'soon'] as const)
    .map((group) => ({ group, count: entries.filter((it) => it.group === group).length }))
    .flatMap(({ group, count }) => (count > 0 ? [`${count} ${counts[group]}`] : []))
  const isNewOnly = entries.length === 0
  const news = fresh.length > 0 ? [`${fresh.length} baru untuk Anda`] : []
  const isListOnly = isNewOnly && fresh.length === 0
  const about = isListOnly
    ? 'Ada kabar tentang daftar informasi publik.'
    : isNewOnly
      ? 'Kasus berikut baru untuk Anda.'
      : `Batas waktu kasus berikut perlu perhatian Anda hari ini, ${writtenDate(day, 'id')}${fresh.length > 0 ? ', dan ada yang baru untuk Anda' : ''}.`
  const opens = entries.some((it) => !it.closed) || fresh.some((it) => !it.closed && !it.lifted)
  const list = informationSubject(lines)
  const subject = isListOnly
    ? list
    : isNewOnly
      ? [`Baru untuk Anda: ${fresh.length} kasus`, ...list]
      : [`Pengingat tenggat: ${[...summary, ...news].join(', ')}`, ...list]
  return letterOf(
    subject.join(', '),
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: opens ? `${about} Buka kasusnya lewat tautan, lalu masuk dengan akun dinas Anda.` : about },
      ...blocksOf('late'),
      ...blocksOf('today'),
      ...(fresh.length > 0
        ? [{ heading: `Baru untuk Anda (${fresh.length})` }, ...fresh.map((it) => newWorkBlock(it, { baseUrl, menders }))]
        : []),
      ...blocksOf('soon'),
      ...informationBlocks(lines, { baseUrl }),
      ...(isListOnly
        ? [{ link: `${baseUrl}/petugas/informasi`, label: 'Buka daftar informasi publik' }]
        : [{ link: `${baseUrl}/petugas`, label: 'Buka antrean Anda' }]),
      ...(fresh.length > 0 ? [choiceBlock(baseUrl)] : []),
      { paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}` },
      {
        paragraph:
          'Surat ini dikirim otomatis pada pagi hari kerja. Yang sudah ditangani tidak disebut lagi. Bila Anda akan tidak bertugas, minta administrator mencatat pengganti Anda.',
      },
    ],
    { language: 'id', contact, regionName },
  )
}

const entryBlock = (entry: DigestEntry, around: Pick<DeskLetterSurroundings, 'baseUrl' | 'menders'>): Block => {
  const day = `${entry.clock}: ${timeLeft(entry)}${entry.group === 'today' && !entry.dueAt ? '' : ` (${writtenDate(entry.due, 'id', entry.dueAt)})`}`
  if (entry.closed) return closedBlock(entry, day)
  return {
    entry: caseTitle(entry),
    lines: [caseKinds[entry.kind], day, ...standInLines(entry, around), ...(entry.whose === null ? [] : whoseLines(entry.whose))],
    address: caseAddress(around.baseUrl, entry.number),
  }
}

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
  moved: readonly ({ number: string; clock: string } & Omit<MovedClock, 'statute'>)[],
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
          lines: [it.clock, `${writtenDate(it.from, 'id', it.fromAt)} menjadi ${writtenDate(it.to, 'id', it.toAt)}`],
          address: caseAddress(baseUrl, it.number),
        }),
      ),
      ...(more > 0 ? [{ paragraph: `dan ${more} tanggal lain. Semuanya terlihat di antrean Anda.` }] : []),
      { link: `${baseUrl}/petugas`, label: 'Buka antrean Anda' },
      { paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}` },
    ],
    { language: 'id', contact, regionName },
  )

/**
 * The overseer keeps these letters: together they show later whether anybody changed what had happened. How many cases changed is not
 * in it: it is shown to those who must not be able to count what is kept from them (docs/adr/0073).
 */
export const renderDayRoot = (
  { day, root, previous }: { day: LocalDate; root: string; previous: string },
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
          ['Akar hari ini', root],
          ['Akar sebelumnya', previous],
        ],
      },
      { paragraph: 'Setiap akar memuat akar sebelumnya, sehingga surat terakhir menjamin semua hari sebelumnya.' },
    ],
    { language: 'id', contact, regionName },
  )

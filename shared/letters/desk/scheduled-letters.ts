import type { DeskLetterContent } from '../../domain/letters/letter.ts'
import type { MonthRecap, ScorerDue, WeeklyFigures } from '../../domain/letters/scheduled.ts'
import type { RoundRungName } from '../../domain/scorers/collecting-round.ts'
import { itemNamed, scorerNamed } from '../../domain/scorers/scorers.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { letterOf, type RenderedLetter, writtenDate } from '../frame.ts'
import type { Block } from '../letter-text.ts'
import type { DeskLetterSurroundings } from './desk-parts.ts'

/** Letters that leave by the calendar (docs/adr/0068): figures and what is missing, never a case. */

type Around = DeskLetterSurroundings & { institutionName: (id: string) => string }

const closing = (regionName: string): Block => ({
  paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}`,
})

const scorerName = (id: string): string => scorerNamed(id)?.name.id ?? id

/** Items named in a letter; the page has all of them. */
const mostNamed = 8

const renderScorersDue = (
  officerName: string,
  { day, due }: { day: LocalDate; due: readonly ScorerDue[] },
  { regionName, baseUrl, contact, institutionName }: Around,
): RenderedLetter => {
  const names = [...new Set(due.map(({ scorer }) => scorerName(scorer)))].join(', ')
  return letterOf(
    `Bukti penilaian masih kosong: ${names}`,
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: `Per ${writtenDate(day, 'id')}, isian berikut masih kosong. Butir yang kosong tidak mendapat nilai.` },
      ...due.map((it): Block => {
        const scorer = scorerNamed(it.scorer)
        const asked = it.items.slice(0, mostNamed).map((item) => (scorer && itemNamed(scorer, item)?.asks.id) ?? item)
        const more = it.items.length - asked.length
        const query = it.institution === null ? '' : `?instansi=${it.institution}`
        return {
          entry: `${scorerName(it.scorer)} ${it.period}${it.institution === null ? '' : `: ${institutionName(it.institution)}`}`,
          lines: [
            day < it.opens
              ? `Penilaian ${writtenDate(it.opens, 'id')} sampai ${writtenDate(it.ends, 'id')}`
              : `Penilaian berjalan sampai ${writtenDate(it.ends, 'id')}`,
            ...(it.institutions === null ? [`${it.items.length} butir kosong:`] : [`${it.institutions} instansi belum lengkap`]),
            ...asked.map((line) => `- ${line}`),
            ...(more > 0 ? [`dan ${more} butir lain`] : []),
          ],
          address: `${baseUrl}/petugas/penilaian/${it.scorer}/${it.period}${query}`,
        }
      }),
      closing(regionName),
      { paragraph: 'Surat ini dikirim otomatis menjelang dan selama masa penilaian, hanya selama masih ada yang kosong.' },
    ],
    { language: 'id', contact, regionName },
  )
}

const shareShown = (share: { part: number; of: number } | null): string =>
  share === null || share.of === 0 ? 'belum ada yang jatuh tempo' : `${share.part} dari ${share.of} (${percent(share)})`

const percent = ({ part, of }: { part: number; of: number }): string =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format((100 * part) / of)} %`

/** What came in as finished elsewhere waits for nobody here, and nobody here answered it. */
const endedThereShown = ({ endedThere }: { endedThere?: number | undefined }): [string, string][] =>
  endedThere === undefined ? [] : [['Selesai di SP4N-LAPOR! sebelum diimpor', String(endedThere)]]

const renderWeekly = (
  officerName: string,
  { day, figures: it }: { day: LocalDate; figures: WeeklyFigures },
  { regionName, baseUrl, contact, institutionName }: Around,
): RenderedLetter => {
  const whose = it.institution === null ? regionName : institutionName(it.institution)
  const due = (n: number) => (it.atLeast ? `sedikitnya ${n}` : String(n))
  return letterOf(
    it.late > 0 ? `Angka pekan ini, ${whose}: ${due(it.late)} terlambat` : `Angka pekan ini, ${whose}: tidak ada yang terlambat`,
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: `Keadaan ${whose} pada ${writtenDate(day, 'id')}:` },
      {
        facts: [
          ['Terlambat sekarang', due(it.late)],
          ['Jatuh tempo sampai 3 hari kerja', due(it.soon)],
          ['Perintah Atasan PPID yang belum dilaksanakan', String(it.ordersOpen)],
        ],
      },
      { paragraph: 'Yang masuk dalam tiga bulan terakhir, termasuk bulan ini:' },
      {
        facts: [
          ['Pengaduan masuk', String(it.cameIn)],
          ['Sudah dijawab', String(it.answered)],
          ...endedThereShown(it),
          ['Belum selesai', String(it.open)],
          ['Dijawab tepat waktu', shareShown(it.inTime)],
          ['Tiga bulan sebelumnya', shareShown(it.inTimeBefore)],
          ['Permohonan informasi masuk', String(it.requests)],
        ],
      },
      { link: `${baseUrl}/petugas/laporan/kinerja?bulan=3`, label: 'Buka halaman kinerja' },
      closing(regionName),
      {
        paragraph: `Surat ini dikirim pada hari kerja pertama setiap pekan, bila ada yang dapat dilaporkan. Bila tidak ingin menerimanya lagi, matikan di ${baseUrl}/petugas/pengaturan-saya.`,
      },
    ],
    { language: 'id', contact, regionName },
  )
}

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']

/** They are asked anew today, after this letter was written: so it says of which day it tells. */
const deadLinksShown = ({ deadLinks, linksOn }: MonthRecap): string => {
  if (linksOn === undefined) return String(deadLinks)
  return linksOn === null ? 'belum pernah diperiksa' : `${deadLinks} (pemeriksaan ${writtenDate(linksOn, 'id')}; hari ini diperiksa lagi)`
}

const renderMonthRecap = (
  officerName: string,
  { recap: it }: { recap: MonthRecap },
  { regionName, baseUrl, contact }: Around,
): RenderedLetter => {
  const month = `${months[Number(it.month.slice(5)) - 1] ?? ''} ${it.month.slice(0, 4)}`
  const empty = it.scorers.filter((one) => one.empty > 0)
  return letterOf(
    `Rekap ${month}`,
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: `Yang masuk pada ${month}, dengan keadaannya hari ini:` },
      {
        facts: [
          ['Pengaduan masuk', `${it.cameIn} (bulan sebelumnya ${it.cameInBefore})`],
          ['Sudah dijawab', String(it.answered)],
          ...endedThereShown(it),
          ['Belum selesai', String(it.open)],
          ['Dijawab tepat waktu', shareShown(it.inTime)],
          ['Permohonan informasi masuk', String(it.requests)],
          ['Keberatan', String(it.objections)],
        ],
      },
      { link: `${baseUrl}/petugas/laporan/kinerja`, label: 'Buka halaman kinerja' },
      { heading: 'Bukti untuk penilai' },
      {
        facts: [
          ...empty.map((one): [string, string] => [`${scorerName(one.scorer)} ${one.period}`, `${one.empty} butir kosong`]),
          ['Tautan mati atau tertutup', deadLinksShown(it)],
          ['Nomor kontak yang perlu diuji', String(it.doubtfulNumbers)],
        ],
      },
      ...(empty.length === 0 ? [{ paragraph: 'Tidak ada butir kosong untuk penilai yang datang dalam waktu dekat.' }] : []),
      { link: `${baseUrl}/petugas/penilaian`, label: 'Buka kalender penilai' },
      closing(regionName),
      { paragraph: 'Surat ini dikirim kepada koordinator pada hari kerja pertama setiap bulan.' },
    ],
    { language: 'id', contact, regionName },
  )
}

const ownSentences: Readonly<Record<RoundRungName, (until: string, closes: string) => string>> = {
  opened: (until) => `Putaran triwulan dibuka. Mohon dijawab paling lambat ${until}.`,
  reminded: (until) => `Putaran triwulan belum dijawab. Batasnya ${until}.`,
  due: (until) => `Hari ini batas menjawab putaran triwulan (${until}).`,
  late: (until, closes) => `Batas menjawab putaran triwulan sudah lewat (${until}). Jawaban masih diterima sebelum ${closes}.`,
  closed: () => 'Putaran triwulan ditutup tanpa jawaban dari instansi Anda, dan dicatat sebagai tidak dijawab.',
}

const coordinatorSentences: Readonly<Record<RoundRungName, (waiting: number, until: string) => string>> = {
  opened: (waiting, until) => `Putaran triwulan dibuka untuk ${waiting} instansi. Batas menjawabnya ${until}.`,
  reminded: (waiting, until) => `${waiting} instansi belum menjawab. Batasnya ${until}.`,
  due: (waiting, until) => `${waiting} instansi belum menjawab. Batasnya hari ini (${until}).`,
  late: (waiting, until) =>
    `${waiting} instansi belum menjawab, dan batasnya sudah lewat (${until}). Anda dapat menjawab atas nama instansi yang tidak memiliki petugas.`,
  closed: (waiting) => `Putaran triwulan ditutup. ${waiting} instansi tidak menjawab.`,
}

const renderCollecting = (
  officerName: string,
  { quarter, rung, due, closes, institution, waiting }: Extract<DeskLetterContent, { kind: 'collecting' }>,
  { regionName, baseUrl, contact, institutionName }: Around,
): RenderedLetter => {
  const until = writtenDate(due, 'id')
  const [year, n] = quarter.split('-')
  const name = `triwulan ${n} ${year}`
  const said = institution === null ? coordinatorSentences[rung](waiting, until) : ownSentences[rung](until, writtenDate(closes, 'id'))
  return letterOf(
    `Pengumpulan ${name}: ${institution === null ? `${waiting} instansi belum menjawab` : institutionName(institution)}`,
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: said },
      ...(institution === null || rung === 'closed'
        ? []
        : [
            {
              paragraph:
                'Yang diminta: periksa daftar informasi publik dan informasi yang dikecualikan milik instansi Anda, dan angka instansi Anda. Bila tidak ada yang berubah, pilih “Tidak ada perubahan”, lalu kirim.',
            },
          ]),
      { link: `${baseUrl}/petugas/penilaian/putaran`, label: 'Buka putaran' },
      closing(regionName),
      { paragraph: 'Surat ini dikirim otomatis, sekali pada setiap tahap, kepada instansi hanya selama belum menjawab.' },
    ],
    { language: 'id', contact, regionName },
  )
}

type Scheduled = Extract<DeskLetterContent, { kind: 'scorers-due' | 'weekly-figures' | 'month-recap' | 'collecting' }>

export const renderScheduled = (officerName: string, content: Scheduled, around: Around): RenderedLetter => {
  switch (content.kind) {
    case 'scorers-due':
      return renderScorersDue(officerName, content, around)
    case 'weekly-figures':
      return renderWeekly(officerName, content, around)
    case 'month-recap':
      return renderMonthRecap(officerName, content, around)
    case 'collecting':
      return renderCollecting(officerName, content, around)
    default:
      return content satisfies never
  }
}

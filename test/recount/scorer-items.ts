/** What each scorer asks, and which figures stand at an item, written down once more (docs/domain.md section 4). */

export type OwnItem = {
  id: string
  /** Empty without a person's word: always, never, or only where nobody asked for information. */
  needed: 'always' | 'never' | 'nothing-asked'
  figures: readonly string[]
}
export type OwnScorer = {
  id: string
  name: string
  by: 'region' | 'institution'
  /** First and last month in which it asks, where that is known. */
  months: readonly [from: number, until: number] | null
  items: readonly OwnItem[]
}

const items = (text: string): OwnItem[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', needed = '', ...figures] = line.trim().split(/\s+/)
      return { id, needed: needed as OwnItem['needed'], figures }
    })

export const ownScorers: readonly OwnScorer[] = [
  {
    id: 'pemdi',
    name: 'Indeks Pemdi',
    by: 'region',
    months: [4, 5],
    items: items(`
      8-data-pribadi always
      19-dokumen-sla always
      19-dasbor-sla never answers requests-in-time
      19-pemantauan always stages
      20-kepuasan always survey satisfaction
    `),
  },
  {
    id: 'komisi-informasi',
    name: 'Monev Komisi Informasi',
    by: 'region',
    months: [7, 8],
    items: items(`
      kualitas-dip always information-list
      jenis-dikecualikan always exempt-list
      jenis-berkala always information-list
      pelayanan-permohonan always requests requests-in-time
      pelayanan-pernyataan nothing-asked requests
      pelayanan-keberatan never objections
      komitmen always readiness
      sarana always
      digitalisasi always
      survei always survey
    `),
  },
  {
    id: 'ombudsman',
    name: 'Opini Ombudsman',
    by: 'region',
    months: [9, 11],
    items: items(`
      umur-pengaduan never open-ages answers
      sop always readiness stages
      nomor-kontak never numbers
    `),
  },
  {
    id: 'pekppp',
    name: 'PEKPPP',
    by: 'institution',
    months: null,
    items: items(`
      kanal-lapor always national
      waktu-tanggap never response-hours
      penyelesaian never answers open-ages
      hasil-diumumkan always
      petugas-sop always readiness
    `),
  },
  {
    id: 'kemendagri',
    name: 'Evaluasi Kemendagri dan provinsi',
    by: 'region',
    months: null,
    items: items(`
      perencanaan always
      kebijakan always
      sdm always readiness
      kanal always channels
      tindak-lanjut always stages answers
    `),
  },
]

/** Figures of rows that are no events: lines of a list, readiness, numbers that were called. */
export const notOfEvents: Readonly<Record<string, string>> = {
  'information-list': 'Daftar Informasi Publik',
  'exempt-list': 'Daftar informasi yang dikecualikan',
  readiness: 'Kesiapan instansi',
  numbers: 'Nomor kontak yang diumumkan',
}

const monthAt = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`

/** The twelve full months before the scorer comes, of a scorer without months the civil year; never later than the month of today. */
export const monthsCounted = ({ months }: OwnScorer, period: string, today: string): string[] => {
  const wanted = Number(period) * 12 + (months === null ? 11 : months[0] - 2)
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const last = Math.min(wanted, now)
  return Array.from({ length: 12 }, (_, i) => monthAt(last - 11 + i))
}

/** The year that is worked on: the next one once this year's months are over. */
export const periodWorkedOn = ({ months }: OwnScorer, today: string): string => {
  const year = Number(today.slice(0, 4))
  return String(months !== null && Number(today.slice(5, 7)) > months[1] ? year + 1 : year)
}

/** On the first day of its months. */
export const opensOn = ({ months }: OwnScorer, period: string): string | null =>
  months === null ? null : `${period}-${String(months[0]).padStart(2, '0')}-01`

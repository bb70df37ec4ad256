import type { CountedAsk, CountedCursor } from '../../shared/desk/reports/reading-counted.ts'
import type { CountedGroup } from '../../shared/domain/figures/counted-case.ts'
import { type Period, periodNamed } from '../../shared/domain/figures/period.ts'
import { type SelectionName, selections } from '../../shared/domain/figures/selection.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'

/** Lists of the cases behind figures, as addresses in words of the screen. */

const words: Record<SelectionName, string> = {
  'came-in': 'masuk',
  open: 'terbuka',
  answered: 'dijawab',
  verified: 'diverifikasi',
  'verification-in-time': 'verifikasi-tepat',
  'verification-late': 'verifikasi-terlambat',
  'follow-up-in-time': 'tindak-lanjut-tepat',
  'follow-up-late': 'tindak-lanjut-terlambat',
  'answer-in-time': 'jawaban-tepat',
  'answer-late': 'jawaban-terlambat',
  'answer-due': 'jawaban-jatuh-tempo',
  responded: 'ditanggapi',
  'response-waiting': 'belum-ditanggapi',
  'response-within': 'ditanggapi-dalam',
  'response-beyond': 'ditanggapi-lebih-dari',
  'answer-waiting': 'belum-dijawab',
  'answer-within': 'dijawab-dalam',
  'answer-beyond': 'dijawab-lebih-dari',
  'response-hours': 'tanggapan-jam',
  'hours-waiting': 'tanggapan-jam-menunggu',
  'within-24-hours': 'dalam-24-jam',
  'beyond-24-hours': 'lebih-24-jam',
  rated: 'dinilai',
  reopened: 'dibuka-kembali',
  'not-reopened': 'tidak-dibuka-kembali',
  'closed-by-system': 'ditutup-sistem',
  'closed-otherwise': 'ditutup-lain',
  anonymous: 'anonim',
  named: 'bernama',
  confidential: 'rahasia',
  'not-confidential': 'tidak-rahasia',
  returned: 'dikembalikan',
  urgent: 'darurat',
  'recorded-there': 'tercatat-nasional',
  'owed-there': 'belum-tercatat-nasional',
  'exempt-there': 'tidak-dicatat-nasional',
  'finished-there': 'selesai-nasional',
  'finished-elsewhere': 'selesai-di-luar',
  decision: 'keputusan',
  exemption: 'pengecualian',
  ground: 'alasan-keberatan',
  extended: 'diperpanjang',
  objected: 'keberatan',
  ordered: 'perintah',
  'order-carried-out': 'perintah-dilaksanakan',
  'order-open': 'perintah-terbuka',
  disputed: 'sengketa',
}

const groupWords = {
  status: 'status',
  lead: 'instansi',
  class: 'klasifikasi',
  category: 'kategori',
  district: 'kecamatan',
  via: 'lewat',
} as const satisfies Record<Exclude<keyof CountedGroup, 'channel'>, string>

export const countedPath = '/petugas/laporan/daftar'

export type Behind = { name: SelectionName; value?: string | null; group?: Partial<CountedGroup> }

/** Where the cases of a figure are listed. */
export const countedAddress = (
  period: Pick<Period, 'name'>,
  { name, value = null, group = {} }: Behind,
  cursor?: CountedCursor,
): string => {
  const { channel = 'complaint', ...values } = group
  const given: (readonly [string, string | null | undefined])[] = [
    ['periode', period.name],
    ['angka', words[name]],
    ['nilai', value],
    ['kanal', channel === null ? 'semua' : channel === 'request' ? 'permohonan' : null],
    ...Object.entries(groupWords).map(([field, word]) => [word, values[field as keyof typeof groupWords]] as const),
    ['dari', cursor && packed(cursor)],
  ]
  return `${countedPath}?${new URLSearchParams(given.flatMap(([word, it]): [string, string][] => (it === null || it === undefined ? [] : [[word, it]])))}`
}

/** What such an address asks for; what nobody understands is left out of account. */
export const countedFrom = (query: Readonly<Record<string, string | undefined>>, today: LocalDate): CountedAsk => {
  const given = (word: string) => query[word]?.slice(0, 80) || null
  return {
    period: periodNamed(query.periode, today),
    selection: { name: selections.find((it) => words[it] === query.angka) ?? 'came-in', value: given('nilai') },
    group: {
      channel: query.kanal === 'permohonan' ? 'request' : query.kanal === 'semua' ? null : 'complaint',
      status: given(groupWords.status),
      lead: given(groupWords.lead),
      class: given(groupWords.class),
      category: given(groupWords.category),
      district: given(groupWords.district),
      via: given(groupWords.via),
    },
  }
}

const packed = ({ month, after }: CountedCursor): string =>
  Buffer.from([month, ...(after ? [after.caseId, after.place] : [])].join(' ')).toString('base64url')

/** Only ever a place in a list, which the desk reads within what the officer may see. */
export const cursorFrom = (query: Readonly<Record<string, string | undefined>>): CountedCursor | null => {
  const [month = '', caseId, place] = Buffer.from((query.dari ?? '').slice(0, 1000), 'base64url')
    .toString()
    .split(' ')
  if (!/^\d{4}-\d\d$/.test(month)) return null
  if (caseId === undefined || place === undefined || !/^[\w-]{1,40}$/.test(caseId) || !/^[\x21-\x7e]+#/.test(place))
    return { month, after: null }
  return { month, after: { caseId, place } }
}

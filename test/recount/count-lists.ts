import { bandOf, type CaseFacts, daysOf, type Took } from './case-facts.ts'
import { inMonths, nameOf } from './count-leaders.ts'
import { dueNow, isKeptFrom } from './due-now.ts'
import { type Figures, figureList } from './figure-list.ts'
import { isHidden, isSurelyBeyondADay, waitsInHours } from './measures.ts'
import { periodOf } from './periods.ts'
import { classNames, dayShort, statusNames } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** The cases behind a figure, by the words of its address. What is withheld is in no list, for nobody. */

type Times = (it: CountedCase, dump: Dump, value: string) => number | boolean

const tookWithin = (took: Took, dump: Dump, limit: number): boolean =>
  took !== null && took.on !== null && daysOf(took, dump.days, dump.today) <= limit
const tookLonger = (took: Took, dump: Dump, limit: number): boolean => took !== null && daysOf(took, dump.days, dump.today) > limit
const waits = (took: Took): boolean => took !== null && took.on === null
const closed = ({ status }: CaseFacts): boolean => status === 'closed'

/** How often a case counts, by what the address calls the figure. */
const behind: Readonly<Record<string, Times>> = {
  masuk: () => true,
  terbuka: (it) => !it.isEnded,
  dijawab: (it) => it.answeredOn !== null,
  diverifikasi: (it) => it.verified,
  'verifikasi-tepat': (it) => it.verification === 'in time',
  'verifikasi-terlambat': (it) => it.verification === 'late',
  'tindak-lanjut-tepat': (it) => it.followUp === 'in time',
  'tindak-lanjut-terlambat': (it) => it.followUp === 'late',
  'jawaban-tepat': (it) => it.answer === 'in time',
  'jawaban-terlambat': (it) => it.answer === 'late',
  'jawaban-jatuh-tempo': (it) => it.answer !== null,
  ditanggapi: (it) => it.followedUpOn !== null,
  'belum-ditanggapi': (it) => waits(it.responseTook),
  'ditanggapi-dalam': (it, dump, value) => tookWithin(it.responseTook, dump, Number(value)),
  'ditanggapi-lebih-dari': (it, dump, value) => tookLonger(it.responseTook, dump, Number(value)),
  'belum-dijawab': (it) => waits(it.answerTook),
  'dijawab-dalam': (it, dump, value) => tookWithin(it.answerTook, dump, Number(value)),
  'dijawab-lebih-dari': (it, dump, value) => tookLonger(it.answerTook, dump, Number(value)),
  'tanggapan-jam': (it, _, value) => bandOf(it) === value,
  'tanggapan-jam-menunggu': (it) => waitsInHours(it),
  'dalam-24-jam': (it) => bandOf(it) === '24',
  'lebih-24-jam': (it, dump) => !['24', 'unknown', null].includes(bandOf(it)) || isSurelyBeyondADay(it, dump.today),
  dinilai: (it) => it.rating !== null,
  'dibuka-kembali': (it) => it.reopened > 0,
  'tidak-dibuka-kembali': (it) => closed(it) && it.reopened === 0,
  'ditutup-sistem': (it) => it.closedBy === 'system',
  'ditutup-lain': (it) => closed(it) && it.closedBy !== 'system',
  anonim: (it) => isHidden(it),
  bernama: (it) => !isHidden(it),
  rahasia: (it) => it.confidential,
  'tidak-rahasia': (it) => !it.confidential,
  dikembalikan: (it) => it.returned,
  darurat: (it) => it.urgent,
  keputusan: (it, _, value) => it.decision === value,
  pengecualian: (it, _, value) => it.exemptions.includes(value),
  'alasan-keberatan': (it, _, value) => it.objection?.grounds.includes(value) === true,
  diperpanjang: (it) => it.extended,
  keberatan: (it) => it.objection !== null,
  perintah: (it) => it.ordered,
  'perintah-dilaksanakan': (it) => it.orderCarriedOut,
  'perintah-terbuka': (it) => it.orderOpen,
  sengketa: (it) => it.disputed,
  'tercatat-nasional': (it) => it.national.recorded,
  'belum-tercatat-nasional': (it) => it.national.owed,
  'tidak-dicatat-nasional': (it, _, value) => it.national.exempt === value,
  'selesai-nasional': (it) => it.answeredOn !== null && it.national.finished,
  'selesai-di-luar': (it) => it.answeredOn !== null && !it.national.finished,
}

/** Which cases the address names beside the figure. */
const groups: Readonly<Record<string, (it: CountedCase) => string | null>> = {
  status: (it) => it.status,
  instansi: (it) => it.lead ?? '-',
  klasifikasi: (it) => it.class,
  kategori: (it) => (it.isPlaced ? it.category : null),
  kecamatan: (it) => (it.isPlaced ? it.district : null),
  lewat: (it) => (it.isPlaced ? it.via : null),
}

export const countListed = (dump: Dump, viewer: Viewer, address: string): Figures => {
  const asked = new URL(address, 'http://desk').searchParams
  const times = behind[asked.get('angka') ?? '']
  if (!times) throw new Error(`No figure is called ${asked.get('angka')}`)
  const channel = asked.get('kanal') ?? 'pengaduan'
  const cases = inMonths(dump.cases, periodOf(asked.get('periode') ?? '', dump.today).months).filter(
    (it) =>
      !it.isWithheld &&
      (channel === 'semua' || it.channel === (channel === 'permohonan' ? 'request' : 'complaint')) &&
      (viewer.institution === null || it.lead === viewer.institution) &&
      Object.entries(groups).every(
        ([word, of]) => asked.get(word) === null || (word === 'instansi' && viewer.institution !== null) || of(it) === asked.get(word),
      ),
  )
  const counted = cases
    .map((it) => ({ it, n: Number(times(it, dump, asked.get('nilai') ?? '')) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.it.number < b.it.number ? -1 : 1))
  return rowsOf(counted, dump)
}

const rowsOf = (counted: readonly { it: CountedCase; n: number }[], dump: Dump): Figures => {
  const { figures, put } = figureList()
  for (const { it, n } of counted) {
    put(`${it.number} / Instansi`, nameOf(dump, it.lead))
    put(`${it.number} / Masuk`, dayShort(it.receivedOn))
    put(`${it.number} / Status`, statusNames[it.status] ?? it.status)
    put(`${it.number} / Klasifikasi`, classNames[it.class] ?? it.class)
    if (n > 1) put(`${it.number} / Berapa kali`, n)
  }
  return figures
}

/** What is late, or due soon: without what is withheld; of an institution what it leads. */
export const countDueListed = (dump: Dump, viewer: Viewer, address: string): Figures => {
  const asked = new URL(address, 'http://desk').searchParams
  const kind = asked.get('daftar') === 'segera' ? 'soon' : 'late'
  const institution = viewer.institution ?? asked.get('instansi')
  const { figures, put } = figureList()
  for (const { it, due } of dueNow(dump.cases, dump.today, dump.days).filter((found) => found.kind === kind)) {
    if (it.isWithheld || isKeptFrom(it, viewer) || (institution !== null && (it.lead ?? '-') !== institution)) continue
    put(`${it.number} / Instansi`, nameOf(dump, it.lead))
    put(`${it.number} / Masuk`, dayShort(it.receivedOn))
    put(`${it.number} / Batas`, dayShort(due))
    put(`${it.number} / Status`, statusNames[it.status] ?? it.status)
  }
  return figures
}

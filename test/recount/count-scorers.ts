import { type Lengths, percentOf, quantileOf, quantileShown, type Share, shown } from './arithmetic.ts'
import { bandOf } from './case-facts.ts'
import { answersOf, complaintsOf, finishedThere, inMonths, nameOf, recordedThere, responsesOf } from './count-leaders.ts'
import { latestSurvey, type Published } from './count-published.ts'
import type { CountedSurvey } from './count-survey.ts'
import { type Figures, figureList, named } from './figure-list.ts'
import { bands, count, kept, reopenedOf, sum, tallied, waitsInHours, within } from './measures.ts'
import { monthLong } from './periods.ts'
import { monthsCounted, notOfEvents, type OwnScorer } from './scorer-items.ts'
import type { CountedCase, Dump } from './year-dump.ts'

/**
 * What the desk answers of a scorer's items by itself: figures that leave the house, and so are the same for everybody and hold nothing
 * that is withheld.
 */

/** Null: the whole regency. */
export type Subject = string | null

type Line = readonly [label: string, value: string]
type Counted = { dump: Dump; complaints: CountedCase[]; requests: CountedCase[]; subject: Subject; survey: LastSurvey }
type LastSurvey = { quarter: string; survey: CountedSurvey } | null

/** `12 dari 15 (80 %)`. */
const shareShown = (share: Share): string =>
  share === null ? '–' : `${shown(share.part)} dari ${shown(share.of)} (${shown(percentOf(share))} %)`

const lengthLines = (label: string, lengths: Lengths): Line[] => {
  const median = quantileOf(lengths, 0.5)
  return median === null
    ? [[`${label}, tengah`, '–']]
    : [
        [`${label}, tengah`, quantileShown(median)],
        [`${label}, 9 dari 10`, quantileShown(quantileOf(lengths, 0.9))],
      ]
}

const inTime = (it: Counted): Line => ['Dijawab tepat waktu', shareShown(kept(it.complaints, ({ answer }) => answer))]

const decisions: Readonly<Record<string, string>> = {
  granted: 'dikabulkan seluruhnya',
  partly: 'dikabulkan sebagian',
  refused: 'ditolak',
  'not-held': 'tidak dikuasai',
  'not-documented': 'belum didokumentasikan',
}
const channels: Readonly<Record<string, string>> = {
  web: 'Situs ini',
  counter: 'Tatap muka',
  phone: 'Telepon',
  letter: 'Surat',
  whatsapp: 'WhatsApp',
  'social-media': 'Media sosial',
  'sp4n-lapor': 'SP4N-LAPOR!',
}

const surveyLines = ({ survey: last }: Counted): Line[] =>
  last === null
    ? [['Survei: belum ada triwulan yang terbit', '–']]
    : (['complaints', 'requests'] as const).flatMap((it): Line[] => {
        const { asked, answered, index } = last.survey[it]
        const name = it === 'complaints' ? 'pengaduan' : 'permohonan'
        const of = asked === null ? null : { part: answered ?? 0, of: asked }
        return [
          [
            `Menjawab survei ${last.quarter}, ${name}`,
            answered === null || asked === 0 ? '–' : of === null ? shown(answered) : shareShown(of),
          ],
          [`Indeks kepuasan ${last.quarter} (25–100), ${name}`, index === null ? '–' : shown(index)],
        ]
      })

const figures: Readonly<Record<string, { name: string; lines: (it: Counted) => Line[] }>> = {
  answers: {
    name: 'Pengaduan dan jawabannya',
    lines: (it) => {
      const endedThere = count(it.complaints, (one) => one.endedThere)
      return [
        ['Pengaduan masuk', shown(it.complaints.length)],
        ...(endedThere === 0 ? [] : [['Selesai di SP4N-LAPOR! sebelum diimpor', shown(endedThere)] as const]),
        inTime(it),
        ...lengthLines('Hari kerja sampai dijawab', answersOf(it.complaints, it.dump)),
      ]
    },
  },
  stages: {
    name: 'Ketepatan waktu per tahap',
    lines: (it) => [
      ['Diverifikasi tepat waktu', shareShown(kept(it.complaints, ({ verification }) => verification))],
      ['Tindak lanjut pertama tepat waktu', shareShown(kept(it.complaints, ({ followUp }) => followUp))],
      inTime(it),
      ['Tanggapan pertama dalam satu hari kerja', shareShown(within(responsesOf(it.complaints, it.dump), 1))],
    ],
  },
  'response-hours': {
    name: 'Waktu tanggapan pertama dalam jam',
    lines: ({ complaints }) => [
      ...bands.map(
        (band): Line => [
          band === 'more' ? 'Lebih dari 336 jam' : `Sampai ${band} jam`,
          shown(count(complaints, (it) => bandOf(it) === band)),
        ],
      ),
      ['Belum ditanggapi', shown(count(complaints, waitsInHours))],
      ['Tanpa jam', shown(count(complaints, (it) => bandOf(it) === 'unknown'))],
    ],
  },
  'open-ages': {
    name: 'Yang belum selesai dan umurnya',
    lines: ({ complaints, dump }) => [
      ['Belum selesai', shown(count(complaints, (it) => !it.isEnded))],
      ...lengthLines('Hari kerja sampai tanggapan pertama', responsesOf(complaints, dump)),
    ],
  },
  national: {
    name: 'Tercatat dan selesai di SP4N-LAPOR!',
    lines: ({ complaints }) => [
      ['Tercatat di SP4N-LAPOR!', shareShown(recordedThere(complaints))],
      ['Selesai di SP4N-LAPOR!', shareShown(finishedThere(complaints))],
    ],
  },
  satisfaction: {
    name: 'Penilaian pelapor',
    lines: ({ complaints }) => {
      const rated = complaints.filter(({ rating }) => rating !== null)
      return [
        ['Penilaian', shown(rated.length)],
        ['Bintang rata-rata', rated.length === 0 ? '–' : shown(sum(rated, ({ rating }) => rating ?? 0) / rated.length)],
        ['Dibuka kembali', shareShown(reopenedOf(complaints))],
      ]
    },
  },
  survey: { name: 'Survei kepuasan masyarakat', lines: surveyLines },
  channels: {
    name: 'Pengaduan menurut saluran masuk',
    // Of an institution nothing is told by channel.
    lines: ({ complaints, subject }) =>
      subject === null
        ? tallied(
            complaints.filter((it) => it.isPlaced),
            ({ via }) => (via === null ? [] : [via]),
          ).map(([via, n]): Line => [channels[via] ?? via, shown(n)])
        : [],
  },
  requests: {
    name: 'Permohonan informasi dan keputusannya',
    lines: ({ requests }) => [
      ['Permohonan masuk', shown(requests.length)],
      ...tallied(requests, ({ decision }) => (decision === null ? [] : [decision])).map(
        ([it, n]): Line => [`Keputusan: ${decisions[it] ?? it}`, shown(n)],
      ),
      ...tallied(requests, ({ exemptions }) => exemptions).map(([it, n]): Line => [`Alasan penolakan Pasal 17 huruf ${it}`, shown(n)]),
      ['Diperpanjang', shown(count(requests, (it) => it.extended))],
    ],
  },
  'requests-in-time': {
    name: 'Waktu menjawab permohonan informasi',
    lines: ({ requests, dump }) => [
      ['Diberitahukan tepat waktu', shareShown(kept(requests, ({ answer }) => answer))],
      ...lengthLines('Hari kerja sampai pemberitahuan', answersOf(requests, dump)),
    ],
  },
  objections: {
    name: 'Keberatan dan sengketa',
    lines: ({ requests }) => [
      ['Keberatan', shown(count(requests, (it) => it.objection !== null))],
      ...tallied(requests, ({ objection }) => objection?.grounds ?? []).map(
        ([it, n]): Line => [`Alasan keberatan Pasal 35 huruf ${it}`, shown(n)],
      ),
      ['Perintah Atasan PPID yang belum dilaksanakan', shown(count(requests, (it) => it.orderOpen))],
      ['Sengketa', shown(count(requests, (it) => it.disputed))],
    ],
  },
}

const countedOf = (dump: Dump, subject: Subject, months: readonly string[], published: readonly Published[]): Counted => {
  const its = inMonths(dump.cases, months).filter((it) => !it.isWithheld && (subject === null || it.lead === subject))
  const last = subject === null ? latestSurvey(published.filter(({ month }) => month <= (months.at(-1) ?? ''))) : null
  return {
    dump,
    complaints: complaintsOf(its),
    requests: its.filter(({ channel }) => channel === 'request'),
    subject,
    survey: last ?? null,
  }
}

export type Asked = { scorer: OwnScorer; period: string; subject: Subject }

/** The page of a scorer: each item with its state and its figures, how many are empty, and which months are counted. */
export const countScorerPage = (dump: Dump, { scorer, period, subject }: Asked, published: readonly Published[]): Figures => {
  const { figures: all, put } = figureList()
  const months = monthsCounted(scorer, period, dump.today)
  const counted = countedOf(dump, subject, months, published)
  const isEmpty = ({ needed }: OwnScorer['items'][number]) =>
    needed === 'always' || (needed === 'nothing-asked' && counted.requests.length === 0)
  for (const item of scorer.items) {
    put(named(item.id, 'keadaan'), isEmpty(item) ? 'Kosong' : 'Dijawab meja ini')
    for (const figure of item.figures)
      for (const [label, value] of figures[figure]?.lines(counted) ?? []) put(named(item.id, figures[figure]?.name ?? figure, label), value)
  }
  put('Masih kosong', scorer.items.filter(isEmpty).length)
  put('Sudah ada', scorer.items.filter((it) => !isEmpty(it)).length)
  put('Dari', monthLong(months[0] ?? ''))
  put('Sampai', monthLong(months.at(-1) ?? ''))
  return all
}

/** Which figures a pack holds: each of the scorer's once, by subject. `span`: of which months, or of which quarter, each line is. */
export const countPack = (
  dump: Dump,
  scorer: OwnScorer,
  period: string,
  published: readonly Published[],
): { lines: Figures; spans: Figures } => {
  const [lines, spans] = [figureList(), figureList()]
  const months = monthsCounted(scorer, period, dump.today)
  const asked = [...new Set(scorer.items.flatMap((it) => it.figures))].filter((it) => notOfEvents[it] === undefined)
  const subjects: Subject[] = scorer.by === 'region' ? [null] : dump.region.institutions.map(({ id }) => id)
  for (const subject of subjects) {
    const counted = countedOf(dump, subject, months, published)
    const whose = subject === null ? 'Seluruh daerah' : nameOf(dump, subject)
    for (const figure of asked)
      for (const [label, value] of figures[figure]?.lines(counted) ?? []) {
        const name = named(whose, figures[figure]?.name ?? figure, label)
        lines.put(name, value)
        spans.put(name, figure === 'survey' && counted.survey ? counted.survey.quarter : `${months[0]} sampai ${months.at(-1)}`)
      }
  }
  return { lines: lines.figures, spans: spans.figures }
}

/** How many items of a scorer are empty on a day, of all who answer it: nobody has answered any. */
export const emptyItems = (dump: Dump, scorer: OwnScorer, cases: readonly CountedCase[], period: string, today: string): number => {
  const months = monthsCounted(scorer, period, today)
  const subjects: Subject[] = scorer.by === 'region' ? [null] : dump.region.institutions.map(({ id }) => id)
  const requests = (subject: Subject) =>
    count(inMonths(cases, months), (it) => it.channel === 'request' && !it.isWithheld && (subject === null || it.lead === subject))
  return subjects.reduce(
    (all, subject) =>
      all + scorer.items.filter(({ needed }) => needed === 'always' || (needed === 'nothing-asked' && requests(subject) === 0)).length,
    0,
  )
}

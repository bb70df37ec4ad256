import { percentOf, percentShown, quantileOf, quantileShown, rangeShown, type Share, shareOf } from './arithmetic.ts'
import { answersOf, complaintsOf, finishedThere, inMonths, lateIn, nameOf, putPerformance, recordedThere } from './count-leaders.ts'
import type { SaidCut } from './due-now.ts'
import { type FigureList, type Figures, figureList } from './figure-list.ts'
import { count, kept, tallied } from './measures.ts'
import { periodOf } from './periods.ts'
import { classNames, viaNames } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** Institutions beside each other, one of them, and the mix. What is withheld stands in none of their cells, whoever looks. */

type Standing = { id: string; cases: CountedCase[]; answer: Share; rank: number | null }

/** Ranked by the share of answers in time among those that came due; below ten nobody is. */
const standingsOf = (dump: Dump, months: readonly string[]): Standing[] => {
  const led = complaintsOf(inMonths(dump.cases, months)).filter((it) => it.lead !== null && !it.isWithheld)
  const all = tallied(led, ({ lead }) => [lead ?? '']).map(([id]) => {
    const cases = led.filter(({ lead }) => lead === id)
    return { id, cases, answer: kept(cases, (it) => it.answer) }
  })
  const ranked = all.filter(({ answer }) => (answer?.of ?? 0) >= 10)
  const percent = ({ answer }: { answer: Share }) => (answer === null ? 0 : percentOf(answer))
  return all.map((it) => ({
    ...it,
    rank: ranked.some(({ id }) => id === it.id) ? 1 + ranked.filter((other) => percent(other) > percent(it)).length : null,
  }))
}

const openIn = (cases: readonly CountedCase[]): number => count(cases, (it) => !it.isEnded)

export const countLeague = (dump: Dump, periodName: string): Figures => {
  const { figures, table } = figureList()
  const standings = standingsOf(dump, periodOf(periodName, dump.today).months)
  if (standings.length === 0) return figures
  const heads = [
    ...['Urutan', 'Tepat waktu', 'Rentang (95 persen)', 'Jatuh tempo', 'Terlambat', 'Tengah', '9 dari 10', 'Masuk', 'Terbuka'],
    ...['Tercatat di LAPOR', 'Selesai di LAPOR'],
  ]
  table(
    'Antarinstansi',
    '',
    heads,
    standings.map(({ id, cases, answer, rank }) => {
      const lengths = answersOf(cases, dump)
      return [
        nameOf(dump, id),
        rank ?? '–',
        percentShown(answer),
        rangeShown(answer),
        answer?.of ?? 0,
        lateIn(answer),
        quantileShown(quantileOf(lengths, 0.5)),
        quantileShown(quantileOf(lengths, 0.9)),
        cases.length,
        openIn(cases),
        percentShown(recordedThere(cases)),
        percentShown(finishedThere(cases)),
      ]
    }),
  )
  return figures
}

export const countInstitution = (
  dump: Dump,
  viewer: Viewer,
  institution: string,
  periodName: string,
  said: SaidCut | null = null,
): Figures => {
  const list = figureList()
  const period = periodOf(periodName, dump.today)
  putPlace(list, dump, institution, period.months)
  putPerformance(list, dump, viewer, period, { institution, said })
  return list.figures
}

const putPlace = ({ put, table }: FigureList, dump: Dump, institution: string, months: readonly string[]): void => {
  const section = 'Di antara instansi lain'
  const standings = standingsOf(dump, months)
  const own = standings.find(({ id }) => id === institution)
  const all = standings.flatMap(({ cases }) => cases)
  const row = (name: string, cases: readonly CountedCase[]): [string, ...(string | number)[]] => {
    const [answer, lengths] = [kept(cases, (it) => it.answer), answersOf(cases, dump)]
    const [median, p90] = [quantileShown(quantileOf(lengths, 0.5)), quantileShown(quantileOf(lengths, 0.9))]
    return [name, percentShown(answer), rangeShown(answer), answer?.of ?? 0, median, p90, cases.length, openIn(cases)]
  }
  table(
    section,
    '',
    ['Tepat waktu', 'Rentang (95 persen)', 'Jatuh tempo', 'Tengah', '9 dari 10', 'Masuk', 'Terbuka'],
    [row('Instansi ini', own?.cases ?? []), row('Semua instansi bersama', all)],
  )
  const sentence = (text: string) => put(`kalimat / ${section} / ${text}`, 'ada')
  if (own === undefined) sentence('Belum ada pengaduan dari instansi ini dalam jangka waktu ini.')
  else if (own.rank === null) sentence('Belum diberi urutan: kurang dari 10 jawaban sudah jatuh tempo dalam jangka waktu ini.')
  else {
    const ranked = standings.filter(({ rank }) => rank !== null).length
    sentence(`Urutan ${own.rank} dari ${ranked} instansi menurut bagian jawaban yang tepat waktu.`)
  }
  const share = shareOf(own?.cases.length ?? 0, all.length)
  if (share !== null) sentence(`Bagian dari semua yang masuk: ${percentShown(share)}`)
}

/** What people complain about, where and through which door; the last three once a complaint is verified. */
export const countMixes = (dump: Dump, periodName: string): Figures => {
  const { figures, table } = figureList()
  const all = complaintsOf(inMonths(dump.cases, periodOf(periodName, dump.today).months)).filter((it) => !it.isWithheld)
  const placed = all.filter((it) => it.isPlaced)
  const mixes = [
    ['Klasifikasi', all, (it: CountedCase) => it.class, (value: string) => classNames[value]],
    ['Kategori', placed, (it: CountedCase) => it.category, (value: string) => dump.region.categories.find(({ id }) => id === value)?.name],
    ['Kecamatan', placed, (it: CountedCase) => it.district, (value: string) => value],
    ['Saluran masuk', placed, (it: CountedCase) => it.via, (value: string) => viaNames[value]],
  ] as const
  for (const [title, cases, of, name] of mixes) {
    table(
      '',
      title,
      ['Masuk', 'Terlambat', 'Tepat waktu', 'Tengah hari kerja'],
      tallied(cases, (it) => [of(it) ?? []].flat()).map(([value, n]) => {
        const its = cases.filter((it) => of(it) === value)
        const answer = kept(its, (it) => it.answer)
        return [name(value) ?? value, n, lateIn(answer), percentShown(answer), quantileShown(quantileOf(answersOf(its, dump), 0.5))]
      }),
    )
  }
  return figures
}

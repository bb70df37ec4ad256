import type { Share } from './arithmetic.ts'
import { percentOf, shown } from './arithmetic.ts'
import { factsOf } from './case-facts.ts'
import { complaintsOf, countedFor, inMonths, nameOf } from './count-leaders.ts'
import { emptyItems } from './count-scorers.ts'
import { dueNow, isKeptFrom } from './due-now.ts'
import { type Figures, figureList } from './figure-list.ts'
import { count, kept } from './measures.ts'
import { dayAfter } from './own-days.ts'
import { monthLong, periodOf } from './periods.ts'
import type { Compare } from './recount.ts'
import { type OwnScorer, opensOn, ownScorers, periodWorkedOn } from './scorer-items.ts'
import { dayWritten } from './words.ts'
import type { CalendarLetter, CountedCase, Dump, Viewer } from './year-dump.ts'

/**
 * The week's figures of leaders and heads, and the month's recap of coordinators: each as of the morning on which it was written. What
 * came in and became of it is what had reached the figures by then; what is late is what was late at that moment.
 */

/** `  Terlambat sekarang: 3`, as a letter has it in plain text; and its subject. Links and numbers are no events. */
const readLetter = ({ subject, text }: CalendarLetter): Figures => {
  const figures: Figures = new Map([['perihal', subject]])
  for (const [, label = '', value = ''] of text.matchAll(/^ {2}([^:\n]+): (.+)$/gm))
    if (label !== 'Tautan mati atau tertutup' && label !== 'Nomor kontak yang perlu diuji') figures.set(label, value)
  return figures
}

const shareShown = (share: Share): string =>
  share === null ? 'belum ada yang jatuh tempo' : `${share.part} dari ${share.of} (${shown(percentOf(share))} %)`

/**
 * Cases as their events were by that moment of a morning. Of whoever filed without identity the hour of what they send is kept nowhere,
 * and the log has the midnight before it: that day's come after the letters.
 */
const asOf = (dump: Dump, at: string, day: string): CountedCase[] =>
  [...dump.logs].flatMap(([id, log]) => {
    const isLater = (it: { at: string }): boolean =>
      it.at > at || (log[0]?.identity === 'none' && it.at === `${dayAfter(day, -1)}${midnight}`)
    const known = log.filter((it) => !isLater(it))
    return known.length === 0 ? [] : [{ ...factsOf(known), id }]
  })

/** Of the regency, in the time of Greenwich. */
const midnight = 'T17:00:00.000Z'

const endedThere = (put: (name: string, value: number) => void, complaints: readonly CountedCase[]): void => {
  const n = count(complaints, (it) => it.endedThere)
  if (n > 0) put('Selesai di SP4N-LAPOR! sebelum diimpor', n)
}

const answered = (cases: readonly CountedCase[]): number => count(cases, (it) => it.answeredOn !== null)
const open = (cases: readonly CountedCase[]): number => count(cases, (it) => !it.isEnded)
const inTime = (cases: readonly CountedCase[]): string => shareShown(kept(cases, (it) => it.answer))

type Moment = { cases: readonly CountedCase[]; now: readonly CountedCase[]; day: string }

/** Null where there was nothing to tell: no letter is written then. */
const countWeek = (dump: Dump, viewer: Viewer, { cases, now, day }: Moment): Figures | null => {
  const { figures, put } = figureList()
  const its = countedFor({ ...dump, cases }, viewer, null)
  const { months, before } = periodOf('3', day)
  const complaints = complaintsOf(inMonths(its, months))
  const requests = inMonths(its, months).filter(({ channel }) => channel === 'request')
  const due = dueNow(now, day, dump.days).filter(({ it }) =>
    viewer.institution === null ? !isKeptFrom(it, viewer) : it.lead === viewer.institution && !it.isWithheld,
  )
  const [late, soon] = (['late', 'soon'] as const).map((kind) => due.filter((it) => it.kind === kind).length)
  if (complaints.length + requests.length + (late ?? 0) + (soon ?? 0) === 0) return null
  const whose = viewer.institution === null ? dump.region.name : nameOf(dump, viewer.institution)
  put('perihal', `Angka pekan ini, ${whose}: ${late === 0 ? 'tidak ada yang' : late} terlambat`)
  put('Terlambat sekarang', late ?? 0)
  put('Jatuh tempo sampai 3 hari kerja', soon ?? 0)
  put(
    'Perintah Atasan PPID yang belum dilaksanakan',
    count(requests, (it) => it.orderOpen),
  )
  put('Pengaduan masuk', complaints.length)
  put('Sudah dijawab', answered(complaints))
  endedThere(put, complaints)
  put('Belum selesai', open(complaints))
  put('Dijawab tepat waktu', inTime(complaints))
  put('Tiga bulan sebelumnya', inTime(complaintsOf(inMonths(its, before))))
  put('Permohonan informasi masuk', requests.length)
  return figures
}

/** A scorer is spoken of from four months before it comes; one of whom nobody knows when may come any day. */
const isSoon = (scorer: OwnScorer, day: string): boolean => {
  const opens = opensOn(scorer, periodWorkedOn(scorer, day))
  return opens === null || opens <= dayAfter(day, 120)
}

const countMonth = (dump: Dump, viewer: Viewer, { cases, day }: Moment): Figures => {
  const { figures, put } = figureList()
  const its = countedFor({ ...dump, cases }, viewer, null)
  const [earlier = '', month = ''] = periodOf('3', day).months
  const complaints = complaintsOf(inMonths(its, [month]))
  const requests = inMonths(its, [month]).filter(({ channel }) => channel === 'request')
  put('perihal', `Rekap ${monthLong(month)}`)
  put('Pengaduan masuk', `${complaints.length} (bulan sebelumnya ${complaintsOf(inMonths(its, [earlier])).length})`)
  put('Sudah dijawab', answered(complaints))
  endedThere(put, complaints)
  put('Belum selesai', open(complaints))
  put('Dijawab tepat waktu', inTime(complaints))
  put('Permohonan informasi masuk', requests.length)
  put(
    'Keberatan',
    count(requests, (it) => it.objection !== null),
  )
  for (const scorer of ownScorers.filter((it) => isSoon(it, day))) {
    const period = periodWorkedOn(scorer, day)
    const empty = emptyItems(dump, scorer, cases, period, day)
    if (empty > 0) put(`${scorer.name} ${period}`, `${empty} butir kosong`)
  }
  return figures
}

const isRecap = ({ subject }: CalendarLetter): boolean => subject.startsWith('Rekap ')

/** The first work of a morning, at half past seven, is over by then; in the time of Greenwich. */
const firstWorkOver = 'T00:34:00.000Z'

/**
 * Each letter to somebody who looks. One that was written later than with the first work of its morning, because that work died, is as
 * of a moment that no event tells: how many are left out so. A week without a letter is held against what there was to tell.
 */
export const compareLetters = (dump: Dump, viewers: readonly Viewer[], compare: Compare): { compared: number; left: number } => {
  const found = { compared: 0, left: 0 }
  // One morning after the other: all cases as they were then are many.
  let last: { at: string; moment: Moment } | null = null
  const momentOf = (day: string, at: string): Moment | null => {
    const settled = dump.settled.get(day)
    if (settled === undefined || at < settled || at > `${day}${firstWorkOver}`) return null
    if (last?.at !== at) last = { at, moment: { cases: asOf(dump, settled, day), now: asOf(dump, at, day), day } }
    return last.moment
  }
  for (const letter of dump.letters.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const viewer = viewers.find(({ id }) => id === letter.to)
    if (!viewer) continue
    const moment = momentOf(letter.day, letter.at)
    if (!moment) {
      found.left++
      continue
    }
    found.compared++
    const counted = isRecap(letter) ? countMonth(dump, viewer, moment) : countWeek(dump, viewer, moment)
    compare(`letter of ${dayWritten(letter.day)} to ${viewer.role} ${viewer.id}`, readLetter(letter), counted ?? new Map())
  }
  compareSilence(dump, viewers, compare)
  return found
}

/** Whoever gets a letter in some week gets one in every week in which others do, unless there was nothing to tell. */
const compareSilence = (dump: Dump, viewers: readonly Viewer[], compare: Compare): void => {
  const weekly = dump.letters.filter((it) => !isRecap(it))
  const mornings = new Map(weekly.map(({ day, at }) => [day, at]))
  for (const viewer of viewers.filter(({ id }) => weekly.some(({ to }) => to === id)))
    for (const [day, at] of mornings) {
      if (weekly.some((it) => it.to === viewer.id && it.day === day)) continue
      const cases = asOf(dump, dump.settled.get(day) ?? at, day)
      const counted = countWeek(dump, viewer, { cases, now: asOf(dump, at, day), day })
      if (counted) compare(`letter of ${dayWritten(day)} to ${viewer.role} ${viewer.id}`, new Map(), counted)
    }
}

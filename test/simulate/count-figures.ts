import { bandOf, daysOf, factsOf, type Judged, type RawEvent, type Took } from '../recount/case-facts.ts'
import type { OwnDays } from '../recount/own-days.ts'
import { withheldRowOf } from '../recount/own-walls.ts'
import type { RawItem } from './raw.ts'

/**
 * Every row of figures counted once more, from nothing but the events of the logs: what each case adds, under which groups, and
 * what lies in the table. It shares no code with the product; names of counters are written down here once more.
 */

export type FigureEntry = { caseId: string; seq: number; event: RawEvent }

const short: Readonly<Record<string, string>> = {
  'came in': 'i',
  open: 'o',
  ended: 'e',
  identity: 'n',
  confidential: 'c',
  recorded: 'w',
  'closed by': 'x',
  verified: 'v',
  'verified in time': 'vi',
  'verified late': 'vl',
  'followed up': 'f',
  'followed up in time': 'fi',
  'followed up late': 'fl',
  'hours to response': 'h',
  answered: 'a',
  'ended there': 'et',
  'answered in time': 'ai',
  'answered late': 'al',
  returned: 'b',
  'accepted in place': 'p',
  reopened: 'u',
  'closed again': 'ua',
  urgent: 'm',
  repeats: 'd',
  rating: 's',
  outcome: 'y',
  'archived for': 'z',
  'recorded there': 'nr',
  'owed there': 'no',
  'exempt there': 'nx',
  'finished there': 'nf',
  extended: 'q',
  delivered: 't',
  decision: 'k',
  exemption: 'j',
  objected: 'g',
  ground: 'gg',
  'objection decided': 'gd',
  ordered: 'r',
  'order carried out': 'rc',
  'order open': 'rp',
  disputed: 'l',
}

/** A letter and the day to the base of 36. */
const bars: Readonly<Record<string, string>> = {
  'days to answer': 'A',
  'no answer since': 'B',
  'days to response': 'R',
  'no response since': 'S',
  'no response to nobody since': 'T',
  'days to follow-up': 'F',
  'no follow-up since': 'G',
}

type Row = Map<string, number>
type Added = { month: string; groups: string[]; counts: Row }

/** What one log adds: its month, its groups, its counters; and the same of the survey, in the month that asked. */
const ofLog = (log: readonly FigureEntry[], days: OwnDays): Added[] => {
  const it = factsOf(log.map(({ event }) => event))
  const counts: Row = new Map()
  const add = (name: string, value?: string | number | null, n = 1) => {
    if (value === null || n === 0) return
    const letter = bars[name]
    const dotted = value === undefined ? (short[name] ?? name) : `${short[name] ?? name}.${value}`
    const key = letter === undefined ? dotted : `${letter}${Number(value).toString(36)}`
    counts.set(key, (counts.get(key) ?? 0) + n)
  }
  const addIf = (is: boolean, name: string) => add(name, undefined, is ? 1 : 0)
  const took = (done: string, waits: string, took: Took) => {
    if (took === null) return
    if (took.on !== null) add(done, daysOf(took, days, took.on))
    else add(waits, (Date.parse(took.from) - Date.parse(`${it.month}-01`)) / 86_400_000)
  }
  const judge = (what: string, judged: Judged) => addIf(judged !== null, `${what} ${judged}`)

  add('came in')
  addIf(!it.isEnded, 'open')
  if (it.identity !== 'named') add('identity', it.identity)
  addIf(it.confidential, 'confidential')
  if (it.isEnded) add('ended', it.status)
  add('closed by', it.closedBy)
  add('recorded', undefined, it.recorded)
  addIf(it.answeredOn !== null, 'answered')
  judge('answered', it.answer)
  took('days to answer', 'no answer since', it.answerTook)
  if (it.channel === 'complaint') {
    addIf(it.endedThere, 'ended there')
    addIf(it.verified, 'verified')
    judge('verified', it.verification)
    addIf(it.followedUpOn !== null, 'followed up')
    judge('followed up', it.followUp)
    took('days to follow-up', 'no follow-up since', it.followUpTook)
    took('days to response', it.identity === 'none' ? 'no response to nobody since' : 'no response since', it.responseTook)
    add('hours to response', bandOf(it))
    add('returned', undefined, it.returned)
    add('accepted in place', undefined, it.inPlace)
    addIf(it.reopened > 0, 'reopened')
    addIf(it.reopened > 0 && it.status === 'closed', 'closed again')
    addIf(it.urgent, 'urgent')
    addIf(it.repeats, 'repeats')
    add('rating', it.rating)
    add('outcome', it.outcome)
    add('archived for', it.archivedFor)
    addIf(it.national.recorded, 'recorded there')
    addIf(it.national.owed, 'owed there')
    add('exempt there', it.national.exempt)
    addIf(it.answeredOn !== null && it.national.finished, 'finished there')
  } else {
    addIf(it.extended, 'extended')
    addIf(it.deliveredOn !== null, 'delivered')
    add('decision', it.decision)
    for (const letter of it.exemptions) add('exemption', letter)
    addIf(it.objection !== null, 'objected')
    for (const letter of it.objection?.grounds ?? []) add('ground', letter)
    add('objection decided', (it.objection?.decided?.decision as string | undefined) ?? null)
    addIf(it.ordered, 'ordered')
    addIf(it.orderCarriedOut, 'order carried out')
    addIf(it.orderOpen, 'order open')
    addIf(it.disputed, 'disputed')
  }
  for (const from of it.keptFrom ?? []) add('keptFrom', from)
  const groups = it.isWithheld
    ? [withheldRowOf(it.keptFrom ?? [], it.class)]
    : [
        `class#all#${it.class}`,
        `lead#${it.lead ?? '-'}#${it.channel}`,
        ...(it.isPlaced && it.category !== null ? [`category#${it.category}#${it.channel}`] : []),
        ...(it.isPlaced && it.district !== null ? [`district#${it.district}#${it.channel}`] : []),
        ...(it.isPlaced ? [`via#${it.via}#${it.channel}`] : []),
      ]
  const surveyGroups = [
    ...(it.keptFrom === null ? [`survey#all#${it.channel}`] : []),
    ...(it.isWithheld ? [] : [`survey-lead#${it.lead ?? '-'}#${it.channel}`]),
  ]
  const survey = it.survey ? [{ month: it.survey.askedOn.slice(0, 7), groups: surveyGroups, counts: surveyCounts(it.survey.answers) }] : []
  return [{ month: it.month, groups, counts }, ...survey]
}

const surveyCounts = (answers: Readonly<Record<string, number>> | null): Row => {
  const said = Object.entries(answers ?? {}).flatMap(([element, score]) => [
    [`ks.${element}`, score] as const,
    [`kc.${element}`, 1] as const,
  ])
  return new Map([['ka', 1], ...(answers ? [['kn', 1] as const] : []), ...said])
}

/** Compares what lies in the table with what the logs say; gives how many rows and counters are the same. */
export const checkFigures = (logs: Iterable<readonly FigureEntry[]>, items: readonly RawItem[], days: OwnDays, faults: string[]) => {
  const expected = new Map<string, Row>()
  for (const log of logs) {
    // A log that begins with something else is a fault of its own.
    if (!log[0]?.event.type.endsWith('-filed')) continue
    for (const { month, groups, counts } of ofLog(log, days))
      for (const group of groups) {
        const row = expected.get(`FIGURES#${month} ${group}`) ?? new Map<string, number>()
        for (const [name, n] of counts) row.set(name, (row.get(name) ?? 0) + n)
        expected.set(`FIGURES#${month} ${group}`, row)
      }
  }
  const there = new Map<string, Row>()
  for (const { pk, sk, ...counts } of items) {
    if (!/^FIGURES#\d/.test(pk)) continue
    const some = Object.entries(counts as Record<string, number>).filter(([, n]) => n !== 0)
    if (some.length > 0) there.set(`${pk} ${sk}`, new Map(some))
  }
  let counters = 0
  for (const name of new Set([...expected.keys(), ...there.keys()])) {
    const [own, stored] = [expected.get(name) ?? new Map<string, number>(), there.get(name) ?? new Map<string, number>()]
    for (const counter of new Set([...own.keys(), ...stored.keys()])) {
      counters++
      const [wanted, found] = [own.get(counter) ?? 0, stored.get(counter) ?? 0]
      if (wanted !== found) faults.push(`figure ${name} ${counter}: ${found} instead of ${wanted}`)
    }
  }
  return { figureRows: expected.size, figureCounters: counters }
}

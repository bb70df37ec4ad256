import { dayAfter, localDay, type OwnDays } from '../recount/own-days.ts'

/** What handed a case over, and whether it was told: written down once more, apart from the product (docs/adr/0033). */

type HandingEvent = {
  type: string
  at: string
  status: string
  by: { kind: string; id?: string; institution?: string | null; role?: string }
  file?: { from?: string }
  decision?: string
  otherDesk?: object | null
  holders?: { lead?: string } | null
  statute?: string
  generation?: number
  clocks: readonly OwnClock[]
}
type OwnClock = { statute: string; generation: number; dueAt?: string }
type Entry = { caseId: string; seq: number; event: HandingEvent }
/** A line of the ledger about new work. */
export type NewLine = {
  caseId: string
  recipient: string
  day: string
  handed: { seq: number; type: string; at: string }
  standsIn?: string | null
  end: { kind: string; at: string; letterId?: string; reason?: string } | null
}

const always: ReadonlySet<string> = new Set([
  'disposed',
  'returned',
  'drafted',
  'decision-drafted',
  'draft-sent-back',
  'reopened',
  'completed',
  'completion-recorded',
  'replied',
  'reply-recorded',
  'privacy-asked',
  'assigned',
  'assignment-returned',
  'objected',
  'ending-contested',
  'reversed',
  'marked-urgent',
  'new-code-asked',
  'new-code-objected',
  'new-code-released',
])

/** Where it says so, the case changed desks by it, or began at the other one (docs/adr/0052). */
const changing: ReadonlySet<string> = new Set(['complaint-filed', 'conflict-named', 'wall-lifted', 'deadline-passed'])

/** `lead`: the institution that holds it then; whoever answers for it needs no telling of what they did, and whoever coordinates tells it. */
const handsOver = ({ type, status, by, file, decision, otherDesk }: HandingEvent, lead: string | null): boolean => {
  if (changing.has(type) && otherDesk !== undefined) return true
  const isAtTheDesk = status === 'received' || status === 'registered'
  if (type === 'file-attached') return file?.from !== 'officer' && !isAtTheDesk
  if (type === 'answer-counted' || type === 'question-withdrawn') return by.kind !== 'officer' || (lead !== null && by.institution !== lead)
  if (type === 'wall-lifted') return by.kind === 'officer' && (by.institution ?? null) === null
  if (type === 'objection-decided') return decision !== 'rejected'
  return always.has(type)
}

/** The days on which one liaison of five is away; their head stands in for them, and knows what they sent back themselves. */
export const liaisonsAway = { from: '2026-04-06', until: '2026-05-04' }

/**
 * Whoever hands it to themselves: who sends back what they drafted, a head for the liaison who is away, and the other desk that keeps a
 * case in its own house.
 */
const isToThemselves = ({ type, at, by, holders }: HandingEvent, drafter: string | undefined): boolean =>
  (type === 'draft-sent-back' && by.id !== undefined && by.id === drafter) ||
  (type === 'draft-sent-back' && by.role === 'head' && liaisonsAway.from <= localDay(at) && localDay(at) <= liaisonsAway.until) ||
  (type === 'disposed' && typeof by.institution === 'string' && by.institution === holders?.lead)

/** The clocks of one case that end at an hour: their passing is told at once, for the morning's rungs come too late (docs/adr/0057). */
const hourly = () => {
  const known = new Set<string>()
  const nameOf = ({ statute, generation }: Pick<HandingEvent, 'statute' | 'generation'>) => `${statute}#${generation}`
  return {
    note: (clocks: readonly OwnClock[]): void => {
      for (const clock of clocks) known[clock.dueAt === undefined ? 'delete' : 'add'](nameOf(clock))
    },
    passes: (event: HandingEvent): boolean => event.type === 'deadline-passed' && known.has(nameOf(event)),
  }
}

export type HandedOver = { handOvers: number; toldOnTime: string; toldLate: string[] }

/** Every hand-over has its lines, meant for the next working morning at the latest; no line tells what nobody handed over. */
export const checkHandOvers = (
  logs: ReadonlyMap<string, readonly Entry[]>,
  lines: readonly NewLine[],
  left: number,
  sweeps: readonly string[],
  daysAt: (at: string) => OwnDays,
  end: string,
  faults: string[],
): HandedOver => {
  if (left > 0) faults.push(`hand-overs left behind: ${left}`)
  const linesOf = Map.groupBy(lines, ({ caseId, handed }) => `${caseId}#${handed.seq}`)
  let handOvers = 0
  for (const [caseId, log] of logs) {
    const hours = hourly()
    let [lead, drafter] = [null as string | null, undefined as string | undefined]
    for (const { seq, event } of log) {
      hours.note(event.clocks)
      if (event.type === 'disposed' || event.type === 'assigned') lead = event.holders?.lead ?? null
      if (event.type === 'returned' || event.type === 'assignment-returned') lead = null
      if (event.type === 'drafted' || event.type === 'decision-drafted') drafter = event.by.id
      if (!handsOver(event, lead) && !hours.passes(event)) continue
      handOvers++
      const key = `${caseId}#${seq}`
      const told = linesOf.get(key) ?? []
      linesOf.delete(key)
      const days = daysAt(event.at)
      // While no sweep runs nobody can be told; the outage is an alarm of its own.
      const found = sweeps.find((it) => it >= event.at) ?? event.at
      const until = days.firstFrom(dayAfter(localDay(found)))
      // Whoever did it themselves and has nobody beside them needs no line.
      if (told.length === 0 && event.by.role !== 'coordinator' && !event.type.endsWith('-recorded') && !isToThemselves(event, drafter))
        faults.push(`untold ${key} ${event.type}`)
      // What came back, from an address that may be good, is told again on another morning.
      const isAgain = (line: (typeof told)[number]) =>
        told.some((it) => it.recipient === line.recipient && it.day < line.day && it.end?.reason === 'bounced')
      const first = told.filter((line) => !isAgain(line))
      if (new Set(first.map(({ recipient }) => recipient)).size !== first.length) faults.push(`told twice ${key}`)
      /** Passed on as the letter of whoever was told first came back, which an outage makes late. */
      const isPassedOn = ({ standsIn, day }: NewLine) =>
        standsIn === 'unreachable' && told.some((it) => it.day <= until && it.end !== null && localDay(it.end.at) === day)
      for (const line of first) {
        const { day, recipient, handed } = line
        if (day > until && !isPassedOn(line)) faults.push(`told late ${key} ${event.type} of ${event.at} to ${recipient}: ${day}`)
        if (handed.type !== event.type || handed.at !== event.at) faults.push(`told wrong ${key}`)
      }
    }
  }
  for (const key of linesOf.keys()) faults.push(`told without hand-over ${key}`)
  for (const line of lines) if (line.end === null && line.day < localDay(end)) faults.push(`open new work ${line.caseId} ${line.recipient}`)
  const sent = lines.filter((it) => it.end?.kind === 'sent')
  const late = sent.filter(({ day, end: it }) => it && localDay(it.at) > day)
  return {
    handOvers,
    toldOnTime: `${sent.length - late.length} of ${sent.length}`,
    toldLate: late.map((it) => `${it.caseId} ${it.handed.type} to ${it.recipient}: ${it.day}, sent ${it.end?.at}`),
  }
}

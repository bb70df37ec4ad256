import { dayAfter, type OwnDays } from './own-days.ts'
import { dayShort } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** What is late today or due in the next three working days, by what has to happen next. */

/** Statuses in which the next step is the reporter's. */
const reportersTurn = new Set(['awaiting-reporter', 'answered', 'incomplete', 'decided', 'delivered', 'objection-decided'])
/** Running they make it the office's turn again: something lies unread, was ordered, was promised, or a draft waits. */
const officesTurn = /look-at-answer$|^objection\.order$|^request\.provide$|\.approval$/
/** Statuses in which whoever leads can write a new draft, where one was sent back. */
const draftable = new Set(['disposed', 'in-progress', 'assigned', 'objected', 'objection-decided', 'decided'])
const bindsReporter =
  /reporter-completes|reporter-window|complaint\.reopen|new-code-objection|recorded-|requester-completes|objection-window|dispute-window|receipt-window/

export type Due = { kind: 'late' | 'soon'; due: string; it: CountedCase }

const turnIsReporters = (it: CountedCase): boolean =>
  reportersTurn.has(it.status) &&
  !it.clocks.some(({ statute, stoppedOn }) => stoppedOn === null && officesTurn.test(statute)) &&
  !(it.sentBack && draftable.has(it.status) && it.channel === 'request')

/** The limit of the office that ends first, of those that run and still matter. */
const nextOf = (it: CountedCase): string | null => {
  const settled = it.objection?.decided ? ['request.completeness-check', 'request.answer'] : []
  const running = it.clocks.filter(
    ({ statute, stoppedOn, pauses }) =>
      stoppedOn === null &&
      pauses.at(-1)?.until !== null &&
      !bindsReporter.test(statute) &&
      !statute.includes('.new-code-') &&
      // What is owed to SP4N-LAPOR! makes no case late (docs/adr/0072).
      !statute.includes('.national-') &&
      !settled.includes(statute),
  )
  return running.map(({ due }) => due).sort()[0] ?? null
}

/** Everything that is late or due soon, whoever it is kept from. */
export const dueNow = (cases: readonly CountedCase[], today: string, days: OwnDays): Due[] => {
  const until = days.add(today, 3)
  return cases.flatMap((it): Due[] => {
    const due = it.isEnded || turnIsReporters(it) ? null : nextOf(it)
    return due === null || due > until ? [] : [{ kind: due < today ? 'late' : 'soon', due, it }]
  })
}

/** Where a page says that its count of what is due ended: how many it looked at, and up to which limit all is counted. */
export type SaidCut = { looked: number; until: string | null }

const soFar =
  /Terlalu banyak untuk dihitung sekaligus: (?:yang dilihat|dari) (\d+) kasus .*?(?:batasnya sampai (\d+ \w+ \d+)|tidak satu hari)/

/** A day as it is written belongs to one of those on which something is due, or to the day before one. */
export const cutSaid = (sentences: readonly string[], { cases, today, days }: Dump): SaidCut | null => {
  const [, looked, written] = sentences.map((it) => soFar.exec(it)).find((it) => it !== null) ?? []
  if (looked === undefined) return null
  const until = dueNow(cases, today, days).flatMap(({ due }) => (dayShort(dayAfter(due, -1)) === written ? [dayAfter(due, -1)] : []))[0]
  return { looked: Number(looked), until: until ?? null }
}

/**
 * What is due, and the words in which a page says how many. A page that says where it stopped is believed as far as it had a reason
 * to: at least as many had to be looked at as it says, up to the day after. Then up to that day all of it has to be there.
 */
export const dueOnPage = ({ cases, today, days }: Dump, said: SaidCut | null) => {
  const all = dueNow(cases, today, days)
  const isFirst = (it: CountedCase) => !it.isEnded && (it.urgent || it.returned > 0)
  const isUpTo = (due: string, last: string | null | undefined) => last !== null && last !== undefined && due <= last
  const after = said?.until && dayAfter(said.until, 1)
  const reached = new Set([...cases.filter(isFirst), ...all.flatMap(({ it, due }) => (isUpTo(due, after) ? [it] : []))])
  const cut = said !== null && reached.size >= said.looked ? said : null
  const shown = (n: number, isWhole: boolean): string | number => (isWhole ? n : cut?.until === null ? '–' : `sedikitnya ${n}`)
  return {
    due: cut === null ? all : all.filter(({ due }) => isUpTo(due, cut.until)),
    late: (n: number) => shown(n, cut === null || (cut.until !== null && dayAfter(cut.until, 1) >= today)),
    soon: (n: number) => shown(n, cut === null),
  }
}

/** Names under which a case may be kept from somebody. */
export const isKeptFrom = ({ keptFrom }: CountedCase, { id, institution, role }: Viewer): boolean =>
  [id, ...(institution === null ? [] : [institution]), ...(role === 'coordinator' ? ['@coordinators'] : [])].some((it) =>
    keptFrom?.includes(it),
  )

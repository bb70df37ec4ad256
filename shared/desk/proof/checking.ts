import type { DayRoot } from '../../domain/events/day-root.ts'
import { type CaseReport, checkCase } from '../../domain/proof/case-check.ts'
import { checkDay, checkRoots, type RootFault } from '../../domain/proof/root-check.ts'
import { addDays, LocalDate } from '../../domain/time/local-date.ts'
import { readHashesAt, readStoredEvidence } from '../../store/case/stored-evidence.ts'
import { readChanged, readChangedOf, readRoots } from '../../store/office/day-roots.ts'
import type { Tools } from '../tools.ts'

/** Days that a case is asked of at most: those before are vouched for by those after them. */
const daysAsked = 1000

type Reading = Pick<Tools, 'table'>

/** From when until when days have roots. */
export type RootedDays = { from: LocalDate; until: LocalDate }

export const rootedDays = (roots: readonly DayRoot[]): RootedDays | null => {
  const [first, last] = [roots[0], roots.at(-1)]
  return first && last ? { from: first.day, until: last.day } : null
}

/** How often a case that is worked on meanwhile is read. */
const attempts = 5

/**
 * Checks one case. `everyDay`: all days with a root since it came in are asked about it, so that events that were cut off without a
 * trace in the case are missed; otherwise only those of its log, where somebody goes through the days themselves (`checkOneDay`).
 * Its parts are read one beside the other: where something is wrong they are read again, until nobody wrote in between.
 */
export const checkOneCase = async (reading: Reading, caseId: string, rooted: RootedDays | null, everyDay: boolean): Promise<CaseReport> => {
  let last = await checkOnce(reading, caseId, rooted, everyDay)
  for (let attempt = 2; attempt <= attempts && last.report.faults.length > 0; attempt++) {
    const before = last.stand
    last = await checkOnce(reading, caseId, rooted, everyDay)
    if (last.stand === before) break
  }
  return last.report
}

const checkOnce = async (
  { table }: Reading,
  caseId: string,
  rooted: RootedDays | null,
  everyDay: boolean,
): Promise<{ report: CaseReport; stand: string }> => {
  const stored = await readStoredEvidence(table, caseId)
  const own = new Set(stored.log.flatMap(({ raw }) => dayOf(raw) ?? []))
  const asked = rooted === null ? [] : everyDay ? daysFrom([...own].sort()[0], rooted) : [...own].filter(isIn(rooted))
  const heads = await readChangedOf(table, caseId, asked)
  const anchors = asked.flatMap((day) => {
    const head = heads.get(day) ?? null
    return head !== null || own.has(day) ? [{ day, head }] : []
  })
  const { snapshot, log } = stored
  const stand = `${typeof snapshot === 'string' ? snapshot : snapshot.version} ${log.length}`
  return { report: checkCase({ caseId, ...stored, anchors }), stand }
}

const isIn =
  ({ from, until }: RootedDays) =>
  (day: LocalDate): boolean =>
    day >= from && day <= until

const daysFrom = (first: LocalDate | undefined, { from, until }: RootedDays): LocalDate[] => {
  const days: LocalDate[] = []
  const begin = first !== undefined && first > from ? first : from
  for (let day = until; day >= begin && days.length < daysAsked; day = addDays(day, -1)) days.push(day)
  return days
}

const dayOf = (raw: unknown): LocalDate | null =>
  LocalDate.safeParse((raw as { event?: { on?: unknown } | null } | null)?.event?.on).data ?? null

/** A day with its root: `strangers` are cases whose log does not stand where it stood then. */
export type DayReport = { day: LocalDate; faults: RootFault[]; strangers: { caseId: string; seq: number }[] }

export const checkOneDay = async ({ table }: Reading, root: DayRoot): Promise<DayReport> => {
  const heads = await readChanged(table, root.day)
  const hashes = await readHashesAt(table, heads)
  const { faults, strangers } = checkDay(root, heads, ({ caseId }) => hashes.get(caseId) ?? null)
  return { day: root.day, faults, strangers: strangers.map(({ caseId, version }) => ({ caseId, seq: version })) }
}

/** How the roots themselves stand, the last day that has one, and how many days there are. */
export type RootsReport = { faults: RootFault[]; first: LocalDate | null; last: LocalDate | null; days: number }

export const checkAllRoots = (roots: readonly DayRoot[]): RootsReport => ({
  faults: checkRoots(roots),
  first: roots[0]?.day ?? null,
  last: roots.at(-1)?.day ?? null,
  days: roots.length,
})

export const readAllRoots = ({ table }: Reading): Promise<DayRoot[]> => readRoots(table)

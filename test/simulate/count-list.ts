import { dayAfter, localDay, type OwnDays } from '../recount/own-days.ts'

/** What the public information list told, and to whom: written down once more, apart from the product (docs/adr/0066). */

export type ListStep = {
  id: string
  at: string
  version: number
  state: string
  by: string
  /** Day of the proposal. */
  on: string
  holder: string
  /** The last that an author has to hear. */
  news: { what: string; version: number; to: string } | null
}
export type ListLine = {
  caseId: string
  recipient: string
  day: string
  handed?: { seq: number; type: string }
  generation?: number
  rung?: number
  superseded?: number[]
  due?: string
  end: { kind: string; reason?: string } | null
}

export type ListCounted = { listProposals: number; listNews: number; listRungs: number; listLines: number }

/** Every proposal is told to who may release it on the next morning, every rung on its day, and every author what became of it. */
export const checkList = (
  steps: readonly ListStep[],
  lines: readonly ListLine[],
  sweeps: readonly string[],
  daysAt: (at: string) => OwnDays,
  end: string,
  faults: string[],
): ListCounted => {
  const found: ListCounted = { listProposals: 0, listNews: 0, listRungs: 0, listLines: lines.length }
  /** Sweeps that put digests, or found that they were put. */
  const mornings = sweeps.filter((at) => daysAt(at).isWorking(localDay(at)) && localTime(at) >= '07:30')
  const firstFrom = (day: string): string | undefined => mornings.find((at) => localDay(at) >= day)
  const used = new Set<ListLine>()
  const told = (what: string, of: readonly ListLine[], from: string, by: string | undefined, until: string) => {
    for (const line of of) used.add(line)
    if (by !== undefined && by < until && of.length === 0) faults.push(`untold list ${what}`)
    if (of.some(({ day }) => day < localDay(from))) faults.push(`list told early ${what}`)
    // What came back is told again on another morning, or by somebody else.
    const first = of.filter(
      (line) => !of.some((it) => it.recipient === line.recipient && it.day < line.day && it.end?.reason === 'bounced'),
    )
    if (new Set(first.map(({ recipient }) => recipient)).size !== first.length) faults.push(`list told twice ${what}`)
    if (by !== undefined && first.some(({ day, recipient }) => day > localDay(by) && !passedOn(of, recipient)))
      faults.push(`list told late ${what}`)
    const lost = of.filter(({ end: it }) => it?.kind === 'expired' && ['bounced', 'not-reachable'].includes(it.reason ?? ''))
    for (const { recipient, day } of lost)
      if (!of.some((it) => it.recipient !== recipient || it.day > day)) faults.push(`unheard list ${what} ${recipient}`)
  }
  /** Somebody stands in later for one whom no letter reached. */
  const passedOn = (of: readonly ListLine[], recipient: string): boolean =>
    of.some((it) => it.recipient !== recipient && it.end?.kind === 'expired')

  const seen = new Set<string>()
  for (const [i, step] of steps.entries()) {
    const { id, version, at, by, holder, news } = step
    const of = lines.filter(({ caseId }) => caseId === id)
    if (news && !seen.has(`${id}#${news.version}#${news.what}`)) {
      seen.add(`${id}#${news.version}#${news.what}`)
      found.listNews++
      const its = of.filter(({ handed }) => handed?.seq === news.version && handed.type === `information-${news.what}`)
      told(`${id}#${news.version} ${news.what} to ${news.to}`, its, at, firstFrom(dayAfter(localDay(at))), end)
    }
    if (step.state !== 'waiting' || steps.slice(0, i).some((it) => it.id === id && it.version === version)) continue
    found.listProposals++
    const until = steps.slice(i).find((it) => it.id === id && it.version !== version)?.at ?? end
    const its = of.filter(({ handed }) => handed?.seq === version && handed.type === 'information-proposed')
    told(`${id}#${version} proposed`, its, at, firstFrom(dayAfter(localDay(at))), until)
    const rungs = of.filter(({ generation }) => generation === version)
    for (const line of [...its, ...rungs]) {
      if (line.recipient === by) faults.push(`list told its author ${id}#${version}`)
      const may = line.recipient === 'sekda' || line.recipient.startsWith('koordinator-') || line.recipient === `${holder}-kepala`
      if (!may && line.recipient !== 'nobody') faults.push(`list told ${line.recipient} of ${id}#${version}`)
    }
    const dues = [daysAt('2026-01-01T00:00:00.000Z'), daysAt('2027-01-01T00:00:00.000Z')].map((days) => days.add(step.on, 2))
    for (const { due } of rungs) if (!dues.includes(due ?? '')) faults.push(`list due ${id}#${version} ${due} instead of ${dues}`)
    for (let at = 0; ; at = at === 0 ? 1 : at + 5) {
      const days = daysAt(until)
      const due = days.add(step.on, 2)
      const day = at === 0 ? due : days.add(due, at)
      if (firstFrom(day) === undefined || (firstFrom(day) ?? end) >= until) break
      found.listRungs++
      const on = rungs.filter(({ rung, superseded }) => rung === at || superseded?.includes(at))
      told(`${id}#${version} rung ${at}`, on, step.at, firstFrom(day), until)
    }
    for (const line of rungs) used.add(line)
  }
  for (const line of lines) {
    if (!used.has(line)) faults.push(`list told without cause ${line.caseId} ${line.recipient} ${line.handed?.type ?? line.rung}`)
    if (line.end === null && line.day < localDay(end)) faults.push(`open list line ${line.caseId} ${line.recipient} ${line.day}`)
  }
  return found
}

/** Seven hours before Greenwich. */
const localTime = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16)

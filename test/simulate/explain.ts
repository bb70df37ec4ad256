import type { RawItem } from './raw.ts'

/** How many cases are told of: a kind of fault shows in its first ones. */
const mostCases = 40

type Told = { type: string; at: string; by: { kind: string; role?: string; institution?: string | null } }
type ToldLine = {
  recipient: string
  day: string
  statute?: string
  handed?: { seq: number; type: string }
  standsIn?: string | null
  end: object | null
}

/** What happened in each case that a fault names, and who was to be told of it: the table is gone when the year is over. */
export const explainFaults = (faults: readonly string[], items: readonly RawItem[]): string => {
  const named = new Set(faults.flatMap((it) => it.match(/\b(?:J-\w{4}-\w{4}|R-\w{16})\b/) ?? []))
  const of = Map.groupBy(items, (it) => (it.caseId ?? (it.reminder as { caseId?: string } | undefined)?.caseId ?? '') as string)
  return [...named]
    .slice(0, mostCases)
    .map((caseId) => {
      const own = of.get(caseId) ?? []
      const events = own
        .filter(({ sk }) => sk.startsWith('EVENT#'))
        .map(({ seq, event }) => ({ seq: Number(seq), event: event as Told }))
        .sort((a, b) => a.seq - b.seq)
        .map(({ seq, event: { type, at, by } }) =>
          `  ${seq} ${at} ${type} by ${by.kind} ${by.role ?? ''} ${by.institution ?? ''}`.trimEnd(),
        )
      const lines = own
        .filter(({ pk }) => pk.startsWith('REMINDER#'))
        .map(({ reminder }) => reminder as ToldLine)
        .map(
          (it) =>
            `  ${it.day} ${it.recipient} ${it.handed ? `#${it.handed.seq} ${it.handed.type}` : it.statute} ${it.standsIn ?? ''} ${JSON.stringify(it.end)}`,
        )
        .sort()
      return [`${caseId}:`, ...events, ...lines].join('\n')
    })
    .join('\n')
}

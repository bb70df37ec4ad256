import type { ScorerDue } from '../../domain/letters/scheduled.ts'
import type { Officer } from '../../domain/office/directory.ts'
import { type Scorer, wholeRegion } from '../../domain/scorers/scorer.ts'
import { scorers } from '../../domain/scorers/scorers.ts'
import { mayKeepScoring, monthsIn } from '../../domain/scorers/scoring-answers.ts'
import { figureMonths, periodOf, rungNow, type ScoringAudience, windowOf } from '../../domain/scorers/scoring-months.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readScorerSettings } from '../../store/office/scoring-items.ts'
import { countEmpty, type EmptyItem, readSubjects } from '../reports/reading-empty-items.ts'
import type { Tools } from '../tools.ts'

type Told = { to: Officer; rung: string; due: ScorerDue }[]

/**
 * Whom the rungs of this morning speak to, and of what: coordinators of everything, whoever answers for an empty item of that, and an
 * institution's officers of their own part. Nobody is told of a scorer whose items are all filled in.
 */
export const dueScorers = async (
  tools: Tools,
  officers: readonly Officer[],
  lastMorning: LocalDate | null,
  today: LocalDate,
): Promise<Told> => {
  const told: Told = []
  const settings = await readScorerSettings(tools.table)
  const calendar = await tools.calendar()
  for (const scorer of scorers) {
    const months = monthsIn(scorer, settings.get(scorer.id) ?? null)
    // Next year's too: the rung before a scorer of January is in December.
    for (const period of months === null ? [] : [periodOf(today), String(Number(periodOf(today)) + 1)]) {
      const window = windowOf(period, months ?? { from: 1, until: 12 })
      const rung = rungNow(calendar, window, lastMorning, today)
      if (!rung || window.ends < today) continue
      const empty = await countEmpty(tools, scorer, period, figureMonths(period, months, today), await readSubjects(tools, scorer, today))
      for (const officer of officers) {
        const due = dueFor(officer, scorer, rung.to, empty)
        if (due) told.push({ to: officer, rung: rung.name, due: { scorer: scorer.id, period, ...window, ...due } })
      }
    }
  }
  return told
}

type Due = Pick<ScorerDue, 'items' | 'institution' | 'institutions'>

const dueFor = (officer: Officer, scorer: Scorer, to: readonly ScoringAudience[], empty: ReadonlyMap<string, EmptyItem[]>): Due | null => {
  const itemsOf = (subject: string) => empty.get(subject) ?? []
  if (officer.role === 'coordinator' && to.includes('coordinator')) {
    if (scorer.by === 'region') return listed(itemsOf(wholeRegion), null)
    const institutions = [...empty.values()].filter((items) => items.length > 0).length
    return institutions === 0 ? null : { items: [], institution: null, institutions }
  }
  const { role, institution } = officer
  if (scorer.by === 'institution' && institution !== null && (role === 'liaison' || role === 'head') && to.includes(role))
    return listed(itemsOf(institution), institution)
  if (!to.includes('responsible')) return null
  // Rights may have changed since somebody was named.
  const subjects = [...empty.keys()].filter((it) => mayKeepScoring(officer, it))
  const [subject] = subjects.filter((it) => itemsOf(it).some(({ responsible }) => responsible === officer.id))
  if (subject === undefined) return null
  const own = itemsOf(subject).filter(({ responsible }) => responsible === officer.id)
  return listed(own, subject === wholeRegion ? null : subject)
}

const listed = (items: readonly EmptyItem[], institution: string | null): Due | null =>
  items.length === 0 ? null : { items: items.map(({ item }) => item), institution, institutions: null }

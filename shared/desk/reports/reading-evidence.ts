import type { MonthRecap } from '../../domain/letters/scheduled.ts'
import { isDoubtful } from '../../domain/scorers/published-numbers.ts'
import { scorers } from '../../domain/scorers/scorers.ts'
import { monthsIn } from '../../domain/scorers/scoring-answers.ts'
import { currentPeriod, figureMonths, windowOf } from '../../domain/scorers/scoring-months.ts'
import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import { readScorerSettings } from '../../store/office/scoring-items.ts'
import { readUsedLinks } from '../outside/checking-links.ts'
import type { Tools } from '../tools.ts'
import { countEmpty, readSubjects } from './reading-empty-items.ts'
import { readAllNumbers } from './reading-scorer-figures.ts'

/** A scorer is spoken of this long before it comes. */
const aheadDays = 120

/** What of the evidence is missing as a month begins: empty items of scorers that come soon, dead links, numbers nobody called. */
export const readEvidenceState = async (
  tools: Tools,
  today: LocalDate,
): Promise<Pick<MonthRecap, 'scorers' | 'deadLinks' | 'linksOn' | 'doubtfulNumbers'>> => {
  const [settings, links, numbers] = await Promise.all([readScorerSettings(tools.table), readUsedLinks(tools), readAllNumbers(tools)])
  const soon = await Promise.all(
    scorers.map(async (scorer) => {
      const months = monthsIn(scorer, settings.get(scorer.id) ?? null)
      const period = currentPeriod(months, today)
      // Whoever comes at a time that nobody has noted may come any day.
      if (months !== null && windowOf(period, months).opens > addDays(today, aheadDays)) return []
      const empty = await countEmpty(tools, scorer, period, figureMonths(period, months, today), await readSubjects(tools, scorer, today))
      return [{ scorer: scorer.id, period, empty: [...empty.values()].reduce((sum, ids) => sum + ids.length, 0) }]
    }),
  )
  return {
    scorers: soon.flat(),
    deadLinks: links.filter(({ finding }) => finding !== null && finding.state !== 'alive').length,
    linksOn:
      links
        .flatMap(({ finding }) => (finding ? [finding.on] : []))
        .sort()
        .at(-1) ?? null,
    doubtfulNumbers: numbers.filter((it) => isDoubtful(it, today)).length,
  }
}

import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { CheckedLink } from '../../domain/scorers/checked-links.ts'
import type { Scorer } from '../../domain/scorers/scorer.ts'
import { scorers } from '../../domain/scorers/scorers.ts'
import { monthsIn } from '../../domain/scorers/scoring-answers.ts'
import { currentPeriod, periodOf } from '../../domain/scorers/scoring-months.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readListedInformation } from '../../store/office/information-items.ts'
import { putCheckedLink, readCheckedLinks, readScorerSettings, readScoringAnswers } from '../../store/office/scoring-items.ts'
import { transact } from '../../store/transact.ts'
import { jobKind } from '../clock/advancing-jobs.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'

/** Where a link stands: an item of a scorer, or a line of the public information list by its title. */
export type LinkPlace = { kind: 'item'; scorer: string; item: string; subject: string } | { kind: 'line'; id: string; title: string }

export type UsedLink = { address: string; places: LinkPlace[]; finding: CheckedLink | null }

export const linkId = (address: string): string => createHash('sha256').update(address).digest('hex')

/** Every link that a scorer may click, each once, with what it answered last. */
export const readUsedLinks = async (tools: Tools): Promise<UsedLink[]> => {
  const { table, effects } = tools
  const [settings, listed, checked, { timeZone }] = await Promise.all([
    readScorerSettings(table),
    readListedInformation(table),
    readCheckedLinks(table),
    tools.region(),
  ])
  const today = localDateOf(effects.now(), timeZone)
  // Nobody mends a link of an announcement that is over, nor reads one that is still to come.
  const isOn = (days: { from: string; until: string } | undefined) => !days || (days.from <= today && today <= days.until)
  // Of a scorer who has been this year, next year's answers are gathered already; what was handed in this year is still opened.
  const periodsOf = (scorer: Scorer) => [
    ...new Set([periodOf(today), currentPeriod(monthsIn(scorer, settings.get(scorer.id) ?? null), today)]),
  ]
  const answers = (
    await Promise.all(scorers.flatMap((it) => periodsOf(it).map((period) => readScoringAnswers(table, it.id, period))))
  ).flat()
  const places: [string, LinkPlace][] = [
    ...answers.flatMap(({ link, scorer, item, subject }): [string, LinkPlace][] =>
      link === null ? [] : [[link, { kind: 'item', scorer, item, subject }]],
    ),
    ...listed.flatMap(({ id, facts }): [string, LinkPlace][] =>
      facts?.link && isOn(facts.announcement) ? [[facts.link, { kind: 'line', id, title: facts.title }]] : [],
    ),
  ]
  return [...Map.groupBy(places, ([address]) => address)].map(([address, of]) => ({
    address,
    places: of.map(([, place]) => place),
    finding: checked.get(linkId(address)) ?? null,
  }))
}

export const linkCheck = 'check-links'

/** So many links are asked in one step, side by side: those whose hash begins alike. */
const steps = [...'0123456789abcdef']

/** All links are asked in sixteen steps, each of which writes down what it found and that it is done. */
export const linkKinds = {
  [linkCheck]: jobKind({
    input: z.object({}),
    cases: async () => ({ ids: steps, next: null }),
    work: async (tools, _input, step, along) => {
      const { effects, table } = tools
      const links = (await readUsedLinks(tools)).filter(({ address }) => linkId(address).startsWith(step))
      const on = localDateOf(effects.now(), (await tools.region()).timeZone)
      const found: CheckedLink[] = []
      await someAtOnce(links, async ({ address }) => {
        found.push({ ...(await effects.lookAtLink(address)), id: linkId(address), address, on })
      })
      // More than a transaction holds are put one by one: nothing is lost where a step is begun again.
      await someAtOnce(found, (it) => transact(table.documents, [putCheckedLink(table, it, effects.now())]))
      await transact(table.documents, along)
      return { kind: 'done' }
    },
  }),
}

import type { ProposedInformation } from '../../domain/information/listed-information.ts'
import { expiryOfLine, newsOf, releaseClock } from '../../domain/information/telling-lines.ts'
import { dayUnitOf, remaining } from '../../domain/law/clock.ts'
import { isNewWork, type Reminder } from '../../domain/letters/reminder.ts'
import type { Directory } from '../../domain/office/recipients.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import type { InformationEntry } from '../../letters/desk/information-parts.ts'
import { readProposedLine } from '../../store/office/information-items.ts'
import { addressOf, endReminder } from '../../store/post/reminder-items.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'

/**
 * What a digest says of the public information list at the moment at which it is sent: what was decided meanwhile waits no more, and
 * its lines get their end in the ledger. A rung that speaks of a proposal stands for the news of it.
 */
export const fillInformation = async (tools: Tools, lines: readonly Reminder[], directory: Directory) => {
  const proposals = new Map<string, ProposedInformation>()
  await someAtOnce([...new Set(lines.map(({ caseId }) => caseId))], async (id) => {
    const found = await readProposedLine(tools.table, id)
    if (found) proposals.set(id, found)
  })
  const reasons = new Map(lines.map((it) => [it, expiryOfLine(it, proposals.get(it.caseId) ?? null, directory)]))
  const at = tools.effects.now()
  await someAtOnce(lines, async (it) => {
    const reason = reasons.get(it)
    if (reason) await endReminder(tools.table, addressOf(it), { kind: 'expired', at, reason })
  })
  const carried = lines.filter((it) => !reasons.get(it))
  const [statutes, calendar, { timeZone }] = await Promise.all([tools.statutes(), tools.calendar(), tools.region()])
  const today = localDateOf(at, timeZone)
  const institutions = new Map(directory.institutions.map(({ id, name }) => [id, name]))
  const officers = new Map(directory.officers.map(({ id, name }) => [id, name]))
  const entryOf = (of: readonly Reminder[], proposed: ProposedInformation): InformationEntry[] => {
    const common = {
      id: proposed.id,
      title: proposed.facts.title,
      holder: institutions.get(proposed.facts.holder) ?? proposed.facts.holder,
    }
    const standsIn = of.find((it) => it.standsIn !== null)?.standsIn ?? null
    const told = of.flatMap((it) => {
      const news = isNewWork(it) ? newsOf(it, proposed) : null
      return news
        ? [
            {
              ...common,
              standsIn,
              what: news.what,
              by: officers.get(news.by) ?? null,
              reason: news.reason,
              on: localDateOf(news.at, timeZone),
            } as const,
          ]
        : []
    })
    const isWaiting = of.some((it) => !isNewWork(it) || it.handed.type === 'information-proposed')
    if (!isWaiting) return told
    const { clock, statute } = releaseClock(proposed, { statutes, calendar })
    const limit = { due: clock.due, left: remaining(clock, today, statute, calendar), unit: dayUnitOf(clock, statute) }
    return [...told, { ...common, standsIn, what: 'waits', by: officers.get(proposed.by) ?? null, on: proposed.on, ...limit }]
  }
  const entries = [...Map.groupBy(carried, ({ caseId }) => caseId)].flatMap(([id, of]) => {
    const proposed = proposals.get(id)
    return proposed ? entryOf(of, proposed) : []
  })
  return { entries, carried }
}

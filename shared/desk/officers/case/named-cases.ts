import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import type { RecordedEvent } from '../../../domain/events/chain.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import { someAtOnce } from '../../some-at-once.ts'
import type { Tools } from '../../tools.ts'

/**
 * Numbers of other cases that a log names, as far as this officer may read them. Another case may be about them: its number on the
 * page of this one would tell them that it is there (docs/adr/0051).
 */
export const namedCases = async (tools: Tools, officer: OfficerRights, log: readonly RecordedEvent[]): Promise<ReadonlySet<string>> => {
  const named = new Set(log.flatMap(({ event }) => numbersIn(event)))
  const known = new Set<string>()
  await someAtOnce([...named], async (number) => {
    const state = await readCase(tools.table, await caseIdTyped(tools, number))
    if (state && mayRead(officer, state)) known.add(number)
  })
  return known
}

/**
 * The log without what speaks only of cases that are none of theirs: not even that such a link was made, or taken away. What is
 * left names only numbers that are `known`.
 */
export const withoutUnknown = (log: readonly RecordedEvent[], known: ReadonlySet<string>): RecordedEvent[] => {
  let linkedTo: string | null = null
  return log.filter(({ event }) => {
    if (event.type === 'linked') {
      const about: string | null = event.duplicateOf ?? linkedTo
      linkedTo = event.duplicateOf
      return about === null || known.has(about)
    }
    const numbers = event.type === 'duplicates-changed' ? numbersIn(event) : []
    return numbers.length === 0 || numbers.some((it) => known.has(it))
  })
}

const numbersIn = (event: RecordedEvent['event']): string[] => {
  if (event.type === 'linked') return event.duplicateOf === null ? [] : [event.duplicateOf]
  if (event.type === 'duplicates-changed') return [...event.joined, ...event.left]
  return event.type === 'converted' ? [event.request] : []
}

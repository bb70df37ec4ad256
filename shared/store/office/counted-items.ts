import * as z from 'zod'
import { ComplaintStatus, RequestStatus } from '../../domain/case/case.ts'
import type { CountedCase } from '../../domain/figures/counted-case.ts'
import type { Counts } from '../../domain/lists/counts.ts'
import { noInstitution } from '../../domain/lists/tally.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { readPage } from '../access.ts'
import { countedAttributes, countedPartition, firstPart, idOf, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { lengthened, shortened } from './figure-items.ts'

/**
 * Where a counted case stands among those of its month: the note of what was counted of it bears the place, in the index whose
 * copies hold keys alone. So the key itself says what a list needs: a list of cases costs as little as their keys, is written
 * only when one of these moves, and tells whoever reads it nothing else of any case (docs/adr/0064).
 */
export const placeOfCounted = (it: CountedCase) =>
  countedAttributes(
    it.receivedOn.slice(0, 7),
    [
      it.lead ?? noInstitution,
      it.receivedOn.slice(8),
      it.status,
      it.class,
      ...[it.category, it.district, it.via].map((value) => encodeURIComponent(value ?? '')),
      it.number === it.caseId ? '' : it.number,
      Object.entries(shortened(it.counts))
        .map(([name, n]) => (n === 1 ? name : `${name}=${n}`))
        .join(),
    ].join('#'),
  )

const Status = z.union([ComplaintStatus, RequestStatus])

/** The other way round. */
export const countedIn = ({ pk, wakeShard, wakeAt }: Record<string, unknown>): CountedCase => {
  const caseId = idOf(String(pk))
  const [lead = '', day = '', status, klass = '', category = '', district = '', via = '', number, counters = ''] = String(wakeAt).split('#')
  const named = (value: string) => (value === '' ? null : decodeURIComponent(value))
  return {
    caseId,
    number: number || caseId,
    receivedOn: LocalDate.parse(`${idOf(String(wakeShard))}-${day}`),
    status: Status.parse(status),
    lead: lead === noInstitution ? null : lead,
    class: klass,
    category: named(category),
    district: named(district),
    via: named(via),
    counts: lengthened(countersIn(counters)),
  }
}

const countersIn = (written: string): Counts =>
  Object.fromEntries(
    written.split(',').map((it) => {
      const [name = '', n = '1'] = it.split('=')
      return [name, Number(n)]
    }),
  )

/** Where a list goes on: after that case, which stood there. */
export type CountedPlace = { caseId: string; place: string }

export type CountedPage = { rows: { it: CountedCase; at: CountedPlace }[]; isLast: boolean; readUnits: number }

const reader = {
  parse: (item: Record<string, unknown>) => ({
    it: countedIn(item),
    at: { caseId: idOf(String(item.pk)), place: String(item.wakeAt) },
  }),
}

/** Counted cases of a month, of one institution or of all, by institution and day of receipt. */
export const readCountedCases = async (
  table: Table,
  { month, lead, after, limit }: { month: string; lead: string | null; after: CountedPlace | null; limit: number },
): Promise<CountedPage> => {
  const partition = countedPartition(month)
  const sort = lead === null ? null : { startsWith: firstPart(lead) }
  // A place outside of the list is one that somebody made up: then it is read from its beginning.
  const isWithin = after !== null && (lead === null || after.place.startsWith(firstPart(lead)))
  const place = isWithin ? { ...keys.projected(after.caseId), ...countedAttributes(month, after.place) } : null
  const { items, next, readUnits } = await readPage(table, { index: 'wake', partition, sort }, reader, { limit, after: place })
  return { rows: items, isLast: next === null, readUnits }
}

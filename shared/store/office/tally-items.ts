import * as z from 'zod'
import type { CaseFigures, RowChange } from '../../domain/figures/case-figures.ts'
import type { CountedCase } from '../../domain/figures/counted-case.ts'
import { FromLog } from '../../domain/figures/from-log.ts'
import type { Counts } from '../../domain/lists/counts.ts'
import type { Contribution } from '../../domain/lists/tally.ts'
import { type Condition, getItem, ifVersion, readAll } from '../access.ts'
import { firstPart, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting, transact } from '../transact.ts'
import { placeOfCounted } from './counted-items.ts'
import { addCounts, nonZero } from './counters.ts'
import { addToFigures, lengthened, shortened } from './figure-items.ts'

const CountsSchema = z.record(z.string(), z.number())
const ContributionSchema = z.object({
  key: z.object({
    month: z.string(),
    institution: z.string(),
    class: z.enum(['oversight', 'ordinary', 'service-question', 'aspiration', 'request']),
  }),
  counts: CountsSchema,
})

const PartSchema = z.object({ month: z.string(), groups: z.array(z.string()), counts: CountsSchema.transform(lengthened) })

const FiguresSchema = PartSchema.extend({
  survey: PartSchema.optional(),
  /** What its log said then, which is not read a second time. */
  log: FromLog,
})

/**
 * Added to the version of a note. A process of version 0.1 that is still at work while an installation is upgraded would write a note
 * over one that knows figures, without them, and they would be added once more; so it takes the case for counted and leaves it.
 */
const beyondFirst = 1e12
const versionOf = (noted: number): number => (noted >= beyondFirst ? noted - beyondFirst : noted)

/** What has been counted of a case, and at which version; without form and figures where only the tally of version 0.1 was. */
const Counted = z.object({
  version: z.int().transform(versionOf),
  contribution: ContributionSchema,
  form: z.int().optional(),
  figures: FiguresSchema.optional(),
})
export type CountedFigures = CaseFigures & { log: FromLog }
export type Counted = { version: number; contribution: Contribution; form?: number | undefined; figures?: CountedFigures | undefined }

export const readCounted = (table: Table, caseId: string): Promise<Counted | null> => getItem(table, keys.projected(caseId), Counted)

/** What one change of a case does to the figures; `listed`: as lists behind figures have it; `along` is done with it. */
type Recount = {
  tally: readonly Contribution[]
  figures: readonly RowChange[]
  listed: CountedCase | null
  along: readonly GuardedAction[]
}

/**
 * Adds to the rows and notes the version that is counted now, in one transaction: a record of the stream that comes twice,
 * or after a later one, changes nothing. False when somebody else counted this case meanwhile.
 */
export const count = async (
  table: Table,
  caseId: string,
  before: Counted | null,
  after: Counted,
  { tally, figures, listed, along }: Recount,
): Promise<boolean> => {
  const note = {
    ...after,
    version: beyondFirst + after.version,
    ...(after.figures ? { figures: noted(after.figures) } : {}),
  }
  const place = listed && placeOfCounted(listed)
  const marker = putting(table, 'case', { ...keys.projected(caseId), ...place, ...note }, ifCounted(before))
  const rows = [...tally.map((it) => addToTally(table, it)), ...figures.map((it) => addToFigures(table, it))]
  return (await transact(table.documents, [marker, ...rows, ...along])).committed
}

/** Figures as a note has them: by short names. */
const noted = (figures: CountedFigures) => ({
  ...figures,
  counts: shortened(figures.counts),
  ...(figures.survey ? { survey: { ...figures.survey, counts: shortened(figures.survey.counts) } } : {}),
})

/** Nobody has counted it since, neither a later version nor the same one in a later form. */
const ifCounted = (before: Counted | null): Condition => {
  if (before === null) return ifVersion(0)
  return {
    ConditionExpression: `#version IN (:first, :later) AND ${before.form === undefined ? 'attribute_not_exists(#form)' : '#form = :form'}`,
    ExpressionAttributeNames: { '#version': 'version', '#form': 'form' },
    ExpressionAttributeValues: {
      ':first': before.version,
      ':later': beyondFirst + before.version,
      ...(before.form === undefined ? {} : { ':form': before.form }),
    },
  }
}

/** Adds to a row, which is there afterwards. */
const addToTally = (table: Table, { key, counts }: Contribution): GuardedAction =>
  addCounts(table, keys.tally(key.month, key.institution, key.class), counts)

/** Rows of a month, of one institution or of all. At most some 330 rows of a few hundred bytes. */
export const readTally = (table: Table, month: string, institution?: string): Promise<Contribution[]> => {
  const sort = institution === undefined ? null : { startsWith: firstPart(institution) }
  return readAll(table, { partition: keys.tally(month, '', '').pk, sort, mayLag: true }, { parse: (item) => rowOf(month, item) })
}

const rowOf = (month: string, { pk: _, sk, ...item }: Record<string, unknown>): Contribution => {
  const [institution, klass] = String(sk).split('#')
  const counts: Counts = nonZero(CountsSchema.parse(item))
  return ContributionSchema.parse({ key: { month, institution, class: klass }, counts })
}

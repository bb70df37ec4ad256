import * as z from 'zod'
import type { RowChange } from '../../domain/figures/case-figures.ts'
import { type Group, type GroupKind, groupNamed } from '../../domain/figures/groups.ts'
import type { Counts } from '../../domain/lists/counts.ts'
import { getItem, ifVersion, readAll } from '../access.ts'
import { firstPart, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'
import { addCounts, nonZero } from './counters.ts'

/**
 * Rows of figures. Counters bear short names: a row is paid for by the kilobyte each time it changes, and a year of them is read
 * for one page (docs/adr/0029, docs/adr/0062). What stands here once is stored: names are added and never given a second meaning.
 */
const shortNames = {
  in: 'i',
  open: 'o',
  ended: 'e',
  identity: 'n',
  confidential: 'c',
  recorded: 'w',
  closedBy: 'x',
  verified: 'v',
  verificationInTime: 'vi',
  verificationLate: 'vl',
  followedUp: 'f',
  followUpInTime: 'fi',
  followUpLate: 'fl',
  followUpDays: 'fd',
  followUpDaysOpen: 'fo',
  responseDays: 'rd',
  responseDaysOpen: 'ro',
  nobodysResponseDaysOpen: 'rn',
  responseHours: 'h',
  answered: 'a',
  answerInTime: 'ai',
  answerLate: 'al',
  answerDays: 'ad',
  answerDaysOpen: 'ao',
  returned: 'b',
  acceptedInPlace: 'p',
  reopened: 'u',
  closedAgain: 'ua',
  urgent: 'm',
  repeats: 'd',
  rating: 's',
  outcome: 'y',
  archivedFor: 'z',
  extended: 'q',
  delivered: 't',
  decision: 'k',
  exemption: 'j',
  objected: 'g',
  ground: 'gg',
  objection: 'gd',
  ordered: 'r',
  orderCarriedOut: 'rc',
  orderOpen: 'rp',
  disputed: 'l',
} as const

const longNames: ReadonlyMap<string, string> = new Map(Object.entries(shortNames).map(([long, short]) => [short, long]))

const renamed = (counts: Counts, nameOf: (name: string) => string): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, n]) => {
      const at = name.indexOf('.')
      return [at < 0 ? nameOf(name) : `${nameOf(name.slice(0, at))}${name.slice(at)}`, n]
    }),
  )

const isNamed = (name: string): name is keyof typeof shortNames => Object.hasOwn(shortNames, name)

export const shortened = (counts: Counts): Counts => renamed(counts, (name) => (isNamed(name) ? shortNames[name] : name))
export const lengthened = (counts: Counts): Counts => renamed(counts, (name) => longNames.get(name) ?? name)

/** Adds to a row, which is there afterwards. */
export const addToFigures = (table: Table, { month, group, counts }: RowChange): GuardedAction =>
  addCounts(table, keys.figures(month, group), shortened(counts))

const Form = z.object({ form: z.int() })

/** In which form all cases have been counted, or are being; 0 where none ever were. */
export const readFiguresForm = async (table: Table): Promise<number> => (await getItem(table, keys.figuresForm(), Form))?.form ?? 0

/** Does not hold where another process was quicker. */
export const putFiguresForm = (table: Table, from: number, form: number): GuardedAction =>
  putting(table, 'none', { ...keys.figuresForm(), form }, ifVersion(from, 'form'))

/** A row as it is read: the month of receipt, under what its cases count, and what was counted. */
export type FigureRow = { month: string; group: Group; counts: Counts }

const Stored = z.record(z.string(), z.number())

/** Rows of a month: all, those of one kind, or of one value of it. */
export const readFigures = async (table: Table, month: string, kind?: GroupKind, value?: string): Promise<FigureRow[]> => {
  const sort = kind === undefined ? null : { startsWith: value === undefined ? firstPart(kind) : firstPart(`${kind}#${value}`) }
  const parse = ({ pk: _, sk, ...item }: Record<string, unknown>): FigureRow | null => {
    const group = groupNamed(String(sk))
    return group && { month, group, counts: lengthened(nonZero(Stored.parse(item))) }
  }
  const rows = await readAll(table, { partition: keys.figures(month, '').pk, sort, mayLag: true }, { parse })
  return rows.filter((it) => it !== null)
}

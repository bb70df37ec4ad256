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
  recordedThere: 'nr',
  owedThere: 'no',
  exemptThere: 'nx',
  finishedThere: 'nf',
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
  endedThere: 'et',
  asked: 'ka',
  surveyed: 'kn',
  surveySum: 'ks',
  surveyN: 'kc',
} as const

const longNames: ReadonlyMap<string, string> = new Map(Object.entries(shortNames).map(([long, short]) => [short, long]))

/**
 * Most of a row are bars, a day and how often: they bear one letter and their day to the base of 36, so that a year of rows is a
 * fifth less to read. Rows of before form 3 have them by their short names and may have both.
 */
const barLetters: Readonly<Record<string, string>> = {
  answerDays: 'A',
  answerDaysOpen: 'B',
  responseDays: 'R',
  responseDaysOpen: 'S',
  nobodysResponseDaysOpen: 'T',
  followUpDays: 'F',
  followUpDaysOpen: 'G',
}

const lettersOfBars: ReadonlyMap<string, string> = new Map(Object.entries(barLetters).map(([long, letter]) => [letter, long]))

const isNamed = (name: string): name is keyof typeof shortNames => Object.hasOwn(shortNames, name)

const shortOf = (name: string): string => {
  const at = name.indexOf('.')
  const [counter, behind] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)]
  const letter = barLetters[counter]
  if (letter !== undefined) return `${letter}${Number(behind.slice(1)).toString(36)}`
  return `${isNamed(counter) ? shortNames[counter] : counter}${behind}`
}

const longOf = (name: string): string => {
  const bar = lettersOfBars.get(name[0] ?? '')
  if (bar !== undefined) return `${bar}.${Number.parseInt(name.slice(1), 36)}`
  const at = name.indexOf('.')
  const [counter, behind] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)]
  return `${longNames.get(counter) ?? counter}${behind}`
}

export const shortened = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).map(([name, n]) => [shortOf(name), n]))

export const lengthened = (counts: Counts): Counts => {
  const long: Record<string, number> = {}
  for (const [name, n] of Object.entries(counts)) long[longOf(name)] = (long[longOf(name)] ?? 0) + n
  return long
}

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
    return group && { month, group, counts: nonZero(lengthened(Stored.parse(item))) }
  }
  const rows = await readAll(table, { partition: keys.figures(month, '').pk, sort, mayLag: true }, { parse })
  return rows.filter((it) => it !== null)
}

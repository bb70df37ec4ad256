import type { Tools } from '../../shared/desk/tools.ts'
import { scorers } from '../../shared/domain/scorers/scorers.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import { getItem, type Place, type Range, readPage, type StoredItem } from '../../shared/store/access.ts'
import { type Key, keys, lawPartition, notesPartition, registerList } from '../../shared/store/keys.ts'
import { readRounds } from '../../shared/store/office/round-items.ts'

/** Items of the office, part by part: each is a file `office/<name>.jsonl`. Nothing of one case is in it but what a register or a day says. */
export type OfficePart = { name: string; items: () => AsyncGenerator<StoredItem> }

/** Registers whose counters move on, and the lists of their numbers. */
const registers = ['PPID', 'KEB', 'ADU', 'SURAT']

const asItIs = { parse: (item: StoredItem) => item }

export const officeParts = async (tools: Tools, lastRoot: LocalDate | null): Promise<OfficePart[]> => {
  const { table, effects } = tools
  async function* all(ranges: Iterable<Range>): AsyncGenerator<StoredItem> {
    for (const range of ranges) {
      let after: Place | null = null
      do {
        const page: { items: StoredItem[]; next: Place | null } = await readPage(table, range, asItIs, { after })
        yield* page.items
        after = page.next
      } while (after)
    }
  }
  async function* single(wanted: Iterable<Key>): AsyncGenerator<StoredItem> {
    for (const key of wanted) {
      const item = await getItem(table, key, asItIs)
      if (item) yield item
    }
  }
  const partition = (...names: string[]) => all(names.map((name): Range => ({ partition: name })))
  const today = localDateOf(effects.now(), (await tools.region()).timeZone)
  const rooted = lastRoot === null ? [] : await daysWithRoots(tools, lastRoot)
  // Nothing was registered before the first day that was anchored, but for a day or two around its year.
  const firstYear = Number((rooted[0] ?? today).slice(0, 4)) - 1
  const years = Array.from({ length: Number(today.slice(0, 4)) + 2 - firstYear }, (_, i) => firstYear + i)
  const institutions = (await tools.institutions()).map(({ id }) => id)
  const rounds = await readRounds(table)
  const answered = scorers.flatMap(({ id }) => years.map((year) => keys.scoringAnswer(id, String(year), '', '').pk))
  return [
    { name: 'officers', items: () => partition(keys.officer('').pk) },
    { name: 'institutions', items: () => partition(keys.institution('').pk, keys.readiness('').pk, keys.decree('').pk) },
    { name: 'law', items: () => partition(lawPartition) },
    { name: 'templates', items: () => partition(keys.template('').pk) },
    { name: 'information', items: () => partition(keys.listedInformation('').pk, keys.proposedInformation('').pk) },
    { name: 'published-reports', items: () => partition(keys.withdrawnReport('').pk, keys.sameExperience('').pk) },
    { name: 'papers', items: () => partition(keys.paper('').pk) },
    { name: 'notes', items: () => partition(...institutions.map(notesPartition)) },
    {
      name: 'scoring',
      items: () =>
        partition(
          keys.scorerSettings('').pk,
          keys.answerFile('', '', '', '').pk,
          keys.publishedNumber('').pk,
          keys.collectingRound('').pk,
          ...rounds.map(({ quarter }) => keys.collectingReply(quarter, '').pk),
          ...answered,
        ),
    },
    { name: 'national-names', items: () => single([keys.nationalNames()]) },
    { name: 'published-figures', items: () => partition(keys.publishedFigures('').pk) },
    { name: 'counters', items: () => single(registers.flatMap((it) => years.map((year) => keys.register(it, year)))) },
    {
      name: 'numbers',
      items: () =>
        all(registers.flatMap((it) => years.map((year): Range => ({ index: 'lists', partition: registerList(it, String(year)) })))),
    },
    { name: 'roots', items: () => partitionUntil(all([{ partition: keys.root('').pk }]), lastRoot) },
    { name: 'days', items: () => partition(...rooted.map((day) => keys.changed(day, '').pk)) },
    {
      name: 'reminders',
      items: () => partition(...daysBetween(rooted[0] ?? today, addDays(today, 31)).map((day) => keys.reminder('', day, '', '').pk)),
    },
  ]
}

async function* partitionUntil(items: AsyncGenerator<StoredItem>, last: LocalDate | null): AsyncGenerator<StoredItem> {
  for await (const item of items) if (last !== null && String(item.sk) <= last) yield item
}

const daysWithRoots = async ({ table }: Tools, last: LocalDate): Promise<LocalDate[]> => {
  const { items } = await readPage(table, { partition: keys.root('').pk }, asItIs, { limit: 1 })
  return daysBetween((items[0]?.sk as LocalDate | undefined) ?? last, last)
}

const daysBetween = (from: LocalDate, until: LocalDate): LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

import { createHash } from 'node:crypto'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Reporter } from '../../shared/domain/case/identity.ts'
import { canonical } from '../../shared/domain/events/chain.ts'
import { type Counts, plus } from '../../shared/domain/lists/counts.ts'
import { identityActions, readIdentity } from '../../shared/store/case/identities.ts'
import type { IdentityKeys } from '../../shared/store/case/kept-identity.ts'
import { keys, registerListAttributes, registerNumber } from '../../shared/store/keys.ts'
import { rowsTaught, TaughtItem } from '../../shared/store/office/lesson-items.ts'
import { wakeAttributes } from '../../shared/store/wake.ts'
import { exportLine, type Item } from '../support/wire.ts'

/**
 * Cases that the real desk lived, stamped out under new ids: the same items with everything in them that hangs on the id
 * made anew, which is the chain of hashes, the sealed identity, the contact's hash and the place in the wake index. Dates
 * and salts stay those of the case that was lived.
 */
export type Stamp = { letters: number; make: (as: Stamped) => string }

/** What tells one case from another. */
export type Stamped = { id: string; n: number; email: string; letters: readonly string[] }

/** Items that are about one case; how often a form was sent is forgotten after three days and left out. */
export const itemsOf = (items: readonly Item[], id: string): Item[] =>
  items.filter((item) => !item.pk.startsWith('SUBMISSION#') && JSON.stringify(item).includes(`${id}"`))

export const lettersIn = (items: readonly Item[]): string[] => items.flatMap(({ pk, sk }) => (pk.startsWith('LETTER#') ? [sk] : [])).sort()
/** What of a letter's id is not the case's. */
const ownPart = (letterId: string): string => letterId.split('_')[1] ?? ''

/** Text with slots: `fill` puts a value into each place where its original stood. */
const slotted = (text: string, originals: readonly string[]): ((values: readonly string[]) => string) => {
  const escaped = originals.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const parts = text.split(new RegExp(`(${escaped.join('|')})`))
  const places = parts.map((part) => originals.indexOf(part))
  return (values) => {
    let filled = ''
    for (let i = 0; i < parts.length; i++) filled += values[places[i] ?? -1] ?? parts[i]
    return filled
  }
}

const boxOf = ({ ephemeral, tag, sealed }: Record<string, unknown>): string[] => [String(ephemeral), String(tag), String(sealed)]

/** As a filing closes it, but alike whenever the stamp is put: what is random in a box comes from the id. */
const boxedIn = (reporter: Reporter, id: string, use: IdentityKeys): string[] => {
  const random = createHash('sha256').update(id).digest()
  const [box, contact] = identityActions({ tableName: '' } as never, id, reporter, use, random).map(({ action }) => action.Put?.Item ?? {})
  return [...boxOf(box ?? {}), String(contact?.pk)]
}

/** Makes a stamp of a case with a reporter and an e-mail address. */
export const stampOf = async (tools: Tools, items: readonly Item[], id: string): Promise<Stamp> => {
  const snapshot = items.find(({ sk }) => sk === 'CASE') as Item & { case: { agenda?: string }; wakeShard?: string }
  const use = await tools.identityKeys()
  const reporter = await readIdentity(tools.table, { id }, use.opening)
  const sealed = items.find(({ sk }) => sk === 'REPORTER')
  if (!reporter || reporter === 'lost' || !sealed) throw new Error(`${id} has no reporter`)
  const log = items.filter(({ sk }) => sk.startsWith('EVENT#')).sort((a, b) => (a.sk < b.sk ? -1 : 1))
  const hashes = log.map(({ hash }) => String(hash))
  const letters = lettersIn(items)
  const agenda = snapshot.case.agenda ?? null
  const inOrder = (of: Stamped, chain: readonly string[]): string[] => [
    of.id,
    ...of.letters.map(ownPart),
    ...boxedIn({ ...reporter, email: of.email }, of.id, use),
    ...(snapshot.wakeShard === undefined ? [] : [shardIn(wakeAttributes('CASE', of.id, '').wakeShard ?? '')]),
    ...(agenda === null ? [] : [agendaOf(of.n), placeIn(agendaOf(of.n))]),
    ...chain,
  ]
  const own = { id, n: 0, email: reporter.email ?? '', letters }
  const made = boxedIn(reporter, id, use)
  const originals = inOrder(own, hashes).map((it) => boxOf(sealed)[made.indexOf(it)] ?? it)
  if (agenda !== null) originals.splice(originals.indexOf(agendaOf(0)), 2, agenda, placeIn(agenda))
  const text = slotted(items.map(exportLine).join(''), originals)
  const events = log.map(({ pk: _, sk: __, hash: ___, ...event }) => slotted(canonical(event), originals))
  const make = (as: Stamped) => {
    const values = inOrder(as, [])
    for (const event of events) values.push(createHash('sha256').update(event(values)).digest('hex'))
    return text(values)
  }
  return { letters: letters.length, make }
}

const agendaOf = (n: number): string => registerNumber('ADU', 2026, n + 1)
const shardIn = (shard: string): string => `"wakeShard":{"S":"${shard}"}`
const placeIn = (agenda: string): string => `"listSk":{"S":"${registerListAttributes(agenda).listSk}"}`

type Part = { month: string; groups: string[]; counts: Record<string, number> }
type Note = {
  contribution: { key: { month: string; institution: string; class: string }; counts: Record<string, number> }
  /** Of the survey, once its reporter was asked. */
  figures: Part & { survey?: Part }
}

/** Tally and figures as they stand when each of these has been counted that often. */
export const tallyLines = (counted: ReadonlyMap<Item, number>): string => {
  const rows = new Map<string, Item & Record<string, number | string>>()
  for (const [note, times] of counted) {
    const { contribution, figures } = note as unknown as Note
    const { month, institution, class: klass } = contribution.key
    const places = [
      { place: keys.tally(month, institution, klass), counts: contribution.counts },
      ...[figures, ...(figures.survey ? [figures.survey] : [])].flatMap((part) =>
        part.groups.map((group) => ({ place: keys.figures(part.month, group), counts: part.counts })),
      ),
    ]
    for (const { place, counts } of places) {
      const row: Record<string, number | string> = rows.get(place.pk + place.sk) ?? { ...place }
      for (const [name, n] of Object.entries(counts)) row[name] = Number(row[name] ?? 0) + n * times
      rows.set(place.pk + place.sk, row as Item & Record<string, number | string>)
    }
  }
  return [...rows.values()].map(exportLine).join('')
}

/** What the desk has learned when each of these notes was taught that often. */
export const lessonLines = (taught: ReadonlyMap<Item, number>): string => {
  const rows = new Map<string, Counts>()
  for (const [note, times] of taught) {
    for (const [hash, counts] of rowsTaught(TaughtItem.parse(note))) {
      const many = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, n * times]))
      rows.set(hash, plus(rows.get(hash) ?? {}, many))
    }
  }
  return [...rows].map(([hash, counts]) => exportLine({ ...keys.lesson(hash), ...counts })).join('')
}

export const readAll = async (documents: DynamoDBDocumentClient, tableName: string): Promise<Item[]> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: from }))
    items.push(...((page.Items ?? []) as Item[]))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

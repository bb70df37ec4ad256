import { Case } from '../../domain/case/case.ts'
import { PersonalText } from '../../domain/case/personal-text.ts'
import type { ChangedHead } from '../../domain/events/changed-head.ts'
import type { CaseEvidence } from '../../domain/proof/case-check.ts'
import { getItem, getItems, readAll, type StoredItem } from '../access.ts'
import { eventPrefix, idOf, keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** A case as it lies in the table, for whoever does not believe the table: nothing is thrown at what is no case, event or text. */
export const readStoredEvidence = async (table: Table, caseId: string): Promise<Omit<CaseEvidence, 'caseId' | 'anchors'>> => {
  const [snapshot, log, texts] = await Promise.all([
    getItem(table, keys.case(caseId), { parse: snapshotOf }),
    readAll(table, { partition: keys.case(caseId).pk, sort: { startsWith: eventPrefix } }, { parse: entryOf }),
    readAll(table, { partition: keys.text(caseId, 0).pk }, { parse: textOf }),
  ])
  return { snapshot: snapshot ?? 'missing', log, texts }
}

const snapshotOf = ({ case: stored }: StoredItem) => Case.safeParse(stored).data ?? ('unreadable' as const)

const entryOf = ({ pk: _, sk, ...raw }: StoredItem) => ({ place: Number(String(sk).slice(eventPrefix.length)), raw })

/** By the number under which it lies: one that says another is not the text that an event speaks of. */
const textOf = (item: StoredItem): PersonalText => {
  const read = PersonalText.safeParse(item)
  const n = Number(item.sk)
  return read.success && read.data.n === n ? read.data : { n, salt: '', text: '' }
}

/** The hash that lies in each event that these heads name, read with a lag: by case and number. */
export const readHashesAt = async (table: Table, heads: readonly ChangedHead[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = heads.map(({ caseId, version }) => keys.event(caseId, version))
  const found = { parse: ({ pk, sk, hash }: StoredItem) => [`${idOf(String(pk))} ${sk}`, String(hash)] as const }
  const hashes = new Map(await getItems(table, wanted, found))
  return new Map(
    heads.flatMap((head) => {
      const hash = hashes.get(`${head.caseId} ${keys.event(head.caseId, head.version).sk}`)
      return hash === undefined ? [] : [[head.caseId, hash] as const]
    }),
  )
}

import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { journalIn } from '../shared/desk/effects.ts'
import { appendEntry } from '../shared/desk/journal.ts'
import { JournalEntry } from '../shared/domain/case/loss.ts'
import type { RecordedEvent } from '../shared/domain/events/chain.ts'

type OfCase = Extract<JournalEntry, { kind: 'case' }>

/** The journal as a restore reads it: what was taken away, by case, and officers by the version that took something from them. */
export type Journal = {
  ofCase: (caseId: string) => readonly OfCase[]
  caseIds: readonly string[]
  officerVersion: (officerId: string) => number
  /** Notes that these entries were applied, so that a later restore does not apply them to what has happened since. */
  settle: (caseId: string, entries: readonly OfCase[]) => Promise<void>
}

/** Entries from wherever they lie, in the order of what they tell; `append` writes one more. */
export const journalOf = (texts: Iterable<string>, append: (name: string, entry: string) => Promise<void>): Journal => {
  const entries = [...texts].map((it) => JournalEntry.parse(JSON.parse(it)))
  const settled = new Set(entries.flatMap((it) => (it.kind === 'settled' ? it.entries.map((head) => `${it.caseId} ${head}`) : [])))
  const open = entries
    .filter((it): it is OfCase => it.kind === 'case' && !settled.has(`${it.caseId} ${it.head}`))
    .sort((a, b) => a.seq - b.seq || (a.at < b.at ? -1 : 1))
  const byCase = Map.groupBy(open, ({ caseId }) => caseId)
  const officers = new Map<string, number>()
  for (const it of entries) {
    if (it.kind === 'officer') officers.set(it.officerId, Math.max(it.version, officers.get(it.officerId) ?? 0))
  }
  return {
    ofCase: (caseId) => byCase.get(caseId) ?? [],
    caseIds: [...byCase.keys()],
    officerVersion: (officerId) => officers.get(officerId) ?? 0,
    settle: async (caseId, applied) => {
      const at = applied.at(-1)?.at
      if (at) await appendEntry({ appendToJournal: append }, { kind: 'settled', caseId, at, entries: applied.map(({ head }) => head) })
    },
  }
}

/**
 * Those of its entries that are still to be applied to a case whose log is this: the log ends before the event that they name.
 * Where it goes on beyond that number, either that event is there, or the try was overtaken and nothing came of it.
 */
export const stillToApply = (entries: readonly OfCase[], log: readonly RecordedEvent[]): readonly OfCase[] => {
  const last = log.at(-1)?.seq ?? 0
  return entries.filter(({ seq }) => seq > last)
}

const readAtOnce = 20

/** Reads the whole journal from its bucket. */
export const readJournal = async (s3: S3Client, bucketName: string): Promise<Journal> => {
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucketName, ContinuationToken: after }))
    names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    after = page.NextContinuationToken
  } while (after)
  const texts: string[] = []
  for (let i = 0; i < names.length; i += readAtOnce) {
    const some = names.slice(i, i + readAtOnce).map(async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key }))
      return (await Body?.transformToString()) ?? ''
    })
    texts.push(...(await Promise.all(some)))
  }
  return journalOf(
    texts,
    journalIn(bucketName, async () => s3),
  )
}

import { createHash } from 'node:crypto'
import type { Case } from '../domain/case/case.ts'
import { type JournalEntry, lossOf } from '../domain/case/loss.ts'
import type { CaseEvent } from '../domain/events/events.ts'
import type { Officer } from '../domain/office/directory.ts'
import type { Effects } from './effects.ts'
import type { Tools } from './tools.ts'

/**
 * Where entries lie in the bucket of the journal: those about one case side by side, and what a restore notes where no function
 * may put anything (`infra/constructs/grants.ts`).
 */
const places = {
  ofCase: (caseId: string): string => `cases/${caseId}/`,
  officers: 'officers/',
  information: 'information/',
  papers: 'papers/',
  settled: 'settled/',
} as const

/** An entry has a name of its own, made of what it says: written twice it is the same one. */
export const entryName = (entry: JournalEntry): string => {
  switch (entry.kind) {
    case 'case':
      return `${places.ofCase(entry.caseId)}${String(entry.seq).padStart(6, '0')}-${entry.head.slice(0, 16)}`
    case 'officer':
      return `${places.officers}${entry.officerId}/${String(entry.version).padStart(6, '0')}${entry.mark ? `-${entry.mark}` : ''}`
    case 'information':
      return `${places.information}${entry.informationId}/${String(entry.version).padStart(6, '0')}`
    case 'paper':
      return `${places.papers}${entry.paperId}/${String(entry.version).padStart(6, '0')}`
    case 'settled':
      return `${places.settled}${entry.caseId}/${createHash('sha256')
        .update([entry.head, ...entry.entries].join())
        .digest('hex')
        .slice(0, 16)}`
    default:
      return entry satisfies never
  }
}

export const appendEntry = ({ appendToJournal }: Pick<Effects, 'appendToJournal'>, entry: JournalEntry): Promise<void> =>
  appendToJournal(entryName(entry), JSON.stringify(entry))

type Decided = { before: Case; case: Case; caused: readonly CaseEvent[] }

/**
 * Writes down what these decisions take away, before they are carried out: what the journal could not be told of does not
 * happen. A try that is overtaken leaves its entry behind, and the log shows that nothing came of it (docs/adr/0047).
 */
export const noteLosses = async ({ effects }: Tools, decided: readonly Decided[]): Promise<void> => {
  for (const { before, case: after, caused } of decided) {
    const loss = lossOf(before, after, caused)
    const { id: caseId, version: seq, head } = after
    if (loss) await appendEntry(effects, { kind: 'case', caseId, seq, head, previous: before.head, at: effects.now(), loss })
  }
}

/**
 * The same for an officer who is to lose a right, or whose account is moved: their record as it is to be written, which bears
 * the mark of the entry. A restored record is told by that, also when somebody has changed it since.
 */
export const noteOfficer = async ({ effects }: Tools, before: Officer | null, after: Officer): Promise<Officer> => {
  if (!before || !losesRights(before, after)) return after
  const { id: officerId, version, losses = [] } = after
  const mark = markOf(after)
  await appendEntry(effects, { kind: 'officer', officerId, version, at: effects.now(), mark })
  return { ...after, losses: [...losses, mark] }
}

/** The same for a line of the public information list that is to be taken down. */
export const noteTakenDown = ({ effects }: Pick<Tools, 'effects'>, informationId: string, version: number): Promise<void> =>
  appendEntry(effects, { kind: 'information', informationId, version, at: effects.now() })

/** The same for words of an issued paper that are to be erased. */
export const noteErasedWords = (
  { effects }: Pick<Tools, 'effects'>,
  erased: Omit<Extract<JournalEntry, { kind: 'paper' }>, 'kind' | 'at'>,
): Promise<void> => appendEntry(effects, { kind: 'paper', at: effects.now(), ...erased })

/** Made of what it says, so that a try which is repeated has the same. */
const markOf = ({ id, version, active, role, institution, mayOpenIdentities, email, linked, losses }: Officer): string =>
  createHash('sha256')
    .update(JSON.stringify([id, version, active, role, institution, mayOpenIdentities, email, linked, losses ?? []]))
    .digest('hex')
    .slice(0, 12)

const losesRights = (before: Officer, after: Officer): boolean =>
  (before.active && !after.active) ||
  before.role !== after.role ||
  before.institution !== after.institution ||
  (before.mayOpenIdentities && !after.mayOpenIdentities) ||
  before.email !== after.email ||
  (before.linked !== null && after.linked?.subject !== before.linked.subject)

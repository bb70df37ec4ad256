import type { Case, Channel } from '../case/case.ts'
import type { PersonalText } from '../case/personal-text.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { ChangedHead } from '../events/changed-head.ts'
import type { DayRoot } from '../events/day-root.ts'
import { pathTo, type TreeStep } from '../events/head-tree.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Raised when the form of the file changes; docs/bukti-kasus.md describes each. */
export const proofVersion = 1

/** An entry that its reader may not know: its hash is enough for the chain to go on. */
type Withheld = { seq: number; previous: string; hash: string }

/** A root with everything it is made of. */
type ProvenRoot = Pick<DayRoot, 'day' | 'previous' | 'root'> & { tree: string }

export type Anchor = ChangedHead & {
  day: LocalDate
  path: TreeStep[]
  /** The root of that day and of every day since, so that any later letter of the overseer vouches for it too. */
  roots: ProvenRoot[]
}

/** What proves how a case stood, without our system (docs/adr/0073). Holds what its reader may see, and of everything else only hashes. */
export type CaseProof = {
  format: 'tanggap-bukti-kasus'
  version: typeof proofVersion
  region: string
  madeAt: Instant
  case: { id: string; number: string; channel: Channel }
  events: (RecordedEvent | Withheld)[]
  /** What people wrote, where it was asked for; of erased ones nothing is left. */
  texts: PersonalText[]
  /** Null: no day whose root can be shown has ended since the last change (`not-yet`), or its root is of the older form (`older-form`). */
  anchor: Anchor | null
  unanchored: 'not-yet' | 'older-form' | null
}

/** `days`: those on which the case changed and that have a root, with all heads of each. */
export type ProofSource = {
  state: Pick<Case, 'id' | 'number' | 'channel'>
  log: readonly RecordedEvent[]
  known: ReadonlySet<number>
  texts: readonly PersonalText[]
  roots: readonly DayRoot[]
  lastDay: { day: LocalDate; heads: readonly ChangedHead[] } | null
  region: string
  madeAt: Instant
}

const withheld = ({ seq, previous, hash }: RecordedEvent): Withheld => ({ seq, previous, hash })

export const proofOf = ({ state, log, known, texts, roots, lastDay, region, madeAt }: ProofSource): CaseProof => {
  const anchor = lastDay && anchorOf(state.id, lastDay, roots)
  return {
    format: 'tanggap-bukti-kasus',
    version: proofVersion,
    region,
    madeAt,
    case: { id: state.id, number: state.number, channel: state.channel },
    events: log.map((it) => (known.has(it.seq) ? it : withheld(it))),
    texts: [...texts],
    anchor,
    unanchored: anchor ? null : lastDay ? 'older-form' : 'not-yet',
  }
}

const anchorOf = (caseId: string, { day, heads }: NonNullable<ProofSource['lastDay']>, roots: readonly DayRoot[]): Anchor | null => {
  const since = roots.filter((it) => it.day >= day).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const proven = since.flatMap(({ day: on, previous, root, tree }) => (tree === undefined ? [] : [{ day: on, previous, root, tree }]))
  const blind = since[0]?.blind
  const head = heads.find((it) => it.caseId === caseId)
  const path = blind === undefined ? null : pathTo(heads, blind, caseId)
  return head && path && proven.length === since.length ? { ...head, day, path, roots: proven } : null
}

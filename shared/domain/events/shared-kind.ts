import type * as z from 'zod'
import type { Case } from '../case/case.ts'
import type { CaseLetterContent } from '../letters/letter.ts'
import type { Office, sharedHappenings } from './happenings.ts'
import type { EventKind } from './kind.ts'

/** An event that both channels have. */
export type SharedEvent = z.infer<ReturnType<typeof sharedHappenings<z.ZodType<Case['status']>>>[number]>

/** Fields of the snapshot that both channels keep in the same way. */
type Memory = Partial<
  Pick<
    Case,
    | 'accessGeneration'
    | 'accessKey'
    | 'closedBy'
    | 'codeSeen'
    | 'contact'
    | 'contactSeen'
    | 'endedByRecord'
    | 'erased'
    | 'escalated'
    | 'files'
    | 'letters'
    | 'otherDesk'
    | 'passed'
    | 'person'
    | 'privacyOpen'
    | 'reachableBy'
    | 'recorded'
    | 'reminded'
    | 'reported'
    | 'sentBack'
    | 'textCount'
  >
>
type SharedKind<E> = Pick<EventKind<Case, never>, 'sight' | 'remarkable'> & {
  handsOver: readonly Office[] | ((event: E, state: Case) => readonly Office[]) | null
  letter: ((state: Case, event: E) => CaseLetterContent | null) | null
  evolve: ((before: Case, event: E) => Memory) | null
}

/** An entry for each of these: what both channels say of them. */
export type SharedKinds<Type extends SharedEvent['type']> = { readonly [T in Type]: SharedKind<Extract<SharedEvent, { type: T }>> }

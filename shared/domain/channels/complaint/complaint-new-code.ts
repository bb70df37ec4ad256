import type * as z from 'zod'
import { type Complaint, ComplaintStatus } from '../../case/case.ts'
import { TextRef } from '../../case/personal-text.ts'
import { happening } from '../../events/happenings.ts'
import { dueOfStarted, type EventKinds } from '../../events/kind.ts'
import { aboutThePerson } from '../../events/sight.ts'

/** How a new access code comes to a complaint whose reporter nobody but they themselves was to know (docs/adr/0049). */
export const newCodeHappenings = [
  /** A coordinator asks for one for whoever says that they filed it, and says how they know. */
  happening('new-code-asked', ComplaintStatus, { reason: TextRef }),
  /** A second officer; from now on whoever holds the old code can object. */
  happening('new-code-consented', ComplaintStatus, {}),
  happening('new-code-refused', ComplaintStatus, { reason: TextRef }),
  /** Whoever holds the old code says no, or used it for something else: then without words of its own. */
  happening('new-code-objected', ComplaintStatus, { text: TextRef.nullable() }),
  /** Nobody objected: it can be printed. */
  happening('new-code-released', ComplaintStatus, {}),
  /** Nobody consented, or nobody came for it. */
  happening('new-code-lapsed', ComplaintStatus, {}),
] as const

type NewCodeEvent = z.infer<(typeof newCodeHappenings)[number]>

const off = { sight: aboutThePerson, remarkable: true, evolve: () => ({ newCode: undefined }) } as const

export const newCodeKinds: EventKinds<Complaint, NewCodeEvent> = {
  'new-code-asked': {
    sight: aboutThePerson,
    remarkable: true,
    handsOver: ['coordinator'],
    letter: () => ({ kind: 'new-code-asked' }),
    evolve: (_, { by, reason }) => ({ newCode: { by: by.kind === 'officer' ? by.id : '', reason } }),
  },
  'new-code-consented': {
    sight: aboutThePerson,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({ kind: 'new-code-consented', until: dueOfStarted(event, ['complaint.new-code-objection']) }),
    evolve: null,
  },
  'new-code-refused': { ...off, handsOver: null, letter: () => ({ kind: 'new-code-off' }) },
  'new-code-objected': { ...off, handsOver: ['coordinator'], letter: null },
  'new-code-released': { sight: aboutThePerson, remarkable: true, handsOver: ['coordinator'], letter: null, evolve: null },
  'new-code-lapsed': { ...off, handsOver: null, letter: () => ({ kind: 'new-code-off' }) },
}

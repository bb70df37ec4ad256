import * as z from 'zod'
import { type Complaint, ComplaintStatus, Publishing } from '../../case/case.ts'
import { happening } from '../../events/happenings.ts'
import type { EventKinds } from '../../events/kind.ts'
import { amongOfficers, everybodyInvolved } from '../../events/sight.ts'

/** Whether a text about the complaint may be public, and what became of it; `line`: the text, which lies apart (docs/adr/0094). */
export const publishingHappenings = [
  happening('publishing-set', ComplaintStatus, { publishing: Publishing }),
  happening('publication-proposed', ComplaintStatus, { line: z.string() }),
  happening('published', ComplaintStatus, { line: z.string() }),
  /** `revoked`: its reporter said no; `case-changed`: the case is none any more of which a text may be public. */
  happening('unpublished', ComplaintStatus, { line: z.string(), cause: z.enum(['revoked', 'case-changed', 'officer']) }),
] as const
type PublishingEvent = z.infer<(typeof publishingHappenings)[number]>

export const publishingKinds: EventKinds<Complaint, PublishingEvent> = {
  // Officers find it on the case when they could propose something; nobody has to.
  'publishing-set': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: (_, { publishing }) => ({ publishing }),
  },
  // Who may release it is told by the limit of the list (`telling-lines.ts`).
  'publication-proposed': {
    sight: amongOfficers,
    remarkable: false,
    handsOver: null,
    letter: null,
    evolve: ({ publication }, { line }) => ({ publication: publication?.line === line ? publication : { line } }),
  },
  published: {
    sight: everybodyInvolved,
    remarkable: false,
    handsOver: null,
    letter: () => ({ kind: 'published' }),
    evolve: (_, { line }) => ({ publication: { line, shown: true } }),
  },
  unpublished: {
    sight: everybodyInvolved,
    remarkable: false,
    // Whoever wrote it hears that it is gone: from the case itself where the case changed, by the news of the line where an officer did it.
    handsOver: ({ cause }) => (cause === 'revoked' ? ['liaison', 'coordinator'] : []),
    letter: null,
    evolve: () => ({ publication: undefined }),
  },
}

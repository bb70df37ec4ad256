import * as z from 'zod'
import { ArchiveReason, type Complaint, ComplaintClass, ComplaintStatus } from '../../case/case.ts'
import { NationalView } from '../../case/national-view.ts'
import { TextRef } from '../../case/personal-text.ts'
import { ClosedBy, happening } from '../../events/happenings.ts'
import type { EventKinds } from '../../events/kind.ts'
import { everybodyInvolved } from '../../events/sight.ts'

/** What an export of SP4N-LAPOR! said of a complaint when it was read (docs/adr/0069). */
export const nationalHappenings = [
  happening('national-imported', ComplaintStatus, {
    trackingId: z.string(),
    there: NationalView,
    /** The case was filed by this import; absent where it was here before. */
    filed: z.literal(true).optional(),
    /** A name came with it, and lies sealed. */
    named: z.literal(true).optional(),
    /** What the administrators there made of the text. */
    edited: TextRef.optional(),
    /** What the case takes over, as long as nobody here did anything in it; absent where it stays as it is. */
    follows: z
      .object({
        class: ComplaintClass.optional(),
        category: z.string().optional(),
        targetInstitution: z.string().optional(),
        rating: NationalView.shape.rating.optional(),
        closedBy: ClosedBy.nullable().optional(),
        archivedFor: ArchiveReason.nullable().optional(),
        /** Protection only grows: what was laid open there stays hidden here until an officer decides. */
        identity: z.literal('anonymous').optional(),
        confidential: z.literal(true).optional(),
      })
      .optional(),
  }),
] as const
type ImportEvent = z.infer<(typeof nationalHappenings)[number]>

/** Without what is absent: an event says nothing of it. */
const said = <T extends object>(fields: T): Partial<Complaint> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

export const nationalKinds: EventKinds<Complaint, ImportEvent> = {
  'national-imported': {
    sight: everybodyInvolved,
    remarkable: true,
    // What came in there waits in the queue like everything else, and a late limit has its rungs.
    handsOver: null,
    // Its reporter is not ours: whatever they are told they are told there.
    letter: null,
    evolve: ({ national, title }, { trackingId, there, filed, named, edited, follows, status }) => ({
      ...said(follows ?? {}),
      national: {
        ...{ trackingId, posted: national?.posted ?? false, there },
        ...(national?.kept ? { kept: national.kept } : {}),
        ...(named || national?.named ? { named: true } : {}),
        ...(filed || national?.imported ? { imported: true, ...(follows ? { left: status } : { ours: true }) } : {}),
      },
      ...(edited ? { edited: { title, text: edited } } : {}),
    }),
  },
}

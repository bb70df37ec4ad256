import * as z from 'zod'
import type { CaseEvent } from '../events/events.ts'
import { holdersOf } from '../lists/desks.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import { type Case, Holders, OtherDesk, Reported } from './case.ts'
import { ContactMoved } from './corrected-contact.ts'

/**
 * What a decision takes from a case, or from somebody's sight of it: ids and numbers, nothing of what was written. A backup
 * knows nothing of it, and a restore must not bring it back (UU 27/2022 Ps 8, 43; docs/adr/0047).
 */
export const Loss = z.object({
  /** Erased for good: texts by their numbers, files and official letters by their ids, and perhaps who filed. */
  texts: z.array(z.int()),
  files: z.array(z.string()),
  identity: z.boolean(),
  /** Institutions that held the case and do no longer, and who holds it since. */
  left: z.array(z.string()),
  holders: Holders.nullable(),
  /** Whom it is about, as far as they were named by this: they lose sight of it. */
  reported: Reported,
  /** The desk that has the case since: another one in the place of the coordinators, or (null) they again. Absent where that stayed. */
  otherDesk: OtherDesk.nullable().optional(),
  /** From then on no institution reads who reported; the report itself is kept from the public. */
  anonymous: z.boolean(),
  confidential: z.boolean(),
  /** The access codes before this one open the case no more; null when none was replaced. */
  accessGeneration: z.int().positive().nullable(),
  /** Where contacts lie since, and what there is to reach: the one before is not used any more. Absent where that stayed. */
  contact: z.object(ContactMoved).optional(),
  /** The key that makes the new one, by its id; absent where it is the first. */
  accessKey: z.string().optional(),
  /** A text about it that is public no more, by its line; and that its reporter took back that one may be. Absent where neither was so. */
  unpublished: z.string().optional(),
  refusesPublishing: z.literal(true).optional(),
})
export type Loss = z.infer<typeof Loss>

/** What events took, from the case as it was to the case as it is; null when they took nothing. */
export const lossOf = (before: Case, after: Case, events: readonly CaseEvent[]): Loss | null => {
  const erased = events.flatMap((event) => (event.type === 'erased' ? [event] : []))
  const loss: Loss = {
    texts: erased.flatMap(({ texts }) => texts),
    files: erased.flatMap(({ files = [] }) => files),
    identity: erased.some(({ identity }) => identity),
    left: holdersOf(before).filter((it) => !holdersOf(after).includes(it)),
    holders: after.holders,
    reported: {
      institutions: after.reported.institutions.filter((it) => !before.reported.institutions.includes(it)),
      officers: after.reported.officers.filter((it) => !before.reported.officers.includes(it)),
    },
    ...(before.otherDesk?.institution === after.otherDesk?.institution ? {} : { otherDesk: after.otherDesk ?? null }),
    anonymous: before.identity === 'named' && after.identity === 'anonymous',
    confidential: after.confidential && !before.confidential,
    accessGeneration: after.accessGeneration > before.accessGeneration ? after.accessGeneration : null,
    ...contactLost(before, after),
    ...(after.accessGeneration > before.accessGeneration && after.accessKey ? { accessKey: after.accessKey } : {}),
    ...publicationLost(before, after),
  }
  return takesNothing(loss) ? null : loss
}

/** A correction, or that it was taken back. */
const contactLost = ({ contact: before }: Case, { contact, reachableBy }: Case): Pick<Loss, 'contact'> => {
  if (!contact || (before?.last === contact.last && before.email === contact.email && before.phone === contact.phone)) return {}
  const { email, phone, last } = contact
  return { contact: { email, phone, last, reachableBy } }
}

/** What is public no more, and what was allowed. */
const publicationLost = (before: Case, after: Case): Pick<Loss, 'unpublished' | 'refusesPublishing'> => {
  if (before.channel !== 'complaint' || after.channel !== 'complaint') return {}
  const line = before.publication?.line
  return {
    ...(line !== undefined && after.publication?.line !== line ? { unpublished: line } : {}),
    ...(before.publishing === 'allowed' && after.publishing === 'refused' ? { refusesPublishing: true as const } : {}),
  }
}

const takesNothing = ({
  texts,
  files,
  identity,
  left,
  reported,
  otherDesk,
  anonymous,
  confidential,
  contact,
  accessGeneration,
  unpublished,
  refusesPublishing,
}: Loss): boolean =>
  [texts, files, left, reported.institutions, reported.officers].every((it) => it.length === 0) &&
  !identity &&
  otherDesk === undefined &&
  contact === undefined &&
  !anonymous &&
  !confidential &&
  unpublished === undefined &&
  !refusesPublishing &&
  accessGeneration === null

/**
 * A line of the journal that lies outside the table. It is written before what it tells of is carried out, so that a crash
 * between the two takes away again; `seq` and `head` say which event that is, so that the log tells whether it came about.
 */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    caseId: z.string(),
    seq: z.int().positive(),
    head: z.string(),
    /** The head before it: which event took its place, where another one was quicker. */
    previous: z.string().optional(),
    at: Instant,
    loss: Loss,
  }),
  /** An officer's record of that version took something from them, or moved their account: an older one must not open anything. */
  z.object({
    kind: z.literal('officer'),
    officerId: z.string(),
    version: z.int().positive(),
    at: Instant,
    /** Which record it is; absent in entries of version 0.1, which are known by their version alone. */
    mark: z.string().optional(),
  }),
  /** A line of the public information list was taken down as that version: an older one must not be shown again. */
  z.object({ kind: z.literal('information'), informationId: z.string(), version: z.int().positive(), at: Instant }),
  /** Words of an issued paper were erased: no older record of it brings them back (docs/adr/0065). */
  z.object({
    kind: z.literal('paper'),
    paperId: z.string(),
    section: z.string(),
    version: z.int().positive(),
    at: Instant,
    on: LocalDate,
    by: z.string(),
  }),
  /** A restore applied these entries to the case whose log has that event: to no other log. */
  z.object({
    kind: z.literal('settled'),
    caseId: z.string(),
    at: Instant,
    entries: z.array(z.string()),
    seq: z.int().positive(),
    head: z.string(),
  }),
])
export type JournalEntry = z.infer<typeof JournalEntry>

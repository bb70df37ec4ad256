import * as z from 'zod'
import { Channel, ComplaintClass, ComplaintStatus, IdentityLevel, OtherDesk, Reported, RequestStatus } from '../case/case.ts'
import { StatuteId } from '../law/statutes.ts'
import { LocalDate } from '../time/local-date.ts'
import { LocalTime } from '../time/local-time.ts'

/** What lists say instead of the status, where the status alone would not be true. */
export const Stage = z.enum([
  'unread',
  'after-storm',
  'found-complete',
  'nothing-to-deliver',
  'ordered',
  'objection-settled',
  'promised',
  'draft-sent-back',
  'decision-drafted',
])
export type Stage = z.infer<typeof Stage>

/** What a list shows of a case without opening it: facts, no personal text. `titleText` numbers the text to load as its title. */
export const DeskRow = z.object({
  caseId: z.string(),
  number: z.string(),
  channel: Channel,
  status: z.union([ComplaintStatus, RequestStatus]),
  class: ComplaintClass.nullable(),
  category: z.string().nullable(),
  district: z.string().nullable(),
  receivedOn: LocalDate,
  /** What must happen next, and until when; null when nothing runs. */
  due: LocalDate.nullable(),
  dueStatute: StatuteId.nullable(),
  /** On that day, the moment at which it ends. */
  dueAt: LocalTime.optional(),
  /** The next step is the reporter's, not ours. */
  waitsForReporter: z.boolean(),
  /** What an asked reporter sent lies unread. */
  unread: z.literal(true).optional(),
  /** Danger to life or health; absent once nobody has to act on it any more. */
  urgent: z.literal(true).optional(),
  /** It was given back and waits to be passed on: by whom, and the number of the text that says why. */
  returned: z.object({ by: z.string(), reason: z.int() }).optional(),
  stage: Stage.optional(),
  confidential: z.boolean(),
  identity: IdentityLevel,
  lead: z.string().nullable(),
  /** Institutions beside the lead, by their part; absent where it is alone. */
  beside: z.object({ helping: z.array(z.string()), reading: z.array(z.string()) }).optional(),
  titleText: z.int(),
  reported: Reported,
  /** A name in its reporter's words waits to be matched: it stands in no cell, whoever may be meant. */
  unmatched: z.literal(true).optional(),
  /** The other desk has it. */
  otherDesk: OtherDesk.optional(),
  /** From whom it is kept, where that is more than `reported` says. */
  keptFrom: z.array(z.string()).optional(),
})
export type DeskRow = z.infer<typeof DeskRow>

/** What the case is listed as. Rows that came before stages have only what lies unread. */
export const listedAs = ({ status, stage, unread }: Pick<DeskRow, 'status' | 'stage' | 'unread'>): DeskRow['status'] | Stage =>
  stage ?? (unread ? 'unread' : status)

/** What an institution does with a case that another leads; null for the lead, and for rows that came before this was kept. */
export const partIn = ({ beside }: Pick<DeskRow, 'beside'>, institution: string | null): 'contributor' | 'reader' | null => {
  if (institution === null || !beside) return null
  if (beside.helping.includes(institution)) return 'contributor'
  return beside.reading.includes(institution) ? 'reader' : null
}

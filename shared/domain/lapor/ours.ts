import { type Complaint, isEnded } from '../case/case.ts'
import { standingOf } from './national-status.ts'

/**
 * Whether anybody did anything here: it was filed here, or is marked as ours, or stands elsewhere than the last import left it.
 * What the export says of it moves, and is compared with nothing.
 */
export const isOurs = (state: Complaint): boolean => standsByItself(state) || bearsDecisions(state) || bearsTraces(state)

/**
 * It came in as ended there, or ended there since and nobody here had decided anything about it: it was received, and never ours
 * to answer. So it is of a case that was asked about here and then let end as it did there, with whatever words and files came
 * meanwhile, and of one whose identity was erased as time passed.
 */
export const hasEndedThere = (state: Complaint): boolean => isEnded(state) && !standsByItself(state) && !bearsDecisions(state)

const standsByItself = ({ national, status }: Complaint): boolean =>
  !national?.imported || national.ours === true || status !== (national.left ?? standingOf(national.there?.status ?? '').status)

const isThere = (mark: unknown): boolean => mark !== undefined && mark !== null

/** What only somebody here decides. With the traces it tells of cases that were imported before they were marked as ours. */
const bearsDecisions = (it: Complaint): boolean => {
  const set = [it.agenda, it.holders, it.otherDesk, it.person, it.urgent, it.conduct, it.draft, it.outcome, it.duplicateOf]
  const more = [it.conversion, it.endedByRecord, it.uncovered, it.followedUpOn, it.answeredOn]
  const reported = it.reported.institutions.length + it.reported.officers.length
  return [...set, ...more].some(isThere) || [it.reopened, it.returns, it.letters.length, reported].some((count) => count > 0)
}

/** What somebody here leaves behind without deciding anything about the matter. */
const bearsTraces = (it: Complaint): boolean =>
  [it.recorded, it.newCode, it.contact, it.erased, it.place].some(isThere) ||
  [it.accessGeneration, it.privacyOpen, it.files.length].some((count) => count > 0)

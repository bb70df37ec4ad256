import { type Complaint, isEnded } from '../case/case.ts'
import { standingOf } from './national-status.ts'

/**
 * Whether anybody did anything here: it was filed here, or is marked as ours, or stands elsewhere than the last import left it.
 * What the export says of it moves, and is compared with nothing.
 */
export const isOurs = (state: Complaint): boolean => {
  const { national, status } = state
  if (!national?.imported || national.ours) return true
  return status !== (national.left ?? standingOf(national.there?.status ?? '').status) || bearsMarks(state)
}

/**
 * It came in as ended there, or ended there since, and nobody here did anything: it was received, and never ours to answer.
 * That an identity was erased later, as time passes, is nobody's work on the case.
 */
export const hasEndedThere = (state: Complaint): boolean => isEnded(state) && !isOurs({ ...state, erased: null })

/** What only somebody here leaves behind: it tells of cases that were imported before they were marked as ours. */
const bearsMarks = (it: Complaint): boolean => {
  const set = [it.agenda, it.holders, it.otherDesk, it.person, it.urgent, it.conduct, it.draft, it.outcome, it.duplicateOf, it.conversion]
  const more = [it.recorded, it.endedByRecord, it.newCode, it.uncovered, it.contact, it.erased, it.followedUpOn, it.answeredOn, it.place]
  const counts = [it.reopened, it.returns, it.accessGeneration, it.privacyOpen, it.letters.length, it.files.length]
  const reported = it.reported.institutions.length + it.reported.officers.length
  return [...set, ...more].some((mark) => mark !== undefined && mark !== null) || [...counts, reported].some((count) => count > 0)
}

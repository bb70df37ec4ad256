import type { Case } from '../../../domain/case/case.ts'
import { contactNow, phoneToWarn } from '../../../domain/case/corrected-contact.ts'
import { answerToCopyIn } from '../../../domain/case/national-answer.ts'
import { coordinates, type OfficerRights } from '../../../domain/case/permissions.ts'
import type { ReachedBy } from '../../../domain/events/happenings.ts'
import { type CaseLetter, isAboutCase, mustBeReached } from '../../../domain/letters/letter.ts'
import { hasWarnedOf, isWarning } from '../../../domain/letters/warnings.ts'
import { jobGiverOf } from '../../../domain/office/job.ts'
import { readCase, readLog } from '../../../store/case/case-items.ts'
import { erasingIdentity, ifOpened, readIdentity } from '../../../store/case/identities.ts'
import { eraseText, readPrivacyTasks } from '../../../store/case/privacy-tasks.ts'
import { noteReached, readLettersOf, readNotArrived } from '../../../store/post/letter-items.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import { newOrder } from '../../clock/advancing-jobs.ts'
import { removeNow } from '../../clock/removing.ts'
import type { Tools } from '../../tools.ts'
import { type Message, messageFor } from '../counter/messages.ts'
import { type First, firstReadable } from '../first-readable.ts'
import { submitAsOfficer } from './as-officer.ts'

/** What is to be erased: texts by their numbers, files and official letters by their ids, and perhaps who filed. */
export type Erasure = { texts: readonly number[]; files: readonly string[]; identity: boolean; basis: string }

/** `removal`: the job that goes on, because the bucket has not taken the files yet. */
export type Erased = Submitted & { removal?: string }

/** Texts of one transaction; it also carries the event, the snapshot and the rows of up to ten desks. */
const textsAtOnce = 15

/**
 * Erases for good (UU 27/2022 Ps 8, 43): texts and identity go in the same transaction as the event that tells of it. The
 * chain holds commitments only and still verifies. Many texts go in several steps, each complete in itself. Files go from
 * the bucket by a job of the same transaction.
 */
export const eraseAs = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  { texts, files, identity, basis }: Erasure,
  guards: readonly GuardedAction[],
  seen?: number,
): Promise<Erased> => {
  const state = await readCase(tools.table, caseId)
  if (!state) return { kind: 'missing' }
  const known = [...new Set(texts)].filter((n) => n <= state.textCount)
  const stored = storedAs(state, files)
  const use = await tools.identityKeys()
  const names = [...stored.values()].flat()
  const order = { kind: 'remove-files', input: { caseId, names }, by: jobGiverOf(officer) }
  const removing = names.length === 0 ? null : newOrder(tools, order)
  const said = known.length === 0 ? undefined : answerToCopyIn((await readLog(tools.table, caseId)).map(({ event }) => event))?.n
  let removal: { removal?: string } = {}
  for (let from = 0; ; from += textsAtOnce) {
    const slice = known.slice(from, from + textsAtOnce)
    const isFirst = from === 0
    const along = async (before: Case): Promise<GuardedAction[]> => [
      ...(isFirst ? [...guards, ...(removing ? [removing.action] : [])] : []),
      ...slice.map((n) => eraseText(tools.table, caseId, n)),
      ...(isFirst && identity ? await erasingIdentity(tools.table, before, use) : []),
    ]
    const gone = isFirst ? [...stored.keys()] : []
    const command = { type: 'erase' as const, texts: slice, files: gone, identity: isFirst && identity, basis, said }
    const outcome = await submitAsOfficer(tools, officer, caseId, command, along, isFirst ? seen : undefined)
    // What the case does not name any more nobody reaches; then it goes from the bucket too.
    if (isFirst && removing && outcome.kind === 'done' && !(await removeNow(tools, removing.job.id))) removal = { removal: removing.job.id }
    if (outcome.kind !== 'done' || from + textsAtOnce >= known.length) return { ...outcome, ...removal }
  }
}

/** Those of the ids that are files or letters of the case, with the names under which each lies in the bucket. */
const storedAs = ({ files, letters }: Case, ids: readonly string[]): Map<string, string[]> => {
  const known = [
    ...files.map(({ fileId }) => [fileId, [fileId]] as const),
    ...letters.map(({ letterId, signed }) => [letterId, [letterId, ...(signed ? [signed.fileId] : [])]] as const),
  ]
  return new Map(known.filter(([id]) => ids.includes(id)).map(([id, names]) => [id, [...names]]))
}

/**
 * A person to be called: all that waits for them on one case. The number of an anonymous one stays sealed; of a `lost` one nobody
 * can open it. `others`: what warns them of what this very officer did, which a colleague tells them.
 */
export type ReachTask = {
  case: Case
  letters: readonly CaseLetter[]
  others: readonly CaseLetter[]
  phone: string | null
  /** Those who are warned of another contact left no number before it: the one there is now may be a thief's. */
  noneBefore: boolean
  phoneHidden: boolean
  lost: boolean
  /** The letters as one message to the chat from which it came; null where only that there is news may be told. */
  message: Message | null
}

/** Letters that wait to be told by a call, of cases that the officer coordinates: contacts are for nobody who answers. */
const lettersToTell = ({ table }: Tools, officer: OfficerRights): Promise<First<{ letter: CaseLetter; state: Case }>> => {
  const states = new Map<string, Promise<Case | null>>()
  const stateOf = (caseId: string): Promise<Case | null> => {
    const known = states.get(caseId) ?? readCase(table, caseId)
    states.set(caseId, known)
    return known
  }
  return firstReadable(
    (limit) => readNotArrived(table, 'reach', limit),
    async (letter) => {
      if (!isAboutCase(letter)) return null
      const state = await stateOf(letter.caseId)
      return state && coordinates(officer, state) ? { letter, state } : null
    },
  )
}

/**
 * The number that is called about a letter, as the correction of that number holds it; null where there is none to call. Whoever is
 * told that their contact was changed is called at the one from before (docs/adr/0067).
 */
const calledAt = ({ content }: CaseLetter, state: Case): number | null =>
  content.kind === 'contact-changed' ? phoneToWarn(state, content) : contactNow(state).phone

/** Who has to be called by this desk, the longest waiting first; never with the number of an anonymous reporter. */
export const reachTasks = async (tools: Tools, officer: OfficerRights): Promise<First<ReachTask>> => {
  const { first, more } = await lettersToTell(tools, officer)
  const { opening } = await tools.identityKeys()
  const tasks = [...Map.groupBy(first, ({ state, letter }) => `${state.id} ${calledAt(letter, state)}`).values()].map(
    async (waiting): Promise<ReachTask[]> => {
      const [one] = waiting
      if (!one) return []
      const { state } = one
      // A number tells who it is: it is behind the seal, and opening that takes a reason in the log.
      const phoneHidden = state.identity === 'anonymous'
      const called = calledAt(one.letter, state)
      const at = contactNow(state)
      const reporter = phoneHidden ? null : await readIdentity(tools.table, state, opening, { ...at, phone: called ?? at.phone })
      const phone = called === null ? null : (ifOpened(reporter)?.phone ?? null)
      const [letters, others] = await sharedOut(
        tools,
        officer,
        waiting.map(({ letter }) => letter),
      )
      const message = phone === null ? null : await messageFor(tools, state, letters)
      return [{ case: state, letters, others, phone, noneBefore: called === null, phoneHidden, lost: reporter === 'lost', message }]
    },
  )
  return { first: (await Promise.all(tasks)).flat(), more }
}

/** What of one case this officer tells its reporter, and what is left to a colleague. */
const sharedOut = async (
  { table }: Tools,
  { id }: OfficerRights,
  waiting: readonly CaseLetter[],
): Promise<[CaseLetter[], CaseLetter[]]> => {
  const caseId = waiting.find(({ content }) => isWarning(content))?.caseId
  if (caseId === undefined) return [[...waiting], []]
  const log = await readLog(table, caseId)
  const isOthers = hasWarnedOf(
    log.map(({ event }) => event),
    id,
  )
  return [
    waiting.filter(({ content }) => !(isOthers && isWarning(content))),
    waiting.filter(({ content }) => isOthers && isWarning(content)),
  ]
}

/**
 * Notes how somebody was reached; all that waited for the same number on this case is done with it, and nothing for another one.
 * `sent`: by a message, which told these letters and no other.
 */
export const reachAs = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  letterId: string,
  how: ReachedBy,
  guards: readonly GuardedAction[],
  sent: readonly string[] | null = null,
): Promise<Submitted> => {
  const [all, before] = await Promise.all([readLettersOf(tools.table, caseId), readCase(tools.table, caseId)])
  if (!before || !coordinates(officer, before)) return { kind: 'missing' }
  const toTell = all.filter((letter): letter is CaseLetter => isAboutCase(letter) && mustBeReached(letter))
  const noted = toTell.find(({ id }) => id === letterId)
  if (!noted) return { kind: 'missing' }
  const called = calledAt(noted, before)
  const waiting = toTell.filter((letter) => calledAt(letter, before) === called && (sent === null || sent.includes(letter.id)))
  const [theirs, others] = await sharedOut(tools, officer, waiting)
  const state = others.some(({ id }) => id === letterId) ? await readCase(tools.table, caseId) : null
  if (state) return { kind: 'refused', refusal: { refused: 'not-allowed' }, case: state }
  const notes = theirs.slice(0, 15).map((letter) => noteReached(tools.table, letter, how))
  return submitAsOfficer(tools, officer, caseId, { type: 'reach', letterId, how }, [...guards, ...notes])
}

/** Cases of this desk whose reporter asked about their data and waits. */
export const privacyTasksFor = (tools: Tools, officer: OfficerRights): Promise<First<Case>> =>
  firstReadable(
    (limit) => readPrivacyTasks(tools.table, limit),
    async (id) => {
      const state = await readCase(tools.table, id)
      return state && state.privacyOpen > 0 && coordinates(officer, state) ? state : null
    },
  )

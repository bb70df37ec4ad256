import { followNational } from '../../../domain/actions/complaint/follow-national.ts'
import { mayDo } from '../../../domain/actions/possible-actions.ts'
import type { Case, Complaint } from '../../../domain/case/case.ts'
import { nationalOf } from '../../../domain/case/national.ts'
import { answerToCopyIn } from '../../../domain/case/national-answer.ts'
import { type ReportToCopy, reportToCopy, wordsToCopy } from '../../../domain/case/national-copy.ts'
import { nationalDutyOf } from '../../../domain/case/national-duty.ts'
import type { NationalView } from '../../../domain/case/national-view.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { TextRef } from '../../../domain/case/personal-text.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { readCase, readLog, readTexts } from '../../../store/case/case-items.ts'
import { caseOfNational, putNational } from '../../../store/case/national-items.ts'
import { readNationalTasks } from '../../../store/case/national-tasks.ts'
import { byFiles } from '../../lapor/national-port.ts'
import { once, sentBefore } from '../../second-click.ts'
import type { Tools } from '../../tools.ts'
import { caseForOfficer, submitAsOfficer } from '../case/as-officer.ts'
import { type First, firstReadable } from '../first-readable.ts'

/** A case that owes its entry there, with everything that is copied. */
export type ToRecord = {
  case: Complaint
  until: LocalDate
  report: ReportToCopy
}

/** A case whose answer is owed there. `answer`: null where it was erased. */
export type ToCopy = { case: Complaint; until: LocalDate; trackingId: string; answer: string | null }

/** A case of which SP4N-LAPOR! says something else: what it said last. */
export type StandsApart = { case: Complaint; until: LocalDate; trackingId: string; there: NationalView; mayFollow: boolean }

/** `gone`: it is not owed any more, or not by this officer; `changed`: what was shown is not what stands now; `taken`: the number stands on another case, which they may know by its own. */
export type Recorded = { kind: 'done' | 'gone' | 'changed' | 'busy' } | { kind: 'taken'; number: string | null }

/** Of each everything is read that is copied, so a page shows ten; whoever works them off gets the next ones. */
const shownWhole = 10

/** What is not recorded there, the most urgent first, of the cases that this officer coordinates. */
export const owedRecords = async (tools: Tools, officer: OfficerRights): Promise<First<ToRecord>> => {
  const { categories } = await tools.region()
  const nameOf = (id: string) => categories.find((it) => it.id === id)?.name ?? id
  return firstReadable(
    (limit) => readNationalTasks(tools.table, 'record', limit),
    async (id) => {
      const owed = owedBy(officer, await readCase(tools.table, id), 'link-national')
      if (!owed) return null
      const { title, text, place } = wordsToCopy(owed.state)
      const written = await readWords(tools, id, [title, text, ...(place ? [place] : [])])
      return { case: owed.state, until: owed.until, report: reportToCopy(owed.state, written, nameOf) }
    },
    shownWhole,
  )
}

/** What was answered here and not copied there. */
export const owedAnswers = (tools: Tools, officer: OfficerRights): Promise<First<ToCopy>> =>
  firstReadable(
    (limit) => readNationalTasks(tools.table, 'answer', limit),
    async (id) => {
      const owed = owedBy(officer, await readCase(tools.table, id), 'post-national')
      if (!owed?.state.national) return null
      const answer = await answerOf(tools, id)
      return { case: owed.state, until: owed.until, trackingId: owed.state.national.trackingId, answer }
    },
    shownWhole,
  )

/** What SP4N-LAPOR! and the desk say differently, and nobody decided. `mayFollow`: it came from there, and can end here as it did there. */
export const undecidedDifferences = (tools: Tools, officer: OfficerRights): Promise<First<StandsApart>> =>
  firstReadable(
    (limit) => readNationalTasks(tools.table, 'apart', limit),
    async (id) => {
      const owed = owedBy(officer, await readCase(tools.table, id), 'keep-apart')
      const national = owed?.state.national
      if (!owed || !national?.there) return null
      const { trackingId, there } = national
      const mayFollow = followNational.offered !== 'always' && followNational.offered(owed.state)
      return { case: owed.state, until: owed.until, trackingId, there, mayFollow }
    },
    shownWhole,
  )

/** Leaves it as it is, with a reason, or lets the case end as it did there. `seen`: the version whose difference was shown. */
export const decideDifference = async (
  tools: Tools,
  officer: OfficerRights,
  number: string,
  decision: { keep: string } | 'follow',
  sent: string,
  seen?: number,
): Promise<Recorded> => {
  const state = await caseForOfficer(tools, officer, number)
  if (!state) return { kind: 'gone' }
  const sending = { token: `${sent}.${state.id}.apart` }
  if (nationalDutyOf(state)?.duty !== 'apart') return settled(tools, 'refused', sending)
  const command = decision === 'follow' ? ({ type: 'follow-national' } as const) : ({ type: 'keep-apart', reason: decision.keep } as const)
  const outcome = await submitAsOfficer(tools, officer, state, command, [once(tools, sending, state.id)], seen)
  return settled(tools, outcome.kind, sending)
}

const dutyOf = { 'link-national': 'record', 'post-national': 'answer', 'keep-apart': 'apart' } as const

const owedBy = (officer: OfficerRights, state: Case | null, command: keyof typeof dutyOf) => {
  const owed = state && nationalDutyOf(state)
  if (state?.channel !== 'complaint' || !owed || !mayDo(officer, command, state)) return null
  return owed.duty === dutyOf[command] ? { state, until: owed.clock.due } : null
}

/** The words that are owed there; null where they were erased. */
const answerOf = async (tools: Tools, caseId: string): Promise<string | null> => {
  const said = answerToCopyIn((await readLog(tools.table, caseId)).map(({ event }) => event))
  return said && (await readWords(tools, caseId, [said]))(said)
}

const readWords = async (tools: Tools, caseId: string, refs: readonly TextRef[]): Promise<(ref: TextRef) => string | null> => {
  const texts = await readTexts(
    tools.table,
    caseId,
    refs.map(({ n }) => n),
  )
  return ({ n }) => texts.get(n)?.text ?? null
}

/** The tracking id typed back: the case stands there now. Once, however often they click. */
export const recordThere = async (
  tools: Tools,
  officer: OfficerRights,
  number: string,
  trackingId: string,
  sent: string,
): Promise<Recorded> => {
  const state = await caseForOfficer(tools, officer, number)
  if (!state) return { kind: 'gone' }
  const sending = { token: `${sent}.${state.id}.record` }
  const along = [once(tools, sending, state.id), putNational(tools.table, trackingId, state.id)]
  const outcome = await submitAsOfficer(tools, officer, state, { type: 'link-national', trackingId }, along)
  if (outcome.kind === 'taken') {
    const holder = await caseOfNational(tools.table, trackingId)
    const known = holder === null ? null : await caseForOfficer(tools, officer, holder)
    return { kind: 'taken', number: known?.number ?? null }
  }
  return settled(tools, outcome.kind, sending)
}

/** The answer stands there: by the port, which for files is the hand that copied it. `seen`: the version whose answer was shown. */
export const copiedThere = async (tools: Tools, officer: OfficerRights, number: string, sent: string, seen?: number): Promise<Recorded> => {
  const state = await caseForOfficer(tools, officer, number)
  if (!state) return { kind: 'gone' }
  const sending = { token: `${sent}.${state.id}.copied` }
  const national = nationalOf(state)
  if (!national || nationalDutyOf(state)?.duty !== 'answer') return settled(tools, 'refused', sending)
  if (!(await byFiles.sendAnswer({ trackingId: national.trackingId, text: await answerOf(tools, state.id) }))) return { kind: 'busy' }
  const outcome = await submitAsOfficer(tools, officer, state, { type: 'post-national' }, [once(tools, sending, state.id)], seen)
  return settled(tools, outcome.kind, sending)
}

const settled = async (tools: Tools, kind: string, sending: { token: string }): Promise<Recorded> => {
  if (kind === 'done' || kind === 'done-before') return { kind: 'done' }
  if (kind === 'busy') return { kind }
  if ((await sentBefore(tools, sending)) !== null) return { kind: 'done' }
  return { kind: kind === 'changed-since' ? 'changed' : 'gone' }
}

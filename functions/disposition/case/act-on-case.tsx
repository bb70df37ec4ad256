import type { Submitted } from '../../../shared/desk/cases/carry-out.ts'
import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { isJustAuthenticated } from '../../../shared/desk/officers/sign-in/officer-sessions.ts'
import { limitsOf } from '../../../shared/domain/actions/form-limits.ts'
import { type DeskActionName, type DeskCommand, deskAction, deskActionOfSlug } from '../../../shared/domain/actions/officer-actions.ts'
import { isEverTheirs } from '../../../shared/domain/actions/possible-actions.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { Refusal } from '../../../shared/domain/case/moves.ts'
import { mayRead } from '../../../shared/domain/case/permissions.ts'
import { channelOf } from '../../../shared/domain/channels/channels.ts'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { answersIn, stepOf } from '../../../shared/web/forms/look-again.tsx'
import { absent, type OfficerRequest, signInAnew } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, json, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { deskAroundOf } from '../desk-around.ts'
import { onceOf, seenVersion } from '../submission-guard.ts'
import { labelsOf } from './actions/action-pages.ts'
import { previewOf } from './case-preview.tsx'
import { withKeptLists } from './kept-lists.ts'
import { caseDeskAgain, donePath, stateOfAddress } from './show-case-desk.tsx'
import { unfilledInDraft, unfilledPlaces } from './unfilled-places.ts'
import { unstaffedPreview } from './unstaffed-preview.tsx'

/**
 * Carries out one form of the case page (POST /petugas/kasus/{number}/{action}). One read of the case says whether it may be
 * done and goes on to the commit; the page, with everything on it, is loaded only where it is shown again.
 */
export const actOnCase = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const action = deskActionOfSlug(request.params.action ?? '')
  const state = await stateOfAddress(request, desk)
  // Opening a seal is another page: what it shows is not for the log of a browser.
  if (!state || !action || action === 'open-identity') return absent(request, desk)
  if (!isEverTheirs(request.officer, action, state)) return absent(request, desk)
  const { stepUp, form } = deskAction(action)
  if (stepUp && !isJustAuthenticated(request.authenticatedAt, desk.now())) return signInAnew(request, desk)
  const { lists } = await deskAroundOf(request, desk)
  const { schema, read: readForm } = form
  const about = { lists, state, officer: request.officer }
  const read = readForm(await withKeptLists(action, state, request, desk), about)
  const failed = (errors: FieldProblem[], status: number, since?: Extract<Submitted, { kind: 'changed-since' }>['since']) =>
    formAgain(request, desk, state, errors[0]?.code === 'approval-needed' ? (draftOf[action] ?? action) : action, errors, status, since)
  if ('error' in read)
    return failed(problemsOf(read.error, labelsOf(action, request.language, state.channel), limitsOf(schema(about)), request.language), 422)
  const unfilled = await unfilledPlaces(action, labelsOf(action, request.language, state.channel), request, desk)
  if (unfilled.length > 0 && stepOf(request) !== 'edit') return failed(unfilled, 422)
  const inDraft = action === 'approve' ? await unfilledInDraft(state, request, desk) : []
  if (inDraft.length > 0) return failed(inDraft, 409)
  const command = await withCaseOfNumber(read.command, request, desk)
  if (command === null) return failed([fieldProblem('duplicateOf', 'unknown-case', request)], 422)
  const step = stepOf(request)
  if (step === 'edit') return failed([], 200)
  // Told before the last look, which would show what is not sent.
  if (await desk.readersOf.head(request.officer, state, command)) return failed([refusalProblem('approval-needed', request)], 409)
  if (step !== 'send' && request.wants === 'html') {
    const preview =
      (await previewOf(action, command, state, request, desk)) ?? (await unstaffedPreview(action, command, state, request, desk))
    if (preview) return preview
  }
  const sent = await onceOf(request, desk, state.id, action)
  if (sent === null) return failed([mainProblem('expired', deskTextOf(request.language).case.expired)], 422)
  const outcome = await desk.act(request.officer, state, command, { ...sent, seen: seenVersion(request) })
  return replyTo(outcome, request, desk, command, failed)
}

/** The main case to which it was linked, where that is not the one that was named: a complaint's number is its id. */
const otherMainOf = (command: DeskCommand, state: Case): string | null => {
  const main = channelOf(state).mainCase(state)
  return command.type === 'link' && main !== command.duplicateOf ? main : null
}

type Failed = (errors: FieldProblem[], status: number, since?: Extract<Submitted, { kind: 'changed-since' }>['since']) => Promise<Reply>

const replyTo = async (
  outcome: Submitted,
  request: OfficerRequest,
  desk: CaseDesk,
  command: DeskCommand,
  failed: Failed,
): Promise<Reply> => {
  const text = deskTextOf(request.language).case
  switch (outcome.kind) {
    case 'done':
    case 'done-before': {
      const { number, status, version } = outcome.case
      const followed = outcome.kind === 'done' ? outcome.followed : undefined
      const other = otherMainOf(command, outcome.case)
      // It may be about them: then they learn no more than that theirs was linked.
      const main = other !== null && (await desk.find(request.officer, other)) ? other : null
      if (request.wants === 'json')
        return json({ number, status, version, ...(followed ? { followed } : {}), ...(main ? { duplicateOf: main } : {}) })
      // Whoever passed on a case, or named whom it is about, may have none to come back to.
      return seeOther(mayRead(request.officer, outcome.case) ? donePath(number, command.type, followed, main) : '/petugas')
    }
    case 'changed-since':
      if (request.wants === 'json') return problem(409, 'changed-since', text.changed.title, { detail: text.changed.intro })
      return failed([], 409, outcome.since)
    case 'refused':
      // What is not theirs to do looks like what is not there.
      if (outcome.refusal.refused === 'not-allowed') return absent(request, desk)
      return failed([refusalProblem(outcome.refusal.refused, request)], 409)
    case 'taken':
      return failed([{ field: 'trackingId', code: 'taken', message: text.taken }], 409)
    case 'missing':
      return absent(request, desk)
    case 'link-used':
    case 'busy':
      return failed([mainProblem('busy', text.busy)], 503)
    default:
      return outcome satisfies never
  }
}

/** The page again with everything that was typed, on the case as it is now. */
const formAgain = async (
  request: OfficerRequest,
  desk: CaseDesk,
  state: Case,
  action: DeskActionName,
  errors: FieldProblem[],
  status: number,
  since?: Extract<Submitted, { kind: 'changed-since' }>['since'],
): Promise<Reply> => {
  if (request.wants === 'json') {
    const title = errors[0]?.message ?? textOf(request.language).errors.summaryTitle
    return problem(status, errors[0]?.code ?? 'invalid-fields', title, { errors })
  }
  // Nor is an access code shown to whoever stands at the desk: who brought it types it again.
  const { token: _token, seen: _seen, accessCode: _accessCode, ...values } = answersIn(request)
  return caseDeskAgain(request, desk, state, { sent: { action, form: { values, errors } }, since }, status)
}

const fieldProblem = (field: 'duplicateOf', code: 'unknown-case', { language }: OfficerRequest): FieldProblem => {
  const message = textOf(language).errors.fields[code]({ field: deskTextOf(language).act.fields[field] })
  return { field, code, message }
}

/** What has to be drafted first stands in the form of the draft, with everything that was typed. */
const draftOf: Partial<Record<DeskActionName, DeskActionName>> = { answer: 'draft', decide: 'draft-decision' }

const refusalProblem = (refused: Refusal['refused'], { language }: OfficerRequest): FieldProblem =>
  mainProblem(refused, deskTextOf(language).case.refusals[refused])

const mainProblem = (code: string, message: string): FieldProblem => ({ field: 'main', code, message })

/** A duplicate is named by number; the desk finds its main case. Null when there is no complaint of that number that this officer may see. */
const withCaseOfNumber = async (command: DeskCommand, request: OfficerRequest, desk: CaseDesk): Promise<DeskCommand | null> => {
  if (command.type !== 'link' || command.duplicateOf === null) return command
  const named = await desk.find(request.officer, command.duplicateOf)
  return named && channelOf(named).repeatable(named) ? { type: 'link', duplicateOf: named.id } : null
}

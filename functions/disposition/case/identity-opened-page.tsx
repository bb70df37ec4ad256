import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { isJustAuthenticated } from '../../../shared/desk/officers/sign-in/officer-sessions.ts'
import { limitsOf } from '../../../shared/domain/actions/form-limits.ts'
import { deskActions } from '../../../shared/domain/actions/officer-actions.ts'
import { mayDo } from '../../../shared/domain/actions/possible-actions.ts'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest, signInAnew } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { deskAroundOf, pathOf } from '../desk-around.ts'
import { onceOf } from '../submission-guard.ts'
import { ReporterFacts } from './page/case-identity.tsx'
import { caseDeskAgain, stateOfAddress } from './show-case-desk.tsx'

/**
 * Opens a sealed identity, with a reason that enters the log first, and shows it in the answer to this one sending:
 * reloading leads back to the case (POST /petugas/kasus/{number}/identitas).
 */
export const openIdentity = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const state = await stateOfAddress(request, desk)
  if (state?.identity !== 'anonymous' || !mayDo(request.officer, 'open-identity', state)) return absent(request, desk)
  if (!isJustAuthenticated(request.authenticatedAt, desk.now())) return signInAnew(request, desk)
  const { lists } = await deskAroundOf(request, desk)
  const text = deskTextOf(request.language)
  const { schema, read: readForm } = deskActions['open-identity'].form
  const read = readForm(request.body, { lists, state, officer: request.officer })
  if ('error' in read || read.command.type !== 'open-identity') {
    const errors = 'error' in read ? problemsOf(read.error, text.act.fields, limitsOf(schema({ lists, state })), request.language) : []
    if (request.wants === 'json') return problem(422, 'invalid-fields', text.case.identity.sealed, { errors })
    return caseDeskAgain(request, desk, state, { sent: { action: 'open-identity', form: { values: request.body, errors } } }, 422)
  }
  const sent = await onceOf(request, desk, state.id, 'open-identity')
  if (sent === null) return caseDeskAgain(request, desk, state, { sent: null, notice: text.case.expired }, 422)
  const outcome = await desk.openIdentity(request.officer, state, read.command.reason, sent)
  if (outcome.kind === 'not-opened') {
    const refused = outcome.outcome.kind === 'refused' ? outcome.outcome.refusal.refused : null
    if (refused === 'too-new') {
      const errors = [{ field: 'main', code: refused, message: text.case.refusals[refused] }]
      if (request.wants === 'json') return problem(409, refused, text.case.refusals[refused], { errors })
      return caseDeskAgain(request, desk, state, { sent: { action: 'open-identity', form: { values: request.body, errors } } }, 409)
    }
    const isRepeated = outcome.outcome.kind === 'done-before' || outcome.outcome.kind === 'busy'
    return isRepeated ? seeOther(pathOf(state)) : absent(request, desk)
  }
  if (request.wants === 'json') return json({ number: state.number, reporter: outcome.reporter, before: outcome.before })
  const { identity } = text.case
  const title = identity.openedTitle({ number: state.number })
  return page(
    <OfficerLayout title={title} request={request} region={await desk.region()} current="queue">
      <h1>{title}</h1>
      <p class="note">{identity.openedOnce}</p>
      {outcome.reporter === 'lost' ? <p>{identity.lost}</p> : null}
      {outcome.reporter === null ? <p>{identity.absent}</p> : null}
      {outcome.reporter && outcome.reporter !== 'lost' ? <ReporterFacts reporter={outcome.reporter} language={request.language} /> : null}
      {outcome.before === null ? null : (
        <p>{identity.before({ contacts: [outcome.before.email, outcome.before.phone].filter((it) => it !== null).join(', ') })}</p>
      )}
      <p>
        <a class="button second" href={pathOf(state)}>
          {identity.back}
        </a>
      </p>
    </OfficerLayout>,
  )
}

import type { OfficerCase } from '../../../shared/desk/officers/case/officer-case.ts'
import type { LettersDesk } from '../../../shared/desk/officers/letters/open-letters-desk.ts'
import { LetterForm, officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import { mayDo } from '../../../shared/domain/actions/possible-actions.ts'
import { IssuedLetter } from '../../../shared/domain/case/case.ts'
import { mayIssueLetter } from '../../../shared/domain/case/permissions.ts'
import { channelOf } from '../../../shared/domain/channels/channels.ts'
import { composeLetter } from '../../../shared/letters/official/compose-official.ts'
import type { OfficialLetterFacts } from '../../../shared/letters/official/facts.ts'
import { OfficialLetterView } from '../../../shared/letters/official/letter-view.tsx'
import { signatoryOf } from '../../../shared/letters/official/letterhead.ts'
import type { FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { stepOf } from '../../../shared/web/forms/look-again.tsx'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { caseOfAddress } from '../case/show-case-desk.tsx'
import { unfilledFields } from '../case/unfilled-places.ts'
import { pathOf } from '../desk-around.ts'
import { onceOf } from '../submission-guard.ts'
import { LetterFormPage, LetterKindsPage } from './letter-form-page.tsx'

const letterCase = async (request: OfficerRequest, desk: LettersDesk): Promise<OfficerCase | null> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened || !channelOf(opened.view.case).answeredByLetters(opened.view.case)) return null
  return mayDo(request.officer, 'issue-letter', opened.view.case) ? opened : null
}

/** Which letter, and who signs it (GET /petugas/kasus/{number}/surat). */
export const showLetterForm = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const opened = await letterCase(request, desk)
  if (!opened) return absent(request, desk)
  const kind = IssuedLetter.shape.kind.safeParse(request.query.jenis)
  if (!kind.success) return kindsPage(request, desk, opened)
  const [number, today, region] = await Promise.all([desk.suggestNumber(kind.data), desk.today(), desk.region()])
  const { officer } = request
  // Who signs is a setting of the region; without one it is whoever of that rank writes the letter.
  const signatory = signatoryOf(region, kind.data) ?? (officer.role === 'superior' || officer.role === 'head' ? officer : null)
  const values = {
    kind: kind.data,
    letterNumber: number,
    letterDate: today,
    signatoryName: signatory?.name ?? '',
    signatoryPosition: signatory?.position ?? '',
    signatoryNip: signatory && 'nip' in signatory ? (signatory.nip ?? '') : '',
  }
  return formPage(request, desk, opened, { values, errors: [] }, 200)
}

/** First the letter to read, then issued for good (POST). */
export const issueLetter = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const opened = await letterCase(request, desk)
  if (!opened) return absent(request, desk)
  const { act, work, case: text } = deskTextOf(request.language)
  const failed = (errors: FieldProblem[], status: number) => {
    if (request.wants === 'json') return problem(status, errors[0]?.code ?? 'invalid', errors[0]?.message ?? work.letter.title, { errors })
    return formPage(request, desk, opened, { values: request.body, errors }, status)
  }
  const form = LetterForm.safeParse(request.body)
  if (!form.success) return failed(problemsOf(form.error, act.fields, { ...officerLimits, letterNumber: 60 }, request.language), 422)
  const step = stepOf(request)
  if (step === 'edit') return failed([], 200)
  const unfilled = await unfilledFields(request.body, act.fields, request, desk)
  if (unfilled.length > 0) return failed(unfilled, 422)
  if (!mayIssueLetter(request.officer, form.data.kind))
    return failed([{ field: 'kind', code: 'not-allowed', message: work.letter.superiorOnly }], 409)
  const facts = await desk.letterFacts(opened, form.data, textOf('id').request)
  if (!facts) return failed([{ field: 'kind', code: 'not-possible-now', message: work.letter.notNow }], 409)
  if (step !== 'send' && request.wants === 'html') return previewPage(request, desk, opened, facts)
  const { id, number } = opened.view.case
  const sent = await onceOf(request, desk, id, 'issue-letter')
  if (sent === null) return failed([{ field: 'main', code: 'expired', message: text.expired }], 422)
  const outcome = await desk.issue(request.officer, opened.view.case, facts, sent)
  if (outcome.kind === 'done' || outcome.kind === 'done-before') return seeOther(`${pathOf({ number })}?hasil=surat`)
  if (outcome.kind === 'taken') return failed([{ field: 'letterNumber', code: 'taken', message: work.letter.numberTaken }], 409)
  return outcome.kind === 'busy' ? failed([{ field: 'main', code: 'busy', message: text.busy }], 503) : absent(request, desk)
}

/** The kinds for which the case has come far enough. */
const kindsPage = async (request: OfficerRequest, desk: LettersDesk, opened: OfficerCase): Promise<Reply> => {
  const blank = {
    letterNumber: '',
    letterDate: await desk.today(),
    signatoryName: '',
    signatoryPosition: '',
    signatoryNip: null,
    points: null,
  }
  const possible = await desk.possibleLetters(opened, blank, textOf('id').request)
  const kinds = possible.filter((kind) => mayIssueLetter(request.officer, kind))
  return page(<LetterKindsPage request={request} region={await desk.region()} number={opened.view.case.number} kinds={kinds} />)
}

const previewPage = async (request: OfficerRequest, desk: LettersDesk, opened: OfficerCase, facts: OfficialLetterFacts): Promise<Reply> => {
  const { letter: text } = deskTextOf(request.language).work
  return page(
    <OfficerLayout title={text.previewTitle} request={request} region={await desk.region()} current="queue">
      <h1>{text.previewTitle}</h1>
      <OfficialLetterView letter={composeLetter(facts)} />
      <LookAgainForm request={request} action={`${pathOf(opened.view.case)}/surat`} send={text.issue} edit={text.edit} />
    </OfficerLayout>,
  )
}

const formPage = async (request: OfficerRequest, desk: LettersDesk, opened: OfficerCase, form: FormState, status: number): Promise<Reply> =>
  page(
    <LetterFormPage
      request={request}
      region={await desk.region()}
      number={opened.view.case.number}
      form={form}
      token={await desk.newFormToken()}
    />,
    { status },
  )

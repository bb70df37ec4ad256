import type { OfficerCase } from '../../../shared/desk/officers/case/officer-case.ts'
import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { ErasureForm, officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import { mayDo } from '../../../shared/domain/actions/possible-actions.ts'
import { textRefsOf } from '../../../shared/domain/events/text-refs.ts'
import { fileSize } from '../../../shared/web/format.ts'
import { Checkbox, Checks, ErrorSummary, type FormState, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { eventName } from '../../../shared/web/text/case-names.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'
import { onceOf, seenVersion } from '../submission-guard.ts'
import { caseDeskReply, caseOfAddress } from './show-case-desk.tsx'

/** Texts and identity to choose from (GET /petugas/kasus/{number}/hapus-data). */
export const showErasure = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened || !mayDo(request.officer, 'erase', opened.view.case)) return absent(request, desk)
  const { basisDefault } = deskTextOf(request.language).work.erase
  return erasurePage(request, desk, opened, { values: { basis: basisDefault }, errors: [] })
}

/** Erases what was ticked (POST). */
export const eraseData = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened || !mayDo(request.officer, 'erase', opened.view.case)) return absent(request, desk)
  const form = ErasureForm.safeParse(request.body)
  const text = deskTextOf(request.language)
  if (!form.success) {
    const errors = problemsOf(form.error, text.act.fields, { basis: officerLimits.line }, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', text.work.erase.title, { errors })
    return erasurePage(request, desk, opened, { values: request.body, errors }, 422)
  }
  const sent = await onceOf(request, desk, opened.view.case.id, 'erase')
  if (sent === null) return erasurePage(request, desk, opened, { values: request.body, errors: [] }, 422)
  const outcome = await desk.erase(request.officer, opened.view.case, form.data, { ...sent, seen: seenVersion(request) })
  if (outcome.kind === 'done' && outcome.removal) return seeOther(`/petugas/pekerjaan/${outcome.removal}`)
  if (outcome.kind === 'done' || outcome.kind === 'done-before') return seeOther(`${pathOf(opened.view.case)}?hasil=hapus`)
  if (outcome.kind === 'changed-since') return caseDeskReply(request, desk, opened, { sent: null, since: outcome.since }, 409)
  return outcome.kind === 'busy'
    ? erasurePage(request, desk, opened, { values: request.body, errors: [{ field: 'main', code: 'busy', message: text.case.busy }] }, 503)
    : absent(request, desk)
}

const erasurePage = async (request: OfficerRequest, desk: CaseDesk, opened: OfficerCase, form: FormState, status = 200): Promise<Reply> => {
  const { work, act } = deskTextOf(request.language)
  const text = work.erase
  const { view } = opened
  const options = textsOf(opened, request)
  const files = filesOf(opened, request)
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="tasks" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>
        <a href={pathOf(view.case)}>{view.case.number}</a>
      </p>
      <p class="note">{text.intro}</p>
      <OfficerForm
        request={request}
        action={`${pathOf(view.case)}/hapus-data`}
        hidden={{ token: await desk.newFormToken(), seen: String(view.case.version) }}
      >
        {options.length === 0 ? <p>{text.none}</p> : <Checks form={form} name="texts" label={act.fields.texts} options={options} />}
        {files.length === 0 ? null : <Checks form={form} name="files" label={act.fields.files} options={files} />}
        {view.identity === 'absent' ? null : <Checkbox form={form} name="identity" label={act.fields.identity} />}
        <TextField form={form} name="basis" label={act.fields.basis} hint={text.basisHint} maxLength={officerLimits.line} />
        <Checkbox form={form} name="sure" label={act.fields.sure} />
        <button type="submit" class="danger">
          {text.send}
        </button>
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

/** Files, and official letters: these bear the name of the requester. */
const filesOf = ({ view: { case: state } }: OfficerCase, { language }: OfficerRequest) => {
  const { letters } = deskTextOf(language).case
  const { fileTypes } = textOf(language).case
  return [
    ...state.files.map(({ fileId, type, size }, i) => ({
      value: fileId,
      label: `${i + 1}. ${fileTypes[type] ?? type}, ${fileSize(size, language)}`,
    })),
    ...state.letters.map(({ letterId, kind, number }) => ({ value: letterId, label: `${letters.kinds[kind]} ${number}` })),
  ]
}

/** Every text that is still there, by what it belongs to and how it begins. */
const textsOf = ({ view, texts }: OfficerCase, { language }: OfficerRequest) => {
  const { unknownEvent } = deskTextOf(language).timeline
  return view.timeline.flatMap(({ event }) =>
    textRefsOf(event).flatMap(({ n }) => {
      const words = texts.get(n)?.text
      if (words === undefined) return []
      const start = words.length > 80 ? `${words.slice(0, 79)}…` : words
      return [{ value: String(n), label: `${eventName(event.type, 'desk', language, view.case.channel) ?? unknownEvent}: ${start}` }]
    }),
  )
}

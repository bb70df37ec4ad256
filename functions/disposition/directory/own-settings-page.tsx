import type { OwnSettings } from '../../../shared/desk/officers/directory/open-own-settings.ts'
import type { Officer } from '../../../shared/domain/office/directory.ts'
import { TellingForm, telling } from '../../../shared/domain/office/directory-forms.ts'
import { Checkbox, ErrorSummary, emptyForm, type FormState, Radios } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { ownSessionsPath, ownSettingsPath } from '../../../shared/web/officers/own-settings-path.ts'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { SavedNote } from './directory-parts.tsx'

/** Leaders and heads are sent the week's figures (docs/adr/0068). */
const hasWeekly = ({ role }: Officer): boolean => role === 'leader' || role === 'head'

const tellingOf = ({ toldAtOnce }: Officer): (typeof telling)[number] => (toldAtOnce ? 'at-once' : 'mornings')

const chosenBy = (officer: Officer) => ({
  telling: tellingOf(officer),
  ...(hasWeekly(officer) ? { weekly: !officer.weeklyOff } : {}),
})

/** What every officer decides for themselves: when they hear of new work (docs/adr/0033). */
export const showOwnSettings = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  const { officer } = request
  if (request.wants === 'json') return json(chosenBy(officer))
  const values = { telling: tellingOf(officer), weekly: officer.weeklyOff ? '' : 'on' }
  return settingsPage(request, desk, { ...emptyForm, values })
}

export const saveOwnSettings = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  const form = TellingForm.safeParse(request.body)
  if (!form.success) {
    const { title, telling: words } = officerTextOf(request.language).ownSettings
    const errors = problemsOf(form.error, { telling: words.label }, {}, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', title, { errors })
    return settingsPage(request, desk, { values: request.body, errors }, 422)
  }
  // Whoever is sent none is asked for none and keeps what they chose; a program that says nothing of it changes nothing.
  const isAsked = hasWeekly(request.officer) && (request.wants === 'html' || request.body.weekly !== undefined)
  const weekly = isAsked ? form.data.weekly : !request.officer.weeklyOff
  const saved = await desk.setTelling(request.officer.id, { atOnce: form.data.telling === 'at-once', weekly })
  if (saved.kind !== 'saved') return absent(request, desk)
  return request.wants === 'json' ? json(chosenBy(saved.value)) : seeOther(`${ownSettingsPath}?tersimpan=ya`)
}

const settingsPage = async (request: OfficerRequest, desk: OwnSettings, form: FormState, status = 200): Promise<Reply> => {
  const words = officerTextOf(request.language)
  const { ownSettings: text, frame } = words
  const { officer, institution } = request
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} hasErrors={form.errors.length > 0}>
      <h1>{text.title}</h1>
      <SavedNote request={request} />
      <ErrorSummary form={form} language={request.language} />
      <div class="narrow">
        <SummaryList
          rows={[
            [text.name, officer.name],
            [text.role, institution ? `${frame.roles[officer.role]}, ${institution.name}` : frame.roles[officer.role]],
            [text.email, officer.email],
          ]}
        />
        <p class="hint">{text.keptBy}</p>
        <p>
          <a href={ownSessionsPath}>{words.ownSessions.title}</a>
        </p>
      </div>
      <OfficerForm request={request} action={ownSettingsPath}>
        <Radios
          form={form}
          name="telling"
          label={text.telling.label}
          hint={text.telling.hint}
          options={telling.map((value) => ({ value, label: text.telling.options[value], hint: text.telling.means[value] }))}
        />
        {hasWeekly(officer) ? <Checkbox form={form} name="weekly" label={text.weekly.label} hint={text.weekly.hint} /> : null}
        <SubmitOrLeave submit={words.directory.save} leave={words.directory.cancel} to="/petugas" />
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

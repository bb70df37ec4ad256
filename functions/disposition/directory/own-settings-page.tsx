import type { OwnSettings } from '../../../shared/desk/officers/directory/open-own-settings.ts'
import type { Officer } from '../../../shared/domain/office/directory.ts'
import { TellingForm, telling } from '../../../shared/domain/office/directory-forms.ts'
import { ErrorSummary, emptyForm, type FormState, Radios } from '../../../shared/web/forms/form.tsx'
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

const tellingOf = ({ toldAtOnce }: Officer): (typeof telling)[number] => (toldAtOnce ? 'at-once' : 'mornings')

/** What every officer decides for themselves: when they hear of new work (docs/adr/0033). */
export const showOwnSettings = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  if (request.wants === 'json') return json({ telling: tellingOf(request.officer) })
  return settingsPage(request, desk, { ...emptyForm, values: { telling: tellingOf(request.officer) } })
}

export const saveOwnSettings = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  const form = TellingForm.safeParse(request.body)
  if (!form.success) {
    const { title, telling: words } = officerTextOf(request.language).ownSettings
    const errors = problemsOf(form.error, { telling: words.label }, {}, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', title, { errors })
    return settingsPage(request, desk, { values: request.body, errors }, 422)
  }
  const saved = await desk.setToldAtOnce(request.officer.id, form.data.telling === 'at-once')
  if (saved.kind !== 'saved') return absent(request, desk)
  return request.wants === 'json' ? json({ telling: tellingOf(saved.value) }) : seeOther(`${ownSettingsPath}?tersimpan=ya`)
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
        <SubmitOrLeave submit={words.directory.save} leave={words.directory.cancel} to="/petugas" />
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

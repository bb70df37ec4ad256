import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import { OfficerRole } from '../../../shared/domain/case/actor.ts'
import { type Institution, isActiveOn, type Officer } from '../../../shared/domain/office/directory.ts'
import { directoryLimits } from '../../../shared/domain/office/directory-forms.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { shortMoment } from '../../../shared/web/format.ts'
import { Checkbox, ErrorSummary, emptyForm, type FormState, Radios, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { ChangedNote, DirectoryTabs, directoryWords, OfficerState, SavedNote } from './directory-parts.tsx'
import { AccountPart, AwayPart, InvitedNote } from './officer-parts.tsx'

export type OfficerShown = {
  officer: Officer
  /** Who they are. */
  form: FormState
  /** While they are away. */
  away?: FormState
  /** Somebody else saved this officer meanwhile; the form holds what was typed. */
  changed?: Officer
  /** The same, of a change that had nothing typed. */
  stale?: boolean
  status?: number
}

export const valuesOfOfficer = (officer: Officer): Record<string, unknown> => ({
  name: officer.name,
  email: officer.email,
  phone: officer.phone ?? '',
  position: officer.position ?? '',
  role: officer.role,
  institution: officer.institution ?? '',
  mayOpenIdentities: officer.mayOpenIdentities ? 'on' : '',
})

export const officerPage = async (request: OfficerRequest, desk: DirectoryDesk, shown: OfficerShown): Promise<Reply> => {
  const { officer, form, away = emptyForm, changed, stale = false, status = 200 } = shown
  const [institutions, officers, region] = await Promise.all([desk.institutions(), desk.officers(), desk.region()])
  const today = await desk.today()
  const failingSince = officers.find(({ id }) => id === officer.id)?.unreachableSince ?? null
  const text = directoryWords(request)
  const hasErrors = form.errors.length + away.errors.length > 0
  return page(
    <OfficerLayout title={officer.name} request={request} region={region} current="directory" hasErrors={hasErrors}>
      <DirectoryTabs request={request} />
      <h1>
        {officer.name} <OfficerState officer={officer} request={request} today={today} />
      </h1>
      <SavedNote request={request} />
      {request.query.diundang === 'ya' ? <InvitedNote officer={officer} request={request} desk={desk} /> : null}
      <ErrorSummary form={{ ...form, errors: [...form.errors, ...away.errors] }} language={request.language} />
      {failingSince ? <NotReachedNote at={failingSince} request={request} timeZone={region.timeZone} /> : null}
      {stale ? (
        <p class="note" role="alert">
          {text.changedSince}
        </p>
      ) : null}
      {changed ? <ChangedNote request={request} rows={differences(form, changed, institutions, request)} /> : null}
      <OfficerForm request={request} action={`/petugas/direktori/petugas/${officer.id}`} hidden={{ version: String(officer.version) }}>
        <Fields
          request={request}
          form={form}
          institutions={institutions.filter((it) => isActiveOn(it, today) || it.id === officer.institution)}
        />
        <SubmitOrLeave submit={text.save} leave={text.cancel} to="/petugas/direktori/petugas" />
      </OfficerForm>
      <AwayPart request={request} officer={officer} officers={officers} form={away} />
      <AccountPart request={request} officer={officer} />
    </OfficerLayout>,
    { status },
  )
}

const NotReachedNote = ({ at, request, timeZone }: { at: Instant; request: OfficerRequest; timeZone: string }) => {
  const { operations } = officerTextOf(request.language).reminders
  return (
    <p class="note narrow">
      {operations.notReached.onPage({ at: shortMoment(at, request.language, timeZone) })}{' '}
      <a href="/petugas/operasi#surat">{operations.title}</a>.
    </p>
  )
}

export const invitationPage = async (request: OfficerRequest, desk: DirectoryDesk, form: FormState, status: number): Promise<Reply> => {
  const [institutions, region] = await Promise.all([desk.institutions(), desk.region()])
  const today = await desk.today()
  const text = directoryWords(request)
  return page(
    <OfficerLayout title={text.officers.newTitle} request={request} region={region} current="directory" hasErrors={form.errors.length > 0}>
      <DirectoryTabs request={request} />
      <h1>{text.officers.newTitle}</h1>
      <ErrorSummary form={form} language={request.language} />
      <OfficerForm request={request} action="/petugas/direktori/undang">
        <Fields request={request} form={form} institutions={institutions.filter((it) => isActiveOn(it, today))} />
        <SubmitOrLeave submit={text.invite.send} leave={text.cancel} to="/petugas/direktori/petugas" />
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

const Fields = ({ request, form, institutions }: { request: OfficerRequest; form: FormState; institutions: readonly Institution[] }) => {
  const { officerFields: fields, roleHints, allOfRegency } = directoryWords(request)
  const { roles } = officerTextOf(request.language).frame
  return (
    <>
      <TextField form={form} name="name" label={fields.name} maxLength={directoryLimits.name} autoComplete="off" />
      <TextField form={form} name="email" label={fields.email} hint={fields.emailHint} type="email" maxLength={254} autoComplete="off" />
      <TextField form={form} name="phone" label={fields.phone} type="tel" maxLength={directoryLimits.phone} autoComplete="off" short />
      <TextField
        form={form}
        name="position"
        label={fields.position}
        hint={fields.positionHint}
        maxLength={directoryLimits.position}
        autoComplete="off"
      />
      <Radios
        form={form}
        name="role"
        label={fields.role}
        options={OfficerRole.options.map((value) => ({ value, label: roles[value], hint: roleHints[value] }))}
      />
      <Select
        form={form}
        name="institution"
        label={fields.institution}
        hint={fields.institutionHint}
        none={allOfRegency}
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox form={form} name="mayOpenIdentities" label={fields.mayOpenIdentities} hint={fields.mayOpenIdentitiesHint} />
    </>
  )
}

/** Fields whose saved value is another than the typed one, in words. */
const differences = (
  { values }: FormState,
  now: Officer,
  institutions: readonly Institution[],
  request: OfficerRequest,
): (readonly [string, string])[] => {
  const { officerFields: fields } = directoryWords(request)
  const { roles } = officerTextOf(request.language).frame
  const words: Record<string, unknown> = {
    ...valuesOfOfficer(now),
    role: roles[now.role],
    institution: institutions.find(({ id }) => id === now.institution)?.name ?? '',
    mayOpenIdentities: officerTextOf(request.language).directory.readiness[now.mayOpenIdentities ? 'yes' : 'no'],
  }
  const saved = valuesOfOfficer(now)
  return (['name', 'email', 'phone', 'position', 'role', 'institution', 'mayOpenIdentities'] as const).flatMap((field) =>
    textField(values, field) === saved[field] ? [] : [[fields[field], String(words[field])] as const],
  )
}

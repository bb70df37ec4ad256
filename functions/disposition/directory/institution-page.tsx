import type { ListedInstitution } from '../../../shared/desk/directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import type { Channel } from '../../../shared/domain/case/case.ts'
import { channelOf } from '../../../shared/domain/channels/channels.ts'
import { Approval, Institution, type Officer } from '../../../shared/domain/office/directory.ts'
import { directoryLimits, InstitutionForm, tickedOf } from '../../../shared/domain/office/directory-forms.ts'
import { institutionIssues } from '../../../shared/domain/office/directory-rules.ts'
import type { Region } from '../../../shared/region.ts'
import { Checkbox, ErrorSummary, emptyForm, type FormState, Radios, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { SubmitOrLeave, stepOf } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { ChangedNote, DirectoryTabs, directoryWords, issueProblems, SavedNote } from './directory-parts.tsx'
import { ConfirmEnd, HeldByInstitution } from './institution-held.tsx'

const listPath = '/petugas/direktori'

type Shown = {
  /** Null for one that is being added. */
  current: ListedInstitution | null
  form: FormState
  /** Somebody else saved this meanwhile. */
  changed?: ListedInstitution
  status?: number
}

export const showNewInstitution = (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> =>
  institutionPage(request, desk, { current: null, form: emptyForm })

export const showInstitution = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const current = (await desk.institutions()).find(({ id }) => id === request.params.id)
  if (!current) return absent(request, desk)
  if (request.wants === 'json') return json(current)
  return institutionPage(request, desk, { current, form: { values: valuesOf(current), errors: [] } })
}

/** Adds or changes one. What was typed stays, whatever goes wrong. */
export const saveInstitution = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const id = request.params.id ?? null
  const institutions = id === null ? [] : await desk.institutions()
  const current = institutions.find((it) => it.id === id) ?? null
  if (id !== null && !current) return absent(request, desk)
  const form = InstitutionForm.safeParse(request.body)
  const refused = (errors: FormState['errors']) =>
    request.wants === 'json'
      ? problem(422, 'invalid-fields', directoryWords(request).title, { errors: [...errors] })
      : institutionPage(request, desk, { current, form: { values: request.body, errors }, status: 422 })
  if (!form.success) {
    return refused(problemsOf(form.error, directoryWords(request).institutionFields, { ...directoryLimits, name: 120 }, request.language))
  }
  const categories = tickedOf(
    request.body,
    'category',
    (await desk.region()).categories.map((it) => it.id),
  )
  // A program that does not name it changes nothing about it.
  const { approval: named, decisionApproval: decisionsNamed, ...data } = form.data
  const approval = named ?? current?.approval
  const decisionApproval = decisionsNamed ?? current?.decisionApproval
  const facts = {
    ...{ ...data, categories },
    ...(approval === undefined ? {} : { approval }),
    ...(decisionApproval === undefined ? {} : { decisionApproval }),
  }
  const version = Number(textField(request.body, 'version')) || 0
  const isCurrent = current?.version === version
  const { activeUntil } = form.data
  const step = stepOf(request)
  if (step === 'edit' && current) {
    return institutionPage(request, desk, {
      current,
      form: { values: request.body, errors: [] },
      ...(isCurrent ? {} : { changed: current }),
    })
  }
  // Who ends an institution sees first what it still holds; what would be refused anyway is refused at once.
  if (request.wants === 'html' && step !== 'send' && current && isCurrent && activeUntil !== null && activeUntil !== current.activeUntil) {
    const held = await desk.countHeld(request.officer, current.id)
    const next: Institution = { ...facts, id: current.id }
    if (held.leads + held.others > 0 && institutionIssues(next, institutions).length === 0)
      return page(<ConfirmEnd request={request} region={await desk.region()} next={next} until={activeUntil} held={held} />)
  }
  const saved = await desk.saveInstitution(id, version, facts, request.officer.id)
  switch (saved.kind) {
    case 'saved':
      return request.wants === 'json' ? json(saved.value) : seeOther(`${listPath}?tersimpan=ya`)
    case 'refused':
      return refused(issueProblems(saved.issues, request))
    case 'changed':
      if (request.wants === 'json') return problem(409, 'changed', directoryWords(request).changedSince)
      return institutionPage(request, desk, {
        current: saved.current,
        form: { values: request.body, errors: [] },
        changed: saved.current,
        status: 409,
      })
    case 'absent':
      return absent(request, desk)
  }
}

/** What holds where nobody has chosen. */
const approvalOf = (channel: Channel, it: Institution | undefined): Approval => channelOf({ channel }).drafts.wantedBy(it)

/** A new institution begins with what holds without a choice. */
const withApprovals = (form: FormState): FormState => ({
  ...form,
  values: { approval: approvalOf('complaint', undefined), decisionApproval: approvalOf('request', undefined), ...form.values },
})

const valuesOf = (it: Institution): Record<string, unknown> => ({
  name: it.name,
  kind: it.kind,
  activeFrom: it.activeFrom,
  activeUntil: it.activeUntil ?? '',
  parent: it.parent ?? '',
  approval: approvalOf('complaint', it),
  decisionApproval: approvalOf('request', it),
  ...Object.fromEntries(it.categories.map((category) => [`category-${category}`, 'on'])),
})

/** Fields whose saved value is another than the typed one, in words. */
const differences = (
  typed: Readonly<Record<string, unknown>>,
  now: ListedInstitution,
  { institutions, region, request }: { institutions: readonly Institution[]; region: Region; request: OfficerRequest },
): (readonly [string, string])[] => {
  const { institutionFields: fields, kinds, approvals, decisionApprovals } = directoryWords(request)
  const rows: (readonly [string, string])[] = []
  if (textField(typed, 'name') !== now.name) rows.push([fields.name, now.name])
  if (textField(typed, 'kind') !== now.kind) rows.push([fields.kind, kinds[now.kind]])
  if (textField(typed, 'activeFrom') !== now.activeFrom) rows.push([fields.activeFrom, now.activeFrom])
  if (textField(typed, 'activeUntil') !== (now.activeUntil ?? '')) rows.push([fields.activeUntil, now.activeUntil ?? ''])
  if (textField(typed, 'parent') !== (now.parent ?? ''))
    rows.push([fields.parent, institutions.find(({ id }) => id === now.parent)?.name ?? ''])
  const approval = approvalOf('complaint', now)
  if (textField(typed, 'approval') !== approval) rows.push([fields.approval, approvals[approval]])
  const ofDecisions = approvalOf('request', now)
  if (textField(typed, 'decisionApproval') !== ofDecisions) rows.push([fields.decisionApproval, decisionApprovals[ofDecisions]])
  const names = (ids: readonly string[]) => region.categories.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ')
  const ticked = tickedOf(
    typed,
    'category',
    region.categories.map(({ id }) => id),
  )
  if (names(ticked) !== names(now.categories)) rows.push([fields.categories, names(now.categories)])
  return rows
}

const institutionPage = async (
  request: OfficerRequest,
  desk: DirectoryDesk,
  { current, form, changed, status = 200 }: Shown,
): Promise<Reply> => {
  const [institutions, officers, region, held] = await Promise.all([
    desk.institutions(),
    desk.officers(),
    desk.region(),
    current ? desk.countHeld(request.officer, current.id) : null,
  ])
  const text = directoryWords(request)
  const { institutionFields: fields, institutions: words } = text
  const title = current?.name ?? words.newTitle
  const parents = institutions.filter(({ id }) => id !== current?.id)
  return page(
    <OfficerLayout title={title} request={request} region={region} current="directory" hasErrors={form.errors.length > 0}>
      <DirectoryTabs request={request} />
      <h1>{title}</h1>
      <SavedNote request={request} />
      <ErrorSummary form={form} language={request.language} />
      {changed ? <ChangedNote request={request} rows={differences(form.values, changed, { institutions, region, request })} /> : null}
      <OfficerForm
        request={request}
        action={current ? `${listPath}/instansi/${current.id}` : `${listPath}/instansi-baru`}
        hidden={{ version: String(current?.version ?? 0) }}
      >
        <TextField form={form} name="name" label={fields.name} maxLength={120} />
        <Select
          form={form}
          name="kind"
          label={fields.kind}
          none="–"
          options={Institution.shape.kind.options.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <TextField form={form} name="activeFrom" label={fields.activeFrom} type="date" />
        <TextField form={form} name="activeUntil" label={fields.activeUntil} hint={fields.activeUntilHint} type="date" />
        <Select
          form={form}
          name="parent"
          label={fields.parent}
          none={words.none}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Radios
          form={withApprovals(form)}
          name="approval"
          label={fields.approval}
          hint={fields.approvalHint}
          options={Approval.options.map((value) => ({ value, label: text.approvals[value] }))}
        />
        <Radios
          form={withApprovals(form)}
          name="decisionApproval"
          label={fields.decisionApproval}
          hint={fields.decisionApprovalHint}
          options={Approval.options.map((value) => ({ value, label: text.decisionApprovals[value] }))}
        />
        <fieldset class="field" aria-describedby="categories-hint">
          <legend>{fields.categories}</legend>
          <p class="hint" id="categories-hint">
            {fields.categoriesHint}
          </p>
          <div class="checks">
            {region.categories.map(({ id, name }) => (
              <Checkbox form={form} name={`category-${id}`} label={name} />
            ))}
          </div>
        </fieldset>
        <SubmitOrLeave submit={text.save} leave={text.cancel} to={listPath} />
      </OfficerForm>
      {current && held ? <HeldByInstitution request={request} institution={current} held={held} /> : null}
      {current ? <OfficersHere request={request} officers={officers.filter((it) => it.institution === current.id)} /> : null}
      {current ? (
        <p>
          <a href={`/petugas/kesiapan/${current.id}`}>{words.readiness}</a>
        </p>
      ) : null}
    </OfficerLayout>,
    { status },
  )
}

const OfficersHere = ({ request, officers }: { request: OfficerRequest; officers: readonly Officer[] }) => {
  const { institutions: words, officers: states } = directoryWords(request)
  const { roles } = officerTextOf(request.language).frame
  return (
    <>
      <h2>{words.officersOf}</h2>
      {officers.length === 0 ? <p>{words.noOfficers}</p> : null}
      <ul>
        {officers.map((it) => (
          <li>
            <a href={`${listPath}/petugas/${it.id}`}>{it.name}</a>, {roles[it.role]}
            {it.active ? '' : ` (${states.inactive})`}
          </li>
        ))}
      </ul>
    </>
  )
}

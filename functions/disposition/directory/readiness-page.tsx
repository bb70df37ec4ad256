import type { Child } from 'hono/jsx'
import type { ReadinessRow } from '../../../shared/desk/officers/directory/keeping-directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { type Officer, type Readiness, Sop } from '../../../shared/domain/office/directory.ts'
import { directoryLimits, tickedSops } from '../../../shared/domain/office/directory-forms.ts'
import { mayChangeReadiness, missingSops } from '../../../shared/domain/office/directory-rules.ts'
import { longDate, shortDate, shortMoment } from '../../../shared/web/format.ts'
import { Checkbox, ErrorSummary, type FormState, TextField } from '../../../shared/web/forms/form.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply, textField } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { DecreeSection, readinessPath } from './decree-page.tsx'
import { ChangedNote, directoryWords, SavedNote, Tag } from './directory-parts.tsx'

/** The headline figure of the regency's assessment, and every institution behind it. */
export const readinessPage = async (request: OfficerRequest, desk: DirectoryDesk, rows: readonly ReadinessRow[]): Promise<Reply> => {
  const region = await desk.region()
  const { readiness: words } = directoryWords(request)
  const ready = rows.filter((row) => row.ready).length
  const headline = words.headline({ ready, all: rows.length })
  return page(
    <OfficerLayout title={words.title} request={request} region={region} current="readiness">
      <h1>{words.title}</h1>
      <p class="figure">{headline}</p>
      <meter min={0} max={Math.max(rows.length, 1)} value={ready} aria-label={headline}></meter>
      <p>{words.intro}</p>
      <Table look="list" columns={readinessColumns(request, region.timeZone)} rows={ownFirst(rows, request)} />
    </OfficerLayout>,
  )
}

const readinessColumns = (request: OfficerRequest, timeZone: string): Column<ReadinessRow>[] => {
  const { readiness: words } = directoryWords(request)
  return [
    {
      head: words.institution,
      cell: ({ institution, ready }) => (
        <>
          <a href={readinessPath(institution.id)}>{institution.name}</a>
          <small>
            <Tag kind={ready ? 'yes' : 'no'}>{ready ? words.ready : words.notReady}</Tag>
          </small>
        </>
      ),
      kind: 'name',
    },
    { head: words.decree, cell: (row) => decreeCell(row, request) },
    { head: words.liaison, cell: ({ readiness }) => readiness.laporLiaison ?? words.noLiaison },
    { head: words.sops, cell: ({ readiness }) => `${readiness.sops.length}/${Sop.options.length}` },
    {
      head: words.lastOpened,
      cell: ({ lastOpenedAt }) => (lastOpenedAt ? shortMoment(lastOpenedAt, request.language, timeZone) : words.never),
    },
  ]
}

const decreeCell = ({ institution, readiness: { ppid }, decree }: ReadinessRow, request: OfficerRequest): Child => {
  const words = directoryWords(request)
  if (!ppid) return words.readiness.noDecree
  return (
    <>
      {ppid.decreeNumber}
      <small>
        {shortDate(ppid.decreeDate, request.language)}, {ppid.signatory}
      </small>
      {decree.file ? (
        <small>
          <a href={`${readinessPath(institution.id)}/sk`}>{words.decreeFile.title}</a>
        </small>
      ) : null}
    </>
  )
}

/** An officer looks for their own institution first. */
const ownFirst = (rows: readonly ReadinessRow[], { officer }: OfficerRequest): ReadinessRow[] => {
  const isOwn = ({ institution }: ReadinessRow) => institution.id === officer.institution
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
}

export const readinessValues = ({ ppid, laporLiaison, sops }: Readiness): Record<string, unknown> => ({
  decreeNumber: ppid?.decreeNumber ?? '',
  decreeDate: ppid?.decreeDate ?? '',
  signatory: ppid?.signatory ?? '',
  laporLiaison: laporLiaison ?? '',
  ...Object.fromEntries(sops.map((sop) => [`sop-${sop}`, 'on'])),
})

type OneShown = { row: ReadinessRow; form: FormState; changed?: boolean; status?: number }

/** One institution: a form for those who keep it, a list for all others. */
export const oneReadinessPage = async (
  request: OfficerRequest,
  desk: DirectoryDesk,
  { row, form, changed = false, status = 200 }: OneShown,
): Promise<Reply> => {
  const { institution, readiness, ready } = row
  const { readiness: words, sopNames, save, cancel } = directoryWords(request)
  const missing = missingSops(readiness).map((sop) => sopNames[sop])
  const region = await desk.region()
  return page(
    <OfficerLayout
      title={`${words.title}: ${institution.name}`}
      request={request}
      region={region}
      current="readiness"
      hasErrors={form.errors.length > 0}
    >
      <p>
        <a href="/petugas/kesiapan">{words.back}</a>
      </p>
      <h1>
        {institution.name} <Tag kind={ready ? 'yes' : 'no'}>{ready ? words.ready : words.notReady}</Tag>
      </h1>
      <SavedNote request={request} />
      <ErrorSummary form={form} language={request.language} />
      {changed ? <ChangedNote request={request} rows={differences(form, readiness, request)} /> : null}
      {mayChangeReadiness(request.officer, institution.id) ? (
        <OfficerForm request={request} action={readinessPath(institution.id)} hidden={{ version: String(readiness.version) }}>
          <fieldset class="field">
            <legend>{words.decreeLegend}</legend>
            <TextField form={form} name="decreeNumber" label={words.decreeNumber} maxLength={directoryLimits.decreeNumber} />
            <TextField form={form} name="decreeDate" label={words.decreeDate} type="date" />
            <TextField form={form} name="signatory" label={words.signatory} maxLength={directoryLimits.signatory} />
          </fieldset>
          <TextField form={form} name="laporLiaison" label={words.laporLiaison} maxLength={directoryLimits.laporLiaison} />
          <fieldset class="field">
            <legend>{words.sopsLegend}</legend>
            <div class="checks">
              {Sop.options.map((sop) => (
                <Checkbox form={form} name={`sop-${sop}`} label={sopNames[sop]} />
              ))}
            </div>
          </fieldset>
          <SubmitOrLeave submit={save} leave={cancel} to="/petugas/kesiapan" />
        </OfficerForm>
      ) : (
        <div class="narrow">
          <SummaryList
            rows={[
              [words.decree, readiness.ppid ? decreeIn(readiness.ppid, request) : words.noDecree],
              [words.laporLiaison, readiness.laporLiaison ?? words.noLiaison],
              [words.sopsLegend, readiness.sops.map((sop) => sopNames[sop]).join('\n') || '–'],
            ]}
          />
          {missing.length > 0 ? <p>{words.missing({ missing: missing.join(', ') })}</p> : null}
          <p class="hint">{words.readOnly}</p>
        </div>
      )}
      <Staff request={request} institution={institution.id} officers={await desk.officers()} />
      <DecreeSection request={request} row={row} timeZone={region.timeZone} />
    </OfficerLayout>,
    { status },
  )
}

type StaffProps = { request: OfficerRequest; institution: string; officers: readonly Officer[] }

/** Who is told of its cases, and who can change that: whoever opens the directory, or whom to ask. */
const Staff = ({ request, institution, officers }: StaffProps) => {
  const { readiness: words } = directoryWords(request)
  const { roles } = officerTextOf(request.language).frame
  const active = officers.filter((it) => it.active)
  const staff = active.filter((it) => it.institution === institution)
  const menders = active.filter(({ role }) => role === 'administrator').map(({ name }) => name)
  return (
    <section class="narrow">
      <h2>{words.staff}</h2>
      {staff.length === 0 ? (
        <p>
          <Tag kind="no">{words.noStaff}</Tag>
        </p>
      ) : (
        <ul>
          {staff.map(({ name, role }) => (
            <li>
              {name}, {roles[role]}
            </li>
          ))}
        </ul>
      )}
      {mayOpen(request.officer, 'directory') ? (
        <p>
          <a href="/petugas/direktori/undang">{words.invite}</a>
        </p>
      ) : (
        <p class="hint">{menders.length > 0 ? words.menders({ people: menders.join(', ') }) : words.noMenders}</p>
      )}
    </section>
  )
}

const decreeIn = ({ decreeNumber, decreeDate, signatory }: NonNullable<Readiness['ppid']>, { language }: OfficerRequest): string =>
  `${decreeNumber}\n${longDate(decreeDate, language)}\n${signatory}`

/** Fields whose saved value is another than the typed one, in words. */
const differences = ({ values }: FormState, now: Readiness, request: OfficerRequest): (readonly [string, string])[] => {
  const { readiness: words, sopNames } = directoryWords(request)
  const saved = readinessValues(now)
  const fields = (['decreeNumber', 'decreeDate', 'signatory', 'laporLiaison'] as const).flatMap((field) =>
    textField(values, field) === saved[field] ? [] : [[words[field], String(saved[field])] as const],
  )
  const names = (sops: readonly Sop[]) => Sop.options.flatMap((sop) => (sops.includes(sop) ? [sopNames[sop]] : [])).join(', ')
  return names(tickedSops(values)) === names(now.sops) ? fields : [...fields, [words.sopsLegend, names(now.sops)]]
}

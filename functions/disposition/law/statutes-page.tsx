import type { LawPreview } from '../../../shared/desk/officers/law/law-change.ts'
import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import { isOverride, type ShownStatute, type StatuteField } from '../../../shared/domain/law/statute-rows.ts'
import { type LimitUnit, Statute, unitsOf } from '../../../shared/domain/law/statutes.ts'
import type { Job } from '../../../shared/domain/office/job.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ErrorSummary, type FormState, Radios, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { LawEffect, LawProgress } from './law-effect.tsx'

export const statutesPath = '/petugas/tenggat-hukum'

const statuteWords = ({ language }: OfficerRequest) => ({
  text: officerTextOf(language).reminders.statutes,
  days: officerTextOf(language).reminders.operations.days,
  marks: textOf(language).law.legal.marks,
})

const extensionWords = ({ times, allowance }: NonNullable<Statute['extension']>, unit: LimitUnit, request: OfficerRequest): string => {
  const { text, days } = statuteWords(request)
  return text.extended({ times, length: `${allowance} ${days[unit]}` })
}

/** What a row says, label by label. */
export const Facts = ({ row, request }: { row: Statute; request: OfficerRequest }) => {
  const { text, days, marks } = statuteWords(request)
  return (
    <SummaryList
      rows={[
        [text.length, `${row.allowance} ${days[row.unit]}`],
        [text.extension, row.extension ? extensionWords(row.extension, row.unit, request) : text.notExtended],
        [text.basis, row.citation],
        [text.mark, marks[row.mark]],
        [text.validFrom, longDate(row.validFrom, request.language)],
        [text.note, row.note],
      ]}
    />
  )
}

const statuteColumns = (request: OfficerRequest): Column<ShownStatute>[] => {
  const { text, days, marks } = statuteWords(request)
  return [
    {
      head: text.name,
      cell: ({ row, isFuture }) => (
        <>
          {row.name} {isFuture ? <Tag kind="no">{text.future}</Tag> : null} {isOverride(row) ? <Tag kind="yes">{text.changed}</Tag> : null}
          {row.note ? <small>{row.note}</small> : null}
        </>
      ),
      kind: 'name',
    },
    {
      head: text.length,
      cell: ({ row }) => (
        <>
          {row.allowance} {days[row.unit]}
          {row.extension ? <small>{text.alsoExtended({ extension: extensionWords(row.extension, row.unit, request) })}</small> : null}
        </>
      ),
    },
    {
      head: text.basis,
      cell: ({ row }) => (
        <>
          {row.citation}
          <small>{marks[row.mark]}</small>
        </>
      ),
    },
    { head: text.validFrom, cell: ({ row }) => longDate(row.validFrom, request.language) },
    {
      head: text.change,
      cell: ({ row, isFuture }) => (
        <>
          {isFuture ? null : (
            <a href={`${statutesPath}/${row.id}`} aria-label={`${text.change}: ${row.name}`}>
              {text.change}
            </a>
          )}{' '}
          {isOverride(row) ? (
            <a href={`${statutesPath}/${row.id}/pencabutan?sejak=${row.validFrom}`} aria-label={`${text.withdraw}: ${row.name}`}>
              {text.withdrawShort}
            </a>
          ) : null}
        </>
      ),
    },
  ]
}

export const statutesPage = async (
  request: OfficerRequest,
  desk: LawDesk,
  rows: readonly ShownStatute[],
  job: Job | null,
): Promise<Reply> => {
  const { text } = statuteWords(request)
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="statutes">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <p>
        <a href="/petugas/tangga">{text.toLadder}</a>
      </p>
      {job ? <LawProgress job={job} request={request} /> : null}
      <Table look="list" columns={statuteColumns(request)} rows={rows} />
    </OfficerLayout>,
  )
}

export const statuteFormPage = async (
  request: OfficerRequest,
  desk: LawDesk,
  row: Statute,
  form: FormState,
  status = 200,
): Promise<Reply> => {
  const { text, days, marks } = statuteWords(request)
  return page(
    <OfficerLayout title={row.name} request={request} region={await desk.region()} current="statutes" hasErrors={form.errors.length > 0}>
      <h1>{row.name}</h1>
      <p>{text.counts({ starts: row.starts, stops: row.stops })}</p>
      <ErrorSummary form={form} language={request.language} />
      <OfficerForm request={request} action={`${statutesPath}/${row.id}/akibat`}>
        <TextField form={form} name="allowance" label={text.limit} inputMode="numeric" short />
        <Radios form={form} name="unit" label={text.unit} options={unitsOf(row.id).map((value) => ({ value, label: days[value] }))} />
        <TextField form={form} name="extensionAllowance" label={text.extensionDays} hint={text.extensionHint} inputMode="numeric" short />
        <TextField form={form} name="extensionTimes" label={text.extensionTimes} inputMode="numeric" short />
        <TextField form={form} name="citation" label={text.basis} hint={text.citationHint} maxLength={200} />
        <Select
          form={form}
          name="mark"
          label={text.mark}
          none="–"
          options={Statute.shape.mark.options.map((value) => ({ value, label: marks[value] }))}
        />
        <TextField form={form} name="validFrom" label={text.validFrom} hint={text.validFromHint} type="date" short />
        <TextField form={form} name="note" label={text.note} hint={text.noteHint} maxLength={300} />
        <SubmitOrLeave submit={text.preview} leave={text.back} to={statutesPath} />
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}

/** What the row would do; nothing has changed yet. */
export const statuteEffectPage = async (
  request: OfficerRequest,
  desk: LawDesk,
  row: Statute,
  values: Readonly<Record<StatuteField, string>>,
  preview: LawPreview,
): Promise<Reply> => {
  const { text } = statuteWords(request)
  return page(
    <OfficerLayout title={text.effect} request={request} region={await desk.region()} current="statutes">
      <h1>{text.effect}</h1>
      <h2>{row.name}</h2>
      <Facts row={row} request={request} />
      <LawEffect request={request} timeZone={(await desk.region()).timeZone} statutes={await desk.statutes()} preview={preview} />
      <OfficerForm request={request} action={`${statutesPath}/${row.id}`} hidden={values}>
        <SubmitOrLeave submit={text.apply} leave={text.back} to={`${statutesPath}/${row.id}`} />
      </OfficerForm>
    </OfficerLayout>,
  )
}

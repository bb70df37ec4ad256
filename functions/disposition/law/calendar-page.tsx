import type { LawPreview } from '../../../shared/desk/officers/law/law-change.ts'
import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import type { Job } from '../../../shared/domain/office/job.ts'
import { CalendarDay } from '../../../shared/domain/time/calendar.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ErrorSummary, type FormState, Select, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { answersIn, SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply, textField } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import type { ReadDays } from './change-calendar.tsx'
import { calendarWords, LawEffect, LawProgress } from './law-effect.tsx'

type Shown = { year: number | null; days: readonly CalendarDay[]; form: FormState; job: Job | null; status?: number }

/** The days of a year, and the two forms by which they change. */
export const calendarPage = async (
  request: OfficerRequest,
  desk: LawDesk,
  { year, days, form, job, status = 200 }: Shown,
): Promise<Reply> => {
  const text = calendarWords(request)
  const isCsv = textField(form.values, 'csv') !== ''
  const none: FormState = { values: {}, errors: [] }
  const [dayForm, csvForm] = isCsv ? [none, form] : [form, none]
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="calendar" hasErrors={form.errors.length > 0}>
      <h1>{year === null ? text.title : `${text.title} ${year}`}</h1>
      <p>{text.intro}</p>
      <ErrorSummary form={form} language={request.language} />
      {job ? <LawProgress job={job} request={request} /> : null}
      {year === null ? null : (
        <>
          <p>
            <a href={`/petugas/kalender?tahun=${year - 1}`}>{year - 1}</a> · <a href={`/petugas/kalender?tahun=${year + 1}`}>{year + 1}</a>
          </p>
          <DayTable days={days} request={request} />
        </>
      )}
      <h2>{text.change}</h2>
      <OfficerForm request={request} action="/petugas/kalender/akibat">
        <TextField form={dayForm} name="date" label={text.date} type="date" short />
        <Select form={dayForm} name="kind" label={text.kind} hint={text.kindHint} none="–" options={kindOptions(request)} />
        <TextField form={dayForm} name="name" label={text.name} maxLength={100} />
        <TextField form={dayForm} name="source" label={text.source} maxLength={200} />
        <div class="actions">
          <button type="submit">{text.preview}</button>
        </div>
      </OfficerForm>
      <details open={isCsv}>
        <summary>{text.import}</summary>
        <OfficerForm request={request} action="/petugas/kalender/akibat">
          <TextField form={csvForm} name="source" id="csv-source" label={text.source} maxLength={200} />
          <TextArea form={csvForm} name="csv" label={text.csv} hint={text.csvHint} maxLength={8000} language={request.language} />
          <div class="actions">
            <button type="submit">{text.preview}</button>
          </div>
        </OfficerForm>
      </details>
    </OfficerLayout>,
    { status },
  )
}

const kindOptions = (request: OfficerRequest) =>
  CalendarDay.shape.kind.options.map((value) => ({ value, label: calendarWords(request).kinds[value] }))

const DayTable = ({ days, request }: { days: readonly CalendarDay[]; request: OfficerRequest }) => {
  const text = calendarWords(request)
  return (
    <Table
      look="list"
      columns={[
        { head: text.date, cell: ({ date }) => longDate(date, request.language), kind: 'name' },
        { head: text.kind, cell: ({ kind }) => text.kinds[kind] },
        { head: text.name, cell: ({ name }) => name },
        { head: text.source, cell: ({ source }) => source },
      ]}
      rows={days}
    />
  )
}

/** Which cases a change moves, by how much, and who hears of it; nothing has changed yet. */
export const previewPage = async (
  request: OfficerRequest,
  desk: LawDesk,
  { days, source }: ReadDays,
  preview: LawPreview,
): Promise<Reply> => {
  const text = calendarWords(request)
  return page(
    <OfficerLayout title={text.effect} request={request} region={await desk.region()} current="calendar">
      <h1>{text.effect}</h1>
      <DayTable days={days} request={request} />
      <LawEffect request={request} timeZone={(await desk.region()).timeZone} statutes={await desk.statutes()} preview={preview} />
      <OfficerForm request={request} action="/petugas/kalender" hidden={{ ...answersIn(request), source }}>
        <SubmitOrLeave submit={text.apply} leave={text.back} to="/petugas/kalender" />
      </OfficerForm>
    </OfficerLayout>,
  )
}

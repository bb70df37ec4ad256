import type { LawPreview } from '../../../shared/desk/officers/law/law-change.ts'
import { type Statute, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { carriedOut, type Job } from '../../../shared/domain/office/job.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import type { LocalTime } from '../../../shared/domain/time/local-time.ts'
import { dueInWords } from '../../../shared/web/format.ts'
import { DoneNote } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

/** Whether there is time left: a page shows what six seconds found, and the job looks at all cases. */
export const previewTime = (): (() => boolean) => {
  const started = performance.now()
  return () => performance.now() - started < 6000
}

export const calendarWords = (request: OfficerRequest) => officerTextOf(request.language).reminders.calendar

/** How far the job has come that recomputes the cases after a change of calendar or statute. */
export const LawProgress = ({ job, request }: { job: Job; request: OfficerRequest }) => {
  const text = calendarWords(request)
  return (
    <DoneNote>
      {text.applied}{' '}
      {job.status === 'done' ? text.progressDone({ count: carriedOut(job) }) : text.progress({ done: job.done, total: job.total })}
    </DoneNote>
  )
}

const mostListed = 50

type Props = { request: OfficerRequest; timeZone: string; statutes: readonly Statute[]; preview: LawPreview }

/** Which dates of open cases a change would move, and who hears of it. */
export const LawEffect = ({ request, timeZone, statutes, preview: { moved, looked, complete, reporters, institutions } }: Props) => {
  const text = calendarWords(request)
  const end = (due: LocalDate, dueAt: LocalTime | undefined) => dueInWords({ due, dueAt }, request.language, timeZone)
  const cases = new Set(moved.map(({ caseId }) => caseId)).size
  return (
    <>
      <p class="figure">{moved.length === 0 ? text.movesNone : text.moves({ dates: moved.length, cases })}</p>
      <p>
        {text.looked({ count: looked })} {complete ? '' : text.notAll}
      </p>
      {moved.length === 0 ? null : (
        <>
          <p>{text.told({ reporters, institutions: institutions.length })}</p>
          <Table
            look="list"
            columns={[
              { head: text.case, cell: ({ number }) => number, kind: 'name' },
              { head: text.clock, cell: ({ statute, from }) => statuteInForce(statutes, statute, from).name },
              { head: text.from, cell: ({ from, fromAt }) => end(from, fromAt) },
              { head: text.to, cell: ({ to, toAt }) => end(to, toAt) },
            ]}
            rows={moved.slice(0, mostListed)}
          />
          {moved.length > mostListed ? <p>{text.more({ count: moved.length - mostListed })}</p> : null}
        </>
      )}
    </>
  )
}

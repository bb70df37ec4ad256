import { isReversible } from '../../../shared/desk/officers/queue/bulk.ts'
import type { QueueDesk } from '../../../shared/desk/officers/queue/open-queue-desk.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { carriedOut, type Job } from '../../../shared/domain/office/job.ts'
import { moment } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const refreshSeconds = 5

/** How far a job is; reloads by itself until it has ended. Only its giver sees it. */
export const showJob = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  const own = await desk.job(request.officer, request.params.id ?? '')
  if (!own) return absent(request, desk)
  const { job, leftOut } = own
  if (request.wants === 'json') {
    const { id, kind, status, total, done, leftOut, followed, createdAt, endedAt } = job
    return json({ id, kind, status, total, done, carriedOut: carriedOut(job), leftOut, followed, createdAt, endedAt })
  }
  const { jobs: text } = officerTextOf(request.language).queue
  const region = await desk.region()
  const at = (instant: Job['createdAt']) => moment(instant, request.language, region.timeZone)
  const title = text.kinds[job.kind] ?? text.other
  const reply = await page(
    <OfficerLayout
      title={`${text.title}: ${title}`}
      request={request}
      region={region}
      current={mayOpen(request.officer, 'queue') ? 'queue' : 'retention'}
    >
      <h1>{title}</h1>
      <p class="figure" role="status">
        {text.states[job.status]}
      </p>
      {job.status === 'planning' ? null : (
        <p>
          <label for="maju">{text.progress({ done: job.done, total: job.total })}</label>
          <progress id="maju" max={Math.max(1, job.total)} value={job.total === 0 ? 1 : job.done} />
        </p>
      )}
      {job.status === 'done' ? null : <p class="hint">{job.kind === 'remove-files' ? text.removing : text.reload}</p>}
      <SummaryList
        rows={[
          [text.given, at(job.createdAt)],
          [text.ended, job.endedAt && at(job.endedAt)],
          [text.carriedOut, String(carriedOut(job))],
          [text.duplicates, job.followed && text.followed({ done: String(job.followed.done), left: String(job.followed.left) })],
          ...Object.entries(job.leftOut).map(
            ([reason, count]) => [text.leftOut, `${count}: ${text.reasons[reason] ?? text.otherReason}`] as const,
          ),
        ]}
      />
      {leftOut.length === 0 || isOfRows(job) ? null : (
        <details>
          <summary>{text.leftOutCases}</summary>
          <ul>
            {leftOut.map(({ caseId, reason }) => (
              <li>
                {mayOpen(request.officer, 'queue') ? <a href={`/petugas/kasus/${caseId}`}>{caseId}</a> : caseId}:{' '}
                {text.reasons[reason ?? ''] ?? text.otherReason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {job.status === 'done' && isReversible(job.kind) ? (
        <p>
          <a class="button second" href={`/petugas/massal?tindakan=bulk-reverse&pekerjaan=${job.id}`}>
            {text.reverse}
          </a>
        </p>
      ) : null}
      <p>
        <Back request={request} /> · <a href="/petugas/pekerjaan">{text.listTitle}</a>
      </p>
    </OfficerLayout>,
  )
  return job.status === 'done' ? reply : { ...reply, headers: { ...reply.headers, refresh: String(refreshSeconds) } }
}

/** An import is over rows of a file, which are no cases yet: its own page lists them. */
const isOfRows = ({ kind }: Job): boolean => kind.startsWith('lapor-')

/** Where this officer gives jobs. */
const Back = ({ request: { language, officer } }: { request: OfficerRequest }) =>
  mayOpen(officer, 'queue') ? (
    <a href="/petugas">{officerTextOf(language).queue.jobs.toQueue}</a>
  ) : (
    <a href="/petugas/retensi">{deskTextOf(language).work.retention.title}</a>
  )

/** Jobs the officer gave lately. */
export const showJobs = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  const given = await desk.jobs(request.officer)
  if (request.wants === 'json') return json({ jobs: given.map(({ id, kind, status, total, done }) => ({ id, kind, status, total, done })) })
  const { jobs: text } = officerTextOf(request.language).queue
  const region = await desk.region()
  return page(
    <OfficerLayout
      title={text.listTitle}
      request={request}
      region={region}
      current={mayOpen(request.officer, 'queue') ? 'queue' : 'retention'}
    >
      <h1>{text.listTitle}</h1>
      {given.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <ul class="jobs">
          {given.map((job) => (
            <li>
              <a href={`/petugas/pekerjaan/${job.id}`}>{text.kinds[job.kind] ?? text.other}</a>{' '}
              <span class="tag">{text.states[job.status]}</span>
              <small>
                {moment(job.createdAt, request.language, region.timeZone)} · {text.progress({ done: job.done, total: job.total })}
              </small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Back request={request} />
      </p>
    </OfficerLayout>,
  )
}

import type { Job } from '../../../shared/domain/office/job.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { Reply } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const refreshSeconds = 5

/** How far a job of this page is. */
export const JobProgress = ({ job, language, doing, done }: { job: Job; language: Language; doing: string; done: string }) => (
  <div class="panel" role="status">
    <p>
      <label for="maju">{job.status === 'done' ? done : doing}</label>{' '}
      <progress id="maju" max={Math.max(1, job.total)} value={job.status === 'done' ? Math.max(1, job.total) : job.done} />
    </p>
    {job.status === 'done' ? null : <p class="hint">{officerTextOf(language).queue.jobs.reload}</p>}
  </div>
)

/** The page comes again by itself while its job runs. */
export const refreshing = (reply: Reply, job: Job | null): Reply =>
  job === null || job.status === 'done' ? reply : { ...reply, headers: { ...reply.headers, refresh: String(refreshSeconds) } }

import type { Child } from 'hono/jsx'
import type { ReachTask } from '../../../shared/desk/officers/case/privacy.ts'
import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import { deskAction } from '../../../shared/domain/actions/officer-actions.ts'
import { ReachForm } from '../../../shared/domain/actions/officer-forms.ts'
import { isGuarded } from '../../../shared/domain/case/new-code.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { ReachedBy } from '../../../shared/domain/events/happenings.ts'
import { hasFailedAtAddress } from '../../../shared/domain/letters/letter.ts'
import { moment } from '../../../shared/web/format.ts'
import { DoneNote, emptyForm, Radios } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { letterName } from '../../../shared/web/text/case-names.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { pathOf } from '../desk-around.ts'
import { onceOf } from '../submission-guard.ts'
import { chatAddress, SendMessage } from './send-message.tsx'

/** Why there is no number to call. */
const phoneless = ({ lost, phoneHidden, noneBefore }: ReachTask, text: TasksText): string => {
  if (phoneHidden) return text.phoneHidden
  if (noneBefore) return text.noPhoneBefore
  return lost ? text.phoneLost : text.noPhone
}

/** What waits beside the queue: people to call, and requests about personal data (GET /petugas/tugas). */
export const showTasks = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const [reach, privacy, region, token] = await Promise.all([
    desk.reachTasks(request.officer),
    desk.privacyTasksFor(request.officer),
    desk.region(),
    desk.newFormToken(),
  ])
  const { tasks: text } = deskTextOf(request.language).work
  if (request.wants === 'json') {
    return json({
      reach: reach.first.map((task) => ({
        number: task.case.number,
        letters: task.letters.map(({ id }) => id),
        ...(task.others.length > 0 ? { others: task.others.map(({ id }) => id) } : {}),
      })),
      privacy: privacy.first.map(({ number, privacyOpen }) => ({ number, waiting: privacyOpen })),
      more: { reach: reach.more, privacy: privacy.more },
    })
  }
  const about = { region: region.name, address: `${desk.baseUrl}/lacak` }
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="tasks">
      <h1>{text.title}</h1>
      {request.query.hasil ? <DoneNote>{request.query.hasil === 'sudah' ? text.gone : text.saved}</DoneNote> : null}
      <h2>{text.reachTitle}</h2>
      {reach.first.length === 0 ? <p>{text.reachNone}</p> : <p>{text.reachIntro}</p>}
      {reach.first.map((task, i) => (
        <ReachPanel
          task={task}
          request={request}
          neutral={neutralWords(task, text, about)}
          token={token}
          timeZone={region.timeZone}
          n={i}
        />
      ))}
      {reach.more ? <p>{text.more}</p> : null}
      <h2>{text.privacyTitle}</h2>
      <p>{privacy.first.length === 0 ? text.privacyNone : text.privacyIntro}</p>
      <ul>
        {privacy.first.map((state) => (
          <li>
            <a href={`${pathOf(state)}#privasi`}>{state.number}</a> {text.privacyWaiting({ count: state.privacyOpen })}{' '}
            <a href={`${pathOf(state)}/hapus-data`}>{deskTextOf(request.language).work.erase.link}</a>
          </li>
        ))}
      </ul>
      {privacy.more ? <p>{text.more}</p> : null}
      {mayOpen(request.officer, 'samples') ? (
        <>
          <h2>{deskTextOf(request.language).work.samples.title}</h2>
          <p>
            <a href="/petugas/contoh">{deskTextOf(request.language).work.samples.open}</a>
          </p>
        </>
      ) : null}
    </OfficerLayout>,
  )
}

/** Nothing of the matter. Whose code was replaced is not sent to a page that only the old one would have opened. */
const neutralWords = ({ case: state, letters }: ReachTask, text: TasksText, about: { region: string; address: string }): string => {
  if (letters.some(({ content }) => content.kind === 'contact-changed')) return text.sayContact(about)
  if (!letters.some(({ content }) => content.kind === 'access-renewed')) return text.say(about)
  return isGuarded(state) ? `${text.sayRenewed(about)} ${text.sayRenewedGuarded}` : text.sayRenewed(about)
}

type TasksText = ReturnType<typeof deskTextOf>['work']['tasks']
type PanelProps = { task: ReachTask; request: OfficerRequest; neutral: string; token: string; timeZone: string; n: number }

/** One person: the number, what to say (nothing of the matter, for somebody else may pick up), and what came of it. */
const ReachPanel = ({ task, request, neutral, token, timeZone, n }: PanelProps) => {
  const { work, act } = deskTextOf(request.language)
  const text = work.tasks
  const mine = task.letters[0]
  const first = mine ?? task.others[0]
  if (!first) return null
  return (
    <section class="panel">
      <h3>
        <a href={pathOf(task.case)}>{task.case.number}</a>
      </h3>
      <SummaryList
        rows={[
          [text.phone, task.phone ?? phoneless(task, text)],
          [text.notices, [...task.letters, ...task.others].map(({ content }) => letterName(content.kind, request.language)).join(', ')],
          [text.since, moment(first.createdAt, request.language, timeZone)],
          [text.sayTitle, task.message ? null : neutral],
        ]}
      />
      {task.letters.some(hasFailedAtAddress) ? (
        <p>
          {text.addressFails} <a href={`${pathOf(task.case)}#${deskAction('restore-address').slug}`}>{text.restoreAddress}</a>
        </p>
      ) : null}
      {task.phone === null || task.message ? null : (
        <p>
          <a href={chatAddress(task.phone, neutral)} target="_blank" rel="noopener noreferrer">
            {text.whatsapp}
          </a>
        </p>
      )}
      {task.phone !== null && task.message ? (
        <SendMessage message={task.message} phone={task.phone} state={task.case} request={request} token={token} prefix={`tugas-${n}-`} />
      ) : null}
      {task.others.length > 0 ? (
        <p>{text.othersTell({ notices: task.others.map(({ content }) => letterName(content.kind, request.language)).join(', ') })}</p>
      ) : null}
      {mine ? (
        <Otherwise isOpen={!task.message} label={pasteTextOf(request.language).message.other}>
          <OfficerForm request={request} action={`/petugas/tugas/${task.case.number}`} hidden={{ token, letterId: mine.id }}>
            <Radios
              form={{ ...emptyForm, prefix: `tugas-${n}-` }}
              name="how"
              label={text.how}
              options={ReachedBy.options.map((value) => ({ value, label: act.reachedBy[value] }))}
            />
            <button type="submit">{text.done}</button>
          </OfficerForm>
        </Otherwise>
      ) : null}
    </section>
  )
}

/** Another way than the one that is offered first. */
const Otherwise = ({ isOpen, label, children }: { isOpen: boolean; label: string; children: Child }) =>
  isOpen ? (
    <div>{children}</div>
  ) : (
    <details>
      <summary>{label}</summary>
      {children}
    </details>
  )

/** Notes how somebody was reached (POST /petugas/tugas/{number}). */
export const noteReached = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const form = ReachForm.safeParse(request.body)
  const caseId = await desk.caseIdOf(request.params.number ?? '')
  if (!form.success) {
    const message = textOf(request.language).errors.fields.required({ field: deskTextOf(request.language).work.tasks.how })
    return request.wants === 'json' ? problem(422, 'invalid-fields', message) : seeOther('/petugas/tugas')
  }
  const sent = await onceOf(request, desk, caseId, `reach-${form.data.letterId}`)
  if (sent === null) return seeOther('/petugas/tugas')
  const reached = await desk.noteReached(request.officer, caseId, form.data.letterId, form.data.how, sent, form.data.told)
  if (reached === 'not-allowed') return absent(request, desk)
  return seeOther(`/petugas/tugas?hasil=${reached === 'noted' ? 'dihubungi' : 'sudah'}`)
}

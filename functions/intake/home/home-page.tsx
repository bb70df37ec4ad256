import type { DeskBase } from '../../../shared/desk/base.ts'
import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { announcementsOn } from '../../../shared/domain/information/announcement.ts'
import { isOurPolicy, type StatuteId, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { EmergencyNumbers } from '../../../shared/web/emergency-numbers.tsx'
import { Icon, type IconName } from '../../../shared/web/icon.tsx'
import { CurrentAnnouncements } from '../../../shared/web/information/announcements.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** Limits that a citizen asks about first. */
const shown: readonly StatuteId[] = [
  'complaint.verification',
  'complaint.resolution.service-question',
  'complaint.resolution.ordinary',
  'complaint.resolution.oversight',
  'complaint.resolution.aspiration',
  'request.answer',
]

export const showHome = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { home: text, common } = textOf(request.language)
  const region = await desk.region()
  const today = await desk.today()
  const rows = await desk.statutes()
  const [listed, institutions] = await Promise.all([desk.listed(), desk.recentInstitutions()])
  const nameOf = (id: string): string => institutions.find((it) => it.id === id)?.name ?? id
  return page(
    <Layout
      title={text.title}
      language={request.language}
      path="/"
      region={region}
      listed={{ description: text.lead, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <ul class="tasks">
        <Task to="/pengaduan/sebelum" icon="complaint" words={text.complaint} />
        <Task to="/permohonan" icon="request" words={text.request} />
        <Task to="/lacak" icon="track" words={text.track} />
      </ul>
      <CurrentAnnouncements of={announcementsOn(listed, today).current} language={request.language} nameOf={nameOf} />
      <p>
        <a href="/laporan">{text.reports}</a>
      </p>
      <p>
        <a href="/informasi">{text.information}</a>
      </p>
      <p>
        <a href="/statistik">{text.statistics}</a>
      </p>
      <h2>{text.whatNext}</h2>
      <ol>
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <h2>{text.howLong}</h2>
      <table>
        <caption>{text.howLongCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.matter}</th>
            <th scope="col">{text.limit}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => {
            const row = statuteInForce(rows, id, today)
            return (
              <tr>
                <th scope="row">{row.name}</th>
                <td>
                  {row.allowance} {common.units[row.unit]}
                  {isOurPolicy(row) ? <small> {text.ours}</small> : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>
        <a href="/tenggat">{text.howLongMore}</a>
      </p>
      <p class="hint">{text.beside}</p>
    </Layout>,
  )
}

type TaskProps = { to: string; icon: IconName; words: { action: string; text: string } }

/** One of the things that people come for: the whole row leads there. */
const Task = ({ to, icon, words }: TaskProps) => (
  <li>
    <a href={to}>
      <Icon name={icon} />
      <span>
        <strong>{words.action}</strong>
        <span>{words.text}</span>
      </span>
    </a>
  </li>
)

/** What belongs elsewhere, said before anybody writes in vain. */
export const showStopper = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { before: text, complaint } = textOf(request.language).home
  const region = await desk.region()
  return page(
    <Layout
      title={text.title}
      language={request.language}
      path="/pengaduan/sebelum"
      region={region}
      listed={{ description: complaint.text, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <section class="summary">
        <h2>{text.emergencyTitle}</h2>
        <p>{text.emergency({ number: region.emergencyNumber })}</p>
        <EmergencyNumbers region={region} language={request.language} />
      </section>
      <h2>{text.fitsTitle}</h2>
      <p>{text.fits}</p>
      <h2>{text.outsideTitle}</h2>
      <ul>
        {text.outside.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{text.noWrongDoor}</p>
      <details>
        <summary>{text.careTitle}</summary>
        <ul>
          {text.care.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
      <p>
        {text.question} <a href="/permohonan">{text.questionLink}</a>.
      </p>
      <p>
        {text.reports} <a href="/laporan">{text.reportsLink}</a>.
      </p>
      <div class="actions">
        <a class="button" href="/pengaduan">
          {text.action}
        </a>
      </div>
    </Layout>,
  )
}

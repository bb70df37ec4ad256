import type { DeskBase } from '../../../shared/desk/base.ts'
import { EmergencyNumbers } from '../../../shared/web/emergency-numbers.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { helpTextOf } from '../../../shared/web/text/help-text.ts'
import type { Answered } from '../../../shared/web/text/id/help.ts'

/** The Ombudsman's number for the whole country. */
const ombudsmanNumber = '137'

const Answers = ({ answers }: { answers: readonly Answered[] }) =>
  answers.map(({ question, answer, link }) => (
    <>
      <h3>{question}</h3>
      <p>
        {answer}
        {link ? (
          <>
            {' '}
            <a href={link[0]}>{link[1]}</a>
          </>
        ) : null}
      </p>
    </>
  ))

/** What people ask, what to do when it is late or not good enough, and who else helps. */
export const showHelp = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { language } = request
  const text = helpTextOf(language)
  const region = await desk.region()
  const { name, address } = region.informationCommission
  return page(
    <Layout
      title={text.title}
      language={language}
      path="/bantuan"
      region={region}
      listed={{ description: text.intro, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <h2>{text.filing}</h2>
      <Answers answers={text.answers} />
      <h2>{text.late}</h2>
      <Answers answers={text.lateAnswers} />
      <h2>{text.elsewhere}</h2>
      <h3>{text.commission}</h3>
      <p>
        {name}, {address}
      </p>
      <h3>{text.ombudsman}</h3>
      <p>{text.ombudsmanHow({ number: ombudsmanNumber })}</p>
      <h3>{text.national}</h3>
      <p>{text.nationalHow}</p>
      <h2>{text.danger}</h2>
      <EmergencyNumbers region={region} language={language} />
    </Layout>,
  )
}

/** How far everybody can use this site, what is not good yet, and whom to tell. */
export const showAccessibility = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { language } = request
  const { accessibility: text } = helpTextOf(language)
  const region = await desk.region()
  const listed = { description: text.intro, baseUrl: desk.baseUrl }
  return page(
    <Layout title={text.title} language={language} path="/aksesibilitas" region={region} listed={listed}>
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <p>{text.standard}</p>
      <h2>{text.gapsTitle}</h2>
      <ul>
        {text.gaps.map((gap) => (
          <li>{gap}</li>
        ))}
      </ul>
      <h2>{text.tellTitle}</h2>
      <p>{text.tell}</p>
    </Layout>,
  )
}

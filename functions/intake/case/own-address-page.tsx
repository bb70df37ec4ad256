import type { LostCodeDesk } from '../../../shared/desk/citizens/open-lost-code.ts'
import { linkLimits } from '../../../shared/domain/actions/case-forms.ts'
import { Hidden } from '../../../shared/web/forms/form.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

type Part = 'ask' | 'done' | 'not'

const show = async (request: Request, desk: LostCodeDesk, part: Part, token = ''): Promise<Reply> => {
  const text = textOf(request.language).track.address
  return page(
    <Layout
      title={text[part].title}
      language={request.language}
      path="/alamat"
      query={token === '' ? {} : { t: token }}
      region={await desk.region()}
    >
      <h1>{text[part].title}</h1>
      <p>{text[part].text}</p>
      {part === 'ask' ? (
        <form method="post" action="/alamat">
          <Hidden values={{ t: token }} />
          <div class="actions">
            <button type="submit">{text.send}</button>
          </div>
        </form>
      ) : null}
    </Layout>,
    { status: part === 'not' ? 410 : 200 },
  )
}

/** Where the link of a receipt leads; the button confirms, for scanners follow links. */
export const showConfirmation = async (request: Request, desk: LostCodeDesk): Promise<Reply> => {
  const token = (request.query.t ?? '').slice(0, linkLimits.t)
  const isUsable = await desk.isConfirmation(token)
  return isUsable || request.wants === 'html' ? show(request, desk, isUsable ? 'ask' : 'not', token) : unknownLink(request)
}

const unknownLink = ({ language }: Request): Reply => {
  const { title, text } = textOf(language).track.address.not
  return problem(410, 'link-used', title, { detail: text })
}

/** The address is its reader's: letters that only tell how things go leave from now on. */
export const confirmAddress = async (request: Request, desk: LostCodeDesk): Promise<Reply> => {
  const token = textField(request.body, 't').slice(0, linkLimits.t)
  const isDone = await desk.confirmAddress(token)
  if (request.wants === 'html') return show(request, desk, isDone ? 'done' : 'not', token)
  const { done } = textOf(request.language).track.address
  return isDone ? json({ title: done.title, detail: done.text }) : unknownLink(request)
}

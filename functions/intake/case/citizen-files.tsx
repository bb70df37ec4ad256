import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { type Case, isEnded } from '../../../shared/domain/case/case.ts'
import { maxFilesPerCase } from '../../../shared/domain/case/files-per-case.ts'
import { acceptAll } from '../../../shared/files/kinds.ts'
import { FileField } from '../../../shared/web/forms/file-field.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { scanWords } from '../../../shared/web/scan-words.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { contentSecurityPolicy } from '../../../shared/web/web-stack.ts'
import { caseOfPath, notOpen, sliding } from './citizen.ts'
import type { Onward } from './onward.ts'

/** A form that goes straight to the bucket, signed for one key, one size and ten minutes. */
export const showUpload = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request, { to: 'upload' })
  return sliding(request, desk, await uploadPage(request, desk, state))
}

/** The form for one file of that case, or why none can be sent. */
export const uploadPage = async (request: Request, desk: OwnCaseDesk, state: Case): Promise<Reply> => {
  const text = textOf(request.language).case
  const path = `/kasus/${state.number}`
  const frame = { title: text.file.title, language: request.language, path: `${path}/berkas`, region: await desk.region() }
  const ended = isEnded(state)
  // Officers' evidence does not take the reporter's places.
  if (ended || state.files.filter(({ from }) => from !== 'officer').length >= maxFilesPerCase) {
    const why = ended ? text.file.closed : text.file.full({ count: maxFilesPerCase })
    if (request.wants === 'json') return problem(409, ended ? 'closed' : 'too-many-files', why)
    return page(
      <Layout {...frame}>
        <h1>{text.file.title}</h1>
        <p>{why}</p>
        <a href={path}>{text.title({ number: state.number })}</a>
      </Layout>,
    )
  }
  // A script cannot follow where the bucket leads a browser; it is told how it went instead.
  if (request.wants === 'json') return json(await desk.uploadForm(state, request.query.untuk === 'skrip' ? null : path))
  const form = await desk.uploadForm(state, path)
  const content = (
    <Layout {...frame}>
      <h1>{text.file.title}</h1>
      <p>{text.file.intro({ max: maxFilesPerCase })}</p>
      <p class="hint">
        {text.file.privacy} {scanWords(frame.region, request.language)} {text.file.signatures[state.channel]}
      </p>
      <form method="post" action={form.url} enctype="multipart/form-data">
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <FileField accept={acceptAll} label={text.file.label} tooLarge={text.file.tooLarge} />
        <p class="hint">{text.file.expires}</p>
        <SubmitOrLeave submit={text.file.send} leave={text.title({ number: state.number })} to={path} />
      </form>
    </Layout>
  )
  return page(content, { headers: { 'content-security-policy': contentSecurityPolicy({ formsTo: new URL(form.url).origin }) } })
}

/** No such file of this case, perhaps no longer; and the way back. */
const missing = async ({ language, wants }: Request, desk: OwnCaseDesk, { number }: Case): Promise<Reply> => {
  const { errors, case: text } = textOf(language)
  const { title, advice } = errors.pages['not-found']
  if (wants === 'json') return problem(404, 'not-found', title, { detail: advice })
  const content = (
    <Layout title={title} language={language} path={`/kasus/${number}`} region={await desk.region()}>
      <h1>{title}</h1>
      <p>{text.file.missing}</p>
      <p>
        <a href={`/kasus/${number}`}>{text.title({ number })}</a>
      </p>
    </Layout>
  )
  return page(content, { status: 404 })
}

/** The official letter of that id (surat resmi): the signed form where there is one, the issued one until then. */
export const readLetter = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request, { to: 'letter', id: request.params.letter ?? '' })
  const link = await desk.linkToLetter(state, request.params.letter)
  return link === null ? missing(request, desk, state) : seeOther(link)
}

/** Sends whoever may see the case to a link that works for a few minutes. */
export const readFile = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request, { to: 'file', id: request.params.file ?? '' })
  const link = await desk.linkToFile(state, request.params.file)
  return link === null ? missing(request, desk, state) : seeOther(link)
}

/**
 * The file or letter that somebody was going to before they gave the code: a link of a few minutes, to be pressed, for no form
 * of ours may lead to the bucket (`form-action`), and a browser without cookies has no other way to it.
 */
export const readyPage = async (request: Request, desk: OwnCaseDesk, state: Case, { to, id }: ReadyFile): Promise<Reply> => {
  const link = to === 'file' ? await desk.linkToFile(state, id) : await desk.linkToLetter(state, id)
  if (link === null) return missing(request, desk, state)
  const { file, title } = textOf(request.language).case
  const path = `/kasus/${state.number}`
  return page(
    <Layout title={file.ready} language={request.language} path={path} region={await desk.region()}>
      <h1>{file.ready}</h1>
      <p>{file.readyText}</p>
      <p>
        <a class="button" href={link}>
          {file.open}
        </a>
      </p>
      <p>
        <a href={path}>{title({ number: state.number })}</a>
      </p>
    </Layout>,
  )
}

type ReadyFile = Extract<Onward, { id: string }>

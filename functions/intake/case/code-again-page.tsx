import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { caseFormLimits } from '../../../shared/domain/actions/case-forms.ts'
import { ErrorSummary, type FormState, Hidden, TextField } from '../../../shared/web/forms/form.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { writtenIn } from './case-sentence.tsx'
import type { notOpened } from './citizen.ts'

type NotOpened = ReturnType<typeof notOpened>

/**
 * Somebody wrote while their session ended, or opened another case in another tab: what they wrote is shown and travels on, and
 * is sent as soon as the code is given again. Nothing is kept on our side (docs/adr/0041).
 */
export const codeAgainPage = async (request: Request, desk: OwnCaseDesk, not: NotOpened | null): Promise<Reply> => {
  const { language, body, path } = request
  const { track, case: words } = textOf(language)
  const text = track.again
  const number = request.params.number ?? ''
  const errors = not ? [{ field: 'accessCode', code: not.code, message: not.message }] : []
  const form: FormState = { values: {}, errors }
  const written = writtenIn(body)
  return page(
    <Layout title={text.title} language={language} path={`/kasus/${number}`} region={await desk.region()} hasErrors={not !== null}>
      <ErrorSummary form={form} language={language} />
      <h1>{text.title}</h1>
      <p>{text.text}</p>
      <p>{words.title({ number })}</p>
      {written.map((it) => (
        <p class="written" dir="auto">
          {it}
        </p>
      ))}
      <form method="post" action={path} novalidate>
        <Hidden values={allFields(body)} />
        <TextField
          form={form}
          name="accessCode"
          label={track.accessCode}
          hint={track.accessCodeHint}
          short
          maxLength={caseFormLimits.accessCode}
          autoComplete="off"
        />
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </form>
      <p>
        <a href={`/lacak/kode?number=${encodeURIComponent(number)}`}>{track.lostLink}</a>
      </p>
    </Layout>,
    { status: not?.status ?? 403, headers: not?.headers ?? {} },
  )
}

/** Every field that was sent, but for a code that did not match. */
const allFields = ({ accessCode: _, ...fields }: Readonly<Record<string, unknown>>): Record<string, unknown> => fields

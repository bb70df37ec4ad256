import type { Case } from '../../../shared/domain/case/case.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { maySayYes } from '../../../shared/domain/information/publishable.ts'
import { Hidden } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps } from './action-parts.tsx'

type AskProps = { number: string; token: string | undefined; language: Language }

/** The question, off until its button is pressed: on the receipt, and on the page of the case. */
export const AskPublishing = ({ number, token, language }: AskProps) => {
  const { publishing: text } = textOf(language).case
  return (
    <section class="panel" id="terbit">
      <h2>{text.title}</h2>
      <p>{text.ask}</p>
      <ActionForm number={number} to="terbit" token={token} send={text.allow} quiet>
        <Hidden values={{ publish: 'yes' }} />
      </ActionForm>
    </section>
  )
}

/** Whether its reporter can be asked: a complaint in their own name, that nothing hides. */
export const isAskedToPublish = (state: Case): boolean =>
  byChannel(state, { complaint: (it) => maySayYes(it) && it.publishing !== 'allowed', request: () => false })

/** Whether a text about the case may be public, what became of it, and one press that takes it down (docs/adr/0094). */
export const OwnPublishing = ({ opened, around, possible, tokens }: ActionProps) => {
  const { publishing: text } = textOf(around.language).case
  const state = opened.view.case
  const complaint = byChannel(state, { complaint: (it) => it, request: () => null })
  const token = tokens['allow-publishing']
  if (!complaint || !possible.some(({ move }) => move === 'allow-publishing')) return null
  if (complaint.publishing !== 'allowed') return <AskPublishing number={state.number} token={token} language={around.language} />
  const { publication } = complaint
  return (
    <section class="panel" id="terbit">
      <h2>{text.title}</h2>
      {publication?.shown ? (
        <p>
          {text.shown} <a href={`/laporan/${encodeURIComponent(publication.line)}`}>{text.read}</a>
        </p>
      ) : (
        <p>{maySayYes(complaint) ? text.allowed : text.notNow}</p>
      )}
      <ActionForm number={state.number} to="terbit" token={token} send={text.refuse} quiet>
        <Hidden values={{ publish: 'no' }} />
        <p class="hint">{text.refuseHint}</p>
      </ActionForm>
    </section>
  )
}

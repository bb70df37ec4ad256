import type { OfficerCase, RelatedCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { channelOf } from '../../../../shared/domain/channels/channels.ts'
import { longDate } from '../../../../shared/web/format.ts'
import { Checks, emptyForm } from '../../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../../shared/web/officers/officer-form.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../../shared/web/text/officer-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'

type Props = { opened: OfficerCase; around: DeskAround; token: string }

/** The case this one repeats, those that repeat it, and the way to others like it. */
export const CaseRelated = ({ opened, around, token }: Props) => {
  const { main, duplicates, similar, view } = opened
  const text = deskTextOf(around.language).case.related
  const state = view.case
  if (!channelOf(state).repeatable(state)) return null
  return (
    <section>
      <h2>{text.title}</h2>
      {main ? <RelatedList title={text.main} cases={[main]} around={around} /> : null}
      {duplicates.length > 0 ? <RelatedList title={text.duplicates} cases={duplicates} around={around} /> : null}
      {similar.length > 0 ? <RelatedList title={text.similar} cases={similar} around={around} /> : null}
      {!main && duplicates.length + similar.length === 0 ? <p>{text.none}</p> : null}
      <ShareAnswer opened={opened} around={around} token={token} />
    </section>
  )
}

const RelatedList = ({ title, cases, around }: { title: string; cases: readonly RelatedCase[]; around: DeskAround }) => {
  const { statuses } = officerTextOf(around.language).queue
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {cases.map((it) => (
          <li>
            <a href={pathOf(it)}>{it.number}</a> <span class="tag">{statuses[it.stage ?? it.status]}</span>{' '}
            <span dir="auto">{it.title}</span> <small>{longDate(it.receivedOn, around.language)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One answer for all who told the same; each case gets it by itself (domain.md section 2). */
const ShareAnswer = ({ opened, around, token }: Props) => {
  const text = deskTextOf(around.language).case.related
  const waiting = opened.duplicates.filter(({ canAnswer }) => canAnswer)
  const state = opened.view.case
  const isAnswered = opened.view.timeline.some(({ event }) => event.type === 'answered')
  if (!isAnswered || waiting.length === 0) return null
  const ticked = Object.fromEntries(waiting.map(({ id }) => [`duplicates.${id}`, 'on']))
  const { fields } = deskTextOf(around.language).act
  return (
    <details open class="noprint">
      <summary>{text.share}</summary>
      <p>{text.shareIntro}</p>
      <OfficerForm request={around.request} action={`${pathOf(state)}/bagikan`} hidden={{ token }}>
        <Checks
          form={{ ...emptyForm, values: ticked, prefix: 'bagikan-' }}
          name="duplicates"
          label={fields.duplicates}
          options={waiting.map(({ id, number }) => ({ value: id, label: number }))}
        />
        <button type="submit">{text.share}</button>
      </OfficerForm>
    </details>
  )
}

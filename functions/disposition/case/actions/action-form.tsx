import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { limitsOf } from '../../../../shared/domain/actions/form-limits.ts'
import { type DeskActionName, deskAction } from '../../../../shared/domain/actions/officer-actions.ts'
import { channelOf } from '../../../../shared/domain/channels/channels.ts'
import { type AnswerTemplate, templatesFor } from '../../../../shared/domain/letters/templates.ts'
import type { FormState } from '../../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../../shared/web/officers/officer-form.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'
import { actionPage, labelsOf, wordsOf } from './action-pages.ts'
import { type ActionCase, fieldKit } from './field-kit.tsx'
import { pickedIn } from './suggested-lines.tsx'

export type ActionFormProps = ActionCase & {
  action: DeskActionName
  templates: readonly AnswerTemplate[]
  /** Signed time; its id makes a second click harmless. */
  token: string
  /** What was typed and what is wrong with it; null for a fresh form. */
  sent: FormState | null
  open: boolean
}

/** One command as a plain form. `seen` is the version on the screen: whoever was overtaken is told what changed. */
export const ActionForm = ({ action, opened, around, templates, token, sent, open }: ActionFormProps) => {
  const { fields, first } = actionPage(action)
  const { slug } = deskAction(action)
  const state = opened.view.case
  const text = wordsOf(action, around.language, state.channel)
  const target = { action: `${pathOf(state)}/${slug}`, hidden: { token, seen: String(state.version) }, request: around.request }
  if (fields === null) {
    return (
      <div class="plain" id={slug}>
        <OfficerForm {...target}>
          <button type="submit">{text.title}</button>
        </OfficerForm>
      </div>
    )
  }
  const kit = fieldKit({
    form: { ...(sent ?? { values: first?.({ opened, around }) ?? {}, errors: [] }), prefix: `${slug}-` },
    labels: labelsOf(action, around.language, state.channel),
    limits: limitsOf(deskAction(action).form.schema({ lists: around.lists, state })),
    opened,
    around,
  })
  return (
    <details class="act" id={slug} open={open}>
      <summary>{text.title}</summary>
      {text.hint ? <p class="hint">{text.hint}</p> : null}
      <Samples action={action} opened={opened} around={around} templates={templates} />
      <OfficerForm {...target}>
        {fields(kit)}
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </OfficerForm>
    </details>
  )
}

const factsOf = ({ view: { case: state } }: OfficerCase) => ({
  class: channelOf(state).listed(state).class,
  category: state.category,
})

/** Sample texts as links: they fill the form without script. */
const Samples = ({ action, opened, around, templates }: Pick<ActionFormProps, 'action' | 'opened' | 'around' | 'templates'>) => {
  const { samples } = actionPage(action)
  const offered = samples ? templatesFor(templates, samples.use, factsOf(opened)) : []
  if (offered.length === 0) return null
  const { slug } = deskAction(action)
  return (
    <p class="samples">
      {deskTextOf(around.language).act.template}{' '}
      {offered.slice(0, 6).map(({ id, title }) => (
        <a href={`${pathOf(opened.view.case)}?contoh=${encodeURIComponent(id)}&untuk=${slug}#${slug}`}>{title}</a>
      ))}
    </p>
  )
}

/** The form with a sample text in it, when one was asked for. */
export const formWithSample = (
  action: DeskActionName,
  opened: OfficerCase,
  around: DeskAround,
  templates: readonly AnswerTemplate[],
  templateId: string,
): FormState | null => {
  const { samples, first } = actionPage(action)
  const template = samples && templatesFor(templates, samples.use, factsOf(opened)).find(({ id }) => id === templateId)
  if (!template) return null
  return { values: { ...first?.({ opened, around }), [samples.into]: template.text }, errors: [] }
}

/** The form with what was picked of the suggestions, when something was. */
export const formWithPicks = (action: DeskActionName | null, opened: OfficerCase, around: DeskAround): FormState | null => {
  const picked = pickedIn(around.request.query, around)
  if (action !== 'dispose' || Object.keys(picked).length === 0) return null
  return { values: { ...actionPage(action).first?.({ opened, around }), ...picked }, errors: [] }
}

import type { OfficerCase } from '../../../../shared/desk/officers/officer-case.ts'
import { type DeskActionName, deskActions } from '../../../../shared/domain/actions/officer-actions.ts'
import { type AnswerTemplate, type TemplateUse, templatesFor } from '../../../../shared/domain/letters/templates.ts'
import type { FormState } from '../../../../shared/web/form.tsx'
import { OfficerForm } from '../../../../shared/web/officers/officer-form.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'
import { ActionFields } from './action-fields.tsx'
import { offeredInstitutions } from './disposition-fields.tsx'

export type ActionFormProps = {
  action: DeskActionName
  opened: OfficerCase
  around: DeskAround
  templates: readonly AnswerTemplate[]
  /** Signed time; its id makes a second click harmless. */
  token: string
  /** What was typed and what is wrong with it; null for a fresh form. */
  sent: FormState | null
  open: boolean
}

const withoutFields: ReadonlySet<DeskActionName> = new Set<DeskActionName>(['accept', 'approve', 'post-national', 'find-complete'])

/** One command as a plain form. `seen` is the version on the screen: whoever was overtaken is told what changed. */
export const ActionForm = ({ action, opened, around, templates, token, sent, open }: ActionFormProps) => {
  const text = deskTextOf(around.language).act.actions[action]
  const { slug } = deskActions[action]
  const state = opened.view.case
  const target = { action: `${pathOf(state)}/${slug}`, hidden: { token, seen: String(state.version) }, request: around.request }
  if (withoutFields.has(action)) {
    return (
      <div class="plain" id={slug}>
        <OfficerForm {...target}>
          <button type="submit">{text.title}</button>
        </OfficerForm>
      </div>
    )
  }
  const form = sent ?? { values: valuesAtFirst(action, opened, around), errors: [] }
  return (
    <details class="act" id={slug} open={open}>
      <summary>{text.title}</summary>
      {text.hint ? <p class="hint">{text.hint}</p> : null}
      <Samples action={action} opened={opened} around={around} templates={templates} />
      <OfficerForm {...target}>
        <ActionFields action={action} form={{ ...form, prefix: `${slug}-` }} opened={opened} around={around} />
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </OfficerForm>
    </details>
  )
}

const sampleUses: Partial<Record<DeskActionName, TemplateUse>> = {
  answer: 'answer',
  draft: 'answer',
  hold: 'hold',
  progress: 'progress',
  return: 'return',
  archive: 'archive',
  refer: 'refer',
  extend: 'extend',
}

/** The field a sample text goes into. */
const sampleField = (action: DeskActionName): string =>
  action === 'hold'
    ? 'question'
    : action === 'return' || action === 'extend'
      ? 'reason'
      : action === 'archive' || action === 'refer'
        ? 'explanation'
        : 'text'

const factsOf = ({ view: { case: state } }: OfficerCase) => ({
  class: state.channel === 'complaint' ? state.class : null,
  category: state.category,
})

/** Sample texts as links: they fill the form without script. */
const Samples = ({ action, opened, around, templates }: Pick<ActionFormProps, 'action' | 'opened' | 'around' | 'templates'>) => {
  const use = sampleUses[action]
  const offered = use ? templatesFor(templates, use, factsOf(opened)) : []
  if (offered.length === 0) return null
  const { slug } = deskActions[action]
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
  const use = sampleUses[action]
  const template = use && templatesFor(templates, use, factsOf(opened)).find(({ id }) => id === templateId)
  if (!template) return null
  return { values: { ...valuesAtFirst(action, opened, around), [sampleField(action)]: template.text }, errors: [] }
}

/** What a fresh form knows already. The switches of an unverified case stay open unless the reporter set them. */
const valuesAtFirst = (action: DeskActionName, opened: OfficerCase, around: DeskAround): Record<string, string> => {
  const { view, texts, main } = opened
  const state = view.case
  const written = (n: number) => (view.readableTexts.has(n) ? (texts.get(n)?.text ?? '') : '')
  switch (action) {
    case 'dispose': {
      if (state.channel !== 'complaint') return {}
      const { suggested } = offeredInstitutions(around, state.category, state.reported.institutions)
      const lead = state.holders?.lead ?? (suggested.length === 1 ? (suggested[0]?.id ?? '') : '')
      return { class: state.class, category: state.category ?? '', lead, ...flagsOf(opened, state.agenda !== null) }
    }
    case 'set-flags':
      return flagsOf(opened, true)
    case 'edit': {
      if (state.channel !== 'complaint') return {}
      const { title, text } = state.edited ?? state
      return { title: written(title.n), text: written(text.n) }
    }
    case 'link':
      return { duplicateOf: main?.number ?? '' }
    case 'answer':
    case 'draft': {
      // A draft that came back is the beginning of the next one.
      const last = view.timeline.findLast(({ event }) => event.type === 'drafted')?.event
      return last?.type === 'drafted' && state.status === 'in-progress' ? { outcome: last.outcome, text: written(last.text.n) } : {}
    }
    case 'deliver':
      return state.channel === 'request' ? { how: state.deliver } : {}
    case 'name-conflict':
      return Object.fromEntries([
        ...state.reported.institutions.map((id) => [`reportedInstitutions.${id}`, 'on']),
        ...state.reported.officers.map((id) => [`reportedOfficers.${id}`, 'on']),
      ])
    default:
      return {}
  }
}

const flagsOf = ({ view: { case: state } }: OfficerCase, settled: boolean): Record<string, string> => {
  const value = (on: boolean) => (on ? 'yes' : settled ? 'no' : '')
  return { anonymous: value(state.identity !== 'named'), confidential: value(state.confidential) }
}

import type { Child } from 'hono/jsx'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { type Offered, offeredLeads } from '../../../../shared/domain/suggestions/offered.ts'
import { type Reason, reasoned } from '../../../../shared/domain/suggestions/suggestions.ts'
import { categoryName, type DeskAround, pathOf } from '../../desk-around.ts'
import type { ActionCase, FieldKit } from './field-kit.tsx'

/** Institutions to which reports like this one went, above the list of all. */
export const SuggestedLeads = ({ kit }: { kit: FieldKit }) => (
  <SuggestedLines kit={kit} field="lead" title={kit.act.suggestions.lead} offered={suggestedLeads(kit)} nameOf={institutionOf(kit)} />
)

export const SuggestedCategory = ({ kit }: { kit: FieldKit }) => {
  const offered = suggestedCategories(kit)
  return (
    <SuggestedLines
      kit={kit}
      field="category"
      title={kit.act.suggestions.category}
      offered={offered}
      nameOf={(id) => categoryName(kit.around, id) ?? id}
    >
      <BothAtOnce kit={kit} category={offered[0]?.id} lead={suggestedLeads(kit)[0]?.id} />
    </SuggestedLines>
  )
}

/** The first of both by one press. */
const BothAtOnce = ({ kit, category, lead }: { kit: FieldKit; category: string | undefined; lead: string | undefined }) =>
  category === undefined || lead === undefined ? null : (
    <a href={targetOf(kit, { category, lead }, 'lead')} {...filling(kit, { category, lead })}>
      {kit.act.suggestions.both({ name: institutionOf(kit)(lead) })}
    </a>
  )

/** For the script of the page: which fields a press fills, with what. */
const filling = ({ form }: FieldKit, picked: Partial<Record<Picked, string>>) => ({
  'data-fills': Object.keys(picked)
    .map((it) => idIn(form, it))
    .join(' '),
  'data-value': Object.values(picked).join(' '),
})

const idIn = ({ prefix = '' }: FieldKit['form'], field: string): string => `${prefix}${field}`

/** Where a press leads without script: the same form with that chosen in it, at one of its fields. */
const targetOf = ({ form, opened }: FieldKit, picked: Partial<Record<Picked, string>>, at: Picked): string => {
  const chosen = { ...form.values, ...picked }
  const names = (['lead', 'category'] as const).flatMap((it) =>
    typeof chosen[it] === 'string' && chosen[it] !== '' ? [`${pickedAs[it]}=${encodeURIComponent(chosen[it])}`] : [],
  )
  return `${pathOf(opened.view.case)}?untuk=disposisi&${names.join('&')}#${idIn(form, at)}`
}

const suggestedLeads = ({ opened, around }: ActionCase): Offered[] =>
  byChannel(opened.view.case, {
    complaint: (state) => {
      const { institutions: active, inspectorates } = around.lists
      return offeredLeads(state, reasoned('institution', opened.suggestions, opened.texts, state.district), { active, inspectorates })
    },
    request: () => [],
  })

const suggestedCategories = ({ opened, around }: ActionCase): Offered[] =>
  byChannel(opened.view.case, {
    complaint: (state) =>
      reasoned('category', opened.suggestions, opened.texts, state.district).filter(({ id }) => around.lists.categories.includes(id)),
    request: () => [],
  })

/** The same for programs. */
export const suggestionsFor = (about: ActionCase) => ({ institution: suggestedLeads(about), category: suggestedCategories(about) })

const institutionOf =
  ({ around }: ActionCase) =>
  (id: string): string =>
    around.institutions.find((it) => it.id === id)?.name ?? id

/** Under which name the address of a case page says what was picked. */
export const pickedAs = { lead: 'instansi', category: 'kategori' } as const
type Picked = keyof typeof pickedAs

/** What an officer picked without script, if it may be chosen in the form at all. */
export const pickedIn = (
  query: Readonly<Record<string, string | undefined>>,
  { lists }: Pick<DeskAround, 'lists'>,
): Record<string, string> => {
  const [lead, category] = [query[pickedAs.lead], query[pickedAs.category]]
  return {
    ...(lead !== undefined && lists.institutions.includes(lead) ? { lead } : {}),
    ...(category !== undefined && lists.categories.includes(category) ? { category } : {}),
  }
}

type LinesProps = {
  kit: FieldKit
  field: Picked
  title: string
  offered: readonly Offered[]
  nameOf: (id: string) => string
  children?: Child
}

/** Links that fill the form, as sample texts do; with script they fill the field and nothing else is loaded. */
const SuggestedLines = ({ kit, field, title, offered, nameOf, children }: LinesProps) => {
  if (offered.length === 0) return null
  const { form, act } = kit
  return (
    <div class="suggested">
      <p>
        <strong>{title}</strong> <span class="hint">{act.suggestions.note}</span>
      </p>
      <ul>
        {offered.map((it) => (
          <li>
            <a
              href={targetOf(kit, { [field]: it.id }, field)}
              {...filling(kit, { [field]: it.id })}
              aria-current={form.values[field] === it.id ? 'true' : undefined}
            >
              {nameOf(it.id)}
            </a>{' '}
            <span class="hint">{'rule' in it ? act.suggestions.berkadar : reasonsIn(it.reasons, act.suggestions)}</span>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

const reasonsIn = (reasons: readonly Reason[], { because, between, byDistrict, byWord }: FieldKit['act']['suggestions']): string => {
  const each = reasons.map(({ cases, of, ...it }) =>
    'word' in it ? byWord({ cases, of, word: it.word }) : byDistrict({ cases, of, district: it.district }),
  )
  return because({ reasons: each.join(between) })
}

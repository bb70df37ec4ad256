import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { type Offered, offeredLeads } from '../../../../shared/domain/suggestions/offered.ts'
import { type Reason, reasoned } from '../../../../shared/domain/suggestions/suggestions.ts'
import { categoryName, type DeskAround, pathOf } from '../../desk-around.ts'
import type { ActionCase, FieldKit } from './field-kit.tsx'

/** Institutions to which reports like this one went, above the list of all. */
export const SuggestedLeads = ({ kit }: { kit: FieldKit }) => (
  <SuggestedLines kit={kit} field="lead" title={kit.act.suggestions.lead} offered={suggestedLeads(kit)} nameOf={institutionOf(kit)} />
)

export const SuggestedCategory = ({ kit }: { kit: FieldKit }) => (
  <SuggestedLines
    kit={kit}
    field="category"
    title={kit.act.suggestions.category}
    offered={suggestedCategories(kit)}
    nameOf={(id) => categoryName(kit.around, id) ?? id}
  />
)

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

type LinesProps = { kit: FieldKit; field: Picked; title: string; offered: readonly Offered[]; nameOf: (id: string) => string }

/** Links that fill the form, as sample texts do; with script they fill the field and nothing else is loaded. */
const SuggestedLines = ({ kit, field, title, offered, nameOf }: LinesProps) => {
  if (offered.length === 0) return null
  const { form, opened, act } = kit
  const id = `${form.prefix ?? ''}${field}`
  const chosen = form.values[field]
  const target = (value: string) => {
    const picked = { ...form.values, [field]: value }
    const names = (['lead', 'category'] as const).flatMap((it) =>
      typeof picked[it] === 'string' && picked[it] !== '' ? [`${pickedAs[it]}=${encodeURIComponent(picked[it])}`] : [],
    )
    return `${pathOf(opened.view.case)}?untuk=disposisi&${names.join('&')}#${id}`
  }
  return (
    <div class="suggested">
      <p>
        <strong>{title}</strong> <span class="hint">{act.suggestions.note}</span>
      </p>
      <ul>
        {offered.map((it) => (
          <li>
            <a href={target(it.id)} data-fills={id} data-value={it.id} aria-current={chosen === it.id ? 'true' : undefined}>
              {nameOf(it.id)}
            </a>{' '}
            <span class="hint">{'rule' in it ? act.suggestions.berkadar : reasonsIn(it.reasons, act.suggestions)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const reasonsIn = (reasons: readonly Reason[], { because, between, byDistrict, byWord }: FieldKit['act']['suggestions']): string => {
  const each = reasons.map(({ cases, of, ...it }) =>
    'word' in it ? byWord({ cases, of, word: it.word }) : byDistrict({ cases, of, district: it.district }),
  )
  return because({ reasons: each.join(between) })
}

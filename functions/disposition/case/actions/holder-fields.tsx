import { isAboutConduct, isBerkadar } from '../../../../shared/domain/actions/complaint/expected-lead.ts'
import { ofComplaint } from '../../../../shared/domain/actions/desk-action.ts'
import type { Case } from '../../../../shared/domain/case/case.ts'
import { Checks, Select } from '../../../../shared/web/forms/form.tsx'
import { Sift } from '../../../../shared/web/forms/sift.tsx'
import type { DeskAround } from '../../desk-around.ts'
import type { ActionCase, FieldKit } from './field-kit.tsx'
import { SuggestedLeads } from './suggested-lines.tsx'

/** Institutions of the case's category stand first; those the case is about are not offered (design.md section 7). */
export const offeredInstitutions = (
  { institutions, lists }: Pick<DeskAround, 'institutions' | 'lists'>,
  category: string | null,
  reported: readonly string[],
) => {
  const active = institutions.filter(({ id }) => lists.institutions.includes(id) && !reported.includes(id))
  const suggested = active.filter(({ categories }) => category !== null && categories.includes(category))
  return { suggested, others: active.filter((it) => !suggested.includes(it)) }
}

/**
 * Who is chosen before the officer chooses: the Inspektorat for what is berkadar, else the one institution of the category,
 * unless it has just returned the case; never whom the reporter named where it is about conduct.
 */
export const expectedLead = (state: Case, { view }: ActionCase['opened'], around: DeskAround): string => {
  if (state.holders) return state.holders.lead
  const { suggested, others } = offeredInstitutions(around, state.category, state.reported.institutions)
  const isOfInspectorate = ofComplaint(isBerkadar)(state)
  const fitting = isOfInspectorate ? [...suggested, ...others].filter(({ id }) => around.lists.inspectorates.includes(id)) : suggested
  const isOfConduct = ofComplaint(isAboutConduct)(state)
  const last = view.timeline.findLast(({ event }) => event.type === 'returned' || event.type === 'assignment-returned')?.event
  const [only, another] = fitting.filter(({ id }) => !(last && 'institution' in last && last.institution === id))
  return !only || another || (isOfConduct && only.id === state.targetInstitution) ? '' : only.id
}

/** Helpers and readers of the last time: who passes a case on again keeps them unless they are changed. */
export const heldBefore = ({ view }: ActionCase['opened']): Record<string, string> => {
  const last = view.timeline.findLast(({ event }) => event.type === 'disposed' || event.type === 'assigned')?.event
  const holders = last && 'holders' in last ? last.holders : null
  return Object.fromEntries([
    ...(holders?.contributors ?? []).map((id) => [`contributors.${id}`, 'on']),
    ...(holders?.readers ?? []).map((id) => [`readers.${id}`, 'on']),
  ])
}

/** One institution answers, others help or read. */
export const HolderFields = ({ kit }: { kit: FieldKit }) => {
  const { form, opened, around, act, area, named } = kit
  const state = opened.view.case
  const { suggested, others } = offeredInstitutions(around, state.category, state.reported.institutions)
  const label = (name: string, id: string) => (id === state.targetInstitution ? `${name} ${act.namedByReporter}` : name)
  const listed = [...suggested, ...others].map(({ id, name }) => ({ value: id, label: label(name, id) }))
  const leads = [
    ...suggested.map(({ id, name }) => ({ value: id, label: label(`${name} ${act.suggested}`, id) })),
    ...others.map(({ id, name }) => ({ value: id, label: label(name, id) })),
  ]
  const chosen = (name: string) =>
    Object.keys(form.values).some((it) => it.startsWith(`${name}.`)) || form.errors.some(({ field }) => field === name)
  return (
    <>
      <SuggestedLeads kit={kit} />
      <Sift form={form} name="lead" label={act.sift} found={act.siftFound({ count: '#' })} />
      <Select {...named('lead')} none={act.choose} options={leads} />
      {(['contributors', 'readers'] as const).map((name) => (
        <details open={chosen(name)}>
          <summary>{act.moreHolders[name]}</summary>
          <Checks {...named(name)} options={listed} />
        </details>
      ))}
      {area('instruction')}
    </>
  )
}

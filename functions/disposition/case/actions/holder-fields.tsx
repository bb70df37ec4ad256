import { Checks, Select } from '../../../../shared/web/form.tsx'
import type { DeskAround } from '../../desk-around.ts'
import type { FieldKit } from './field-kit.tsx'

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

/** One institution answers, others help or read. */
export const HolderFields = ({ kit }: { kit: FieldKit }) => {
  const { form, opened, around, act, area, named } = kit
  const state = opened.view.case
  const { suggested, others } = offeredInstitutions(around, state.category, state.reported.institutions)
  const listed = [...suggested, ...others].map(({ id, name }) => ({ value: id, label: name }))
  const leads = [
    ...suggested.map(({ id, name }) => ({ value: id, label: `${name} ${act.suggested}` })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const chosen = (name: string) =>
    Object.keys(form.values).some((it) => it.startsWith(`${name}.`)) || form.errors.some(({ field }) => field === name)
  return (
    <>
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

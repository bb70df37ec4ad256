import type { UnknownNames } from '../../../shared/desk/officers/lapor/open-lapor-desk.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { DoneNote, Hidden, Select } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'

/** What a form sends where nothing here is meant; no id is called so. */
export const nothingMeant = '-'

type Props = {
  request: OfficerRequest
  id: string
  unknown: UnknownNames
  institutions: readonly Pick<Institution, 'id' | 'name'>[]
  categories: readonly { id: string; name: string }[]
}

/** Names of the export that are not known here, to be told once; nobody has to. */
export const UnknownNamesForm = ({ request, id, unknown, institutions, categories }: Props) => {
  const { names: words } = laporTextOf(request.language)
  const saved = request.query.padanan === 'tersimpan' ? <DoneNote>{words.saved}</DoneNote> : null
  if (unknown.institutions.length + unknown.categories.length === 0) return saved
  const optionsOf = (things: readonly { id: string; name: string }[]) => [
    ...things.map((it) => ({ value: it.id, label: it.name })),
    { value: nothingMeant, label: words.noneHere },
  ]
  const select = (what: 'instansi' | 'kategori', name: string, count: number, i: number, options: ReturnType<typeof optionsOf>) => (
    <>
      <Hidden values={{ [`nama-${what}.${i}`]: name }} />
      <Select
        form={{ values: {}, errors: [] }}
        name={`${what}.${i}`}
        label={words.count({ name, count })}
        none={words.nothing}
        options={options}
      />
    </>
  )
  return (
    <details>
      <summary>{`${words.title} (${unknown.institutions.length + unknown.categories.length})`}</summary>
      <p>{words.intro}</p>
      <OfficerForm request={request} action={`/petugas/lapor/${id}/padanan`}>
        {unknown.institutions.length === 0 ? null : <h3>{words.institution}</h3>}
        {unknown.institutions.map(({ name, count }, i) => select('instansi', name, count, i, optionsOf(institutions)))}
        {unknown.categories.length === 0 ? null : <h3>{words.category}</h3>}
        {unknown.categories.map(({ name, count }, i) => select('kategori', name, count, i, optionsOf(categories)))}
        <div class="actions">
          <button type="submit" class="second">
            {words.save}
          </button>
        </div>
      </OfficerForm>
      {saved}
    </details>
  )
}

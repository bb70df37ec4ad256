import { ComplaintClass } from '../../../../../shared/domain/case/case.ts'
import { Select } from '../../../../../shared/web/form.tsx'
import { officerTextOf } from '../../../../../shared/web/text/officer-text.ts'
import type { ActionPage } from '../action-page.ts'
import type { FieldKit } from '../field-kit.tsx'
import { FlagFields, flagsOf } from '../flag-fields.tsx'
import { HolderFields, offeredInstitutions } from '../holder-fields.tsx'

/** Verification and disposition in one step: what it is, what is hidden, who answers. */
const DispositionFields = ({ kit }: { kit: FieldKit }) => {
  const { form, around, act, radios, area, named } = kit
  const { values, errors } = form
  const asked = values.class === 'oversight' || Boolean(values.classReason) || errors.some(({ field }) => field === 'classReason')
  return (
    <>
      {radios('class', ComplaintClass.options, officerTextOf(around.language).queue.classes)}
      <details open={asked}>
        <summary>{act.whenOversight}</summary>
        {area('classReason', act.classReasonHint)}
      </details>
      <Select
        {...named('category')}
        none={act.choose}
        options={around.region.categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FlagFields kit={kit} />
      <HolderFields kit={kit} />
    </>
  )
}

export const disposePage: ActionPage<'dispose'> = {
  fields: (kit) => <DispositionFields kit={kit} />,
  first: ({ opened, around }) => {
    const state = opened.view.case
    if (state.channel !== 'complaint') return {}
    const { suggested } = offeredInstitutions(around, state.category, state.reported.institutions)
    const lead = state.holders?.lead ?? (suggested.length === 1 ? (suggested[0]?.id ?? '') : '')
    // The switches of an unverified case stay open unless the reporter set them.
    return { class: state.class, category: state.category ?? '', lead, ...flagsOf(opened, state.agenda !== null) }
  },
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Verifikasi dan disposisi',
      send: 'Disposisikan',
      done: 'Kasus sudah didisposisikan.',
      hint: 'Periksa jenis, kategori, dan kedua sifat laporan, lalu pilih satu instansi yang menjawab.',
    },
    en: {
      title: 'Verify and pass on',
      send: 'Pass on',
      done: 'The case was passed on.',
      hint: 'Check class, category and both switches, then choose the one institution that answers.',
    },
  },
}

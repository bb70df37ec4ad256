import { type Complaint, ComplaintClass } from '../../../../../shared/domain/case/case.ts'
import { byChannel } from '../../../../../shared/domain/channels/by-channel.ts'
import { Select } from '../../../../../shared/web/forms/form.tsx'
import { officerTextOf } from '../../../../../shared/web/text/officer-text.ts'
import type { ActionPage } from '../action-page.ts'
import type { FieldKit } from '../field-kit.tsx'
import { FlagFields, flagsOf } from '../flag-fields.tsx'
import { expectedLead, HolderFields, heldBefore } from '../holder-fields.tsx'
import { ReportedChecks } from '../reported-checks.tsx'
import { SuggestedCategory } from '../suggested-lines.tsx'

/** Verification and disposition in one step: what it is, whom it is about, what is hidden, who answers. */
const DispositionFields = ({ kit }: { kit: FieldKit }) => {
  const { form, around, act, radios, area, named } = kit
  const { values, errors } = form
  const isWrong = (name: string) => errors.some(({ field }) => field === name)
  const asked = values.class === 'oversight' || Boolean(values.classReason) || isWrong('classReason')
  return (
    <>
      {radios('class', ComplaintClass.options, officerTextOf(around.language).queue.classes)}
      <details open={asked}>
        <summary>{act.whenOversight}</summary>
        {area('classReason', act.classReasonHint)}
      </details>
      {radios('conduct', ['yes', 'no'], { yes: act.yes, no: act.no })}
      <WhoIsReported kit={kit} open={asked || values.conduct === 'yes' || isWrong('reportedInstitutions')} />
      <SuggestedCategory kit={kit} />
      <Select
        {...named('category')}
        none={act.choose}
        options={around.region.categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <details open={Boolean(values.urgent) || isWrong('urgentReason')}>
        <summary>{act.whenUrgent}</summary>
        <p class="hint">{act.urgentHint}</p>
        {kit.box('urgent')}
        {area('urgentReason', act.reporterReads)}
      </details>
      <FlagFields kit={kit} />
      <HolderFields kit={kit} />
      <details open={Boolean(values.leadReason) || isWrong('leadReason')}>
        <summary>{act.whenLeadReason}</summary>
        {area('leadReason', act.leadReasonHint)}
      </details>
    </>
  )
}

/** Only this answer keeps somebody out of the case; what the reporter named as "instansi yang dituju" is a hint. */
const WhoIsReported = ({ kit, open }: { kit: FieldKit; open: boolean }) => (
  <details open={open}>
    <summary>{kit.act.whenConduct}</summary>
    <p class="hint">{kit.act.conductHint}</p>
    <ReportedChecks kit={kit} />
    {kit.box('reportedUnknown')}
  </details>
)

/** Said so when it was verified, or somebody is named. */
const namesConduct = ({ conduct, reported }: Complaint): boolean =>
  conduct === true || reported.institutions.length + reported.officers.length > 0

export const disposePage: ActionPage<'dispose'> = {
  fields: (kit) => <DispositionFields kit={kit} />,
  first: ({ opened, around }) =>
    byChannel(opened.view.case, {
      complaint: (state) => ({
        class: state.class,
        conduct: namesConduct(state) ? 'yes' : 'no',
        category: state.category ?? '',
        lead: expectedLead(state, opened, around),
        ...heldBefore(opened),
        // The switches of an unverified case stay open unless the reporter set them.
        ...flagsOf(opened, state.agenda !== null),
      }),
      request: () => ({}),
    }),
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

import { nationalAddressOf, nationalOf } from '../../../shared/domain/case/national.ts'
import { nationalExemptionOf } from '../../../shared/domain/case/national-duty.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { Radios } from '../../../shared/web/forms/form.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps } from './action-parts.tsx'

/** Whether the complaint stands in SP4N-LAPOR!, and as long as it does not, whether it may (docs/adr/0072). */
export const OwnRecording = ({ opened, around, form, possible, tokens }: ActionProps) => {
  const {
    case: { recording: text },
    complaint: { fields, hints },
    common,
  } = textOf(around.language)
  const state = opened.view.case
  const complaint = byChannel(state, { complaint: (it) => it, request: () => null })
  const national = nationalOf(state)
  if (!complaint || (!national && !possible.some(({ move }) => move === 'allow-recording'))) return null
  const values = complaint.recording ? { recordThere: complaint.recording === 'allowed' ? 'yes' : 'no' } : {}
  return (
    <>
      <h2 id="pencatatan">{text.title}</h2>
      {national ? (
        <p>
          {text.recorded}{' '}
          <a href={nationalAddressOf(national)} target="_blank" rel="noopener noreferrer">
            {national.trackingId}
          </a>
        </p>
      ) : (
        <>
          <p>{text[nationalExemptionOf(complaint) ?? 'owed']}</p>
          <ActionForm number={state.number} to="pencatatan" token={tokens['allow-recording']} send={text.send}>
            <Radios
              form={{ ...form, values: { ...values, ...form.values } }}
              name="recordThere"
              label={fields.recordThere}
              hint={hints.recordThere}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: common[value] }))}
            />
          </ActionForm>
        </>
      )}
    </>
  )
}

import { nationalOf } from '../../../../../shared/domain/case/national.ts'
import { deskTextOf } from '../../../../../shared/web/text/desk-text.ts'
import type { ActionPage } from '../action-page.ts'
import type { FieldKit } from '../field-kit.tsx'

export const unlinkNationalPage: ActionPage<'unlink-national'> = {
  fields: (kit) => (
    <>
      <Brought {...kit} />
      {kit.area('reason')}
    </>
  ),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Lepas nomor SP4N-LAPOR! yang keliru',
      send: 'Lepas nomor',
      done: 'Nomor itu dilepas dari kasus ini. Bila pelapor mengizinkan, pencatatannya kembali ditagih.',
      hint: 'Bila nomor yang diketik adalah nomor laporan lain. Nomor itu lalu dapat dipakai kasus lain.',
      labels: { reason: 'Alasan, dibaca pelapor' },
    },
    en: {
      title: 'Take off a wrong SP4N-LAPOR! number',
      send: 'Take off the number',
      done: 'The number is no longer on this case. If the reporter agreed, the entry is owed again.',
      hint: 'If the number that was typed is that of another report. Another case can have it then.',
      labels: { reason: 'Reason, read by the reporter' },
    },
  },
}

/** What came here with the wrong number, and goes with it: also what somebody has to mend there. */
const Brought = ({ opened, around }: FieldKit) => {
  const { unlinking: text } = deskTextOf(around.language).case.national
  const national = nationalOf(opened.view.case)
  if (!national) return null
  const { trackingId, there, posted, kept } = national
  return (
    <>
      <p>{text.number({ number: trackingId })}</p>
      <ul>
        {there ? <li dir="auto">{text.said({ status: there.status })}</li> : null}
        {posted ? <li>{text.posted}</li> : null}
        {kept === undefined ? null : <li>{text.kept}</li>}
        {there || posted || kept !== undefined ? null : <li>{text.nothing}</li>}
      </ul>
    </>
  )
}

import { ToldBy } from '../../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from '../action-page.ts'

/** What a coordinator was told; whoever left no identity types the access code themselves. */
const endingFields: Pick<ActionPage<'record-confirmation' | 'record-withdrawal'>, 'fields' | 'first' | 'preview' | 'samples'> = {
  fields: ({ radios, date, area, line, act, opened }) => {
    const hasNoIdentity = opened.view.case.identity === 'none'
    return (
      <>
        {radios('told', hasNoIdentity ? ['counter'] : ToldBy.options, act.toldBy)}
        {date('toldOn')}
        {area('text')}
        {hasNoIdentity ? line('accessCode', { short: true }) : null}
      </>
    )
  },
  first: ({ around }) => ({ toldOn: around.today }),
  preview: null,
  samples: null,
}

export const recordConfirmationPage: ActionPage<'record-confirmation'> = {
  ...endingFields,
  words: {
    id: {
      title: 'Catat bahwa pelapor menyatakan selesai',
      send: 'Catat',
      done: 'Tercatat. Bila ada kontaknya, pelapor diberi tahu sekarang juga; bila tidak dibantah sampai batasnya, kasus ditutup.',
      hint: 'Hanya pengelola kasus, bukan petugas instansi yang menjawab. Pelapor diberi tahu lewat semua kontak yang ada dan dapat membantah selama lima hari kerja; pesan atau berkas apa pun darinya membatalkan catatan ini.',
      labels: { text: 'Yang dikatakan pelapor' },
    },
    en: {
      title: 'Write down that the reporter says it is settled',
      send: 'Write it down',
      done: 'It is on record. The reporter is told now, where there is a contact; unless they say no until its limit, the case is closed.',
      hint: 'Only for those who manage the case, and for nobody of an institution that answers. The reporter is told by every contact there is and can say no for five working days; any message or file of theirs undoes this.',
      labels: { text: 'What the reporter said' },
    },
  },
}

export const recordWithdrawalPage: ActionPage<'record-withdrawal'> = {
  ...endingFields,
  words: {
    id: {
      title: 'Catat bahwa pelapor mencabut',
      send: 'Catat',
      done: 'Tercatat. Bila ada kontaknya, pelapor diberi tahu sekarang juga; bila tidak dibantah sampai batasnya, kasus dihentikan.',
      hint: 'Hanya pengelola kasus, bukan petugas instansi yang menjawab. Pelapor diberi tahu lewat semua kontak yang ada dan dapat membantah selama lima hari kerja; pesan atau berkas apa pun darinya membatalkan catatan ini. Kasus tetap dikerjakan sampai itu.',
      labels: { text: 'Yang dikatakan pelapor' },
    },
    en: {
      title: 'Write down that the reporter withdraws',
      send: 'Write it down',
      done: 'It is on record. The reporter is told now, where there is a contact; unless they say no until its limit, the case ends.',
      hint: 'Only for those who manage the case, and for nobody of an institution that answers. The reporter is told by every contact there is and can say no for five working days; any message or file of theirs undoes this. Work on the case goes on until then.',
      labels: { text: 'What the reporter said' },
    },
  },
}

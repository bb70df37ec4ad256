import { ObjectionGround, ProxyAuthority } from '../../../../../shared/domain/case/request-terms.ts'
import { ToldBy } from '../../../../../shared/domain/events/happenings.ts'
import { textOf } from '../../../../../shared/web/text/citizen-text.ts'
import type { ActionPage } from '../action-page.ts'

/** The objection of somebody who told it or handed it in; the requester's own form asks for the same. */
export const recordObjectionPage: ActionPage<'record-objection'> = {
  fields: ({ radios, checks, date, area, line, act, around }) => (
    <>
      {radios('told', ToldBy.options, act.toldBy)}
      {date('toldOn')}
      {checks('grounds', ObjectionGround.options, act.objectionGrounds)}
      {area('objection')}
      {line('proxyName')}
      {radios('proxyAuthority', ProxyAuthority.options, textOf(around.language).actions.object.proxyAuthorities)}
    </>
  ),
  first: ({ around }) => ({ toldOn: around.today }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Catat keberatan pemohon',
      send: 'Daftarkan keberatan',
      done: 'Keberatan terdaftar dan langsung berlaku. Bila ada kontaknya, pemohon diberi tahu nomornya.',
      hint: 'Yang disampaikan lewat telepon, WhatsApp, surat, atau di loket. Keberatan langsung mendapat nomor dan batas waktu. Yang dihitung hari disampaikannya: boleh dicatat sesudah batasnya lewat, bila disampaikan sebelum itu.',
      labels: {
        grounds: 'Alasan keberatan',
        objection: 'Kasus posisi, menurut pemohon',
        proxyName: 'Nama kuasa (bila diajukan kuasa)',
        proxyAuthority: 'Surat kuasa (bila diajukan kuasa)',
      },
    },
    en: {
      title: 'Write down an objection',
      send: 'Register the objection',
      done: 'The objection is registered and in effect. Where there is a contact, the requester is told its number.',
      hint: 'Told by telephone, WhatsApp, letter or at the counter. It gets its number and its limit at once. The day on which it was told counts: it may be written down after the limit, if it was told before.',
      labels: {
        grounds: 'Grounds of the objection',
        objection: 'Course of events, as the requester tells it',
        proxyName: 'Name of the representative, if there is one',
        proxyAuthority: 'Power of attorney, if there is one',
      },
    },
  },
}

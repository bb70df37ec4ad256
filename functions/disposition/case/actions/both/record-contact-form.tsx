import { HeardBy } from '../../../../../shared/domain/events/happenings.ts'
import { TextField } from '../../../../../shared/web/forms/form.tsx'
import type { ActionPage } from '../action-page.ts'

export const recordContactPage: ActionPage<'record-contact'> = {
  fields: ({ radios, date, area, act, named }) => (
    <>
      {radios('heard', HeardBy.options, act.heardBy)}
      {date('heardOn')}
      <TextField {...named('email')} type="email" maxLength={254} />
      <TextField {...named('phone')} type="tel" maxLength={30} short />
      {area('reason')}
    </>
  ),
  first: ({ around }) => ({ heardOn: around.today }),
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Perbaiki kontak pelapor',
      send: 'Simpan kontak',
      done: 'Kontak disimpan. Kontak yang lama diberi tahu.',
      hint: 'Menurut kata pelapor sendiri. Yang dikosongkan tidak berubah. Kontak yang lama diberi tahu satu kali; selama 14 hari kode yang hilang hanya dapat diminta lewat alamat e-mail yang lama, dan itu mengembalikan kontaknya.',
      labels: { email: 'Alamat e-mail', phone: 'Nomor telepon', reason: 'Bagaimana Anda tahu bahwa ini pelapornya' },
    },
    en: {
      title: "Put the reporter's contact right",
      send: 'Keep the contact',
      done: 'The contact is kept. The one before is told.',
      hint: 'As the reporter says themselves. What is left empty stays. The contact before is told once; for 14 days a lost code can be had by the old e-mail address alone, and that brings the contact back.',
      labels: { email: 'E-mail address', phone: 'Telephone number', reason: 'How you know that this is the reporter' },
    },
  },
}

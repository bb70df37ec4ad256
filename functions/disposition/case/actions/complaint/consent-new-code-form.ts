import type { ActionPage } from '../action-page.ts'

export const consentNewCodePage: ActionPage<'consent-new-code'> = {
  fields: null,
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Setujui kode akses baru',
      send: 'Setujui',
      done: 'Disetujui. Pemegang kode lama diperingatkan dan dapat keberatan selama lima hari kerja.',
      hint: 'Petugas lain meminta kode baru untuk pelapor anonim; alasannya ada di riwayat. Setujui hanya bila Anda yakin orangnya benar. Siapa pun yang memegang kode dapat bertindak sebagai pelapor.',
    },
    en: {
      title: 'Consent to the new access code',
      send: 'Consent',
      done: 'Consented. Whoever holds the old code is warned and can object for five working days.',
      hint: 'Another officer asked for a new code for an anonymous reporter; the reason is in the record. Consent only if you are sure of the person. Whoever holds the code can act as the reporter.',
    },
  },
}

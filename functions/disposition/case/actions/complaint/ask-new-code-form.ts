import type { ActionPage } from '../action-page.ts'

export const askNewCodePage: ActionPage<'ask-new-code'> = {
  fields: ({ area }) => area('reason'),
  first: null,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Minta kode akses baru',
      send: 'Minta kode baru',
      done: 'Permintaan tercatat dan pelapor diperingatkan. Petugas kedua harus menyetujuinya dalam dua hari kerja. Bila tidak ada rekan lain di meja Anda, beri tahu pimpinan: ia menyetujui di halaman Persetujuan kode.',
      hint: 'Bila pelapor anonim kehilangan kode dan alamat e-mailnya. Perlu persetujuan petugas kedua, lalu lima hari kerja untuk keberatan. Pemegang kode lama diperingatkan lewat setiap kontaknya dan membaca alasan ini. Petugas kedua membacanya juga, mungkin pimpinan yang tidak membaca kasusnya: tulis tanpa nama pelapor dan tanpa perkaranya.',
      labels: { reason: 'Bagaimana Anda tahu bahwa orang ini pelapornya, dibaca pemegang kode' },
    },
    en: {
      title: 'Ask for a new access code',
      send: 'Ask for the code',
      done: 'The request is on record and the reporter was warned. A second officer has to consent within two working days. Where there is nobody else at your desk, tell a leader: they consent on the page Consent to codes.',
      hint: 'If an anonymous reporter lost both code and e-mail address. A second officer has to consent; then there are five working days to object. Whoever holds the old code is warned by every contact and reads this reason. So does the second officer, perhaps a leader who does not read the case: leave out the name of the reporter and the matter.',
      labels: { reason: 'How you know that this person filed it, read by whoever holds the code' },
    },
  },
}

import { type ActionPage, wordsAlone } from '../action-page.ts'

export const proposeConversionPage: ActionPage<'propose-conversion'> = {
  ...wordsAlone('text'),
  words: {
    id: {
      title: 'Sarankan menjadi permohonan informasi',
      send: 'Kirim saran',
      done: 'Saran terkirim kepada pelapor.',
      hint: 'Bila yang diminta adalah dokumen atau data. Pelapor yang memutuskan.',
      labels: { text: 'Penjelasan untuk pelapor' },
    },
    en: {
      title: 'Suggest an information request',
      send: 'Send the suggestion',
      done: 'The suggestion was sent.',
      hint: 'When documents or data are asked for. The reporter decides.',
      labels: { text: 'Explanation for the reporter' },
    },
  },
}

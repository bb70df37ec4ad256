import { type ActionPage, wordsAlone } from '../action-page.ts'

export const sendBackPage: ActionPage<'send-back'> = {
  ...wordsAlone('text'),
  words: {
    id: {
      title: 'Kembalikan rancangan untuk diperbaiki',
      send: 'Kembalikan rancangan',
      done: 'Rancangan dikembalikan.',
      labels: { text: 'Yang perlu diperbaiki' },
    },
    en: {
      title: 'Send the draft back',
      send: 'Send back',
      done: 'The draft was sent back.',
      labels: { text: 'What has to be improved' },
    },
  },
}

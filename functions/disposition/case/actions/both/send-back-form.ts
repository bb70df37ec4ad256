import type { ActionPage } from '../action-page.ts'

export const sendBackPage: ActionPage<'send-back'> = {
  fields: ({ area }) => area('text'),
  first: null,
  preview: null,
  samples: null,
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

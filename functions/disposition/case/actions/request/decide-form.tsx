import type { ActionPage } from '../action-page.ts'
import { DecisionFields, decisionRows, firstDecision } from './decision-fields.tsx'

export const decidePage: ActionPage<'decide'> = {
  fields: (kit) => <DecisionFields kit={kit} />,
  first: firstDecision,
  preview: (command, act, language) => ({ event: 'decided', facts: decisionRows(command, act, language), text: command.text }),
  samples: null,
  words: {
    id: {
      title: 'Putuskan dan beri tahu pemohon',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Pemberitahuan tertulis terkirim.',
      hint: 'Pemberitahuan tertulis menurut UU 14/2008 Pasal 22 ayat 7.',
      labels: { text: 'Isi pemberitahuan: apa yang diberikan, dalam bentuk apa, atau mengapa tidak' },
    },
    en: {
      title: 'Decide and notify',
      send: 'Look at it before sending',
      done: 'The written notice was sent.',
      hint: 'The written notice of Law 14/2008, article 22(7).',
      labels: { text: 'The notice: what is given and in which form, or why not' },
    },
  },
}

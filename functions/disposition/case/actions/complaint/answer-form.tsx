import type { ActionPage } from '../action-page.ts'
import { AnswerFields, lastDraftOf } from '../answer-fields.tsx'

export const answerPage: ActionPage<'answer'> = {
  fields: (kit) => <AnswerFields kit={kit} />,
  first: lastDraftOf,
  preview: ({ outcome, text }, { fields, outcomes }) => ({ event: 'answered', facts: [[fields.outcome, outcomes[outcome]]], text }),
  samples: { use: 'answer', into: 'text' },
  words: {
    id: {
      title: 'Jawab',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Jawaban terkirim.',
      hint: 'Tulis apa yang sudah dilakukan, hasilnya, dan apa yang dapat dilakukan pelapor.',
      labels: { text: 'Jawaban untuk pelapor' },
    },
    en: {
      title: 'Answer',
      send: 'Look at it before sending',
      done: 'The answer was sent.',
      hint: 'Say what was done, what came of it, and what the reporter can do.',
      labels: { text: 'Answer to the reporter' },
    },
  },
}

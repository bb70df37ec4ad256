import { ObjectionDecision } from '../../../../../shared/domain/case/case.ts'
import type { ActionPage } from '../action-page.ts'

export const answerObjectionPage: ActionPage<'answer-objection'> = {
  fields: ({ radios, area, act }) => (
    <>
      {radios('objectionDecision', ObjectionDecision.options, act.objectionDecisions)}
      {area('text')}
    </>
  ),
  first: null,
  preview: ({ decision, text }, { fields, objectionDecisions }) => ({
    event: 'objection-decided',
    facts: [[fields.objectionDecision, objectionDecisions[decision]]],
    text,
  }),
  samples: null,
  words: {
    id: {
      title: 'Tanggapi keberatan',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Tanggapan keberatan terkirim.',
      hint: 'Tanggapan Atasan PPID menurut UU 14/2008 Pasal 36 ayat 2.',
      labels: { text: 'Pertimbangan dan perintah Atasan PPID' },
    },
    en: {
      title: 'Answer the objection',
      send: 'Look at it before sending',
      done: 'The answer to the objection was sent.',
      hint: 'The superior’s answer of Law 14/2008, article 36(2).',
      labels: { text: 'Considerations and orders of the superior' },
    },
  },
}

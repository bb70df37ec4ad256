import { startNamedClock } from '../../../../../shared/domain/case/moves.ts'
import { ObjectionDecision } from '../../../../../shared/domain/case/request-terms.ts'
import { longDate } from '../../../../../shared/web/format.ts'
import { textOf } from '../../../../../shared/web/text/citizen-text.ts'
import type { ActionPage } from '../action-page.ts'

export const answerObjectionPage: ActionPage<'answer-objection'> = {
  fields: ({ radios, area, date, act }) => (
    <>
      {radios('objectionDecision', ObjectionDecision.options, act.objectionDecisions)}
      {area('text')}
      {area('order', act.orderHint)}
      {date('orderUntil')}
    </>
  ),
  // What the law leaves open the row of the statutes proposes; the superior sets the day.
  first: ({ around, opened }) => ({
    orderUntil: startNamedClock('objection.order', around.today, opened.view.case.clocks, around).due,
  }),
  // In the words of the requester's timeline.
  preview: ({ decision, text, order }, _, language) => {
    const { facts, texts, objectionDecisions } = textOf(language).timeline
    return {
      event: 'objection-decided',
      facts: [
        [facts.decision, objectionDecisions[decision]],
        [facts.orderUntil, order && longDate(order.until, language)],
        [texts.order ?? '', order?.text ?? null],
      ],
      text,
    }
  },
  samples: null,
  words: {
    id: {
      title: 'Tanggapi keberatan',
      send: 'Lihat dulu sebelum dikirim',
      done: 'Tanggapan keberatan terkirim.',
      hint: 'Tanggapan Atasan PPID menurut UU 14/2008 Pasal 36 ayat 2. Keberatan yang dikabulkan adalah perintah: tulis apa yang harus diberikan dan sampai kapan.',
      labels: { text: 'Pertimbangan Atasan PPID' },
    },
    en: {
      title: 'Answer the objection',
      send: 'Look at it before sending',
      done: 'The answer to the objection was sent.',
      hint: 'The superior’s answer of Law 14/2008, article 36(2). What is upheld is an order: write what is to be given, and until when.',
      labels: { text: 'Considerations of the superior' },
    },
  },
}

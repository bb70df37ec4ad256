import { Outcome } from '../../../../shared/domain/case/case.ts'
import type { ActionCase, FieldKit } from './field-kit.tsx'

/** What came of it, and the words to the reporter: the same whether the head looks at it first or not. */
export const AnswerFields = ({ kit }: { kit: FieldKit }) => (
  <>
    <HeadsRemark kit={kit} />
    {kit.radios('outcome', Outcome.options, kit.act.outcomes)}
    {kit.area('text')}
  </>
)

/** What the head said of the draft that came back stands where the next one is written. */
export const HeadsRemark = ({ kit: { opened, act } }: { kit: FieldKit }) => {
  const { sentBack } = opened.view.case
  const words = sentBack ? writtenIn(opened, sentBack.n) : ''
  return words === '' ? null : (
    <div class="note">
      <p class="label">{act.headsRemark}</p>
      <p class="written" dir="auto">
        {words}
      </p>
    </div>
  )
}

/** A draft that came back is the beginning of the next one. */
export const lastDraftOf = ({ opened }: ActionCase): Record<string, string> => {
  const last = opened.view.timeline.findLast(({ event }) => event.type === 'drafted')?.event
  return last?.type === 'drafted' && opened.view.case.status === 'in-progress'
    ? { outcome: last.outcome, text: writtenIn(opened, last.text.n) }
    : {}
}

/** What was written under that number, for whoever may read it. */
export const writtenIn = ({ view, texts }: ActionCase['opened'], n: number): string =>
  view.readableTexts.has(n) ? (texts.get(n)?.text ?? '') : ''

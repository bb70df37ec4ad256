import type { AnswerReader } from '../../../shared/desk/officers/case/answer-readers.ts'
import type { Language } from '../../../shared/web/language.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

type AnswerReadersProps = {
  readers: readonly AnswerReader[]
  words: string
  language: Language
  /** On a page of their own before it is sent, or beside the draft that waits for its approval. */
  of?: 'answer' | 'draft'
}

/** What each reporter is going to read, case by case, with what in it may be another reporter's. */
export const AnswerReaders = ({ readers, words, language, of = 'answer' }: AnswerReadersProps) => {
  const { related } = deskTextOf(language).case
  const Heading = of === 'draft' ? 'h4' : 'h2'
  return (
    <>
      <p>{of === 'draft' ? related.draftIntro : related.previewIntro}</p>
      {readers.map(({ number, identity, carries }) => (
        <section class="panel narrow">
          <Heading>{related.previewOf({ number })}</Heading>
          <p>{related.readBy[identity]}</p>
          <p class="written" dir="auto">
            {words}
          </p>
          {carries.length === 0 ? <p>{related.carriesNothing}</p> : null}
          {carries.map((it) => (
            <p class="late">{related.carries[it]}</p>
          ))}
        </section>
      ))}
    </>
  )
}

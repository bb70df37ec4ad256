import type { AnswerReader } from '../../../shared/desk/officers/case/answer-readers.ts'
import type { Language } from '../../../shared/web/language.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

/** What each reporter is going to read, case by case, with what in it may be another reporter's. */
export const AnswerReaders = ({ readers, words, language }: { readers: readonly AnswerReader[]; words: string; language: Language }) => {
  const { related } = deskTextOf(language).case
  return (
    <>
      <p>{related.previewIntro}</p>
      {readers.map(({ number, identity, carries }) => (
        <section class="panel narrow">
          <h2>{related.previewOf({ number })}</h2>
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

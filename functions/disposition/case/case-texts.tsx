import type { OfficerCase } from '../../../shared/desk/officers/officer-case.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { TextRef } from '../../../shared/domain/case/personal-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../desk-around.ts'

type Props = { opened: OfficerCase; around: DeskAround }

/** A text as it was written, or that it is gone; nothing at all where the viewer may not read it. */
export const writtenAt = ({ view, texts }: Pick<OfficerCase, 'view' | 'texts'>, ref: TextRef, erased: string): string | null =>
  view.readableTexts.has(ref.n) ? (texts.get(ref.n)?.text ?? erased) : null

/** Title of the case as the desk calls it: the edited one, if there is one. */
export const titleOf = (opened: OfficerCase, around: DeskAround): string => {
  const { texts: text } = deskTextOf(around.language).case
  const state: Case = opened.view.case
  const ref = state.channel === 'complaint' ? (state.edited?.title ?? state.title) : state.details
  const words = writtenAt(opened, ref, text.erased) ?? ''
  return words.length > 150 ? `${words.slice(0, 149)}…` : words
}

/** What the reporter wrote, and beside it what an officer made of it (domain.md section 2: keep both). */
export const CaseTexts = ({ opened, around }: Props) => {
  const { texts: text } = deskTextOf(around.language).case
  const state: Case = opened.view.case
  const written = (ref: TextRef) => writtenAt(opened, ref, text.erased)
  if (state.channel === 'request') {
    return (
      <section>
        <h2>{text.requestTitle}</h2>
        <Written title={text.details} lines={[written(state.details)]} />
        <Written title={text.purpose} lines={[written(state.purpose)]} />
      </section>
    )
  }
  return (
    <section>
      <h2>{text.title}</h2>
      <div class={state.edited ? 'beside' : ''}>
        <Written title={text.original} lines={[written(state.title), written(state.text)]} />
        {state.edited ? <Written title={text.edited} lines={[written(state.edited.title), written(state.edited.text)]} /> : null}
      </div>
    </section>
  )
}

const Written = ({ title, lines }: { title: string; lines: readonly (string | null)[] }) => (
  <div>
    <h3>{title}</h3>
    {lines.map((line, i) =>
      line === null ? null : (
        <p class="written" dir="auto">
          {lines.length > 1 && i === 0 ? <strong>{line}</strong> : line}
        </p>
      ),
    )}
  </div>
)

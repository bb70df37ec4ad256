import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import type { Case } from '../../../../shared/domain/case/case.ts'
import type { TextRef } from '../../../../shared/domain/case/personal-text.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { channelOf } from '../../../../shared/domain/channels/channels.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'

type Props = { opened: OfficerCase; around: DeskAround }

/** A text as it was written, or that it is gone; nothing at all where the viewer may not read it. */
export const writtenAt = ({ view, texts }: Pick<OfficerCase, 'view' | 'texts'>, ref: TextRef, erased: string): string | null =>
  view.readableTexts.has(ref.n) ? (texts.get(ref.n)?.text ?? erased) : null

/** Title of the case as the desk calls it: the edited one, if there is one. */
export const titleOf = (opened: OfficerCase, around: DeskAround): string => {
  const { texts: text } = deskTextOf(around.language).case
  const state: Case = opened.view.case
  const words = writtenAt(opened, channelOf(state).title(state), text.erased) ?? ''
  return words.length > 150 ? `${words.slice(0, 149)}…` : words
}

/** What the reporter wrote, and beside it what an officer made of it (domain.md section 2: keep both). */
export const CaseTexts = ({ opened, around }: Props) => {
  const { texts: text } = deskTextOf(around.language).case
  const state: Case = opened.view.case
  const written = (ref: TextRef) => writtenAt(opened, ref, text.erased)
  return byChannel(state, {
    complaint: ({ edited, title, text: body }) => (
      <section>
        <h2>{text.title}</h2>
        <div class={edited ? 'beside' : ''}>
          <Written title={text.original} lines={[written(title), written(body)]} />
          {edited ? <Written title={text.edited} lines={[written(edited.title), written(edited.text)]} /> : null}
        </div>
      </section>
    ),
    request: ({ details, purpose }) => (
      <section>
        <h2>{text.requestTitle}</h2>
        <Written title={text.details} lines={[written(details)]} />
        <Written title={text.purpose} lines={[written(purpose)]} />
      </section>
    ),
  })
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

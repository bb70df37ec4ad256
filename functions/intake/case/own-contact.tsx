import type { Case } from '../../../shared/domain/case/case.ts'
import type { ContactMask } from '../../../shared/domain/case/contact-mask.ts'
import { contactBefore, takenBackWithinDays } from '../../../shared/domain/case/corrected-contact.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { longDate } from '../../../shared/web/format.ts'
import { ContactFields } from '../../../shared/web/forms/contact-fields.tsx'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { ActionForm, type ActionProps, Folded, hasErrorIn } from './action-parts.tsx'

type Props = ActionProps & { state: Case; contact: ContactMask | null; today: LocalDate }

/** How the reporter is reached, masked as they typed it (of who is hidden only that there is something), and the form that puts it right. */
export const Contact = ({ state, contact, today, around, form, possible, tokens, part }: Props) => {
  const { language } = around
  const text = textOf(language).case.contact
  const can = (move: 'correct-contact' | 'ask-privacy') => possible.some((it) => it.move === move)
  const rows = (['email', 'phone'] as const).filter((kind) => state.reachableBy[kind])
  const before = contactBefore(state, today)
  if (rows.length === 0 && !can('correct-contact')) return null
  return (
    <>
      <h2>{text.title}</h2>
      {rows.length === 0 ? null : <SummaryList rows={rows.map((kind) => [text[kind], contact?.[kind] ?? text.hidden])} />}
      {before ? <p>{text.before({ until: longDate(before.until, language) })}</p> : null}
      {can('correct-contact') ? (
        <Folded part="kontak" title={text.correct.title} open={part === 'kontak' || hasErrorIn(form, 'email', 'phone')}>
          <p>
            {rows.length === 0 ? null : text.masked} {text.correct.text({ days: takenBackWithinDays })}
          </p>
          <ActionForm number={state.number} to="kontak" token={tokens['correct-contact']} send={text.correct.send}>
            <ContactFields form={form} fields={text} />
          </ActionForm>
        </Folded>
      ) : can('ask-privacy') ? (
        <p>
          {text.masked} <a href="#privasi">{text.wrong}</a>
        </p>
      ) : null}
    </>
  )
}

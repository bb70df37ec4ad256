import type { ReportToCopy } from '../../../shared/domain/case/national-copy.ts'
import { longDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

type FieldProps = { id: string; label: string; value: string; language: Language }

/** One field that is copied elsewhere: a button that does it, and without script a text that one click selects whole. */
export const CopyField = ({ id, label, value, language }: FieldProps) => {
  const { national: text } = deskTextOf(language).case
  return (
    <div class="copying">
      <p class="hint" id={`${id}-nama`}>
        {label}
      </p>
      <p class="written copy" dir="auto" id={id}>
        {value}
      </p>
      <button type="button" class="second" data-copy={id} data-done={text.copied} aria-describedby={`${id}-nama`} aria-live="polite" hidden>
        {text.copyField({ field: label })}
      </button>
    </div>
  )
}

type ReportProps = { prefix: string; report: ReportToCopy; confidential: boolean; language: Language }

/** The report as it is entered into SP4N-LAPOR!, field by field (docs/adr/0072). */
export const ReportToCopyFields = ({ prefix, report, confidential, language }: ReportProps) => {
  const {
    case: { national: text, texts },
  } = deskTextOf(language)
  const { title, text: body, category, place, eventOn, receivedOn } = report
  const fields = [
    ['judul', text.fields.title, title ?? texts.erased],
    ['isi', text.fields.text, body ?? texts.erased],
    ['bidang', text.fields.category, category],
    ['tempat', text.fields.place, place],
    ['kejadian', text.fields.eventOn, eventOn && longDate(eventOn, 'id')],
    ['diterima', text.fields.receivedOn, longDate(receivedOn, 'id')],
  ] as const
  return (
    <>
      <p>{confidential ? text.markConfidential : text.look}</p>
      {fields.map(([name, label, value]) =>
        value === null ? null : <CopyField id={`${prefix}${name}`} label={label} value={value} language={language} />,
      )}
    </>
  )
}

import { TextRef } from '../../domain/case/personal-text.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'

/** What was written in an event, with the names of its fields. */
export const textsOf = (event: CaseEvent): { name: string; ref: TextRef }[] =>
  Object.entries(event).flatMap(([name, value]) => {
    const ref = TextRef.safeParse(value)
    return ref.success ? [{ name, ref: ref.data }] : []
  })

/** What such a field is called, where an event has several. */
export const textLabelOf = (event: CaseEvent, name: string, language: Language): string => {
  const text = textOf(language).timeline
  return (event.type === 'decided' || event.type === 'decision-drafted') && name === 'text'
    ? text.decidedText
    : (text.texts[name] ?? text.texts.text ?? '')
}

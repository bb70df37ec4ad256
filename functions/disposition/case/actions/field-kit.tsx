import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { Checkbox, Checks, type FormState, Radios, TextArea, TextField } from '../../../../shared/web/forms/form.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'

/** The case that a form is about, and what stands around it. */
export type ActionCase = { opened: OfficerCase; around: DeskAround }

type Words = Readonly<Record<string, string>>
type Given = ActionCase & { form: FormState; labels: Words; limits: Readonly<Record<string, number>> }

/** The fields of one form, each by its name: what it is called comes from the words, how long it may be from the schema. */
export const fieldKit = ({ form, labels, limits, ...about }: Given) => {
  const { language } = about.around
  const named = (name: string) => ({ form, name, label: labels[name] ?? name })
  const limited = (name: string) => {
    const maxLength = limits[name]
    if (maxLength === undefined) throw new Error(`The schema knows no written field ${name}`)
    return { ...named(name), maxLength }
  }
  const optionsOf = (values: readonly string[], words: Words) => values.map((value) => ({ value, label: words[value] ?? value }))
  return {
    ...about,
    form,
    act: deskTextOf(language).act,
    named,
    /** Several lines. */
    area: (name: string, hint?: string) => <TextArea {...limited(name)} hint={hint} language={language} />,
    line: (name: string, look: { short?: boolean; inputMode?: 'numeric' } = {}) => <TextField {...limited(name)} {...look} />,
    /** A day. */
    date: (name: string) => <TextField {...named(name)} type="date" />,
    /** One of them. */
    radios: (name: string, values: readonly string[], words: Words) => <Radios {...named(name)} options={optionsOf(values, words)} />,
    /** One box. */
    box: (name: string) => <Checkbox {...named(name)} />,
    /** Several of them. */
    checks: (name: string, values: readonly string[], words: Words) => <Checks {...named(name)} options={optionsOf(values, words)} />,
  }
}
export type FieldKit = ReturnType<typeof fieldKit>

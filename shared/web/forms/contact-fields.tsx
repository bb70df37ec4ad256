import type { Institution } from '../../domain/office/directory.ts'
import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'
import { type FormState, Select, TextField } from './form.tsx'

type Labels = { email: string; phone: string }

/** How whoever files can be reached: asked the same way in every channel. */
export const ContactFields = ({ form, fields, emailHint }: { form: FormState; fields: Labels; emailHint?: string }) => (
  <>
    <TextField form={form} name="email" label={fields.email} hint={emailHint} type="email" autoComplete="email" maxLength={254} />
    <TextField form={form} name="phone" label={fields.phone} type="tel" autoComplete="tel" maxLength={30} short />
  </>
)

type TargetProps = { form: FormState; label: string; hint: string; language: Language; institutions: readonly Institution[] }

/** Whom it concerns, as far as whoever files knows: a hint, never a disposition. */
export const TargetInstitution = ({ form, label, hint, language, institutions }: TargetProps) => (
  <Select
    form={form}
    name="targetInstitution"
    label={label}
    hint={hint}
    none={textOf(language).common.none}
    options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
  />
)

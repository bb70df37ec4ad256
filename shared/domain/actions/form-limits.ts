import * as z from 'zod'

type Schema = z.core.$ZodType

/** The fields that a form asks for, by name: what lies behind its rules and preparations. A form that is a button has none. */
export const fieldsOf = (form: Schema): Readonly<Record<string, Schema>> => {
  if (form instanceof z.ZodObject) return form.shape
  if (form instanceof z.ZodPipe) return { ...fieldsOf(form.def.in), ...fieldsOf(form.def.out) }
  return {}
}

/** How long what is written in a field may be; null where nothing is written. */
const limitOf = (field: Schema): number | null => {
  if (field instanceof z.ZodString) return field.maxLength
  if (field instanceof z.ZodPipe) return limitOf(field.def.in) ?? limitOf(field.def.out)
  return null
}

/** The longest that each written field of a form may be. Pages and the words of errors read it here, so that no page repeats a number. */
export const limitsOf = (form: Schema): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(form)).flatMap(([name, field]) => {
      const limit = limitOf(field)
      return limit === null ? [] : [[name, limit]]
    }),
  )

import * as z from 'zod'

/**
 * A value without the fields that its schema puts back when it is read, at whatever depth they stand: nine clocks that were
 * neither paused nor extended say so in 300 bytes otherwise, and the table is paid by the kilobyte. So a default in a schema
 * of stored items is never changed (docs/adr/0029).
 */
export const withoutDefaults = (schema: z.ZodType, value: unknown): unknown => {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return withoutDefaults(schema.def.innerType as z.ZodType, value)
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((it) => withoutDefaults(schema.element as z.ZodType, it))
  }
  if (!(schema instanceof z.ZodObject) || value === null || typeof value !== 'object') return value
  const fields: Readonly<Record<string, z.ZodType>> = schema.shape
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const field = fields[name]
      if (!field || held === undefined) return [[name, held]]
      return field instanceof z.ZodDefault && isSame(field.def.defaultValue, held) ? [] : [[name, withoutDefaults(field, held)]]
    }),
  )
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

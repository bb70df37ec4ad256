import * as z from 'zod'
import { DeadlineQuestion } from '../../../shared/domain/time/explain.ts'

/** What the address of the calculator calls the two ways to count. */
export const deadlineUnits = { kerja: 'working-days', kalender: 'calendar-days' } as const

const bare = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}

/** The query of `GET /tenggat` for the description of the API, with the bounds that the answer keeps to. */
export const deadlineQuery = {
  mulai: bare(DeadlineQuestion.shape.start),
  hari: { ...bare(DeadlineQuestion.shape.days), default: 10 },
  satuan: { type: 'string', enum: Object.keys(deadlineUnits), default: 'kerja' },
}

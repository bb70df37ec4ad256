import * as z from 'zod'
import { requiredText } from '../actions/form-fields.ts'
import type { OfficerRights } from '../case/permissions.ts'
import { Instant } from '../time/instant.ts'

/** What an institution says to its own figures. Each is kept; the last one stands beside the figures. */
export const InstitutionNote = z.object({
  institution: z.string(),
  /** The first is 1. */
  n: z.int().positive(),
  text: z.string(),
  by: z.string(),
  at: Instant,
})
export type InstitutionNote = z.infer<typeof InstitutionNote>

export const longestNote = 2000

/** `after`: the note that its writer saw, 0 of none; whoever writes beside somebody else is told. */
export const noteForm = z.object({ text: requiredText(longestNote), after: z.coerce.number().int().nonnegative().catch(0) })

/** An institution speaks by its head and its liaisons. */
export const mayWriteNote = ({ role, institution }: Pick<OfficerRights, 'role' | 'institution'>, of: string): boolean =>
  institution === of && (role === 'head' || role === 'liaison')

import * as z from 'zod'
import type { OfficerRights } from '../case/permissions.ts'
import { Instant } from '../time/instant.ts'

/** An evidence pack (berkas bukti): one ZIP of a scorer's period, as it was made at a moment. It is kept and never made over. */
export const EvidencePack = z.object({
  id: z.string(),
  scorer: z.string(),
  period: z.string(),
  by: z.string(),
  at: Instant,
  /** The job that makes it. */
  job: z.string(),
  /** Null while it is being made. */
  made: z.object({ bytes: z.int().positive(), sha256: z.string(), files: z.int().positive() }).nullable(),
  version: z.int().positive(),
})
export type EvidencePack = z.infer<typeof EvidencePack>

/** Coordinators have it made; they and leaders (the overseer among them) take it away. */
export const mayMakePack = ({ role }: Pick<OfficerRights, 'role'>): boolean => role === 'coordinator'
export const mayTakePack = ({ role }: Pick<OfficerRights, 'role'>): boolean => role === 'coordinator' || role === 'leader'

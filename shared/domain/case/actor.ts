import * as z from 'zod'

/**
 * What an officer is allowed to be; rights follow from it in `permissions.ts` and in the moves of each channel:
 * admin instansi / PPID Utama; pejabat penghubung / PPID Pembantu; kepala instansi, who approves drafts of theirs;
 * Atasan PPID; pimpinan and overseers, who read reports; and whoever keeps officers, calendar and statutes.
 */
export const OfficerRole = z.enum(['coordinator', 'liaison', 'head', 'superior', 'leader', 'administrator'])
export type OfficerRole = z.infer<typeof OfficerRole>

/** Who caused an event. The reporter is never named here: who they are is sealed apart from the log. */
export const Actor = z.discriminatedUnion('kind', [
  /** `codeSeen`: by an access code that an officer had printed (docs/adr/0049). */
  z.object({ kind: z.literal('reporter'), codeSeen: z.literal(true).optional() }),
  z.object({ kind: z.literal('officer'), id: z.string(), role: OfficerRole, institution: z.string().nullable() }),
  z.object({ kind: z.literal('system'), name: z.enum(['sweep', 'attachments', 'mail', 'jobs', 'law']) }),
])
export type Actor = z.infer<typeof Actor>

/** The word by which moves name who may cause them: `reporter`, `system`, or an officer's role. */
export type ActorName = 'reporter' | 'system' | OfficerRole

export const nameOf = (actor: Actor): ActorName => (actor.kind === 'officer' ? actor.role : actor.kind)

import * as z from 'zod'
import { OfficerRole } from '../case/actor.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

/** Who works on cases: institutions (instansi, OPD), their officers, and how ready each institution is. */

/** Ids of institutions and categories are words of the region file, so that people can read them in reports. */
export const InstitutionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'write lower-case letters, digits and hyphens, like "dinas-kesehatan"' })

/** Which answers to complaints the head has to approve before they are sent: none, all, or those that refuse. */
export const Approval = z.enum(['off', 'answers', 'refusals'])
export type Approval = z.infer<typeof Approval>

/** The region file names them first; what administrators change lies in the table and overrides it (design.md section 5). */
export const Institution = z.object({
  id: InstitutionId,
  name: z.string().trim().min(1).max(120),
  kind: z.enum(['badan', 'bagian', 'inspektorat', 'satpol-pp', 'sekretariat', 'dinas', 'kecamatan', 'rsud', 'puskesmas']),
  activeFrom: LocalDate,
  activeUntil: LocalDate.nullable().default(null),
  /** Institution it belongs to (a puskesmas to its dinas); null for those of their own. */
  parent: InstitutionId.nullable().default(null),
  /** Ids of the categories it usually handles; offered first when a case is disposed. */
  categories: z.array(z.string()).default([]),
  /** Absent: none. */
  approval: Approval.optional(),
  /** The same of decisions about information requests, where those that refuse are exempt by Ps 17. Absent: those that refuse. */
  decisionApproval: Approval.optional(),
})
export type Institution = z.infer<typeof Institution>

export const isActiveOn = ({ activeFrom, activeUntil }: Institution, on: LocalDate): boolean =>
  activeFrom <= on && (activeUntil === null || on <= activeUntil)

/** Closed or merged into another; what is not there yet has not ended. */
export const hasEndedBy = ({ activeUntil }: Pick<Institution, 'activeUntil'>, on: LocalDate): boolean =>
  activeUntil !== null && activeUntil < on

/** An officer (petugas). Linked to a sign-in by issuer and subject after the first one with a verified e-mail. */
export const Officer = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(100),
  /** Lower case. Where reminders go and by which the first sign-in is recognised. */
  email: z.email(),
  phone: z.string().nullable(),
  /** Jabatan, as letters name it. */
  position: z.string().nullable(),
  role: OfficerRole,
  /** Of liaisons and heads; null for all others. */
  institution: z.string().nullable(),
  active: z.boolean(),
  /** Named coordinators only: may open who an anonymous reporter is, each opening with a logged reason. */
  mayOpenIdentities: z.boolean(),
  /** While away, from the first to the last day, reminders go to the substitute. */
  away: z.object({ from: LocalDate, until: LocalDate, substitute: z.string().nullable() }).nullable(),
  /** New work is told them at once and not only in the morning's digest: their own choice (docs/adr/0033). */
  toldAtOnce: z.literal(true).optional(),
  /** Of leaders and heads: they want no letter with the week's figures (docs/adr/0068). */
  weeklyOff: z.literal(true).optional(),
  linked: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
  /** How often every session that was open was ended, by itself or with their account (docs/adr/0050); absent while it never was. */
  signedOut: z.int().positive().optional(),
  /** Since when they are who they are: role, right, address and account. Absent of whom version 0.1 entered and nobody changed. */
  since: Instant.optional(),
  /** Addresses that were theirs, and until when: what is changed about them is told there too (docs/adr/0050). The last ones only. */
  formerEmails: z.array(z.object({ email: z.email(), until: Instant })).optional(),
  /** Marks of what the journal knows to have been taken from them (docs/adr/0047): a record without one of them is from before. Absent of none. */
  losses: z.array(z.string()).optional(),
  lastOpenedAt: Instant.nullable(),
  version: z.int().positive(),
})
export type Officer = z.infer<typeof Officer>

/** Without the sessions that are open, for good: a cookie that was copied works no more when they are active again. */
export const withoutSessions = (officer: Officer): Officer => ({ ...officer, signedOut: (officer.signedOut ?? 0) + 1 })

/**
 * Without account and sessions: behind another address may stand another person, and an account that was released is not
 * theirs any more. The next sign-in with the verified address makes the link anew.
 */
export const withoutSignIn = (officer: Officer): Officer => ({ ...withoutSessions(officer), linked: null })

/** Roles that belong to one institution; all others serve the whole regency. */
export const institutionRoles: ReadonlySet<OfficerRole> = new Set<OfficerRole>(['liaison', 'head'])

export const isAway = ({ away }: Pick<Officer, 'away'>, on: LocalDate): boolean => away !== null && away.from <= on && on <= away.until

/** The standard procedures a PPID Pembantu must have (Perki 1/2021; domain.md section 3). */
export const Sop = z.enum(['announcement', 'request', 'objection', 'information-list', 'documentation', 'pledge', 'consequence-test'])
export type Sop = z.infer<typeof Sop>

/** Kesiapan: what each institution must show, counted in the regency's assessment. */
export const Readiness = z.object({
  institution: z.string(),
  /** Decree (SK) of the head of the OPD by which the PPID Pembantu is appointed; its file is in `decree.ts`. */
  ppid: z.object({ decreeNumber: z.string(), decreeDate: LocalDate, signatory: z.string() }).nullable(),
  /** Who answers SP4N-LAPOR! there. */
  laporLiaison: z.string().nullable(),
  sops: z.array(Sop),
  version: z.int().nonnegative(),
})
export type Readiness = z.infer<typeof Readiness>

/** Ready: officer appointed by decree, liaison named, every procedure there. */
export const isReady = ({ ppid, laporLiaison, sops }: Readiness): boolean =>
  ppid !== null && laporLiaison !== null && Sop.options.every((sop) => sops.includes(sop))

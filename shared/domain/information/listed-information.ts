import * as z from 'zod'
import { Exemption, HeldForm } from '../case/request-terms.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

/**
 * The public information list (Daftar Informasi Publik, DIP) and the list of exempt information: what the law wants a public body
 * to show before anybody asks (UU 14/2008 Ps 9-11 and 17, Perki 1/2021; facts in docs/domain.md).
 */
export const InformationClass = z.enum(['periodic', 'immediate', 'anytime', 'exempt'])
export type InformationClass = z.infer<typeof InformationClass>

/** One line of the list, in the columns of the official form. */
export const InformationFacts = z.object({
  class: InformationClass,
  title: z.string(),
  summary: z.string(),
  /** Institution that holds it, by id. */
  holder: z.string(),
  /** Who made it or answers for it, where that is somebody else. */
  maker: z.string().nullable(),
  /** Time and place of making, as the form has them in one cell. */
  made: z.string(),
  forms: z.array(HeldForm),
  retention: z.string(),
  /** Where it can be read at once. */
  link: z.string().nullable(),
  /** Letters of UU 14/2008 Ps 17; of exempt information alone. */
  exemptions: z.array(Exemption),
  /** What the consequence test (uji konsekuensi) weighed; of exempt information alone. */
  test: z.string().nullable(),
  /** An answer that was given to a request, without anything personal, so that the next person finds it; absent of all else. */
  answer: z.string().optional(),
  /** It is no line of the list but an announcement, with the first and last day on which it is shown as one (docs/adr/0070). */
  announcement: z.object({ from: LocalDate, until: LocalDate }).optional(),
  /**
   * It is a published report (docs/adr/0094): `summary` says what was reported, `done` what was answered and done; where by the
   * kecamatan, when by the month in which it came.
   */
  report: z.object({ done: z.string(), category: z.string().nullable(), district: z.string().nullable(), month: z.string() }).optional(),
})
export type InformationFacts = z.infer<typeof InformationFacts>

/** What citizens see. Taken down: it stood there once, and its address says so. */
export const ListedInformation = z.object({
  id: z.string(),
  version: z.int().positive(),
  facts: InformationFacts.nullable(),
  since: LocalDate,
})
export type ListedInformation = z.infer<typeof ListedInformation>

/** What whoever wrote a line has to hear of it: what became of a proposal, or that what stood there was taken down. */
export const LineNews = z.object({
  what: z.enum(['released', 'sent-back', 'taken-down']),
  /** Version of the proposal at which it happened. */
  version: z.int().positive(),
  to: z.string(),
  by: z.string(),
  at: Instant,
  reason: z.string().nullable(),
  told: z.boolean(),
})
export type LineNews = z.infer<typeof LineNews>

/** What an officer wants there, until a second one has looked. It lies apart: whoever reads the list cannot read it. */
export const ProposedInformation = z.object({
  id: z.string(),
  version: z.int().positive(),
  facts: InformationFacts,
  by: z.string(),
  on: LocalDate,
  state: z.enum(['waiting', 'released', 'sent-back', 'taken-down']),
  /** Why it was sent back or taken down. */
  reason: z.string().nullable(),
  /** When it was proposed; rows of before know the day alone. */
  at: Instant.optional(),
  /** Number of the request whose answer it is: whoever looks at it compares; the list does not say it. */
  source: z.string().optional(),
  /** Who wrote what stands in the list, while something else is wanted there. */
  shownBy: z.string().optional(),
  /** What its authors have to hear, the latest last. */
  news: z.array(LineNews).default([]),
  /** That it waits has been told to those who may release it: on which morning last, and by which rung of its limit. */
  told: z.object({ on: LocalDate, rung: z.int().nullable() }).optional(),
})
export type ProposedInformation = z.infer<typeof ProposedInformation>

import * as z from 'zod'
import { Exemption, HeldForm } from '../case/request-terms.ts'
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
})
export type ProposedInformation = z.infer<typeof ProposedInformation>

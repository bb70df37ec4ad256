import * as z from 'zod'
import { JobGiver } from '../office/job.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

const counted = z.record(z.string(), z.int().positive())

/** What somebody reads of a plan before it is carried out. Every row is new, changed, unchanged or rejected. */
export const ImportSummary = z.object({
  layout: z.enum(['A', 'B', 'C']),
  rows: z.int(),
  new: z.int(),
  /** Of the new ones: what says the same as a case of ours, and waits for an officer. */
  proposed: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** It ended there and not here, or the other way round. */
  apart: z.int(),
  missing: z.int(),
  days: z.object({ from: LocalDate, to: LocalDate }).nullable(),
  /** Of the new ones: in the queue from then on. */
  open: z.int(),
  hoursUnknown: z.int(),
  monthFirst: z.literal(true).optional(),
  /** They hold reports too, and were not read. */
  otherSheets: z.array(z.string()).optional(),
  unknownColumns: z.array(z.string()),
  /** Reports of these count as anonymous and secret; absent of summaries made before. */
  unknownFlags: counted.optional(),
  unknownStatuses: counted,
  unknownClasses: counted,
  withoutClass: z.int(),
  institutions: counted,
  categories: counted,
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** Why nothing could be planned: the file, its header, or nothing of it at all. */
export const ImportFault = z.enum([
  'absent',
  'empty',
  'too-large',
  'old-or-locked',
  'macros',
  'unpacks-too-large',
  'too-many-rows',
  'web-page',
  'no-spreadsheet',
  'broken',
  'open-quote',
  'no-header',
  'missing-columns',
  'no-rows',
])
export type ImportFault = z.infer<typeof ImportFault>

/** It is the case of ours that it resembles, or another report after all. */
export const ProposalDecision = z.enum(['link', 'new'])
export type ProposalDecision = z.infer<typeof ProposalDecision>

/** One export of SP4N-LAPOR! on its way into the table: read, looked at by a coordinator, carried out. Its reports lie in the bucket. */
export const NationalImport = z.object({
  id: z.string(),
  by: JobGiver,
  createdAt: Instant,
  zone: z.enum(['UTC', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  state: z.enum(['reading', 'unreadable', 'read', 'applying', 'applied']),
  fault: z.object({ kind: ImportFault, missing: z.array(z.string()).optional() }).nullable(),
  summary: ImportSummary.nullable(),
  /** By tracking id, what an officer said of what resembles a case of ours; of the others nothing is done. Absent of none. */
  decisions: z.record(z.string(), ProposalDecision).optional(),
  /** The job that carries it out. */
  job: z.string().nullable(),
  version: z.int().positive(),
})
export type NationalImport = z.infer<typeof NationalImport>

import * as z from 'zod'
import { Case } from '../../shared/domain/case/case.ts'
import { PersonalText } from '../../shared/domain/case/personal-text.ts'
import { HandOver } from '../../shared/domain/events/hand-over.ts'
import { Letter } from '../../shared/domain/letters/letter.ts'
import { Instant } from '../../shared/domain/time/instant.ts'
import { MovedIdentity } from './moved-identities.ts'

/** Raised when the form changes; docs/ekspor.md describes it. */
export const movedVersion = 1

/** An entry of a log as it lies there; its event is kept to the byte, so that the chain holds. */
const Entry = z.object({
  caseId: z.string(),
  seq: z.int(),
  v: z.literal(1),
  event: z.looseObject({ on: z.string(), type: z.string() }),
  previous: z.string(),
  hash: z.string(),
})

/** By which a printed code is known again, and not told: PBKDF2 over it (shared/store/case/kept-codes.ts). */
export const CodeVerifier = z.object({ generation: z.int().nonnegative(), salt: z.string(), verifier: z.string() })

/** One line of a file of cases: a case with everything that is its own, and of who filed only what its receiver can open. */
export const MovedCase = z.object({
  id: z.string(),
  case: Case,
  log: z.array(Entry).min(1),
  texts: z.array(PersonalText),
  letters: z.array(Letter),
  handOvers: z.array(HandOver),
  /** Null: nobody can tell its code any more. */
  code: CodeVerifier.nullable(),
  /** Who filed, closed for the receiver; not there in an export without identities. */
  who: z.array(MovedIdentity).optional(),
})
export type MovedCase = z.infer<typeof MovedCase>

/** What the folder is, written when it is begun and again when it is whole. */
export const MovedFolder = z.object({
  format: z.literal('tanggap-ekspor'),
  version: z.literal(movedVersion),
  region: z.object({ name: z.string(), numberPrefix: z.string(), timeZone: z.string() }),
  /** The last day with a root as the export began: later roots are not in it. */
  lastRoot: z.object({ day: z.string(), root: z.string() }).nullable(),
  /** Generations of keys that made access codes, also those that are gone; the installation that takes it in must have others. */
  keyGenerations: z.array(z.string()),
  /** For whom they are closed, why they were taken along, and since when; false where nobody who filed is in it. */
  identities: z.union([z.literal(false), z.object({ recipient: z.string(), reason: z.string(), since: Instant })]),
  begunAt: z.string(),
  cases: z.int().nonnegative().nullable(),
  complete: z.boolean(),
})
export type MovedFolder = z.infer<typeof MovedFolder>

import type { LocalDate } from '../domain/local-date.ts'

/**
 * Every key of the table, and nowhere else (docs/data.md lists the questions they answer). `pk` decides who may touch an
 * item: grants are given by its prefix (infra/constructs), so identities and texts have prefixes of their own.
 */
export type Key = { pk: string; sk: string }

const sequence = (n: number): string => String(n).padStart(6, '0')

export const keys = {
  /** Snapshot of a case, with its clocks. */
  case: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'CASE' }),
  event: (caseId: string, seq: number): Key => ({ pk: `CASE#${caseId}`, sk: `EVENT#${sequence(seq)}` }),
  /** Personal texts lie apart from the log, so that they can be erased. */
  text: (caseId: string, n: number): Key => ({ pk: `TEXT#${caseId}`, sk: sequence(n) }),
  /** Sealed identity. Intake writes it, mail and disposition read it. */
  reporter: (caseId: string): Key => ({ pk: `REPORTER#${caseId}`, sk: 'REPORTER' }),
  /** Keyed hash of an e-mail address or phone number, per case: finds and compares without reading an identity. */
  contact: (hash: string, caseId: string): Key => ({ pk: `CONTACT#${hash}`, sk: caseId }),
  letter: (letterId: string): Key => ({ pk: `LETTER#${letterId}`, sk: 'LETTER' }),
  /** Register number to case. */
  number: (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' }),
  /** Counter of a gap-free register. */
  register: (register: string, year: number): Key => ({ pk: `REGISTER#${register}#${year}`, sk: 'REGISTER' }),
  submission: (token: string): Key => ({ pk: `SUBMISSION#${token}`, sk: 'SUBMISSION' }),
  rate: (limit: string, who: string, window: string): Key => ({ pk: `RATE#${limit}#${who}`, sk: window }),
  link: (linkId: string): Key => ({ pk: `LINK#${linkId}`, sk: 'LINK' }),
  tally: (month: string, row: string): Key => ({ pk: `TALLY#${month}`, sk: row }),
} as const

/** Prefixes within one case's partition. */
export const eventPrefix = 'EVENT#'

/** Cases are spread over this many partitions of the wake index, so that the sweep's partition never runs hot. */
export const wakeShards = ['0', '1', '2', '3'] as const

/** What wakes: cases for the sweep, letters for the outbox. */
export type WakeKind = 'CASE' | 'LETTER'

/** Attributes of the sparse wake index; empty when nothing has to wake. */
export const wakeAttributes = (kind: WakeKind, id: string, wakeAt: string | null): { wakeShard?: string; wakeAt?: string } =>
  wakeAt === null ? {} : { wakeShard: wakePartition(kind, shardOf(id)), wakeAt }

export const wakePartition = (kind: WakeKind, shard: string): string => `${kind}#${shard}`

/** Letters of a case in the order in which they were written. */
export const letterListAttributes = (caseId: string, at: string, letterId: string) => ({
  listPk: `LETTERS#${caseId}`,
  listSk: `${at}#${letterId}`,
})

const shardOf = (id: string): string => {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_536
  return wakeShards[sum % wakeShards.length] ?? wakeShards[0]
}

/** `PPID-2026-0001`: register of information requests; safe in an address and in a file name. */
export const registerNumber = (register: string, year: number, n: number): string => `${register}-${year}-${String(n).padStart(4, '0')}`

/** A register's year is the civil year of registration in the region. */
export const registerYear = (on: LocalDate): number => Number(on.slice(0, 4))

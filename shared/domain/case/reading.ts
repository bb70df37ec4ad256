import type { Case } from './case.ts'

/** The superior (Atasan PPID, Sekda) where institutions go by their ids, none of which begins so. */
export const superiorDesk = '@superior'

type Read = Pick<Case, 'escalated' | 'returned' | 'reported'>

const unlessReported = (ids: readonly string[], { reported }: Pick<Case, 'reported'>): string[] =>
  [...new Set(ids)].filter((it) => !reported.institutions.includes(it))

/**
 * Desks to which a late case was put, and which read it until that clock has ended: institutions by their ids, and the
 * superior. Never one that the case is about (docs/adr/0034).
 */
export const escalatedTo = (state: Read): string[] =>
  unlessReported(
    (state.escalated ?? []).map(({ to }) => to),
    state,
  )

/** Whether the superior reads a complaint because nobody of the coordinators could be told of it; until it ends, and never while a name waits to be matched. */
export const superiorStandsIn = ({ superiorReads, person }: Pick<Case, 'superiorReads' | 'person'>): boolean =>
  superiorReads === true && person === undefined

/** Institutions that gave the case back, and keep reading it until it ends. */
export const returnedBy = (state: Read): string[] =>
  unlessReported(
    (state.returned ?? []).map(({ by }) => by),
    state,
  )

/** The return that waits for the coordinators to pass the case on; undefined once somebody holds it again. */
export const waitingReturn = ({ holders, returned }: Pick<Case, 'holders' | 'returned'>) =>
  holders === null ? returned?.at(-1) : undefined

import type { Measured } from './measured.ts'

/** Below that many nobody is ranked: one late case would be a place in the table. */
export const fewestRanked = 10

export type Standing = { institution: string; measured: Measured; rank: number | null }

/**
 * Institutions by punctuality: how many of the answers that came due were there in time. Who has the same share has the same
 * place; who has too few is listed behind, without one.
 */
export const leagueOf = (institutions: readonly { institution: string; measured: Measured }[]): Standing[] => {
  const dueOf = ({ measured }: { measured: Measured }) => measured.answer?.of ?? 0
  const percentOf = ({ measured }: { measured: Measured }) => measured.answer?.percent ?? 0
  const ranked = institutions.filter((it) => dueOf(it) >= fewestRanked).sort((a, b) => percentOf(b) - percentOf(a) || dueOf(b) - dueOf(a))
  const others = institutions.filter((it) => dueOf(it) < fewestRanked).sort((a, b) => b.measured.cameIn - a.measured.cameIn)
  return [
    ...ranked.map((it) => ({ ...it, rank: ranked.findIndex((other) => percentOf(other) === percentOf(it)) + 1 })),
    ...others.map((it) => ({ ...it, rank: null })),
  ]
}

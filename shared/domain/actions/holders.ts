import type { Case, Holders } from '../case/case.ts'
import type { Refusal } from '../case/moves.ts'

/** One leads, others help or read; domain.md section 2. */
export const maxHolders = 10

/** Why these institutions cannot hold the case; null when they can. */
export const refusalOfHolders = ({ reported }: Pick<Case, 'reported'>, { lead, contributors, readers }: Holders): Refusal | null => {
  const all = [lead, ...contributors, ...readers]
  if (all.some((it) => reported.institutions.includes(it))) return { refused: 'conflict-of-interest' }
  return all.length > maxHolders || new Set(all).size < all.length ? { refused: 'bad-holders' } : null
}

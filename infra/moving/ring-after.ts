import { type MasterRing, ringOfOne } from '../../shared/desk/master-ring.ts'

/**
 * The keys of an installation that takes cases in. Its generation is called as none of those that made the printed codes: so every case
 * says by itself that its code was made elsewhere, and is asked about what verifies it (docs/adr/0048, docs/adr/0073).
 */
export const ringAfter = (generations: readonly string[], secret: Buffer): MasterRing => {
  const last = Math.max(0, ...generations.map((it) => Number(it.slice(1))))
  const [made] = ringOfOne(secret)
  return [{ ...made, id: `k${last + 1}` }]
}

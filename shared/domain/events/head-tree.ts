import { createHash } from 'node:crypto'
import { canonical } from './chain.ts'
import type { ChangedHead } from './changed-head.ts'

/**
 * The heads of a day as a Merkle tree: that one of them is in it is shown with a handful of hashes, none of which tells of another
 * case (docs/adr/0073). Leaves and nodes are hashed with different beginnings, so that neither passes for the other.
 */
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

const leafOf = ({ caseId, version, head }: ChangedHead): string => sha(`leaf:${canonical([caseId, version, head])}`)
const nodeOf = (left: string, right: string): string => sha(`node:${left}${right}`)

/** The tree of a day on which nothing changed. */
const emptyTree = sha('none')

const byCase = (a: ChangedHead, b: ChangedHead): number => (a.caseId < b.caseId ? -1 : 1)

/** One level up; whoever is left alone goes up as they are. */
const above = (level: readonly string[]): string[] =>
  level.flatMap((hash, i) => (i % 2 === 1 ? [] : [level[i + 1] === undefined ? hash : nodeOf(hash, level[i + 1] as string)]))

export const treeOf = (heads: readonly ChangedHead[]): string => {
  let level = heads.toSorted(byCase).map(leafOf)
  while (level.length > 1) level = above(level)
  return level[0] ?? emptyTree
}

/** What stands beside the way from a leaf to the top, from below. */
export type TreeStep = { side: 'left' | 'right'; hash: string }

/** The way of a case to the top of its day; null when it is not among the heads. */
export const pathTo = (heads: readonly ChangedHead[], caseId: string): TreeStep[] | null => {
  const sorted = heads.toSorted(byCase)
  let at = sorted.findIndex((it) => it.caseId === caseId)
  if (at < 0) return null
  const path: TreeStep[] = []
  for (let level = sorted.map(leafOf); level.length > 1; level = above(level)) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1]
    if (beside !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside })
    at = Math.floor(at / 2)
  }
  return path
}

/** The top of the tree that a head and its way lead to. */
export const topOf = (head: ChangedHead, path: readonly TreeStep[]): string =>
  path.reduce((hash, step) => (step.side === 'left' ? nodeOf(step.hash, hash) : nodeOf(hash, step.hash)), leafOf(head))

import { createHash } from 'node:crypto'
import { canonical } from './chain.ts'
import type { ChangedHead } from './changed-head.ts'

/**
 * The heads of a day as a Merkle tree: that one of them is in it is shown with ten hashes. How many cases changed must not show in
 * that, for whoever can count the others would know of one that is kept from them (docs/adr/0051): so the tree is filled up with
 * blanks that nobody without the day's secret (`blind`) can tell from cases, and lies in the order of its hashes (docs/adr/0073).
 * Leaves and nodes are hashed with different beginnings, so that neither passes for the other.
 */
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

const leafOf = ({ caseId, version, head }: ChangedHead): string => sha(`leaf:${canonical([caseId, version, head])}`)
const nodeOf = (left: string, right: string): string => sha(`node:${left}${right}`)

/** More than a regency changes on a day; above it the next power of two. */
const fewestLeaves = 1024

const leavesOf = (heads: readonly ChangedHead[], blind: string): string[] => {
  let size = fewestLeaves
  while (size < heads.length) size *= 2
  const blanks = Array.from({ length: size - heads.length }, (_, i) => sha(`blank:${blind}:${i}`))
  return [...heads.map(leafOf), ...blanks].sort()
}

/** One level up. */
const above = (level: readonly string[]): string[] =>
  Array.from({ length: level.length / 2 }, (_, i) => nodeOf(level[2 * i] ?? '', level[2 * i + 1] ?? ''))

export const treeOf = (heads: readonly ChangedHead[], blind: string): string => {
  let level = leavesOf(heads, blind)
  while (level.length > 1) level = above(level)
  return level[0] ?? ''
}

/** What stands beside the way from a leaf to the top, from below. */
export type TreeStep = { side: 'left' | 'right'; hash: string }

/** The way of a case to the top of its day; null when it is not among the heads. */
export const pathTo = (heads: readonly ChangedHead[], blind: string, caseId: string): TreeStep[] | null => {
  const head = heads.find((it) => it.caseId === caseId)
  if (!head) return null
  let level = leavesOf(heads, blind)
  const path: TreeStep[] = []
  for (let at = level.indexOf(leafOf(head)); level.length > 1; at = Math.floor(at / 2)) {
    path.push(at % 2 === 0 ? { side: 'right', hash: level[at + 1] ?? '' } : { side: 'left', hash: level[at - 1] ?? '' })
    level = above(level)
  }
  return path
}

/** The top of the tree that a head and its way lead to. */
export const topOf = (head: ChangedHead, path: readonly TreeStep[]): string =>
  path.reduce((hash, step) => (step.side === 'left' ? nodeOf(step.hash, hash) : nodeOf(hash, step.hash)), leafOf(head))

import type { Style } from './typeface.ts'

/** An element of the file's structure, which screen readers follow. */
export type Node = { tag: Tag; children: Node[]; scope?: 'Row' | 'Column' }
export type Tag = 'Document' | 'P' | 'H1' | 'H2' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD'

/** Text on one line; `x` from the left edge of the paper, in points. It belongs to a leaf of the structure. */
export type Piece = { text: string; x: number; style: Style; node: Node }

/** A filled area beside the words, in points from the left edge of the paper and the upper edge of its line; it says nothing by itself. */
export type Fill = { x: number; top: number; width: number; height: number; grey: number }

/** `height` in points; the baseline lies `descent` above its lower edge. */
export type Line = { height: number; pieces: readonly Piece[]; fills?: readonly Fill[] }

/** Lines that belong together. Only boxes that are not `whole` may be split between pages. */
export type Box = {
  lines: readonly Line[]
  gapBefore: number
  whole: boolean
  /** At least the first lines of the next box come on the same page. */
  keepWithNext: boolean
  /** A rule below it, as under a letterhead. */
  ruled: boolean
}

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, it) => sum + it.height, 0)

/** A4 in points, with the margins of an official letter: 2.5 cm on the left, 2 cm elsewhere. */
export const paper = { width: 595.28, height: 841.89, left: 71, right: 57, top: 50, bottom: 66 } as const
export const textWidth = paper.width - paper.left - paper.right

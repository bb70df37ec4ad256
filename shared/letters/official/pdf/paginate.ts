import { type Box, heightOf, type Line } from './box.ts'

/** `top` in points below the upper edge of the text area. */
export type Placed = { line: Line; top: number; box: Box }
export type Page = readonly Placed[]

/** Fewest lines of a split box at the foot and at the head of a page, so that none stands alone. */
const together = 2

/** Lays boxes on pages of that height. Every line is placed once, in order. */
export const paginate = (boxes: readonly Box[], pageHeight: number): Page[] => {
  const pages: Placed[][] = [[]]
  let y = 0
  const turn = () => {
    pages.push([])
    y = 0
  }
  const place = (box: Box, lines: readonly Line[]) => {
    for (const line of lines) {
      pages.at(-1)?.push({ line, top: y, box })
      y += line.height
    }
  }
  boxes.forEach((box, i) => {
    if (y > 0 && y + box.gapBefore + leastHeight(boxes, i, pageHeight) > pageHeight) turn()
    if (y > 0) y += box.gapBefore
    let rest = box.lines
    while (rest.length > 0) {
      const fit = fitting(rest, pageHeight - y)
      place(box, rest.slice(0, fit))
      rest = rest.slice(fit)
      if (rest.length > 0) turn()
    }
  })
  return pages
}

/** What must fit for the box to begin on this page. */
const leastHeight = (boxes: readonly Box[], i: number, pageHeight: number): number => {
  const box = boxes[i]
  if (!box) return 0
  const whole = box.whole && heightOf(box.lines) <= pageHeight
  if (!box.keepWithNext) return heightOf(whole ? box.lines : firstLines(box.lines))
  const next = boxes[i + 1]
  const all = heightOf(box.lines) + (next?.gapBefore ?? 0) + leastHeight(boxes, i + 1, pageHeight)
  return all <= pageHeight ? all : heightOf(firstLines(box.lines))
}

/** A box of three lines cannot be split without leaving one alone. */
const firstLines = (lines: readonly Line[]): readonly Line[] => lines.slice(0, lines.length <= together + 1 ? lines.length : together)

/** How many lines go on the page; at least one, so that it always ends. */
const fitting = (lines: readonly Line[], room: number): number => {
  let [fit, used] = [0, 0]
  for (const { height } of lines) {
    if (used + height > room) break
    used += height
    fit += 1
  }
  if (fit < lines.length && lines.length - fit < together && fit > together) fit = lines.length - together
  return Math.max(fit, 1)
}

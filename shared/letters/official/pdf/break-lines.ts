const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** Breaks at spaces and after hyphens and slashes; a word wider than the line breaks between characters. Line feeds are kept. */
export const breakLines = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  text.split('\n').flatMap((line) => breakLine(line.trimEnd(), width, widthOf))

const breakLine = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of text.match(/ *[^ /-]*[/-]*/g) ?? []) {
    if (widthOf(`${current}${word}`.trimEnd()) <= width) {
      current += word
      continue
    }
    if (current.trim() !== '') lines.push(current.trimEnd())
    const pieces = breakWord(word.trimStart(), width, widthOf)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current.trimEnd()]
}

const breakWord = (word: string, width: number, widthOf: (text: string) => number): string[] => {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = []
  let current = ''
  for (const { segment } of graphemes.segment(word)) {
    if (current !== '' && widthOf(current + segment) > width) {
      pieces.push(current)
      current = segment
    } else current += segment
  }
  return [...pieces, current]
}

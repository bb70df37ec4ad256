import { readFileSync } from 'node:fs'

const guide = readFileSync('docs/operations.md', 'utf8')

/** Where the guide says what to do; it has to name these words there, or the game day does not play what operators read. */
export const guideSays = (section: string, ...words: string[]): string => {
  const [, text] = guide.split(`\n## ${section}\n`)
  const own = (text ?? '').split('\n## ')[0] ?? ''
  const missing = words.filter((it) => !own.includes(it))
  if (text === undefined || missing.length > 0) throw new Error(`docs/operations.md, "${section}" does not say: ${missing.join(', ')}`)
  return `docs/operations.md, "${section}"`
}

/** What has to hold for a scene to have worked. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** A scene as it went. */
export type Played = { rings: string; hears: string; guide: string; worked: string }

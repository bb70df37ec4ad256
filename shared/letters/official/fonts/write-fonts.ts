import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * `npm run letter-fonts`: writes the font of official letters as data beside this file, because a bundled function has no
 * font files to read. Tinos has the measures of Times, which offices write in, and a free licence (OFL.txt).
 * `latin-ext` serves names and transliterations that Latin-1 lacks.
 */
const require = createRequire(import.meta.url)
const read = (subset: string, weight: number): Buffer =>
  readFileSync(require.resolve(`@fontsource/tinos/files/tinos-${subset}-${weight}-normal.woff`))

export const letterFonts = (): Record<string, string> =>
  Object.fromEntries(
    [400, 700].flatMap((weight) =>
      ['latin', 'latin-ext'].map((subset) => [`${subset}-${weight}`, read(subset, weight).toString('base64')]),
    ),
  )

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('fonts.json', import.meta.url), `${JSON.stringify(letterFonts(), null, 2)}\n`)

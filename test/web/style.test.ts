import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tokens } from '../../shared/web/assets/style/tokens.ts'

type Light = Record<string, string>

/** The tokens in force in light and in dark: what dark does not name stays as in light. */
const [light, dark] = ((): [Light, Light] => {
  const [inLight = '', inDark = ''] = tokens.split('@media (prefers-color-scheme:dark)')
  const read = (rules: string): Light =>
    Object.fromEntries([...rules.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name, is]) => [name, is]))
  return [read(inLight), { ...read(inLight), ...read(inDark) }]
})()

/** Relative luminance of a colour (WCAG 2.2). */
const luminance = (colour: string): number => {
  const full = colour.length === 4 ? [...colour.slice(1)].map((it) => it + it).join('') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}

/** Which text stands on which ground. */
const pairs: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', ['paper', 'ground', 'shade', 'note', 'good', 'wrong-ground']],
  ['soft', ['paper', 'ground', 'shade']],
  ['accent', ['paper', 'ground', 'shade', 'note', 'good']],
  ['deep', ['paper', 'good']],
  ['wrong', ['paper', 'ground', 'wrong-ground']],
  ['on-fill', ['fill', 'fill-over']],
  ['on-head', ['head', 'nav']],
  ['on-alarm', ['alarm']],
  ['today', ['paper']],
  ['soon', ['paper']],
]

test.each([
  ['light', light],
  ['dark', dark],
])('text can be read on its ground in %s: a contrast of 4.5 at least', (_, colours) => {
  const weak = pairs.flatMap(([text, grounds]) =>
    grounds.flatMap((ground) => {
      const is = contrast(colours[text] ?? '', colours[ground] ?? '')
      return is >= 4.5 ? [] : [`${text} on ${ground}: ${is.toFixed(2)}`]
    }),
  )
  expect(weak).toEqual([])
})

test.each([
  ['light', light],
  ['dark', dark],
])('the edge of a field stands out from its ground in %s: 3 at least', (_, colours) => {
  expect([contrast(colours.field ?? '', colours.paper ?? '') >= 3, contrast(colours.field ?? '', colours.ground ?? '') >= 3]).toEqual([
    true,
    true,
  ])
})

test('colours have names: none stands in a rule, official letters and print apart', () => {
  const folder = new URL('../../shared/web/assets/style/', import.meta.url)
  const rules = readdirSync(folder).filter((it) => !['tokens.ts', 'letter-style.ts', 'print-style.ts'].includes(it))
  const unnamed = rules.flatMap((it) =>
    [...readFileSync(new URL(it, folder), 'utf8').matchAll(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)].map(([colour]) => `${it}: ${colour}`),
  )
  expect([rules.length, unnamed]).toEqual([8, []])
})

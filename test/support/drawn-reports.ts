import type { Disposed } from '../bench/measure-suggestions.ts'

/**
 * Reports drawn alike each time, as a regency has them: institutions big and small, each with words of its own, words that two of them
 * share, words that all use, and here and there a report that went astray.
 */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const letters = 'bcdfghjklmnprst'
const vowels = 'aiueo'
/** A word that nobody says, and that could be one. */
const wordOf = (n: number): string => {
  const syllable = (it: number) => `${letters[it % letters.length]}${vowels[Math.floor(it / letters.length) % vowels.length]}`
  return `${syllable(n % 75)}${syllable(Math.floor(n / 75) % 75)}${syllable((n * 7) % 75)}`
}
const wordsFrom = (first: number, count: number): string[] => Array.from({ length: count }, (_, i) => wordOf(first + i))

const institutions = 20
const ownWords = 14

export const drawReports = (count: number, seed = 2026): Disposed[] => {
  const next = random(seed)
  const below = (n: number, skew = 1): number => Math.floor(next() ** skew * n)
  const common = wordsFrom(2000, 120)
  const own = Array.from({ length: institutions }, (_, i) => wordsFrom(i * (ownWords - 3), ownWords))
  return Array.from({ length: count }, (): Disposed => {
    const about = below(institutions, 2)
    const oneOf = (words: readonly string[]): string => words[below(words.length, 1.5)] ?? ''
    const said = (most: number): string =>
      Array.from({ length: 1 + below(most) }, () => oneOf(next() < 0.35 ? (own[about] ?? []) : common)).join(' ')
    const [title, text] = [said(5), said(25)]
    const went = next() < 0.12 ? below(institutions, 2) : about
    return { report: { title, text, district: `Kecamatan ${below(10)}` }, lesson: { institution: `i${went}`, category: `c${about % 7}` } }
  })
}

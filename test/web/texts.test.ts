import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textOf } from '../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../shared/web/text/desk-text.ts'
import { helpTextOf } from '../../shared/web/text/help-text.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

/** Where a text has holes, and which it fills: every hole that is read, by the name under which it is read. */
const holesIn = (texts: unknown, path = ''): [string, string[]][] => {
  if (typeof texts === 'function') return [[path, filledBy(texts as (it: unknown) => string)]]
  if (typeof texts !== 'object' || texts === null) return []
  return Object.entries(texts).flatMap(([name, text]) => holesIn(text, `${path}.${name}`))
}

const filledBy = (text: (it: unknown) => string): string[] => {
  const read = new Set<string>()
  text(new Proxy({}, { get: (_, name) => read.add(String(name)) && `‹${String(name)}›` }))
  return [...read].sort()
}

test.each([
  ['of citizens', textOf],
  ['of officers', officerTextOf],
  ['of the case desk', deskTextOf],
])('texts %s fill the same holes in both languages', (_, of) => {
  const indonesian = Object.fromEntries(holesIn(of('id')))
  expect(Object.fromEntries(holesIn(of('en')))).toEqual(indonesian)
  expect(Object.keys(indonesian).length).toBeGreaterThan(20)
})

test('a forgotten hole is found', () => {
  const due = (it: { due: string }) => `until ${it.due}`
  expect(holesIn({ page: { due, forgotten: () => 'until' } })).toEqual([
    ['.page.due', ['due']],
    ['.page.forgotten', []],
  ])
})

test('no text has a hole of another notation', async () => {
  const written = (texts: unknown): string[] =>
    typeof texts === 'string' ? [texts] : typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(written) : []
  for (const language of ['id', 'en']) {
    const dir = new URL(`../../shared/web/text/${language}/`, import.meta.url)
    const modules = await Promise.all(readdirSync(dir).map((file) => import(new URL(file, dir).href)))
    expect(modules.flatMap((it) => written({ ...it })).filter((text) => /[#%]|\{\w*\}/.test(text))).toEqual([])
  }
})

/** Every sentence, whatever fills its holes. */
const sentencesIn = (texts: unknown): string[] => {
  if (typeof texts === 'function') return [texts(new Proxy({}, { get: (_, name) => `‹${String(name)}›` }))]
  if (typeof texts === 'string') return [texts]
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentencesIn) : []
}

test('the desk speaks of whoever manages the case, be it the coordinators or the other desk (docs/adr/0052)', () => {
  const sentences = (['id', 'en'] as const).flatMap((language) => sentencesIn(deskTextOf(language)))
  expect(sentences.filter((it) => /koordinator (yang )?lain|(an)?other coordinator/i.test(it))).toEqual([])
  expect(sentences.length).toBeGreaterThan(500)
})

test('the slip claims of no code that it was shown once: whoever printed it may see it again (docs/adr/0049)', () => {
  expect((['id', 'en'] as const).map((language) => deskTextOf(language).work.slip.keep)).toEqual([
    'Simpan kertas ini baik-baik. Kode ini tidak dikirim lewat e-mail, dan tidak dapat ditanyakan lagi kemudian. Dengan nomor dan kode, perkembangan dapat dilihat di alamat situs di bawah ini.',
    'Keep this paper well. The code is not sent by e-mail, and nobody can tell it to you later. With number and code, follow the case at the address below.',
  ])
})

test('a new code at once is promised only where the name was never hidden: all else is guarded (docs/adr/0049)', () => {
  const promises = (['id', 'en'] as const)
    .flatMap((language) => [...sentencesIn(textOf(language)), ...sentencesIn(helpTextOf(language))])
    .filter((it) => /dua petugas dan|two officers and/.test(it))
  expect(promises.map((it) => /anonim, atau pernah anonim,|anonymous, or was,/.test(it))).toEqual([true, true, true, true, true, true])
})

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { removals } from '../../shared/store/removals.ts'

const sources = globSync('{shared,functions}/**/*.{ts,tsx}').map((file) => ({ file, text: readFileSync(file, 'utf8') }))

test('nothing is deleted past the list of removals', () => {
  const deleting = /DeleteCommand\(|DeleteObjectCommand\(|DeleteObjectsCommand\(|\bDelete: \{/
  expect(
    sources
      .filter(({ text }) => deleting.test(text))
      .map(({ file }) => file)
      .sort(),
  ).toEqual([
    'shared/desk/evidence/making-packs.ts',
    'shared/desk/files/objects.ts',
    'shared/desk/files/taking-away.ts',
    'shared/desk/lapor/import-files.ts',
    'shared/store/access.ts',
    'shared/store/transact.ts',
  ])
})

test('each removal is one that something does', () => {
  const without = Object.keys(removals).filter(
    (why) => !sources.some(({ file, text }) => !file.endsWith('removals.ts') && text.includes(`'${why}'`)),
  )
  expect(without).toEqual([])
})

import { expect, test } from 'vitest'
import { deadInMarkdown, deadInSource, deadReferences, filesHolding, type House, openHouse, readFile } from './references.ts'

const house = openHouse()

test('every reference of a comment, and every link, picture, path, record and command that documents name, leads to what exists', () => {
  expect(filesHolding('source', house).length).toBeGreaterThan(300)
  expect(filesHolding('markdown', house).length).toBeGreaterThan(30)
  expect(deadReferences(house)).toEqual([])
})

test('README and CONTRIBUTING lead to the design and to the words and facts of the domain', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md'])
    for (const target of ['docs/design.md', 'docs/domain.md']) expect(readFile(file)).toContain(`](${target})`)
})

/** A house of a few files, to see that what is not in it is found. */
const small: House = {
  paths: new Set(['README.md', 'docs', 'docs/design.md', 'docs/adr', 'docs/adr/0001-first.md', 'shared', 'shared/a.ts', 'shared/b.ts']),
  read: () => '# Design\n\n## 1. The house\n\n## 2. A case, a log\n',
  scripts: new Set(['check']),
}

test('a reference that leads nowhere is found in a comment, also when it is broken between two lines', () => {
  const sound = `/** Held by design.md section 1, docs/adr/0001 and shared/a.ts. */\nconst path = 'shared/made-up.ts'`
  expect(deadInSource(sound, small)).toEqual([])
  expect(deadInSource('/** As said (design.md\n * section 7). */', small)).toEqual(['design.md section 7'])
  expect(deadInSource('// docs/design.md sections 1 and 3', small)).toEqual(['docs/design.md section 3'])
  expect(deadInSource('call() // see howto.md', small)).toEqual(['howto.md'])
  expect(deadInSource("const reason = 'docs/adr/0002 says when'", small)).toEqual(['record 2'])
  expect(deadInSource('/* What shared/gone.ts did. */', small)).toEqual(['shared/gone.ts'])
})

test('a reference that leads nowhere is found in a document', () => {
  const sound =
    'See [log](docs/design.md#2-a-case-a-log), [records](docs/adr), record 1, `shared/{a,b}.ts`, `a.ts`, `shared/<name>.ts`, `npm run check`.'
  expect(deadInMarkdown('README.md', sound, small)).toEqual([])
  expect(deadInMarkdown('README.md', '```\nshared/planned/c.ts\n```', small)).toEqual([])
  const dead = (text: string) => deadInMarkdown('README.md', text, small)
  expect(dead('[log](docs/design.md#3-clocks)')).toEqual(['docs/design.md#3-clocks'])
  expect(dead('![home](docs/home.png)')).toEqual(['docs/home.png'])
  expect(dead('records 1 and 4')).toEqual(['record 4'])
  expect(dead('`shared/c.ts`')).toEqual(['shared/c.ts'])
  expect(dead('`c.ts`')).toEqual(['c.ts'])
  expect(dead('`npm run checks`')).toEqual(['npm run checks'])
})

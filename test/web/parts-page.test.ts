import { expect, test } from 'vitest'
import { partsPage } from '../../infra/local/parts-page.ts'
import { partStyle } from '../../shared/web/assets/style/part-style.ts'

test('each part of the visual language stands on the page of parts', async () => {
  const page = String(await partsPage())
  const shown = new Set([...page.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')))
  const named = new Set([...partStyle.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
  expect([named.size >= 15, [...named].filter((name) => !shown.has(name))]).toEqual([true, []])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstReadable, shownAtOnce } from '../../shared/desk/officers/first-readable.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** After a leak there are hundreds of calls to make: a list that shows fifty says that it is not all. */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
})
afterAll(() => office.close())

test('what somebody may not see takes no place, each entry is looked at once, and more is told only where there is more', async () => {
  for (const [count, every, shown, more] of [
    [50, 1, 50, false],
    [51, 1, 50, true],
    [300, 5, 50, true],
    [250, 5, 50, false],
    [0, 1, 0, false],
  ] as const) {
    const all = Array.from({ length: count }, (_, n) => n)
    const looked: number[] = []
    const found = await firstReadable(
      async (limit) => all.slice(0, limit),
      async (n) => {
        looked.push(n)
        return n % every === 0 ? n : null
      },
    )
    expect([count, found.first.length, found.more, new Set(looked).size === looked.length]).toEqual([count, shown, more, true])
  }
})

test('the page of calls says that there are more, and a program reads it too', async () => {
  const filed = []
  for (let n = 0; n <= shownAtOnce; n++) filed.push(await office.complaint({ email: '', phone: `0812777${String(n).padStart(5, '0')}` }))
  const page = async () => (await coordinator.get('/petugas/tugas')).text
  const all = await page()
  expect([all.match(/<section class="panel">/g)?.length, all.includes('Masih ada yang lain')]).toEqual([50, true])
  const json = (await coordinator.get('/petugas/tugas', { headers: { accept: 'application/json' } })).json()
  expect(json.more).toEqual({ reach: true, privacy: false })
  const [first] = filed
  const [letter] = first ? await office.lettersOf(first) : []
  const told = await coordinator.get('/petugas/tugas')
  const token = /name="token" value="([^"]*)"/.exec(told.text)?.[1] ?? ''
  await coordinator.post(`/petugas/tugas/${first?.number}`, { token, letterId: letter?.id ?? '', how: 'phone' })
  expect((await page()).includes('Masih ada yang lain')).toBe(false)
})

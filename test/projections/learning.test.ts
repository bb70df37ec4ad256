import { afterAll, beforeEach, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { reasoned } from '../../shared/domain/suggestions/suggestions.ts'
import { readTexts } from '../../shared/store/case/case-items.ts'
import { readSuggestions } from '../../shared/store/office/lesson-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'

/** What the desk learns from cases, and what it suggests of others (docs/adr/0081). */

let system: Awaited<ReturnType<typeof startTestDesk>>
const started: (typeof system)[] = []
beforeEach(async () => {
  system = await startTestDesk()
  started.push(system)
})
afterAll(async () => {
  for (const it of started) await it.close()
})

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

const potholes = (n: number): object => ({
  title: `Jalan berlubang di Dusun ${'abcdefgh'[n]}${'abcdefgh'[n]}${'abcdefgh'[n]}`,
  text: 'Lubang di jalan ini dalam dan membahayakan pengendara.',
})

const disposed = async (form: object): Promise<Case> => {
  const { id } = await system.complaint(form)
  const state = await system.done(id, [disposeTo(), coordinator])
  await projectCase(system.desk, id)
  return state
}

const suggestedFor = async (form: object) => {
  const state = await system.complaint(form)
  await projectCase(system.desk, state.id)
  const suggestions = await readSuggestions(system.table, state.id)
  const texts = suggestions ? await readTexts(system.table, state.id, [suggestions.title, suggestions.text]) : new Map()
  return reasoned('institution', suggestions, texts, state.channel === 'complaint' ? state.district : null)
}

test('words that five cases share lead where they went, with the reason; fewer lead nowhere', async () => {
  for (let n = 0; n < 4; n++) await disposed(potholes(n))
  expect(await suggestedFor(potholes(6))).toEqual([])
  await disposed(potholes(4))
  expect(await suggestedFor(potholes(7))).toEqual([
    {
      id: works,
      reasons: [
        { word: 'jalan', cases: 5, of: 5 },
        { word: 'berlubang', cases: 5, of: 5 },
        { word: 'dusun', cases: 5, of: 5 },
      ],
    },
  ])
})

test('a return takes the lesson back, and who is passed on instead teaches', async () => {
  const cases = []
  for (let n = 0; n < 5; n++) cases.push(await disposed(potholes(n)))
  const { id } = cases[0] as Case
  await system.done(id, [{ type: 'return', institution: works, reason: 'Bukan jalan kabupaten' }, liaison])
  await projectCase(system.desk, id)
  expect(await suggestedFor(potholes(6))).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Planted, Secret } from '../support/private-world.ts'
import { decreeWord, houseAnswerWord, officerViewers, regionAnswerWord, startWatchedWorld, type Viewer } from '../support/watched-world.ts'

/**
 * Every page, answer, file, letter and log line as everybody: each planted value is seen by exactly those of the table
 * below. Whatever stands in nobody's row must appear nowhere (design.md section 9).
 */

let world: Awaited<ReturnType<typeof startWatchedWorld>>
beforeAll(async () => {
  world = await startWatchedWorld()
  // Every page of everybody: five minutes of one core, and more beside another suite.
}, 1_200_000)
afterAll(() => world.close())

const coordinators: Viewer[] = ['coordinator', 'opener']
// Who gave a case back reads on as one of them; so do inspectorate and superior, of complaints that are late, also of drafts
// that wait past their limit (docs/adr/0034, docs/adr/0036).
const readers: Viewer[] = ['liaison', 'head', 'contributor', 'reader', 'former liaison']
const onComplaint: Viewer[] = [...readers, 'inspector', 'superior']

/** Who sees what of a case that is alive; `reporter` is the one of that very case. */
const seenBy: Record<Secret, { complaint: Viewer[]; request: Viewer[] }> = {
  title: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  text: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  place: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [] },
  file: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  note: { complaint: [...coordinators, ...onComplaint], request: [...coordinators, ...readers, 'superior'] },
  said: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  question: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [] },
  takenBack: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [] },
  instruction: { complaint: [...coordinators, ...onComplaint], request: [...coordinators, ...readers, 'superior'] },
  returning: { complaint: [...coordinators, ...onComplaint], request: [...coordinators, ...readers, 'superior'] },
  urgency: { complaint: [...coordinators, ...onComplaint, 'reporter'], request: [] },
  draft: { complaint: [...coordinators, ...onComplaint], request: [] },
  conflict: { complaint: coordinators, request: coordinators },
  opening: { complaint: coordinators, request: coordinators },
  privacy: { complaint: [...coordinators, 'reporter'], request: [...coordinators, 'reporter'] },
  privacyAnswer: { complaint: [...coordinators, 'reporter'], request: [...coordinators, 'reporter'] },
  // Whoever answers knows whom. The reporter of a request finds the name on the letter to them.
  name: { complaint: [...coordinators, ...onComplaint], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  organisation: { complaint: [], request: [...coordinators, ...readers, 'superior', 'reporter'] },
  // The superior answers for the registers (docs/adr/0017).
  email: { complaint: coordinators, request: [...coordinators, 'superior'] },
  phone: { complaint: coordinators, request: [...coordinators, 'superior'] },
  address: { complaint: [], request: [...coordinators, 'superior'] },
  nik: { complaint: [], request: [] },
}

/** Who filed anonymously is shown to nobody: opening the seal is an act of its own, with a reason in the log. */
const sealed: ReadonlySet<Secret> = new Set<Secret>(['name', 'email', 'phone'])

const expectedOf = ({ key, state }: Planted, secret: Secret): Viewer[] => {
  if (key === 'Lenyap' || key === 'Pupus') return []
  if (state.identity === 'anonymous' && sealed.has(secret)) return []
  return seenBy[secret][state.channel]
}

test('each private value is seen by whom the table names, and by nobody else', () => {
  const [told, unseen]: [string[], string[]] = [[], []]
  for (const planted of world.cases) {
    for (const [secret, value] of planted.secrets) {
      const expected = new Set(expectedOf(planted, secret))
      const found = world.whoSaw(value, planted.key)
      for (const [viewer, where] of found) if (!expected.has(viewer)) told.push(`${viewer} sees ${value} at ${where}`)
      for (const viewer of expected) if (!found.has(viewer)) unseen.push(`${viewer} does not see ${value}`)
    }
  }
  expect([told, unseen]).toEqual([[], []])
})

test('whom a case is about, and whoever has nothing to do with it, never meets its number', () => {
  const strangers: Viewer[] = ['reported liaison', 'reported head', 'reported coordinator', 'other liaison', 'public', 'another reporter']
  const complaints = world.cases.filter(({ state }) => state.channel === 'complaint')
  const told = complaints.flatMap(({ key, state }) =>
    [...world.whoSaw(state.number, key, ({ where }) => !where.includes(state.number))].flatMap(([viewer, where]) =>
      strangers.includes(viewer) ? [`${viewer} sees ${key} at ${where}`] : [],
    ),
  )
  expect(told).toEqual([])
})

test('the decree of an institution is read by every officer, and by nobody of the public', () => {
  expect([...world.whoSaw(decreeWord, '').keys()].sort()).toEqual([...officerViewers].sort())
})

test('the file of an item is read by whoever sees the page of the scorer, in the evidence pack too, and by nobody else', () => {
  const seeAll = ['administrator', 'coordinator', 'leader', 'opener', 'reported coordinator']
  expect([...world.whoSaw(regionAnswerWord, '').keys()].sort()).toEqual(seeAll)
  expect([...world.whoSaw(houseAnswerWord, '').keys()].sort()).toEqual([...seeAll, 'head', 'liaison'].sort())
})

test('letters to reporters say nothing of the matter but the title on a receipt, and no letter says that of a confidential case', () => {
  const values = world.cases.flatMap(({ secrets }) => [...secrets.values()])
  const open = world.cases.flatMap(({ state, secrets }) => (state.confidential ? [] : (secrets.get('title') ?? [])))
  const { reporters } = world.letters
  expect(reporters.length).toBeGreaterThan(20)
  expect(world.letters.officers.length).toBeGreaterThan(5)
  const isReceipt = (text: string) => text.startsWith('Tanda terima ')
  expect(values.filter((value) => reporters.some((text) => text.includes(value) && !(isReceipt(text) && open.includes(value))))).toEqual([])
  const titles = world.cases.filter(({ state }) => state.confidential).flatMap(({ secrets }) => secrets.get('title') ?? [])
  expect(titles.length).toBeGreaterThan(1)
  expect(titles.filter((value) => world.letters.officers.some((text) => text.includes(value)))).toEqual([])
})

test('the walk has been everywhere, and nothing broke on the way', () => {
  expect(world.broken).toEqual([])
  expect(world.never).toEqual([])
})

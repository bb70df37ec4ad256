import { expect, test } from 'vitest'
import { faultsOfJournal } from '../../infra/journal-faults.ts'
import { type Journaled, journalOf } from '../../infra/restore-journal.ts'
import { liaison, startWorld, transport, works } from '../support/lost-world.ts'

const journal = (objects: Iterable<Journaled>) => journalOf(objects, async () => {})

/** A case that lost a text, an institution and its code, each at a moment of its own. */
const livedCase = async () => {
  const world = await startWorld({ identity: 'named' })
  const steps = [
    () => world.dispose(works, false),
    () => world.dispose(transport, false),
    () => world.submit({ type: 'name-conflict', reported: { institutions: [works], officers: [liaison.id] }, reason: 'Diadukan.' }),
    () => world.submit({ type: 'renew-access', reason: 'Hilang.' }),
    () => world.erase([1], true),
  ]
  for (const step of steps) {
    world.later(60_000)
    await step()
  }
  return world
}

test('the journal of this backup fits, also after a restore; an empty one, that of others, and one with a gap do not', async () => {
  const [world, others] = [await livedCase(), await livedCase()]
  const early = await world.copied()
  expect(await faultsOfJournal(early, journal(world.journal))).toEqual([])
  expect(await faultsOfJournal(early, journal([]))).toEqual(['The journal is empty.'])
  const foreign = await faultsOfJournal(early, journal(others.journal))
  expect(foreign[0]).toBe('The backup has none of the 1 cases that it names.')
  expect(foreign.slice(1).map((it) => it.replace(/,.*/, ''))).toEqual([
    `Event 5 of ${world.id} (conflict-named`,
    `Event 6 of ${world.id} (access-renewed`,
    `Event 7 of ${world.id} (erased`,
  ])
  // Each that is missing, one after another; whoever begins to keep a journal later has nothing of the time before.
  const all = [...world.journal]
  for (const [gap, type] of [
    [1, 'conflict-named'],
    [2, 'access-renewed'],
    [3, 'erased'],
  ] as const) {
    expect(await faultsOfJournal(early, journal(all.filter((_, i) => i !== gap)))).toEqual([expect.stringContaining(`(${type}, `)])
  }
  expect(await faultsOfJournal(early, journal(all.slice(3)))).toEqual([])
  // What a restore wrote itself has its note.
  await world.erase([2], false)
  await world.loseAll()
  world.later(3_600_000)
  await world.restored(early)
  expect(await faultsOfJournal(await world.copied(), journal(world.journal))).toEqual([])
})

test('many gaps are counted, and an object that is no entry is named', async () => {
  const world = await livedCase()
  for (let i = 0; i < 12; i++) {
    world.later(60_000)
    await world.submit({ type: 'renew-access', reason: 'Hilang lagi.' })
  }
  const [first = ['', '']] = world.journal
  const faults = await faultsOfJournal(await world.copied(), journal([first, ['cases/J-1/rusak', '{']]))
  expect([faults.length, faults[0], faults.at(-1)]).toEqual([
    12,
    'cases/J-1/rusak cannot be read as an entry of this journal.',
    'And 5 more events of the backup that it does not name.',
  ])
})

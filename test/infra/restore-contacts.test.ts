import { expect, test } from 'vitest'
import { askForLostCode } from '../../shared/desk/citizens/access.ts'
import { actAsReporter } from '../../shared/desk/citizens/own-case.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { readIdentity } from '../../shared/store/case/identities.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { email as old, startWorld } from '../support/lost-world.ts'

/** A contact that was given up does not come back with a backup, and the one of now is not lost with it (docs/adr/0067). */

type World = Awaited<ReturnType<typeof startWorld>>
const corrects = async (world: World, email: string) =>
  actAsReporter(createTools(world.effects), await world.stateOf(world.id), [{ type: 'correct-contact', email, phone: null }], null)
const reporterOf = async ({ desk, table, id, stateOf }: World) =>
  readIdentity(table, await stateOf(id), (await desk.identityKeys()).opening)
const linksFor = async (world: World, email: string) => {
  await askForLostCode(createTools(world.effects), world.id, email, 'somebody')
  return (await readLettersOf(world.table, world.id)).filter(({ content }) => content.kind === 'lost-code').length
}
const now = 'sekarang@contoh.example'

test('the whole table lost, backup from before the correction: the old address is written to no more', async () => {
  const world = await startWorld({ phone: '' })
  const copy = await world.copied()
  await corrects(world, now)
  await world.loseAll()
  await world.restored(copy)
  expect(await readCase(world.table, world.id)).toMatchObject({
    contact: { email: 1, phone: 0, last: 1 },
    reachableBy: { email: false, phone: false },
  })
  expect([(await reporterOf(world)) !== 'lost' && (await reporterOf(world)), await linksFor(world, old)]).toEqual([
    expect.objectContaining({ email: null }),
    0,
  ])
  // The same again changes nothing.
  const before = await world.all()
  await world.restored(copy)
  expect(await world.all()).toEqual(before)
})

test('the whole table lost, backup from after it: what was corrected comes back as it stood', async () => {
  const world = await startWorld()
  await corrects(world, now)
  const { contact } = await world.stateOf(world.id)
  const copy = await world.copied()
  await world.loseAll()
  await world.restored(copy)
  expect((await world.stateOf(world.id)).contact).toEqual(contact)
  expect(await reporterOf(world)).toMatchObject({ email: now })
})

test('who took it back is not handed to the thief by a backup from between the two', async () => {
  const world = await startWorld()
  await corrects(world, 'pencuri@contoh.example')
  const copy = await world.copied()
  await world.desk.submit(world.id, { type: 'renew-access', held: 0 }, { kind: 'reporter' })
  expect(await reporterOf(world)).toMatchObject({ email: old })
  await world.loseAll()
  await world.restored(copy)
  expect(await readCase(world.table, world.id)).toMatchObject({
    contact: { email: 0, phone: 0, last: 1 },
    reachableBy: { email: true, phone: true },
    accessGeneration: 1,
  })
  expect(await reporterOf(world)).toMatchObject({ email: old })
})

test('what was erased after a correction comes back in no version', async () => {
  const world = await startWorld()
  await corrects(world, now)
  const copy = await world.copied()
  await world.erase([], true)
  await world.loseAll()
  await world.restored(copy)
  expect((await world.names()).filter((it) => /^(REPORTER|MASK|CONTACT)#/.test(it))).toEqual([])
})

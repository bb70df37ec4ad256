import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RingPlace, retireKeys, turnKeys } from '../../infra/turn-keys.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { keySetOf, type MasterRing, ringOfOne } from '../../shared/desk/master-ring.ts'
import { openNewCode } from '../../shared/desk/officers/case/open-new-code.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { fieldOn, startTestWeb } from '../support/web.ts'

/** What comes at the same moment as a new access code: its holder's no, a turn of keys, a leak. */

const settled = inUseAfterMillis + keysKeptMillis
let ring: MasterRing
let web: Awaited<ReturnType<typeof startTestWeb>>
let opener: Officer
let second: Officer
const place: RingPlace = {
  read: async () => ring,
  write: async (now) => {
    ring = now
  },
}
beforeEach(async () => {
  ring = ringOfOne(randomBytes(32))
  web = await startTestWeb(undefined, { keys: async () => keySetOf(ring) })
  opener = await web.officer({ role: 'coordinator', mayOpenIdentities: true })
  second = await web.officer({ role: 'coordinator' })
})
afterEach(() => web.close())

const day = 86_400_000
const waited = async () => {
  for (let i = 0; i < 8; i++) {
    web.later(day)
    await web.desk.sweep()
  }
}
/** An anonymous case whose new code has been asked for; consented to and released, if told. */
const asked = async (until: 'asked' | 'consented' | 'released') => {
  const mine = await web.citizenFiles('/pengaduan', { identity: 'anonymous' })
  await web.desk.submitAs(opener, mine.id, { type: 'ask-new-code', reason: 'KTP cocok.' })
  if (until !== 'asked') await web.desk.submitAs(second, mine.id, { type: 'consent-new-code' })
  if (until === 'released') await waited()
  return mine
}
const typesOf = async (id: string) => (await readLog(web.desk.table, id)).map(({ event }) => event.type)
let guesses = 0
const opens = async (number: string, code: string) => (await web.desk.openWithCode(number, code, `asker-${++guesses}`)).kind === 'opened'

/** The same office, where something happens just before the first transaction on a case goes to the table. */
const interrupted = (id: string, meanwhile: () => Promise<unknown>) => {
  const once = { armed: true }
  const documents = new Proxy(web.effects.documents, {
    get: (target, name) =>
      name === 'send'
        ? async (command: { input: { TransactItems?: { Put?: { Item?: { pk?: string } } }[] } }) => {
            const touches = command.input.TransactItems?.some(({ Put }) =>
              [keys.case(id).pk, keys.code(id).pk].includes(Put?.Item?.pk ?? ''),
            )
            if (touches && once.armed) {
              once.armed = false
              await meanwhile()
            }
            return target.send(command as never)
          }
        : Reflect.get(target, name),
  })
  return { ...web.effects, documents }
}
const objects = (id: string) => web.desk.submit(id, { type: 'object-new-code', text: null }, { kind: 'reporter' })
const prints = async (id: string, effects = web.effects) => {
  const desk = openNewCode(effects)
  return desk.renewAccess(opener, await web.stateOf(id), 'KTP', { token: `cetak-${id}` })
}

test('a no that is quicker than the printing leaves the old code, and no new one is made', async () => {
  const mine = await asked('released')
  const outcome = await prints(
    mine.id,
    interrupted(mine.id, () => objects(mine.id)),
  )
  expect(outcome.kind).toMatch(/changed-since|refused/)
  expect([(await typesOf(mine.id)).includes('access-renewed'), await opens(mine.number, mine.accessCode)]).toEqual([false, true])
})

test('a printing that is quicker than the no has the new code alone, and the no is told that it is too late', async () => {
  const mine = await asked('released')
  const late = createTools(interrupted(mine.id, () => prints(mine.id)))
  const { carryOut } = await import('../../shared/desk/cases/carry-out.ts')
  const { citizenActions } = await import('../../shared/domain/actions/citizen-actions.ts')
  const said = await carryOut(late, citizenActions, mine.id, { type: 'object-new-code', text: null }, { kind: 'reporter' })
  expect([said.kind, await opens(mine.number, mine.accessCode)]).toEqual(['refused', false])
  expect((await typesOf(mine.id)).filter((it) => it.startsWith('new-code') || it === 'access-renewed').at(-1)).toBe('access-renewed')
})

test.each([0, 1, 2, 3, 4])('both at the very same moment: one of the two codes opens, never both and never none (%i)', async () => {
  const mine = await asked('released')
  await Promise.all([prints(mine.id), objects(mine.id)])
  const now = await web.desk.accessCodeOf(await web.stateOf(mine.id))
  const renewed = (await typesOf(mine.id)).includes('access-renewed')
  expect([await opens(mine.number, now), await opens(mine.number, mine.accessCode), now === mine.accessCode]).toEqual([
    true,
    !renewed,
    !renewed,
  ])
})

test('a no that comes while the second officer consents ends it, whoever is quicker', async () => {
  const mine = await asked('asked')
  const late = createTools(interrupted(mine.id, () => objects(mine.id)))
  const { submitAsOfficer } = await import('../../shared/desk/officers/case/as-officer.ts')
  await submitAsOfficer(late, second, mine.id, { type: 'consent-new-code' })
  await Promise.all([web.desk.submitAs(second, mine.id, { type: 'consent-new-code' }), objects(mine.id)])
  expect((await typesOf(mine.id)).filter((it) => it.startsWith('new-code'))).toEqual(['new-code-asked', 'new-code-objected'])
})

test('keys turned while a code is printed: the printed one opens, before and after the old keys have gone', async () => {
  const [before, during, between] = [await asked('consented'), await asked('consented'), await asked('released')]
  // One printed while the old keys still make codes, after the turn was ordered.
  await turnKeys(web.desk, place, 'routine')
  expect((await prints(before.id)).kind).toBe('done')
  web.later(settled)
  // One while the job is between reading and writing, and one the other way round.
  await advanceJobs(createTools(interrupted(during.id, () => prints(during.id))), jobKinds, () => true)
  expect((await prints(between.id)).kind).toBe('done')
  const all = [before, during, between]
  const printed = await Promise.all(all.map(async ({ id }) => web.desk.accessCodeOf(await web.stateOf(id))))
  let outcome = await retireKeys(web.desk, place, 'k1', false)
  for (let times = 0; outcome.kind === 'waits' && times < 3; times++) {
    await advanceJobs(web.desk, jobKinds, () => true)
    outcome = await retireKeys(web.desk, place, 'k1', false)
  }
  expect([outcome.kind, ring.map(({ id }) => id)]).toEqual(['retired', ['k2']])
  web.later(keysKeptMillis)
  const opened = await Promise.all(
    all.map(async ({ number, accessCode }, i) => [await opens(number, printed[i] ?? ''), await opens(number, accessCode)]),
  )
  expect(opened).toEqual(all.map(() => [true, false]))
})

test('a leak while a session is open: it ends, nothing that was typed is lost, and the way to a new code is told', async () => {
  const mine = await web.citizenFiles('/pengaduan', { phone: '081277774444' })
  const html = { headers: { accept: 'text/html' } }
  const page = async () => web.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...html })
  const token = fieldOn((await page()).text, 'token')
  await turnKeys(web.desk, place, 'leak')
  web.later(settled)
  await advanceJobs(web.desk, jobKinds, () => true)
  expect((await page()).status).toBe(303)
  const sent = await web.send('POST', `/kasus/${mine.number}/balasan`, {
    cookies: mine.cookies,
    form: { token, message: 'Kalimat yang panjang.' },
    ...html,
  })
  expect([sent.status, sent.text.includes('Kalimat yang panjang.'), (await typesOf(mine.id)).includes('replied')]).toEqual([
    403,
    true,
    false,
  ])
  expect(await opens(mine.number, mine.accessCode)).toBe(false)
  const [letter] = (await web.lettersOf(mine)).filter(({ content }) => content.kind === 'access-renewed')
  expect(letter?.content).toEqual({ kind: 'access-renewed', why: 'leak' })
  await web.desk.askForLostCode(mine.number, 'warga@contoh.example', 'n')
  expect((await web.lettersOf(mine)).some(({ content }) => content.kind === 'lost-code')).toBe(true)
})

test('a leak while a new code waits at the counter: its holder can say no no more by the old one, and the wait is off', async () => {
  const released = await asked('released')
  const waits = await asked('consented')
  await turnKeys(web.desk, place, 'leak')
  web.later(settled)
  await advanceJobs(web.desk, jobKinds, () => true)
  for (const { id, number, accessCode } of [waits, released]) {
    const state = await web.stateOf(id)
    expect(['newCode' in state && state.newCode, state.accessGeneration, await opens(number, accessCode), (await prints(id)).kind]).toEqual(
      [false, 1, false, 'refused'],
    )
  }
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessCodeOf, matchesAccessCode } from '../../shared/desk/cases/access-code.ts'
import type { Opening } from '../../shared/desk/citizens/access.ts'
import { networkOf } from '../../shared/desk/network.ts'
import { signed } from '../../shared/desk/signed-tokens.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { caseNumberOf } from '../../shared/domain/typed/case-number.ts'
import { sampleRequest, sendingOf, startTestDesk } from '../support/desk.ts'
import { oneKey } from '../support/sub-keys.ts'
import { createDesk } from '../support/whole-desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

/** A desk that notes what it asks of the table, and how long it waits. */
const watchedDesk = () => {
  const calls: string[] = []
  const waits: number[] = []
  const documents = new Proxy(system.effects.documents, {
    get: (target, name) =>
      name === 'send'
        ? (command: { input: { TransactItems?: object[] } }) => {
            calls.push(`${command.constructor.name} ${command.input.TransactItems?.length ?? ''}`.trim())
            return target.send(command as never)
          }
        : Reflect.get(target, name),
  })
  const desk = createDesk({ ...system.effects, documents, sleep: async (milliseconds) => void waits.push(milliseconds) })
  return { desk, calls, waits }
}

const idOf = (opening: Opening) => (opening.kind === 'opened' ? opening.case.id : opening.kind)

test('number and code open a case, however they are typed', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  const typed = [
    [state.number, code],
    [state.number.toLowerCase().replaceAll('-', ' '), code.toLowerCase().replaceAll('-', '')],
    [` ${state.number} `, code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ] as const
  for (const [number, text] of typed) expect(idOf(await system.desk.openWithCode(number, text, 'network'))).toBe(state.id)
})

test('a wrong code and an unknown number make the same calls and give the same answer', async () => {
  const state = await system.complaint()
  const [wrong, unknown, request] = [watchedDesk(), watchedDesk(), watchedDesk()]
  expect(await wrong.desk.openWithCode(state.number, 'AAAA-AAAA-AAAA', 'a')).toEqual({ kind: 'wrong' })
  expect(await unknown.desk.openWithCode('J-ZZZZ-ZZZZ', 'AAAA-AAAA-AAAA', 'b')).toEqual({ kind: 'wrong' })
  expect(await request.desk.openWithCode('PPID-2026-9999', '', 'c')).toEqual({ kind: 'wrong' })
  expect([unknown.calls, request.calls]).toEqual([wrong.calls, wrong.calls])
  expect(wrong.calls).toEqual(['GetCommand', 'GetCommand', 'GetCommand', 'GetCommand', 'UpdateCommand', 'UpdateCommand'])
})

test('who guesses one number waits at once, for a minute at most, and its owner does not', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  const { desk, waits } = watchedDesk()
  const guesses: Opening[] = []
  for (let i = 0; i < 8; i++) guesses.push(await desk.openWithCode(state.number, 'AAAA-AAAA-AAAA', 'guesser'))
  expect(guesses.map(({ kind }) => kind)).toEqual([...Array(5).fill('wrong'), ...Array(3).fill('slowed')])
  // Not even the right code, from there; nothing waits inside the function.
  expect(await desk.openWithCode(state.number, code, 'guesser')).toEqual({ kind: 'slowed', seconds: 60 })
  expect(waits).toEqual([])
  expect(idOf(await desk.openWithCode(state.number, code, 'owner'))).toBe(state.id)
  system.later(60_000)
  expect(idOf(await desk.openWithCode(state.number, code, 'guesser'))).toBe(state.id)
})

test('who goes through many numbers is told to wait whatever they type, and an owner in the same network still gets in', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  const kinds: string[] = []
  for (let i = 0; i < 40; i++) kinds.push((await system.desk.openWithCode(`J-AAAA-${1000 + i}`, 'x', 'crowd')).kind)
  expect(kinds).toEqual([...Array(30).fill('wrong'), ...Array(10).fill('slowed')])
  expect(idOf(await system.desk.openWithCode(state.number, code, 'crowd'))).toBe(state.id)
  expect((await system.desk.openWithCode(state.number, 'x', 'crowd')).kind).toBe('slowed')
})

test('a number guessed at from everywhere stays open to its owner', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  for (let i = 0; i < 40; i++) await system.desk.openWithCode(state.number, 'x', `bot-${i}`)
  expect(idOf(await system.desk.openWithCode(state.number, code, 'the owner'))).toBe(state.id)
})

test('one line of the network is one asker, whichever of its addresses it sends from', () => {
  const same = [
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:0:0:9', '2001:db8:1:2::/64'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0:9::'],
    ['fe80::1%eth0', 'fe80::2'],
  ]
  for (const addresses of same) expect(new Set(addresses.map(networkOf)).size).toBe(1)
  expect(new Set(['192.0.2.1', '192.0.2.2', '2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8::1', '::1'].map(networkOf)).size).toBe(6)
})

test('a code belongs to one case at one generation, and is twelve characters nobody confuses', () => {
  const [key, keys] = [Buffer.alloc(32, 7), oneKey(Buffer.alloc(32, 7))]
  const codes = Array.from({ length: 200 }, (_, i) => accessCodeOf(key, `J-${i}`, 0))
  expect(new Set(codes).size).toBe(200)
  expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(code))).toEqual([])
  const [code = ''] = codes
  const tell = (deriving = keys) => ({ deriving, opening: keys, kept: null, looksForKept: false })
  const opens = (id: string, accessGeneration: number, by = keys, typed = code) =>
    matchesAccessCode(tell(by), { id, accessGeneration }, typed)
  expect([opens('J-0', 0), opens('J-0', 1), opens('J-1', 0)]).toEqual([true, false, false])
  expect([opens('J-0', 0, oneKey(Buffer.alloc(32, 8))), opens('J-0', 0, keys, '')]).toEqual([false, false])
  // Made with a generation that is not there: nothing opens it, an empty code least of all.
  expect([code, ''].map((typed) => matchesAccessCode(tell(), { id: 'J-0', accessGeneration: 0, accessKey: 'k9' }, typed))).toEqual([
    false,
    false,
  ])
})

test('a lost code writes the same for everybody, and a letter only to the address of the case', async () => {
  const state = await system.complaint({ email: 'hilang@contoh.example' })
  const attempts = [
    ['the owner', state.number, ' Hilang@Contoh.example '],
    ['another address', state.number, 'orang@contoh.example'],
    ['an unknown number', 'J-ZZZZ-ZZZ0', 'hilang@contoh.example'],
  ] as const
  const seen = []
  for (const [, number, email] of attempts) {
    const { desk, calls } = watchedDesk()
    await desk.askForLostCode(number, email)
    seen.push(calls)
  }
  expect(seen).toEqual([seen[0], seen[0], seen[0]])
  expect(seen[0]).toEqual(['UpdateCommand', 'UpdateCommand', 'GetCommand', 'GetCommand', 'GetCommand', 'TransactWriteCommand 2'])
  const opened = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  expect(opened?.letters.map(({ content }) => content.kind).sort()).toEqual(['lost-code', 'receipt'])
  // Whoever knows the number alone uses up nothing of what its owner may ask for.
  for (let i = 0; i < 5; i++) await system.desk.askForLostCode(state.number, 'orang@contoh.example', 'a stranger')
  for (let i = 0; i < 5; i++) await system.desk.askForLostCode(state.number, 'hilang@contoh.example')
  const later = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  expect(later?.letters.filter(({ content }) => content.kind === 'lost-code').length).toBe(3)
  const waits = []
  for (let i = 0; i < 30; i++) waits.push((await system.desk.askForLostCode(`J-AAAA-${1000 + i}`, 'x@contoh.example', 'a crowd')).seconds)
  expect([waits.slice(0, 20).every((it) => it === 0), waits.slice(20).every((it) => it > 0 && it <= 60)]).toEqual([true, true])
})

test('a one-time link gives a new code once, within the hour, and ends the old one', async () => {
  const state = await system.complaint({ email: 'tautan@contoh.example' })
  const old = await system.desk.accessCodeOf(state)
  await system.desk.askForLostCode(state.number, 'tautan@contoh.example')
  const opened = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  const content = opened?.letters.find((it) => it.content.kind === 'lost-code')?.content
  if (content?.kind !== 'lost-code') throw new Error('No letter')
  const token = signed((await system.desk.keyRing())('one-time-link'), content.linkId)
  expect([await system.desk.isLinkUsable(token), await system.desk.isLinkUsable(`${token}x`)]).toEqual([true, false])
  const [first, second] = await Promise.all([system.desk.renewWithLink(token), system.desk.renewWithLink(token)])
  expect([first.kind, second.kind].sort()).toEqual(['done', 'link-used'])
  expect(await system.desk.isLinkUsable(token)).toBe(false)
  expect(await system.desk.openWithCode(state.number, old, 'x')).toEqual({ kind: 'wrong' })
  const renewed = await system.desk.accessCodeOf({ id: state.id, accessGeneration: 1 })
  const opening = await system.desk.openWithCode(state.number, renewed, 'x')
  expect(opening.kind === 'opened' && opening.case.accessGeneration).toBe(1)
})

test('a link that nobody used in time is of no use', async () => {
  const state = await system.complaint({ email: 'telat@contoh.example' })
  await system.desk.askForLostCode(state.number, 'telat@contoh.example')
  const opened = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  const content = opened?.letters.find((it) => it.content.kind === 'lost-code')?.content
  if (content?.kind !== 'lost-code') throw new Error('No letter')
  const token = signed((await system.desk.keyRing())('one-time-link'), content.linkId)
  system.clock.now = plusMillis(system.clock.now, 61 * 60_000)
  expect((await system.desk.renewWithLink(token)).kind).toBe('link-used')
})

const numberOf = (typed: string) => caseNumberOf(typed, 'J')

test('numbers are read as people write them', async () => {
  const outcome = await system.desk.fileRequest(sampleRequest(), sendingOf())
  expect(outcome.kind).toBe('filed')
  expect(['ppid 2026 1', 'PPID/2026/0001', ' ppid-2026-0001'].map(numberOf)).toEqual(Array(3).fill('PPID-2026-0001'))
  expect(['j 7k3m 9q2p', 'J7K3M9Q2P', 'J–7K3M–9Q2P'].map(numberOf)).toEqual(Array(3).fill('J-7K3M-9Q2P'))
  expect([numberOf('J-OOOO-IIII'), numberOf('x'.repeat(99)).length]).toEqual(['J-0000-1111', 40])
})

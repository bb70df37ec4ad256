import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessCodeOf, matchesAccessCode } from '../../shared/desk/cases/access-code.ts'
import { delayAfter } from '../../shared/desk/citizens/access.ts'
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

test('number and code open a case, however they are typed', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  const typed = [
    [state.number, code],
    [state.number.toLowerCase().replaceAll('-', ' '), code.toLowerCase().replaceAll('-', '')],
    [` ${state.number} `, code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ] as const
  for (const [number, text] of typed) expect((await system.desk.openWithCode(number, text, 'network'))?.id).toBe(state.id)
})

test('a wrong code and an unknown number make the same calls and give the same answer', async () => {
  const state = await system.complaint()
  const [wrong, unknown, request] = [watchedDesk(), watchedDesk(), watchedDesk()]
  expect(await wrong.desk.openWithCode(state.number, 'AAAA-AAAA-AAAA', 'a')).toBeNull()
  expect(await unknown.desk.openWithCode('J-ZZZZ-ZZZZ', 'AAAA-AAAA-AAAA', 'b')).toBeNull()
  expect(await request.desk.openWithCode('PPID-2026-9999', '', 'c')).toBeNull()
  expect([unknown.calls, request.calls]).toEqual([wrong.calls, wrong.calls])
  expect(wrong.calls).toEqual(['GetCommand', 'GetCommand', 'GetCommand', 'GetCommand', 'UpdateCommand', 'UpdateCommand'])
})

test('guessing is slowed for the number and for the network, up to three seconds, and never shut out', async () => {
  const state = await system.complaint()
  const code = await system.desk.accessCodeOf(state)
  const { desk, waits } = watchedDesk()
  for (let i = 0; i < 9; i++) await desk.openWithCode(state.number, 'AAAA-AAAA-AAAA', `guesser-${i}`)
  expect(waits).toEqual([0, 0, 100, 200, 400, 800, 1600, 3000, 3000])
  expect((await desk.openWithCode(state.number, code, 'owner'))?.id).toBe(state.id)
  for (let i = 0; i < 3; i++) await desk.openWithCode(`J-AAAA-AAA${i}`, 'x', 'one-network')
  await desk.openWithCode('J-BBBB-BBBB', 'x', 'one-network')
  expect(waits.slice(-2)).toEqual([100, 200])
  expect([delayAfter(0), delayAfter(50)]).toEqual([0, 3000])
})

test('a code belongs to one case at one generation, and is twelve characters nobody confuses', () => {
  const [key, keys] = [Buffer.alloc(32, 7), oneKey(Buffer.alloc(32, 7))]
  const codes = Array.from({ length: 200 }, (_, i) => accessCodeOf(key, `J-${i}`, 0))
  expect(new Set(codes).size).toBe(200)
  expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(code))).toEqual([])
  const [code = ''] = codes
  const opens = (id: string, accessGeneration: number, by = keys, typed = code) => matchesAccessCode(by, { id, accessGeneration }, typed)
  expect([opens('J-0', 0), opens('J-0', 1), opens('J-1', 0)]).toEqual([true, false, false])
  expect([opens('J-0', 0, oneKey(Buffer.alloc(32, 8))), opens('J-0', 0, keys, '')]).toEqual([false, false])
  // Made with a generation that is not there: nothing opens it, an empty code least of all.
  expect([code, ''].map((typed) => matchesAccessCode(keys, { id: 'J-0', accessGeneration: 0, accessKey: 'k9' }, typed))).toEqual([
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
  expect(seen[0]).toEqual(['UpdateCommand', 'GetCommand', 'GetCommand', 'GetCommand', 'TransactWriteCommand 2'])
  const opened = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  expect(opened?.letters.map(({ content }) => content.kind).sort()).toEqual(['lost-code', 'receipt'])
  for (let i = 0; i < 5; i++) await system.desk.askForLostCode(state.number, 'hilang@contoh.example')
  const later = await system.desk.open(state.id, { kind: 'reporter', caseId: state.id })
  expect(later?.letters.filter(({ content }) => content.kind === 'lost-code').length).toBe(2)
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
  expect(await system.desk.openWithCode(state.number, old, 'x')).toBeNull()
  const renewed = await system.desk.accessCodeOf({ id: state.id, accessGeneration: 1 })
  expect((await system.desk.openWithCode(state.number, renewed, 'x'))?.accessGeneration).toBe(1)
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

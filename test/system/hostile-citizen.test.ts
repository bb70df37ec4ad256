import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../functions/intake/routes.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Citizens who try everything with two cases at once, while officers and time go on: whole cases, plain answers. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const actions = routes.flatMap(({ method, path }) => (method === 'POST' && path.startsWith('/kasus/') ? [path.split('/')[3] ?? ''] : []))
const words = ['answer', 'message', 'reason', 'detail', 'explanation', 'objection', 'comment'].map((name) => [name, 'Tulisan warga.'])
const everything = { ...Object.fromEntries(words), sure: 'on', right: 'access', stars: '5', 'grounds.a': 'on' }

const file = async (path: '/pengaduan' | '/permohonan') => {
  const { number, id, cookies } = await office.citizenFiles(path)
  const page = await office.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })
  return { number, id, cookies, token: fieldOn(page.text, 'token') }
}

/** Sessions of citizens are short; whoever comes back has number and code. */
const opened = async ({ id }: { id: string }): Promise<string[]> => office.openedBy(await office.stateOf(id))

const step = fc.oneof(
  fc.record({
    kind: fc.constant('citizen' as const),
    action: fc.constantFrom(...actions),
    session: fc.nat({ max: 2 }),
    of: fc.nat({ max: 1 }),
    token: fc.nat({ max: 2 }),
    twice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('officer' as const),
    of: fc.nat({ max: 1 }),
    act: fc.constantFrom('pass', 'ask', 'answer', 'decide', 'close'),
  }),
  fc.record({ kind: fc.constant('time' as const), days: fc.integer({ min: -3, max: 40 }) }),
)

test('whatever two citizens, an officer and the clock do in turn, both cases stay whole', async () => {
  const by = { kind: 'officer', id: 'O-1', role: 'coordinator', institution: null } as const
  const holders = { lead: works, contributors: [], readers: [] }
  const verified = {
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: false,
  } as const
  const plain = { exemptions: [], text: 'Terlampir.', redactions: null, test: null, heldBy: null, cost: null }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const began = office.clock.now
      const cases = [await file('/pengaduan'), await file('/permohonan')] as const
      for (const it of steps) {
        if (it.kind === 'time') {
          office.later(it.days * 86_400_000)
          await office.desk.sweep()
          for (const each of cases) each.cookies = await opened(each)
        } else if (it.kind === 'officer') {
          const { id } = cases[it.of] ?? cases[0]
          const isComplaint = it.of === 0
          const command = {
            pass: isComplaint
              ? { type: 'dispose' as const, ...verified, holders, instruction: null }
              : { type: 'assign' as const, holders, instruction: null },
            ask: { type: 'hold' as const, question: 'Di mana?' },
            answer: { type: 'answer' as const, outcome: 'solved' as const, text: 'Sudah.' },
            decide: { type: 'decide' as const, decision: 'granted' as const, ...plain },
            close: { type: 'close' as const, reason: 'Selesai.' },
          }[it.act]
          await office.desk.submit(id, command, by)
        } else {
          const target = cases[it.of] ?? cases[0]
          const session = cases[it.session]
          const token = cases[it.token]?.token ?? 'palsu'
          const versionOf = async () => (await readCase(office.table, target.id))?.version
          const before = await versionOf()
          const send = () =>
            office.send('POST', `/kasus/${target.number}/${it.action}`, {
              form: { ...everything, token },
              ...(session ? { cookies: session.cookies } : {}),
            })
          const answers = it.twice ? await Promise.all([send(), send()]) : [await send()]
          for (const { status } of answers) expect([it.action, status < 500 || status === 503]).toEqual([it.action, true])
          // Without the session of that very case nothing happens to it.
          if (session !== target) expect(await versionOf()).toBe(before)
        }
      }
      for (const { id } of cases) {
        const [state, log] = [await readCase(office.table, id), await readLog(office.table, id)]
        expect(findChainFault(id, log)).toBeNull()
        expect(rebuild(log)).toEqual(state)
        expect(log.filter(({ event }) => event.type === 'objected').length).toBeLessThan(2)
        expect(log.filter(({ event }) => event.type === 'reopened').length).toBeLessThan(2)
        expect(log.filter(({ event }) => event.type === 'rated').length).toBeLessThan(2)
      }
      office.clock.now = began
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('other sites and forged origins send nothing', async () => {
  const { number, cookies, token, id } = await file('/pengaduan')
  const form = { ...everything, token }
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
    expect((await office.send('POST', `/kasus/${number}/cabut`, { form, cookies, headers })).status).toBe(403)
  }
  expect((await readCase(office.table, id))?.status).toBe('received')
  expect((await coordinator.get(`/petugas/kasus/${number}`)).status).toBe(200)
})

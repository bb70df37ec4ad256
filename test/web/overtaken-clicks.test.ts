import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../shared/store/case/case-items.ts'
import { complaintFields } from '../support/event.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'
import { fieldOn, startTestWeb } from '../support/web.ts'
import { createDesk } from '../support/whole-desk.ts'

/** What happens between the one reading of a case and its commit. */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const headers = { accept: 'text/html' }
let count = 0
const filed = async () => {
  const answer = await web.send('POST', '/pengaduan', { json: complaintFields, headers: { 'idempotency-key': `overtaken-${++count}` } })
  const number = String(answer.json().number)
  return { number, accessCode: String(answer.json().accessCode), id: await web.desk.caseIdOf(number), cookies: answer.cookies }
}

type Documents = { send: (command: object) => Promise<unknown> }
const documents = () => web.effects.documents as unknown as Documents
const isTransaction = (command: object) => command.constructor.name.startsWith('TransactWrite')

/** Does something else just before the first transaction that is sent from now on. */
const beforeFirstTransaction = (what: () => Promise<unknown>) => {
  const { send } = documents()
  documents().send = async (command) => {
    if (isTransaction(command)) {
      documents().send = send
      await what()
    }
    return send.call(documents(), command)
  }
}

/** The form on the page that is sent to that address. */
const tokenOf = (page: string, address: string): string => fieldOn(page.slice(page.indexOf(`action="${address}"`)), 'token')

test.each(['text/html', 'application/json'])(
  'a code replaced between reading and writing shows its former holder nothing (%s)',
  async (accept) => {
    const { number, id, cookies } = await filed()
    const address = `/kasus/${number}/balasan`
    const page = (await web.send('GET', `/kasus/${number}`, { cookies, headers })).text
    beforeFirstTransaction(() => web.desk.submit(id, { type: 'renew-access' }, { kind: 'reporter' }))
    const sent =
      accept === 'text/html'
        ? { form: { message: 'Halo petugas.', token: tokenOf(page, address) }, headers }
        : { json: { message: 'Halo petugas.' }, headers: { 'idempotency-key': 'overtaken-json-0001' } }
    const answer = await web.send('POST', address, { ...sent, cookies })
    expect([answer.status, answer.text.includes(complaintFields.title)]).toEqual([accept === 'text/html' ? 303 : 403, false])
    expect((await readCase(web.table, id))?.version).toBe(2)
  },
)

test.each(['refused', 'kept'])('so too where the replaced code was given again with what was written (cookies %s)', async (cookiesAre) => {
  const { number, id, accessCode } = await filed()
  const address = `/kasus/${number}/balasan`
  const cookies = cookiesAre === 'kept' ? ['__Host-kuki=1'] : []
  beforeFirstTransaction(() => web.desk.submit(id, { type: 'renew-access' }, { kind: 'reporter' }))
  const form = { message: 'Halo petugas.', accessCode }
  const answer = await web.send('POST', address, { form, headers, cookies })
  // Nobody's session, and what they wrote is still theirs.
  expect([answer.status, answer.cookies, fieldOn(answer.text, 'message')]).toEqual([403, [], form.message])
  expect(answer.text.includes(complaintFields.title)).toBe(false)
  expect((await readCase(web.table, id))?.version).toBe(2)
})

test('a code replaced after the writing gives its former holder no session of the new one, and no page', async () => {
  const { number, id, accessCode } = await filed()
  const address = `/kasus/${number}/balasan`
  const { send } = documents()
  documents().send = async (command) => {
    const answer = await send.call(documents(), command)
    if (isTransaction(command)) {
      documents().send = send
      await web.desk.submit(id, { type: 'renew-access' }, { kind: 'reporter' })
    }
    return answer
  }
  const answer = await web.send('POST', address, { form: { message: 'Halo petugas.', accessCode }, headers, cookies: [] })
  expect([answer.status, answer.headers.location]).toEqual([303, `/lacak?number=${number}`])
  const after = await web.send('GET', `/kasus/${number}`, { headers, cookies: answer.cookies })
  expect([after.status, after.headers.location]).toEqual([303, `/lacak?number=${number}`])
  expect((await readCase(web.table, id))?.version).toBe(3)
})

test('a confirmation that stopped before its stars is completed by sending it again, also while the first is under way', async () => {
  const { number, id, cookies } = await filed()
  await web.desk.submit(id, disposeTo(), coordinator)
  await web.desk.submit(id, { type: 'answer', outcome: 'solved', text: 'Sudah.' }, liaison)
  const address = `/kasus/${number}/selesai`
  const page = (await web.send('GET', `/kasus/${number}`, { cookies, headers })).text
  const form = { stars: '5', comment: '', token: tokenOf(page, address) }
  const click = () => web.send('POST', address, { form, cookies, headers })
  let first = 0
  beforeFirstTransaction(async () => {
    const { send } = documents()
    let transactions = 0
    documents().send = async (command) => {
      if (isTransaction(command) && ++transactions === 2) throw new Error('The process died')
      return send.call(documents(), command)
    }
    first = (await click()).status
    documents().send = send
  })
  const second = await click()
  expect([first, second.status]).toEqual([500, 303])
  expect(await readCase(web.table, id)).toMatchObject({ status: 'closed', closedBy: 'reporter', rating: 5 })
})

test('what an officer may not see costs what an unknown case costs, also where a register would be entered', async () => {
  const { id } = await filed()
  const calls: string[] = []
  const watched = new Proxy(web.effects.documents, {
    get: (target, name) =>
      name === 'send'
        ? (command: object) => {
            calls.push(command.constructor.name)
            return documents().send.call(target, command)
          }
        : Reflect.get(target, name),
  })
  const desk = createDesk({ ...web.effects, documents: watched })
  await desk.context()
  const officer = { id: 'O-lain', role: 'liaison', institution: 'dinas-perhubungan' } as const
  const asked = async (caseId: string) => {
    calls.length = 0
    return [(await desk.submitAs(officer, caseId, disposeTo())).kind, [...calls]]
  }
  expect(await asked(id)).toEqual(await asked('J-ZZZZ-ZZZZ'))
})

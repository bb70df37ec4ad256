import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { parseRegion } from '../../shared/region.ts'
import { jombang } from '../support/desk.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** Whom a reporter of a case at the other desk asks, and whom their answers reach (docs/adr/0052). */

const office = {
  address: 'Jalan Pengawas 2',
  phone: '0321-222222',
  whatsapp: '0811-2222-2222',
  email: 'inspektorat@kabupaten.example',
  hours: 'Senin–Jumat pukul 08.00–14.00',
}

let inbox: Inbox
beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox.close())

const worldWith = async (changes: object) => {
  const region = parseRegion(JSON.parse(JSON.stringify({ ...jombang, ...changes })), 'x.json')
  const world = await startWorld({ region: async () => region } satisfies Partial<Effects>)
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  return { world, region, mail: createHandler({ ...world.effects, ses: async () => client }) }
}
const received = async (address: string) => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { destination: { to: string[] }; replyTo: string[]; body: { text: string } }[]
  }
  return emails.find(({ destination }) => destination.to.includes(address))
}
const about = { class: 'oversight', reportedInstitution: 'dinas-komunikasi-dan-informatika' }
const filed = (world: World, email: string, fields: Record<string, string> = {}) => world.citizenFiles('/pengaduan', { email, ...fields })
const pageOf = async (world: World, { number, cookies }: Awaited<ReturnType<typeof filed>>) =>
  unescaped((await world.send('GET', `/kasus/${number}`, { headers: { accept: 'text/html' }, cookies })).text)

test('its own contact stands under letters and pages of its cases alone, and answers reach it', async () => {
  const { world, region, mail } = await worldWith({ otherDeskContact: office })
  const [theirs, ours] = [await filed(world, 'satu@contoh.example', about), await filed(world, 'dua@contoh.example')]
  await mail({ schedule: 'unsent-letters' } as never)
  for (const [address, contact, not] of [
    ['satu@contoh.example', office, region.contact],
    ['dua@contoh.example', region.contact, office],
  ] as const) {
    const letter = await received(address)
    const reply = contact === office ? office.email : (region.replyTo ?? contact.email)
    expect([letter?.replyTo, letter?.body.text.includes(contact.phone), letter?.body.text.includes(not.phone)]).toEqual([
      [reply],
      true,
      false,
    ])
  }
  expect([(await pageOf(world, theirs)).includes(office.phone), (await pageOf(world, ours)).includes(office.phone)]).toEqual([true, false])
  await world.close()
})

test('where the region file names none, its letters are as before', async () => {
  const { world, region, mail } = await worldWith({})
  await filed(world, 'tiga@contoh.example', about)
  await mail({ schedule: 'unsent-letters' } as never)
  const letter = await received('tiga@contoh.example')
  expect([letter?.replyTo, letter?.body.text.includes(region.contact.phone)]).toEqual([[region.replyTo ?? region.contact.email], true])
  await world.close()
})

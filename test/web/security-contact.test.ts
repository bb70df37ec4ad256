import { expect, test } from 'vitest'
import { instant } from '../../shared/domain/time/instant.ts'
import { startWorld } from '../support/world.ts'

const address = '/.well-known/security.txt'

test('whoever finds a weakness reads whom to tell, and the page is good for half a year from the month of reading', async () => {
  const office = await startWorld({ now: () => instant('2026-08-31T23:59:59Z') })
  const { status, headers, text } = await office.send('GET', address)
  const { contact } = await office.desk.region()
  const { baseUrl } = office.effects
  await office.close()
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/plain; charset=utf-8', 'public, max-age=86400'])
  const fields = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(fields).toEqual([
    `Contact: mailto:${contact.email}`,
    'Expires: 2027-02-01T00:00:00.000Z',
    'Preferred-Languages: id, en',
    `Canonical: ${baseUrl}${address}`,
  ])
})

test('a regency that names an address for it has that one printed', async () => {
  const office = await startWorld()
  const region = await office.desk.region()
  await office.close()
  const named = await startWorld({ region: async () => ({ ...region, disclosureEmail: 'keamanan@contoh.example' }) })
  const { text } = await named.send('GET', address)
  await named.close()
  expect(text).toContain('\nContact: mailto:keamanan@contoh.example\n')
})

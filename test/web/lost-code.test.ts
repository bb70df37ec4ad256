import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressHash } from '../../shared/store/case/identities.ts'
import { putAddressState } from '../../shared/store/post/addresses.ts'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
})
afterAll(() => office.close())

const ask = async (number: string, email: string, accept: string) => {
  const { status, text } = await office.send('POST', '/lacak/kode', { form: { number, email }, headers: { accept } })
  return [status, text]
}

test('who asks for a lost code reads what to do if no letter comes, and the same whatever the case or the address', async () => {
  const good = await office.complaint({ email: 'warga@contoh.example' })
  const refusing = await office.complaint({ email: 'penuh@contoh.example' })
  const { contact: key } = await office.desk.identityKeys()
  await putAddressState(office.table, addressHash('penuh@contoh.example', key.inUse), { state: 'bounced', at: office.clock.now })
  const byPhone = await office.complaint({ email: '', phone: '081234567890' })
  const nobody = await office.complaint({ identity: 'none', email: '', phone: '' })
  for (const accept of ['text/html', 'application/json']) {
    const answers = [
      await ask(good.number, 'warga@contoh.example', accept),
      await ask(good.number, 'orang.lain@contoh.example', accept),
      await ask(refusing.number, 'penuh@contoh.example', accept),
      await ask(byPhone.number, 'warga@contoh.example', accept),
      await ask(nobody.number, 'warga@contoh.example', accept),
      await ask('J-0000-0000', 'warga@contoh.example', accept),
    ]
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1)
    const { contact } = await office.effects.region()
    const text = unescaped(String(answers[0]?.[1]))
    for (const way of [
      'alamatnya menerima surat kami',
      'Datanglah ke meja layanan dengan nomor kasus',
      contact.phone,
      contact.whatsapp,
      contact.email,
    ])
      expect(text).toContain(way)
  }
})

import { expect, test } from 'vitest'
import { type HeldReason, heldReasons } from '../../shared/domain/letters/leaving.ts'
import { replaceLetter } from '../../shared/store/post/letter-items.ts'
import { unescaped } from '../support/web.ts'
import { startWorld } from '../support/world.ts'

const words: Readonly<Record<HeldReason, string>> = {
  'many-today': 'menunggu dikirim (kasus ini sudah mengirim banyak surat hari ini; dicoba lagi besok)',
  'many-cases': 'menunggu dikirim (alamat itu belum dikonfirmasi dan hari ini sudah disurati beberapa kasus baru; dicoba lagi besok)',
  unconfirmed: 'menunggu dikirim (pelapor belum mengonfirmasi alamat e-mailnya)',
  reputation: 'menunggu dikirim (pengiriman surat sedang dibatasi; dilanjutkan dengan sendirinya)',
  'never-written': 'menunggu dikirim (keputusan untuk banyak kasus sekaligus; alamatnya belum dikonfirmasi dan belum pernah disurati)',
}

test('officers read which measure keeps a letter to the reporter back, and nothing of it where none does', async () => {
  const office = await startWorld()
  const { get } = await office.signIn({ role: 'coordinator' })
  const filed = await office.complaint({ email: 'warga@contoh.example' })
  const page = async () => unescaped((await get(`/petugas/kasus/${filed.number}`)).text)
  expect(await page()).toContain('menunggu dikirim, ')
  for (const why of heldReasons) {
    const [receipt] = await office.lettersOf(filed)
    if (!receipt) throw new Error('No receipt')
    expect(await replaceLetter(office.desk.table, receipt, { ...receipt, attempts: receipt.attempts + 1, failure: why })).toBe(true)
    expect(await page()).toContain(words[why])
  }
  await office.close()
})

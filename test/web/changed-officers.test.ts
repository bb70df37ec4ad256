import { expect, test } from 'vitest'
import { prepare } from '../../shared/desk/post/compose-letter.ts'
import type { Letter } from '../../shared/domain/letters/letter.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { lettersTo } from '../support/letters-to.ts'
import { tickingFrom } from '../support/ticking-clock.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** What a change of the directory tells, to whom, and what its officer does not do for a while (docs/adr/0049, docs/adr/0050). */

const otherHouse = 'dinas-perhubungan'

const inOffice = async (does: (office: World) => Promise<void>, overrides: Parameters<typeof startWorld>[0] = {}) => {
  const office = await startWorld(overrides)
  try {
    await does(office)
  } finally {
    await office.close()
  }
}
const nowOf = async (office: World, id: string): Promise<Officer> => {
  const officer = await office.desk.officerOf(id)
  if (!officer) throw new Error(`No officer ${id}`)
  return officer
}
const changes = async (office: World, { id }: { id: string }, facts: Partial<Officer>): Promise<Officer> => {
  const { name, email, phone, position, role, institution, mayOpenIdentities, version } = await nowOf(office, id)
  const before = { name, email, phone, position, role, institution, mayOpenIdentities }
  const saved = await office.desk.changeOfficer(id, version, { ...before, ...facts }, 'test')
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  return saved.value
}
const told = async (office: World, to: string, { id }: { id: string }): Promise<Letter[]> =>
  (await lettersTo(office.desk.table, to)).filter(({ content }) => content.kind === 'officer-changed' && content.officer === id)
const gainsTold = async (office: World, who: { id: string }) =>
  (await told(office, 'overseer', who)).map(({ content }) => (content.kind === 'officer-changed' ? content.gains : []))
const written = async (office: World, letter: Letter | undefined) => {
  const ready = letter ? await prepare(office.desk, letter) : null
  return ready?.kind === 'ready' ? { to: ready.address, subject: ready.rendered.subject, text: ready.rendered.text } : ready
}

test('the old address hears of each change, by a clock that goes on, and however many follow before the letter leaves', () =>
  inOffice(
    async (office) => {
      const who = await office.officer({ role: 'liaison', email: 'alamat0@contoh.example' })
      for (let n = 1; n <= 8; n++) await changes(office, who, { email: `alamat${n}@contoh.example` })
      const letters = await told(office, `former:${who.id}`, who)
      const addresses = await Promise.all(letters.map(async (it) => written(office, it)))
      expect(addresses.map((it) => (it && 'to' in it ? it.to : it)).sort()).toEqual(
        [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `alamat${n}@contoh.example`),
      )
    },
    { now: tickingFrom('2026-11-24T02:00:00.000Z') },
  ))

test('who could manage cases is told of where they lose that too, whatever else goes with it', () =>
  inOffice(async (office) => {
    const who = await office.officer({ role: 'coordinator', name: 'Kira Keliling' })
    const [isNew] = await gainsTold(office, who)
    await changes(office, who, { role: 'liaison', institution: otherHouse, email: 'kira.lain@contoh.example' })
    await changes(office, who, { email: 'kira.lagi@contoh.example' })
    await changes(office, who, { role: 'coordinator', institution: null })
    expect([isNew, ...(await gainsTold(office, who)).slice(1)]).toEqual([
      ['role'],
      ['role', 'institution', 'address'],
      ['role', 'institution'],
    ])
    // The address that was changed while nobody had to be told of it stands in the next letter, without the address.
    const [last] = (await told(office, 'overseer', who)).slice(-1)
    const { text } = Object(await written(office, last))
    expect([text.includes('Alamat terakhir diganti: '), text.includes('kira.lagi')]).toEqual([true, false])
    const atOther = await office.officer({ role: 'liaison', institution: 'inspektorat', name: 'Ida Inspektur' })
    await changes(office, atOther, { institution: otherHouse })
    expect((await gainsTold(office, atOther)).slice(1)).toEqual([['institution']])
    // Who was and is of no desk is the administrators' own business.
    const plain = await office.officer({ role: 'liaison', name: 'Pita Biasa' })
    await changes(office, plain, { institution: otherHouse })
    expect(await gainsTold(office, plain)).toEqual([])
  }))

test('the letter says what changed, where they work now, and what they can do now', () =>
  inOffice(async (office) => {
    const letterAbout = async (who: { id: string }) => written(office, (await told(office, 'overseer', who)).at(-1))
    const who = await office.officer({ role: 'liaison', institution: otherHouse, name: 'Ida Inspektur' })
    await changes(office, who, { institution: 'inspektorat' })
    const gained = Object(await letterAbout(who))
    expect([gained.subject, gained.text.split('\n\n').slice(1, 3)]).toEqual([
      'Wewenang petugas berubah: Ida Inspektur',
      [
        'Di direktori Tanggap Kabupaten Jombang baru saja diubah data seorang petugas yang dapat mengelola kasus pelapor, menyetujui tindakan atasnya, atau memberi wewenang itu kepada orang lain. Sampai masa tunggunya lewat ia belum dapat meminta, menyetujui, atau mencetak kode akses baru bagi pelapor anonim, dan belum dapat membuka identitasnya.',
        '  Nama: Ida Inspektur\n  Peran sekarang: penghubung\n  Instansi sekarang: Inspektorat\n  Yang berubah: instansi\n  Diubah oleh: bukan petugas di direktori\n  Waktu: 24 November 2026 pukul 09.00',
      ],
    ])
    await changes(office, who, { institution: otherHouse })
    const lost = Object(await letterAbout(who))
    expect([lost.subject, lost.text.split('\n\n')[1], lost.text.includes('Instansi sekarang: Dinas Perhubungan')]).toEqual([
      'Wewenang petugas berubah: Ida Inspektur',
      'Di direktori Tanggap Kabupaten Jombang baru saja diubah data seorang petugas yang sebelumnya dapat mengelola kasus pelapor, menyetujui tindakan atasnya, atau memberi wewenang itu kepada orang lain. Dengan peran dan instansinya sekarang ia tidak dapat lagi.',
      true,
    ])
    const resting = await office.officer({ role: 'coordinator', name: 'Rini Nonaktif' })
    const { version } = await nowOf(office, resting.id)
    await office.desk.setOfficerActive(resting.id, version, false, 'test')
    await changes(office, resting, { email: 'rini.lain@contoh.example' })
    const inactive = Object(await letterAbout(resting))
    expect([inactive.subject, inactive.text.split('\n\n')[1]]).toEqual([
      'Petugas nonaktif berubah: Rini Nonaktif',
      'Di direktori Tanggap Kabupaten Jombang baru saja diubah data seorang petugas yang akunnya sedang nonaktif. Selama nonaktif ia tidak dapat masuk dan tidak dapat bertindak atas kasus pelapor.',
    ])
  }))

test('who became somebody just now asks for no code of an anonymous case, prints none, and is shown none again', () =>
  inOffice(async (office) => {
    const rights = { role: 'coordinator', mayOpenIdentities: true } as const
    const [opener, second] = [await office.officer(rights), await office.officer(rights)]
    const fresh = await office.browserOf(await changes(office, await office.officer({ role: 'coordinator' }), { mayOpenIdentities: true }))
    const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
    const reason = 'KTP cocok.'
    const refused = await fresh.act(mine.number, 'minta-kode-baru', { reason })
    expect([refused.status, refused.text.includes('Anda belum dapat meminta, menyetujui, atau mencetak kode akses baru')]).toEqual([
      409,
      true,
    ])
    // Nor do they read who it is, or let institutions read it; whoever has been who they are for long does.
    for (const [action, form] of [
      ['identitas', { reason }],
      ['buka-anonim', { consent: 'counter', reason }],
    ] as const) {
      const opened = await fresh.act(mine.number, action, form)
      expect([action, opened.status, opened.text.includes('belum dapat membuka identitas pelapornya')]).toEqual([action, 409, true])
    }
    expect(
      await lettersTo(office.table, 'overseer').then((all) => all.filter(({ content }) => content.kind === 'identity-opened')),
    ).toEqual([])
    expect((await (await office.browserOf(second)).act(mine.number, 'identitas', { reason })).status).toBe(200)
    expect((await (await office.browserOf(opener)).act(mine.number, 'minta-kode-baru', { reason })).status).toBe(303)
    expect((await (await office.browserOf(second)).act(mine.number, 'setujui-kode-baru')).status).toBe(303)
    for (let i = 0; i < 8; i++) {
      office.later(86_400_000)
      await office.desk.sweep()
    }
    const path = `/petugas/kasus/${mine.number}/kode`
    // They have the right still, but may be somebody else by now.
    const taken = await office.browserOf(await changes(office, opener, { email: 'pembuka.lain@contoh.example' }))
    const prints = async (who: typeof taken) => who.post(path, { token: fieldOn((await who.get(path)).text, 'token'), reason })
    const tried = await prints(taken)
    expect([tried.status, tried.text.includes('Anda belum dapat meminta'), tried.text.includes(`${reason}</textarea>`)]).toEqual([
      409,
      true,
      true,
    ])
    const json = await taken.post(
      path,
      { token: fieldOn((await taken.get(path)).text, 'token'), reason },
      { headers: { accept: 'application/json' } },
    )
    expect([json.status, JSON.parse(json.text).errors[0].code]).toEqual([409, 'too-new'])
    // Of a case with an open name they make one as before: it takes no second officer.
    const open = await office.citizenFiles('/pengaduan')
    const openPath = `/petugas/kasus/${open.number}/kode`
    const slip = await taken.post(openPath, { token: fieldOn((await taken.get(openPath)).text, 'token'), reason })
    expect([slip.status, slip.text.includes('class="slip"')]).toEqual([200, true])
    const printed = await prints(await office.browserOf(second))
    expect([printed.status, printed.text.includes('class="slip"')]).toEqual([200, true])
    const gone = await office.browserOf(await changes(office, second, { email: 'kedua.lain@contoh.example' }))
    expect([(await gone.get(path)).status, (await gone.post(path, { again: 'ya' })).status]).toEqual([404, 404])
  }))

import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { startTestTable } from '../support/table.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Reports of the same matter: who repeats whom, and what follows from it (docs/adr/0036). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }

let office: World
let coordinator: TestOfficer
let colleague: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  colleague = await office.signIn({ name: 'Koko Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
})
afterAll(() => office.close())

type Named = { id: string; number: string }
const link = (from: Named, to: Named | null, by = coordinator) =>
  by.act(from.number, 'duplikat', { duplicateOf: to === null ? '' : to.number })
const linksOf = async ({ id }: Named) => {
  const state = await office.stateOf(id)
  return state.channel === 'complaint' ? [state.duplicateOf, state.duplicates ?? []] : null
}
const complaints = async <const N extends readonly object[]>(...forms: N) => Promise.all(forms.map((form) => office.complaint(form)))
const three = async () => (await complaints({}, {}, {})) as unknown as [Named, Named, Named]

test('what repeats this case cannot be its main case', async () => {
  const [a, b] = await three()
  expect((await link(a, b)).status).toBe(303)
  const back = await link(b, a)
  expect([back.status, back.text.includes('Laporan itu sudah dikaitkan ke kasus ini')]).toEqual([409, true])
  expect([await linksOf(a), await linksOf(b)]).toEqual([
    [b.id, []],
    [null, [a.id]],
  ])
})

test('linking to a duplicate links to its main case, and says so', async () => {
  const [main, twin, third] = await three()
  await link(twin, main)
  const linked = await link(third, twin)
  expect(linked.status).toBe(303)
  const page = await coordinator.get(linked.headers.location ?? '')
  expect(page.text).toContain(`Kasus ini dikaitkan ke laporan utamanya, ${main.number}`)
  expect([await linksOf(third), await linksOf(main)]).toEqual([
    [main.id, []],
    [null, [twin.id, third.id]],
  ])
})

test('D linked to A, then A linked to B: D follows; taken away, A stands alone and D stays', async () => {
  const [a, b, d] = await three()
  await link(d, a)
  await link(a, b)
  expect([await linksOf(a), await linksOf(d), await linksOf(b)]).toEqual([
    [b.id, []],
    [b.id, []],
    [null, [d.id, a.id]],
  ])
  await link(a, null)
  expect([await linksOf(a), await linksOf(d), await linksOf(b)]).toEqual([
    [null, []],
    [b.id, []],
    [null, [d.id]],
  ])
  for (const { id } of [a, b, d]) {
    const log = await readLog(office.table, id)
    expect([findChainFault(id, log), rebuild(log)]).toEqual([null, await office.stateOf(id)])
  }
})

test('two officers who link at the same moment make neither a circle nor a chain', async () => {
  for (let round = 0; round < 4; round++) {
    const [a, b] = await three()
    const both = await Promise.all([link(a, b), link(b, a, colleague)])
    // Who comes second is refused, or told what the other did.
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    const links = [await linksOf(a), await linksOf(b)]
    expect(links.filter((it) => it?.[0] === null)).toHaveLength(1)

    const [x, y, z] = await three()
    await Promise.all([link(x, y), link(y, z, colleague)])
    await Promise.all([link(x, y), link(y, z, colleague)])
    const mains = await Promise.all([x, y, z].map(async (it) => (await linksOf(it))?.[0]))
    expect(mains).toEqual([z.id, z.id, null])
  }
})

test('more duplicates than one transaction holds come along all the same', async () => {
  const [main, other, ...many] = await complaints(...Array.from({ length: 15 }, () => ({})))
  if (!main || !other) throw new Error('No cases')
  for (const it of many) await link(it, other)
  expect((await link(other, main)).status).toBe(303)
  const state = await office.stateOf(main.id)
  expect(state.channel === 'complaint' && [...(state.duplicates ?? [])].sort()).toEqual([other.id, ...many.map(({ id }) => id)].sort())
  expect(await Promise.all(many.map(async (it) => (await linksOf(it))?.[0]))).toEqual(many.map(() => main.id))
  expect(await linksOf(other)).toEqual([main.id, []])
})

test('from the moment of linking a duplicate follows disposition, acceptance and answer, each with its own log and protection', async () => {
  const [main, anonymous, asked] = await complaints({}, { identity: 'anonymous' }, {})
  if (!main || !anonymous || !asked) throw new Error('No cases')
  await link(anonymous, main)
  const disposed = await coordinator.act(main.number, 'disposisi', { ...ordinary, instruction: 'Mohon ditinjau.' })
  expect((await coordinator.get(disposed.headers.location ?? '')).text).toContain('1 laporan yang sama ikut.')
  expect(await office.stateOf(anonymous.id)).toMatchObject({ status: 'disposed', identity: 'anonymous', holders: { lead: works } })
  const agendas = await Promise.all([main, anonymous].map(async ({ id }) => (await office.stateOf(id)) as { agenda?: string }))
  expect(new Set(agendas.map(({ agenda }) => agenda)).size).toBe(2)

  // Linked later: it stands where its main case was passed to.
  await link(asked, main)
  expect(await office.stateOf(asked.id)).toMatchObject({ status: 'disposed', holders: { lead: works }, category: 'jalan-dan-jembatan' })
  expect((await liaison.act(main.number, 'terima')).status).toBe(303)
  expect((await office.stateOf(anonymous.id)).status).toBe('in-progress')
  // What waits for its own reporter stays there and is told.
  await liaison.act(asked.number, 'tanya', { question: 'Di sebelah mana?' })

  const words = `Sudah ditambal. Terima kasih kepada Warga Contoh, ${main.number}.`
  const form = { outcome: 'solved', text: words }
  const page = await liaison.get(`/petugas/kasus/${main.number}`)
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const preview = await liaison.post(`/petugas/kasus/${main.number}/jawab`, { ...form, token })
  const readers = preview.text.split('Yang dibaca pelapor ').slice(1)
  expect(readers.map((it) => it.slice(0, main.number.length)).sort()).toEqual([main.number, anonymous.number].sort())
  expect(preview.text).toContain(`Tidak mendapat jawaban ini sekarang, walaupun laporannya sama: ${asked.number}.`)
  const ofAnonymous = readers.find((it) => it.startsWith(anonymous.number)) ?? ''
  expect([ofAnonymous.includes('Pelapor anonim'), ofAnonymous.includes('memuat nomor kasus pelapor lain')]).toEqual([true, true])
  expect(ofAnonymous).toContain('memuat nama pelapor lain')

  const sent = await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah ditambal.' })
  expect((await liaison.get(sent.headers.location ?? '')).text).toContain('1 laporan yang sama tidak dapat ikut sekarang')
  expect((await office.stateOf(anonymous.id)).status).toBe('answered')
  expect((await office.stateOf(asked.id)).status).toBe('awaiting-reporter')
  const letters = await readLettersOf(office.table, anonymous.id)
  expect(letters.map(({ content }) => content.kind).sort()).toEqual(['answered', 'passed-on', 'receipt'])
  const log = await readLog(office.table, anonymous.id)
  expect(log.map(({ event }) => event.type)).toEqual(['complaint-filed', 'linked', 'verified', 'disposed', 'accepted', 'answered'])
})

test('an institution that returns the main case returns those that repeat it', async () => {
  const [main, twin] = await three()
  await link(twin, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  await liaison.act(main.number, 'kembalikan', { reason: 'Jalan provinsi.' })
  expect([await office.stateOf(main.id), await office.stateOf(twin.id)].map(({ status }) => status)).toEqual(['returned', 'returned'])
})

test('reports of the same kind are named by what they say, where the officer may read them', async () => {
  const [first, second] = await complaints(
    { category: 'kesehatan', title: 'Antrean puskesmas panjang' },
    { category: 'kesehatan', title: 'Loket puskesmas tutup' },
  )
  if (!first || !second) throw new Error('No cases')
  expect((await coordinator.get(`/petugas/kasus/${second.number}`)).text).toContain('Antrean puskesmas panjang')
  await coordinator.act(second.number, 'disposisi', ordinary)
  expect((await liaison.get(`/petugas/kasus/${second.number}`)).text).not.toContain('Antrean puskesmas panjang')
})

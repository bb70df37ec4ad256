import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { eventName, eventNames } from '../../shared/web/text/case-names.ts'
import { assign, coordinator, disposeTo, head, liaison, refuse } from '../support/officers.ts'
import { startTestWeb } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

/** Everything that a citizen's browser or program gets to see of a case while officers work on it. */
const lookAfterEach = async (path: '/pengaduan' | '/permohonan', moves: [CaseCommand, Actor][]) => {
  const { number, id, cookies } = await web.citizenFiles(path)
  let seen = ''
  for (const [command, actor] of moves) {
    await web.done(id, [command, actor])
    for (const accept of ['text/html', 'application/json'])
      for (const address of [`/kasus/${number}`, `${path}/diterima`])
        for (const lang of ['id', 'en']) seen += (await web.send('GET', `${address}?lang=${lang}`, { cookies, headers: { accept } })).text
  }
  return seen
}

const inside = (words: string) => `DALAM-${words}`
const marks = (seen: string) => [...new Set(seen.match(/DALAM-\w+/g) ?? [])]

test('what officers say among themselves about a complaint never reaches its citizen', async () => {
  const seen = await lookAfterEach('/pengaduan', [
    [disposeTo({ class: 'oversight', classReason: inside('alasan_kelas'), instruction: inside('instruksi') }), coordinator],
    [{ type: 'note', text: inside('catatan') }, coordinator],
    [{ type: 'return', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang', reason: inside('pengembalian') }, liaison],
    [disposeTo({ class: 'oversight', instruction: inside('instruksi_kedua') }), coordinator],
    [{ type: 'open-identity', reason: inside('pembukaan') }, coordinator],
    [{ type: 'link', duplicateOf: 'J-DALAM-0001' }, coordinator],
    [{ type: 'reach', letterId: 'DALAM-surat', how: 'phone' }, coordinator],
    [
      { type: 'name-conflict', reported: { institutions: ['DALAM-terlapor'], officers: ['DALAM-orang'] }, reason: inside('konflik') },
      coordinator,
    ],
    [{ type: 'draft', outcome: 'not-possible', text: inside('rancangan') }, liaison],
    [{ type: 'send-back', text: inside('koreksi') }, head],
    [{ type: 'answer', outcome: 'solved', text: 'LUAR-jawaban' }, liaison],
  ])
  expect(marks(seen)).toEqual([])
  expect(seen).toContain('LUAR-jawaban')
  expect(seen).toContain('Dikembalikan karena bukan wewenang instansi itu')
  expect(
    ['Rancangan jawaban', 'Catatan petugas', 'Identitas pelapor dibuka', 'O-koordinator', 'O-penghubung'].filter((it) => seen.includes(it)),
  ).toEqual([])
})

test('nor about a request', async () => {
  const drafted = { document: inside('dokumen'), part: inside('bagian'), statute: inside('dasar'), weighing: inside('timbangan') }
  const seen = await lookAfterEach('/permohonan', [
    [{ ...assign, instruction: inside('instruksi') } as CaseCommand, coordinator],
    [{ type: 'note', text: inside('catatan') }, liaison],
    [{ type: 'return', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang', reason: inside('pengembalian') }, liaison],
    [assign, coordinator],
    [{ type: 'extend', reason: 'LUAR-perpanjangan' }, coordinator],
    [{ ...refuse, type: 'draft-decision', text: inside('rancangan'), redactions: inside('hitam'), test: drafted } as CaseCommand, liaison],
    [{ type: 'send-back', text: inside('koreksi') }, head],
    [refuse, liaison],
  ])
  expect(marks(seen)).toEqual([])
  expect(seen).toContain('LUAR-perpanjangan')
  expect(['Rancangan keputusan', 'Rancangan jawaban', 'Rancangan dikembalikan'].filter((it) => seen.includes(it))).toEqual([])
})

test('every event has words in both languages', () => {
  const types = [...ComplaintEvent.options, ...RequestEvent.options].map((it) => it.shape.type.value)
  expect(new Set(Object.keys(eventNames))).toEqual(new Set(types))
  for (const language of ['id', 'en'] as const)
    for (const reader of ['reporter', 'desk'] as const)
      expect(types.filter((type) => !eventName(type, reader, language, 'complaint'))).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { openInformationDesk } from '../../shared/desk/officers/information/open-information-desk.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import type { InformationFacts } from '../../shared/domain/information/listed-information.ts'
import { isNewWork } from '../../shared/domain/letters/reminder.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { untoldInformation } from '../../shared/store/keys.ts'
import { readOfficer, writeOfficer } from '../../shared/store/office/directory-items.ts'
import { readHeartbeats } from '../../shared/store/office/heartbeats.ts'
import { transact } from '../../shared/store/transact.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { publicWorks, startReminders } from './support.ts'

/** Whoever may release a line of the public information list is told that it waits; whoever wrote it, what became of it (docs/adr/0066). */

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
  await enterOfficers(system.desk.table, [officerOf('sekda', 'superior')])
})
afterEach(() => system.close())

const facts: InformationFacts = {
  class: 'periodic',
  title: 'Laporan kinerja 2025',
  summary: 'Capaian program dan anggaran.',
  holder: publicWorks,
  maker: null,
  made: 'Jombang, Januari 2026',
  forms: ['softcopy'],
  retention: '5 tahun',
  link: null,
  exemptions: [],
  test: null,
}
const as = async (id: string): Promise<Officer> => {
  const found = await readOfficer(system.desk.table, id)
  if (!found) throw new Error(`No officer ${id}`)
  return found
}
const desk = () => openInformationDesk(system.effects)
const propose = async (
  who: string,
  line: { id: string | null; version: number } = { id: null, version: 0 },
  changes: Partial<InformationFacts> = {},
) => {
  expect(await desk().propose(await as(who), { ...line, facts: { ...facts, ...changes } })).toBe('done')
  const lines = await desk().lines(await as(who))
  return lines.find(({ proposed }) => proposed?.facts.title === (changes.title ?? facts.title))?.id ?? ''
}
const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}
const lines = async (day: string): Promise<string[]> =>
  (await system.ledger(day))
    .filter(({ information }) => information)
    .map((it) => {
      const end = it.end === null ? 'open' : it.end.kind === 'expired' ? it.end.reason : it.end.kind
      return `${it.recipient} ${isNewWork(it) ? it.handed.type : `${it.statute} ${it.rung} of ${it.due}`}${it.standsIn ? ` as ${it.standsIn}` : ''}: ${end}`
    })
    .sort()
const subjects = async (who: string) => (await system.mails(`${who}@pemkab.example`)).map(({ subject }) => subject)
const change = async (id: string, changes: Partial<Officer>) => {
  const before = await as(id)
  await transact(system.desk.table.documents, [writeOfficer(system.desk.table, { ...before, ...changes, version: before.version + 1 })])
}

test('a proposal is told on the next working morning, on its last day, and late to the superior too; its author hears the reason', async () => {
  // A Friday; the limit of two working days ends on Tuesday.
  system.at('2026-11-27', '10:00')
  const id = await propose('pu-1')
  await morning('2026-11-28')
  expect(await lines('2026-11-28')).toEqual([])
  await morning('2026-11-30')
  expect(await lines('2026-11-30')).toEqual(['koordinator information-proposed: sent', 'pu-kepala information-proposed: sent'])
  const [mail] = await system.mails('pu-kepala@pemkab.example')
  expect(mail?.subject).toBe('1 usulan daftar informasi menunggu Anda')
  expect(mail?.body.text).toContain(
    [
      'Yth. Petugas pu-kepala,',
      'Ada kabar tentang daftar informasi publik.',
      'DAFTAR INFORMASI PUBLIK DAN PENGUMUMAN (1)',
      [
        'Laporan kinerja 2025',
        '  Dinas Pekerjaan Umum dan Penataan Ruang',
        '  Diusulkan oleh Petugas pu-1 (Jumat, 27 November 2026); menunggu pejabat kedua',
        '  Perlu diperiksa sampai Selasa, 1 Desember 2026',
        `  http://localhost:3000/petugas/informasi/${id}`,
      ].join('\n'),
      'Buka daftar informasi publik:\nhttp://localhost:3000/petugas/informasi',
    ].join('\n\n'),
  )
  await morning('2026-12-01')
  expect(await lines('2026-12-01')).toEqual([
    'koordinator request.list-release 0 of 2026-12-01: sent',
    'pu-kepala request.list-release 0 of 2026-12-01: sent',
  ])
  await morning('2026-12-02')
  expect(await lines('2026-12-02')).toEqual([
    'koordinator request.list-release 1 of 2026-12-01: sent',
    'pu-kepala request.list-release 1 of 2026-12-01: sent',
    'sekda request.list-release 1 of 2026-12-01: sent',
  ])
  expect((await system.mails('sekda@pemkab.example'))[0]?.body.text).toContain(
    'Terlambat 1 hari kerja: seharusnya diperiksa sampai Selasa, 1 Desember 2026',
  )
  // The superior can decide it, and its author hears why.
  system.at('2026-12-02', '09:00')
  expect(await desk().decide(await as('sekda'), id, 1, { kind: 'send-back', reason: 'Tahunnya keliru.' })).toBe('done')
  await morning('2026-12-03')
  expect([await lines('2026-12-03'), await subjects('pu-1')]).toEqual([['pu-1 information-sent-back: sent'], ['1 kabar daftar informasi']])
  const back = (await system.mails('pu-1@pemkab.example'))[0]?.body.text
  for (const said of ['Dikembalikan untuk diperbaiki oleh Petugas sekda (Rabu, 2 Desember 2026)', 'Alasan: Tahunnya keliru.'])
    expect(back).toContain(said)
  // And nothing is told twice.
  for (const day of ['2026-12-04', '2026-12-07']) await morning(day)
  expect([await lines('2026-12-04'), await lines('2026-12-07'), (await subjects('pu-kepala')).length]).toEqual([[], [], 3])
})

test('what is released, changed and taken down is told to whoever wrote it, also while a change of somebody else waits', async () => {
  system.at('2026-11-24', '10:00')
  const id = await propose('pu-1')
  expect(await desk().decide(await as('pu-kepala'), id, 1, { kind: 'release' })).toBe('done')
  await morning('2026-11-25')
  // Decided before anybody was told that it waits.
  expect(await lines('2026-11-25')).toEqual(['pu-1 information-released: sent'])
  system.at('2026-11-25', '10:00')
  await propose('koordinator', { id, version: 2 }, { title: 'Laporan kinerja 2026' })
  expect(await desk().decide(await as('pu-kepala'), id, 3, { kind: 'take-down', reason: 'Memuat nama.' })).toBe('done')
  await morning('2026-11-26')
  expect(await lines('2026-11-26')).toEqual(['pu-1 information-taken-down: sent', 'pu-kepala information-proposed: sent'])
  expect((await system.mails('pu-1@pemkab.example'))[1]?.body.text).toContain('Alasan: Memuat nama.')
  // Taken down by their own hand: they know it.
  system.at('2026-11-26', '10:00')
  expect(await desk().decide(await as('pu-kepala'), id, 3, { kind: 'release' })).toBe('done')
  expect(await desk().decide(await as('koordinator'), id, 4, { kind: 'take-down', reason: 'Keliru.' })).toBe('done')
  await morning('2026-11-27')
  expect(await lines('2026-11-27')).toEqual(['koordinator information-released: sent'])
})

test('where nobody but its author could release it, the superior is told in their place; where nobody is there, the ledger says so', async () => {
  await change('pu-kepala', { active: false })
  system.at('2026-11-24', '10:00')
  await propose('koordinator')
  await morning('2026-11-25')
  expect(await lines('2026-11-25')).toEqual(['sekda information-proposed as no-officer: sent'])
  expect((await system.mails('sekda@pemkab.example'))[0]?.body.text).toContain('tidak ada petugas lain yang dapat memeriksanya')
  await change('sekda', { active: false })
  await propose('koordinator', { id: null, version: 0 }, { title: 'Rencana kerja' })
  await morning('2026-11-26')
  expect(await lines('2026-11-26')).toEqual([
    'nobody information-proposed as no-officer: no-officer',
    'nobody request.list-release 0 of 2026-11-26 as no-officer: no-officer',
  ])
})

test('a letter that came back is told to whoever stands in, at once and once', async () => {
  system.at('2026-11-24', '10:00')
  const id = await propose('pu-1')
  await morning('2026-11-25')
  await system.tell({
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent' },
    mail: { destination: ['koordinator@pemkab.example'], tags: { letter: ['desk_koordinator_2026-11-25'] } },
  })
  await system.sendMail()
  expect(await lines('2026-11-25')).toEqual([
    'koordinator information-proposed: bounced',
    'pu-kepala information-proposed: sent',
    'sekda information-proposed as unreachable: sent',
  ])
  await desk().decide(await as('pu-kepala'), id, 1, { kind: 'release' })
  await morning('2026-11-26')
  await system.tell({
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent' },
    mail: { destination: ['pu-1@pemkab.example'], tags: { letter: ['desk_pu-1_2026-11-26'] } },
  })
  await system.sendMail()
  expect(await lines('2026-11-26')).toEqual(['pu-1 information-released: bounced', 'pu-kepala information-released as unreachable: sent'])
})

test('what was decided between the sweep and the letter is not in the letter', async () => {
  system.at('2026-11-24', '10:00')
  const id = await propose('pu-1')
  await system.sweep('2026-11-25', '07:30')
  expect(await desk().decide(await as('pu-kepala'), id, 1, { kind: 'release' })).toBe('done')
  await system.sendMail()
  expect([await lines('2026-11-25'), await subjects('koordinator')]).toEqual([
    ['koordinator information-proposed: answered', 'pu-kepala information-proposed: answered'],
    [],
  ])
})

test('the morning after an outage the rung of that day speaks, with those that nobody climbed', async () => {
  system.at('2026-11-24', '10:00')
  await propose('pu-1')
  await morning('2026-11-30')
  expect(await lines('2026-11-30')).toEqual([
    'koordinator information-proposed: sent',
    'koordinator request.list-release 1 of 2026-11-26: sent',
    'pu-kepala information-proposed: sent',
    'pu-kepala request.list-release 1 of 2026-11-26: sent',
    'sekda request.list-release 1 of 2026-11-26: sent',
  ])
  const rung = (await system.rungs('2026-11-30')).find(({ recipient }) => recipient === 'sekda')
  expect(rung?.superseded).toEqual([0])
  expect((await system.mails('koordinator@pemkab.example'))[0]?.subject).toBe('1 usulan daftar informasi menunggu Anda')
  // Two sweeps of one morning tell nothing twice.
  await Promise.all([morning('2026-12-07'), morning('2026-12-07')])
  expect(await lines('2026-12-07')).toEqual([
    'koordinator request.list-release 6 of 2026-11-26: sent',
    'pu-kepala request.list-release 6 of 2026-11-26: sent',
    'sekda request.list-release 6 of 2026-11-26: sent',
  ])
})

test('the ledger shows it to whoever opens the ledger, and counts it', async () => {
  system.at('2026-11-24', '10:00')
  await propose('pu-1')
  await morning('2026-11-25')
  const { readLedgerOf } = await import('../../shared/desk/officers/watch/reading-ledger.ts')
  const coordinator: OfficerRights = { ...(await as('koordinator')), otherDesk: null } as never
  const { figures, lines: shown } = await readLedgerOf(system.desk, coordinator, '2026-11-25' as never)
  expect([figures.due, figures.onTime, shown.map(({ information }) => information)]).toEqual([2, 2, [true, true]])
})

test('a list that cannot be read keeps no digest and no day from leaving, and is told the next morning', async () => {
  system.at('2026-11-27', '10:00')
  await propose('pu-1')
  const { documents } = system.effects
  const send = (command: { input: object }) => {
    if (JSON.stringify(command.input).includes(untoldInformation)) throw new Error('away')
    return documents.send(command as never)
  }
  system.at('2026-11-30', '07:30')
  await createReminders({ ...system.effects, documents: { send } as unknown as typeof documents })({ schedule: 'sweep' })
  expect([await lines('2026-11-30'), (await readHeartbeats(system.desk.table)).digests?.day]).toEqual([[], '2026-11-30'])
  await morning('2026-12-01')
  expect((await lines('2026-12-01')).length).toBeGreaterThan(0)
})

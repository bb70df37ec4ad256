import { afterEach, beforeEach, expect, test } from 'vitest'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { isNewWork } from '../../shared/domain/letters/reminder.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { lettersTo } from '../support/letters-to.ts'
import { disposeTo } from '../support/officers.ts'
import { coordinator, liaison, publicWorks, startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const headMail = 'pu-kepala@pemkab.example'
const coordinatorMail = 'koordinator@pemkab.example'
const head = { kind: 'officer', id: 'pu-kepala', role: 'head', institution: publicWorks } as const

const told = async (day: string) =>
  (await system.ledger(day)).flatMap((it) => (isNewWork(it) ? [[it.recipient, it.handed.type, it.standsIn, it.end?.kind ?? null]] : []))
const subjects = async (address: string) => (await system.mails(address)).map(({ subject }) => subject)
const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}

test('an institution reads of a case disposed on Wednesday on Thursday morning, with all that it needs to begin', async () => {
  await morning('2026-11-25')
  system.at('2026-11-25', '10:00')
  const state = await system.file()
  await system.dispose(state)
  await system.sweep('2026-11-25', '10:05')
  expect([await told('2026-11-25'), await told('2026-11-26')]).toEqual([[], [['pu-1', 'disposed', null, null]]])
  await morning('2026-11-26')
  const [mail] = await system.mails(liaisonMail)
  expect(mail?.subject).toBe('Baru untuk Anda: 1 kasus')
  expect(mail?.body.text).toContain(
    [
      'Yth. Petugas pu-1,',
      'Kasus berikut baru untuk Anda. Buka kasusnya lewat tautan, lalu masuk dengan akun dinas Anda.',
      'BARU UNTUK ANDA (1)',
      [
        `${state.number}: Jalan berlubang dekat pasar desa`,
        '  Pengaduan tidak berkadar pengawasan',
        '  Didisposisikan kepada Dinas Pekerjaan Umum dan Penataan Ruang (Rabu, 25 November 2026)',
        '  Batas waktu: Tindak lanjut pertama, Rabu, 2 Desember 2026',
        `  http://localhost:3000/petugas/kasus/${state.number}`,
      ].join('\n'),
      'Buka antrean Anda:\nhttp://localhost:3000/petugas',
      'Pilih kapan Anda dikabari: pagi saja, atau segera:\nhttp://localhost:3000/petugas/pengaturan-saya',
    ].join('\n\n'),
  )
  // Told once, to nobody else, and never to whoever did it.
  await morning('2026-11-27')
  expect([await subjects(liaisonMail), await subjects(headMail), await subjects(coordinatorMail)]).toEqual([
    ['Baru untuk Anda: 1 kasus', 'Pengingat tenggat: 1 segera jatuh tempo'],
    [],
    [],
  ])
  expect(await told('2026-11-26')).toEqual([['pu-1', 'disposed', null, 'sent']])
})

test('what came before half past seven is in the letter of that morning; over a weekend it waits for Monday', async () => {
  system.at('2026-11-27', '07:10')
  const early = await system.file()
  await system.dispose(early)
  await morning('2026-11-27')
  expect(await told('2026-11-27')).toEqual([['pu-1', 'disposed', null, 'sent']])
  system.at('2026-11-28', '11:00')
  await system.dispose(await system.file())
  await morning('2026-11-28')
  await morning('2026-11-29')
  expect((await subjects(liaisonMail)).length).toBe(1)
  await morning('2026-11-30')
  expect(await told('2026-11-30')).toEqual([['pu-1', 'disposed', null, 'sent']])
})

test('a draft is told to the head, sent back to its author, a return to the coordinators, a reply to whoever holds the case', async () => {
  system.at('2026-11-25', '09:00')
  const [drafted, returned, replied] = [await system.file(), await system.file(), await system.file()]
  for (const state of [drafted, returned, replied]) await system.dispose(state)
  await morning('2026-11-26')
  system.at('2026-11-26', '10:00')
  await system.done(drafted.id, [{ type: 'accept', institution: publicWorks }, liaison])
  await system.done(drafted.id, [{ type: 'draft', outcome: 'solved', text: 'Sudah ditambal.' }, liaison])
  await system.done(returned.id, [{ type: 'return', institution: publicWorks, reason: 'Jalan provinsi.' }, liaison])
  await system.done(replied.id, [{ type: 'reply', text: 'Sudah makin dalam.' }, { kind: 'reporter' }])
  await morning('2026-11-27')
  expect((await told('2026-11-27')).sort()).toEqual([
    ['koordinator', 'returned', null, 'sent'],
    ['pu-1', 'replied', null, 'sent'],
    ['pu-kepala', 'drafted', null, 'sent'],
  ])
  system.at('2026-11-27', '10:00')
  await system.done(drafted.id, [{ type: 'send-back', text: 'Sebut tanggalnya.' }, head])
  await morning('2026-11-30')
  expect(await told('2026-11-30')).toEqual([['pu-1', 'draft-sent-back', null, 'sent']])
})

test('who took it up before the morning is not told that it is new, and the ledger says why', async () => {
  await morning('2026-11-25')
  system.at('2026-11-25', '10:00')
  const [accepted, noted, left] = [await system.file(), await system.file(), await system.file()]
  for (const state of [accepted, noted, left]) await system.dispose(state)
  await system.sweep('2026-11-25', '10:05')
  await system.done(accepted.id, [{ type: 'accept', institution: publicWorks }, head])
  await system.done(noted.id, [{ type: 'note', text: 'Kami cek dulu.' }, liaison])
  await system.done(left.id, [{ type: 'note', text: 'Mohon segera.' }, coordinator])
  await morning('2026-11-26')
  const ends = new Map((await system.ledger('2026-11-26')).map((it) => [it.caseId, it.end]))
  const answered = { kind: 'expired', at: system.clock.now, reason: 'answered' }
  expect([ends.get(accepted.id), ends.get(noted.id)]).toEqual([answered, answered])
  expect(ends.get(left.id)).toMatchObject({ kind: 'sent' })
})

test('of two dispositions the one that holds is told, and only its institution', async () => {
  system.at('2026-11-25', '10:00')
  const state = await system.file()
  await system.dispose(state)
  await system.done(state.id, [disposeTo({ holders: { lead: 'dinas-sosial', contributors: [], readers: [] } }), coordinator])
  await morning('2026-11-26')
  // The social service has no officer; the coordinator who did it need not be told, and nobody else could be.
  expect(await told('2026-11-26')).toEqual([
    ['nobody', 'disposed', 'no-officer', 'superseded'],
    ['nobody', 'disposed', 'no-officer', 'expired'],
  ])
  expect([await subjects(liaisonMail), await subjects(coordinatorMail)]).toEqual([[], []])
})

test('a reported officer is told nothing; what stands in for nobody is told to the other coordinator', async () => {
  await transact(system.desk.table.documents, [writeOfficer(system.desk.table, officerOf('koordinator-2', 'coordinator'))])
  system.at('2026-11-25', '10:00')
  const state = await system.file()
  await system.done(state.id, [
    { type: 'name-conflict', reported: { institutions: [], officers: ['pu-1', 'pu-kepala'] }, reason: 'Disebut pelapor.' },
    coordinator,
  ])
  await system.dispose(state)
  await morning('2026-11-26')
  expect(await told('2026-11-26')).toEqual([['koordinator-2', 'disposed', 'no-officer', 'sent']])
  expect(await subjects(liaisonMail)).toEqual([])
})

test('without a liaison the head is told, and the letter about an institution without anybody says where and who can mend it', async () => {
  const { table } = system.desk
  const gone = officerOf('pu-1', 'liaison', publicWorks, { active: false, version: 2 })
  const others = [officerOf('koordinator-2', 'coordinator'), officerOf('admin-1', 'administrator')]
  await transact(table.documents, [writeOfficer(table, gone), ...others.map((it) => writeOfficer(table, it))])
  system.at('2026-11-25', '10:00')
  await system.dispose(await system.file())
  const social = { lead: 'dinas-sosial', contributors: [], readers: [] }
  await system.done((await system.file()).id, [disposeTo({ holders: social }), coordinator])
  await morning('2026-11-26')
  expect((await told('2026-11-26')).sort()).toEqual([
    ['koordinator-2', 'disposed', 'no-officer', 'sent'],
    ['pu-kepala', 'disposed', null, 'sent'],
  ])
  const [mail] = await system.mails('koordinator-2@pemkab.example')
  expect(mail?.body.text).toContain(
    [
      '  Didisposisikan kepada Dinas Sosial (Rabu, 25 November 2026)',
      '  Batas waktu: Tindak lanjut pertama, Rabu, 2 Desember 2026',
      '  Instansi ini belum memiliki petugas yang dapat dihubungi.',
      '  Kesiapan Dinas Sosial: http://localhost:3000/petugas/kesiapan/dinas-sosial',
      '  Yang dapat mendaftarkan petugasnya di direktori (http://localhost:3000/petugas/direktori): Petugas admin-1',
    ].join('\n'),
  )
})

test('segera: a letter as soon as the sweep comes by, at night too, and the morning does not say it again', async () => {
  const { table } = system.desk
  await transact(table.documents, [writeOfficer(table, officerOf('pu-1', 'liaison', publicWorks, { toldAtOnce: true, version: 2 }))])
  await morning('2026-11-25')
  system.at('2026-11-25', '21:00')
  const state = await system.file()
  await system.dispose(state)
  await system.sweep('2026-11-25', '21:05')
  await system.sendMail()
  const [mail] = await system.mails(liaisonMail)
  expect(mail?.subject).toBe(`Kasus baru untuk Anda: ${state.number}`)
  expect(mail?.body.text).toContain('Didisposisikan kepada Dinas Pekerjaan Umum dan Penataan Ruang (Rabu, 25 November 2026)')
  expect(await told('2026-11-26')).toEqual([['pu-1', 'disposed', null, 'sent']])
  await morning('2026-11-26')
  expect((await subjects(liaisonMail)).length).toBe(1)
  // While the mail service is down the morning's digest is no slower, and then the letter has nothing left to say.
  system.at('2026-11-26', '10:00')
  await system.dispose(await system.file())
  await system.sweep('2026-11-26', '10:05')
  await morning('2026-11-27')
  expect((await lettersTo(table, 'officer:pu-1')).map(({ status }) => status).sort()).toEqual(['expired', 'sent', 'sent'])
})

test('urgent: a letter at once to the lead, its head and the other coordinators, whatever they chose', async () => {
  const { table } = system.desk
  await transact(table.documents, [writeOfficer(table, officerOf('koordinator-2', 'coordinator'))])
  await morning('2026-11-25')
  system.at('2026-11-25', '20:00')
  const state = await system.file()
  await system.dispose(state)
  await system.sweep('2026-11-25', '20:05')
  await system.done(state.id, [{ type: 'mark-urgent', reason: 'Kabel listrik terbuka.' }, coordinator])
  await system.sweep('2026-11-25', '20:10')
  await system.sendMail()
  const subject = `Mendesak, baru untuk Anda: ${state.number}`
  expect(await Promise.all([liaisonMail, headMail, 'koordinator-2@pemkab.example', coordinatorMail].map(subjects))).toEqual([
    [subject],
    [subject],
    [subject],
    [],
  ])
  const [mail] = await system.mails(headMail)
  expect(mail?.body.text).toContain(`MENDESAK. ${state.number}`)
  expect(mail?.body.text).toContain('Surat ini dikirim otomatis karena kasusnya mendesak.')
})

test('a privacy request on a case that has ended is told to the coordinators all the same', async () => {
  system.at('2026-11-25', '09:00')
  const state = await system.file()
  await system.done(state.id, [{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas.' }, coordinator])
  await system.done(state.id, [{ type: 'ask-privacy', right: 'access', text: 'Apa yang disimpan?' }, { kind: 'reporter' }])
  await morning('2026-11-26')
  expect(await told('2026-11-26')).toEqual([['koordinator', 'privacy-asked', null, 'sent']])
})

test('three sweeps at once tell it once, and no hand-over is left behind', async () => {
  system.at('2026-11-25', '09:00')
  const states = [await system.file(), await system.file()]
  for (const state of states) await system.dispose(state)
  system.at('2026-11-26', '07:30')
  await Promise.all([1, 2, 3].map(() => system.reminders({ schedule: 'sweep' })))
  await Promise.all([1, 2, 3].map(() => system.sendMail()))
  const handed = await Promise.all(states.map(async (it) => handOversOf(it, await readLog(system.desk.table, it.id)).length))
  expect([(await told('2026-11-26')).length, handed]).toEqual([2, [1, 1]])
  expect(await subjects(liaisonMail)).toEqual(['Baru untuk Anda: 2 kasus'])
  expect(system.logged.filter(({ name }) => name === 'telling-failed')).toEqual([])
})

test('who helps hears of it too, in their own words, and still when the lead has begun', async () => {
  await enterOfficers(system.desk.table, [officerOf('so-1', 'liaison', 'dinas-sosial'), officerOf('so-2', 'head', 'dinas-sosial')])
  await morning('2026-11-25')
  system.at('2026-11-25', '10:00')
  const state = await system.file()
  const holders = { lead: publicWorks, contributors: ['dinas-sosial'], readers: ['dinas-perhubungan'] }
  await system.done(state.id, [disposeTo({ holders }), coordinator], [{ type: 'accept', institution: publicWorks }, liaison])
  await system.sweep('2026-11-25', '10:05')
  await morning('2026-11-26')
  expect(await told('2026-11-26')).toEqual([
    ['pu-1', 'disposed', null, 'expired'],
    ['so-1', 'disposed', null, 'sent'],
  ])
  const [mail] = await system.mails('so-1@pemkab.example')
  expect(mail?.body.text).toContain('Instansi Anda diminta membantu')
})

test('an ending that its reporter denied is told to the coordinators, whatever the reply did besides', async () => {
  await morning('2026-11-25')
  system.at('2026-11-25', '10:00')
  const state = await system.file({ identity: 'named', email: 'warga@contoh.example' })
  const recorded = {
    type: 'record-confirmation',
    told: 'phone',
    toldOn: '2026-11-25' as LocalDate,
    text: 'Sudah',
    accessCode: null,
  } as const
  await system.done(
    state.id,
    [disposeTo(), coordinator],
    [{ type: 'answer', outcome: 'solved', text: 'Selesai' }, liaison],
    [recorded, coordinator],
    [{ type: 'reply', text: 'Belum' }, { kind: 'reporter' }],
  )
  await system.sweep('2026-11-25', '10:05')
  await morning('2026-11-26')
  expect((await told('2026-11-26')).filter(([, type]) => type === 'ending-contested')).toEqual([
    ['koordinator', 'ending-contested', null, 'sent'],
  ])
})

test('of more lines than a transaction holds, nobody gets two and nobody none, whatever the directory and the day are when it goes on', async () => {
  const people = Array.from({ length: 45 }, (_, i) => officerOf(`pu-a${String(i).padStart(2, '0')}`, 'liaison', publicWorks))
  await enterOfficers(system.desk.table, people)
  await morning('2026-11-25')
  system.at('2026-11-25', '10:00')
  await system.dispose(await system.file())
  // The sweep dies between the two parts.
  const { documents } = system.desk.table
  const send = documents.send.bind(documents)
  let writes = 0
  documents.send = ((command: { input: { TransactItems?: unknown } }) => {
    const isTelling = JSON.stringify(command.input.TransactItems ?? null).includes('HANDED#')
    if (isTelling && ++writes > 1) throw new Error('It died')
    return send(command as never)
  }) as typeof documents.send
  await system.sweep('2026-11-25', '10:05')
  const first = (await told('2026-11-26')).map(([recipient]) => String(recipient))
  expect([writes, first.length]).toEqual([2, 35])
  // So does the next morning's, whose digests tell the first part.
  await morning('2026-11-26')
  documents.send = send
  // Meanwhile some of either part left, and somebody came who stands before all others.
  const others = people.map(({ id }) => id).filter((id) => !first.includes(id))
  const leave = [...first.filter((id) => id !== 'pu-1').slice(0, 3), ...others.slice(0, 2)]
  await transact(
    documents,
    leave.map((id) => writeOfficer(system.desk.table, officerOf(id, 'liaison', publicWorks, { active: false, version: 2 }))),
  )
  await enterOfficers(system.desk.table, [officerOf('pu-00', 'liaison', publicWorks)])
  await system.sweep('2026-11-26', '09:00')
  await system.sweep('2026-11-26', '09:05')
  const all = [...(await told('2026-11-26')), ...(await told('2026-11-27'))].map(([recipient]) => String(recipient)).sort()
  expect(all).toEqual([...first, ...others.slice(2), 'pu-00'].sort())
  expect(all.length).toBe(new Set(all).size)
  await morning('2026-11-27')
  expect((await system.mails('pu-a10@pemkab.example')).filter(({ subject }) => subject.startsWith('Baru untuk Anda')).length).toBe(1)
})

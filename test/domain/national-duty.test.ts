import { expect, test } from 'vitest'
import { type Complaint, ComplaintStatus } from '../../shared/domain/case/case.ts'
import { withoutContacts } from '../../shared/domain/case/foreign-traces.ts'
import { isRefusal } from '../../shared/domain/case/moves.ts'
import { answerToCopyIn } from '../../shared/domain/case/national-answer.ts'
import { reportToCopy } from '../../shared/domain/case/national-copy.ts'
import { nationalDifferencesOf, nationalDutyOf, nationalStandingOf } from '../../shared/domain/case/national-duty.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { measuresOfNational } from '../../shared/domain/figures/national-measures.ts'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { clocksThatCount } from '../../shared/domain/lists/desks.ts'
import { type Given, given, givenImported } from '../support/decision.ts'
import { aComplaint, aReport } from '../support/filings.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'

/** What SP4N-LAPOR! is owed, since when, and why it is not (docs/adr/0072). */

const reporter = { kind: 'reporter' } as const
const allowed = given(aComplaint({ recording: 'allowed' }))
const link = [{ type: 'link-national', trackingId: '7123456' }, coordinator] as const
const institution = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const working = allowed.and([disposeTo(), coordinator], [{ type: 'accept', institution }, liaison])
const answer = [{ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, liaison] as const

const limits = ({ state }: Given) =>
  state.clocks
    .filter(({ statute }) => statute.startsWith('complaint.national-'))
    .map(({ statute, due, stoppedOn }) => `${statute.slice('complaint.national-'.length)} ${due}${stoppedOn ? ` until ${stoppedOn}` : ''}`)
const standing = ({ state }: Given) => nationalStandingOf(state as Complaint)

test('with a yes the entry is owed from the day of filing, then the answer, and then nothing', () => {
  expect([limits(allowed), standing(allowed)]).toEqual([['record 2026-02-19'], { kind: 'owed', duty: 'record' }])
  const recorded = working.and(link)
  expect([limits(recorded), standing(recorded)]).toEqual([['record 2026-02-19 until 2026-02-10'], { kind: 'there' }])
  const answered = recorded.and(answer)
  expect([limits(answered), standing(answered)]).toEqual([
    ['record 2026-02-19 until 2026-02-10', 'answer 2026-02-13'],
    { kind: 'owed', duty: 'answer' },
  ])
  const copied = answered.and([{ type: 'post-national' }, coordinator])
  expect([nationalDutyOf(copied.state), standing(copied)]).toEqual([undefined, { kind: 'there' }])
})

test('recorded only after the answer, the answer is owed from then on; so is one that is given anew', () => {
  const late = working.and(answer, [...link, '2026-02-12T10:00:00+07:00'])
  expect(limits(late)).toEqual(['record 2026-02-19 until 2026-02-12', 'answer 2026-02-19'])
  const again = late.and([{ type: 'post-national' }, coordinator], [{ type: 'reply', text: 'Belum' }, reporter])
  expect(nationalDutyOf(again.state)).toBeUndefined()
  expect(nationalDutyOf(again.and(answer).state)?.duty).toBe('answer')
})

const copied = working.and(link, answer, [{ type: 'post-national' }, coordinator], [{ type: 'reply', text: 'Belum' }, reporter])
const returned = copied.and([{ type: 'return', institution, reason: 'Bukan kami' }, liaison])

test.each([
  ['a second answer', copied, answer],
  ['why it is passed on', returned, [{ type: 'refer', body: 'PLN', explanation: 'Listrik' }, coordinator] as const],
  ['why it is archived', returned, [{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator] as const],
])('%s is owed anew; what older logs say of it stays what their snapshots say', (_, before, word) => {
  const after = before.and(word)
  expect([before.state, after.state].map((it) => nationalDutyOf(it)?.duty)).toEqual([undefined, 'answer'])
  // Before, the event said nothing of it, and what stood there stayed marked as copied.
  const older = after.log.map((it) => ({ ...it, event: Object.fromEntries(Object.entries(it.event).filter(([key]) => key !== 'unposts')) }))
  expect(rebuild(older as unknown as typeof after.log)).toMatchObject({ national: { posted: true } })
})

test.each([
  ['nobody asked them', given(aComplaint()), 'not-asked'],
  ['they said no', given(aComplaint({ recording: 'refused' })), 'refused'],
  ['they are anonymous and did not ask for it', given(aComplaint({ identity: 'anonymous' })), 'hidden'],
  ['they are nobody and did not ask for it', given(aComplaint({ identity: 'none' })), 'hidden'],
  ['they take it back', allowed.and([{ type: 'allow-recording', recording: 'refused' }, reporter]), 'refused'],
  ['it is blocked', allowed.and([{ type: 'block', reason: 'Kasar' }, coordinator]), 'blocked'],
  ['it is archived', allowed.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator]), 'archived'],
  ['it is withdrawn', allowed.and([{ type: 'withdraw', reason: null }, reporter]), 'withdrawn'],
] as const)('no entry is owed where %s, and the reason stands there', (_, life, reason) => {
  expect([standing(life), nationalDutyOf(life.state)]).toEqual([{ kind: 'exempt', reason }, undefined])
})

const erasing = (texts: number[], said?: number) =>
  [{ type: 'erase', texts, identity: false, basis: 'UU 27/2022 Ps 8', said }, coordinator] as const

test('what was erased nobody can copy, and it is not owed until there are words again', () => {
  const gone = allowed.and(erasing([2]))
  expect([standing(gone), nationalDutyOf(gone.state)]).toEqual([{ kind: 'exempt', reason: 'erased' }, undefined])
  const edited = gone.and([{ type: 'edit', title: 'Jalan rusak', text: 'Lubang di depan pasar.' }, coordinator])
  expect(nationalDutyOf(edited.state)?.duty).toBe('record')
  // What an officer made of it is what is copied: the words below it may go.
  expect(nationalDutyOf(edited.and(erasing([1, 2])).state)?.duty).toBe('record')
  const answered = working.and(link, answer)
  const said = answerToCopyIn(answered.log.map(({ event }) => event))?.n ?? 0
  expect(nationalDutyOf(answered.and(erasing([1, 2], said)).state)?.duty).toBe('answer')
  const erased = answered.and(erasing([said], said))
  expect([standing(erased), nationalDutyOf(erased.state)]).toEqual([{ kind: 'exempt', reason: 'erased' }, undefined])
  expect(measuresOfNational(erased.state as Complaint)).toEqual({ recordedThere: 1, owedThere: 0, finishedThere: 0 })
  expect(measuresOfNational(gone.state as Complaint)).toMatchObject({ owedThere: 0, 'exemptThere.erased': 1 })
  expect(nationalDutyOf(erased.and([{ type: 'reply', text: 'Belum' }, reporter], answer).state)?.duty).toBe('answer')
})

test('who is hidden may ask for it, and who is asked later may agree', () => {
  expect(nationalDutyOf(given(aComplaint({ identity: 'none', recording: 'allowed' })).state)?.duty).toBe('record')
  const asked = given(aComplaint()).and([{ type: 'note-recording', recording: 'allowed', consent: 'whatsapp' }, coordinator])
  expect(limits(asked)).toEqual(['record 2026-02-19'])
  // What was stopped by a mistake is owed again, from the day on which that was taken back.
  const archived = allowed.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator])
  const back = archived.and([{ type: 'reverse', reason: 'Keliru' }, coordinator, '2026-02-12T10:00:00+07:00'])
  expect(limits(back)).toEqual(['record 2026-02-19 until 2026-02-10', 'record 2026-02-23'])
})

test('no end of the case settles it: closed by time, confirmed or passed on, it is owed there', () => {
  const answered = working.and(answer)
  const confirmed = answered.and([{ type: 'confirm' }, reporter])
  const byTime = answered.whenSweptAt('2026-03-02T10:00:00+07:00').happens()
  expect([byTime.state.status, confirmed.state.status]).toEqual(['answered', 'closed'])
  expect([nationalDutyOf(byTime.state)?.duty, nationalDutyOf(confirmed.state)?.duty]).toEqual(['record', 'record'])
  const referred = allowed.and([{ type: 'refer', body: 'PLN', explanation: 'Listrik' }, coordinator])
  expect([nationalDutyOf(referred.state)?.duty, nationalDutyOf(referred.and(link).state)?.duty]).toEqual(['record', 'answer'])
})

test('coordinators are reminded before, on and after the last day, also where the case has ended', () => {
  const confirmed = working.and(answer, [{ type: 'confirm' }, reporter])
  const told = (at: string) => {
    const { decided } = confirmed.whenSweptAt(at, defaultLadder)
    return isRefusal(decided) ? [] : decided.events.map((it) => (it.type === 'reminded' ? [it.statute, it.rung, it.audience] : it.type))
  }
  expect([told('2026-02-16T10:00:00+07:00'), told('2026-02-18T10:00:00+07:00')]).toEqual([
    [],
    [['complaint.national-record', -1, ['coordinator']]],
  ])
})

test('the case is late by none of it, and its reporter sees neither limit nor that it passed', () => {
  const passed = allowed.whenSweptAt('2026-02-14T10:00:00+07:00').happens().whenSweptAt('2026-02-20T10:00:00+07:00').happens()
  expect(passed.log.map(({ event }) => ('statute' in event ? event.statute : event.type))).toEqual([
    'complaint-filed',
    'complaint.verification',
    'complaint.national-record',
  ])
  expect(clocksThatCount(passed.state).map(({ statute }) => statute)).toEqual(['complaint.verification', 'complaint.legal-ceiling'])
  const view = visible(passed.state, passed.log, { kind: 'reporter', caseId: passed.state.id })
  expect([view?.case.clocks.map(({ statute }) => statute), view?.timeline.length]).toEqual([
    ['complaint.verification', 'complaint.legal-ceiling'],
    2,
  ])
  const [receipt] = lettersOf(
    allowed.state,
    allowed.log.map(({ event }) => event),
    () => 'S-1',
  )
  expect(receipt?.content.kind === 'receipt' && receipt.content.clocks.map(({ statute }) => statute)).toEqual([
    'complaint.verification',
    'complaint.legal-ceiling',
  ])
})

test('what an export says has ended there needs no answer of ours any more', () => {
  const after = working
    .and(link, answer)
    .whenRead(aReport({ status: 'Ditutup Oleh Admin' }))
    .happens()
  expect([nationalDutyOf(after.state), standing(after)]).toEqual([undefined, { kind: 'there' }])
})

test('copied are the words that an officer made of it, without contacts and NIK, and never who filed it', () => {
  const life = given(
    aComplaint({
      ...{ recording: 'allowed', title: 'Jalan rusak', text: 'Hubungi saya di 0812-3456-7890 atau budi@contoh.example.' },
      ...{ category: 'jalan', place: 'Depan pasar', village: 'Plandi', district: 'Jombang' },
    }),
  )
  const words = new Map([
    [1, 'Jalan rusak'],
    [2, 'Hubungi saya di 0812-3456-7890 atau budi@contoh.example.'],
    [3, 'Depan pasar'],
    [4, 'Jalan rusak parah'],
    [5, 'Lubang sedalam 20 cm.'],
  ])
  const copy = (it: Given) =>
    reportToCopy(
      it.state as Complaint,
      ({ n }) => words.get(n) ?? null,
      (id) => id.toUpperCase(),
    )
  expect(copy(life)).toEqual({
    title: 'Jalan rusak',
    text: 'Hubungi saya di [kontak dihapus] atau [kontak dihapus]',
    category: 'JALAN',
    place: 'Depan pasar, Plandi, Kecamatan Jombang',
    eventOn: null,
    receivedOn: '2026-02-10',
  })
  const edited = life.and([{ type: 'edit', title: 'Jalan rusak parah', text: 'Lubang sedalam 20 cm.' }, coordinator])
  expect([copy(edited).title, copy(edited).text]).toEqual(['Jalan rusak parah', 'Lubang sedalam 20 cm.'])
})

test.each([
  ['NIK saya 3517 0123 4567 0001 ya', 'NIK saya # ya'],
  ['WA +62 812 3456 7890, siang', 'WA #, siang'],
  ['Dua nomor: 08123456789 dan (0321) 861234.', 'Dua nomor: # dan #.'],
  ['Rp 1.500.000 pada 12-02-2026 pukul 10.30, RT 03 RW 05', 'Rp 1.500.000 pada 12-02-2026 pukul 10.30, RT 03 RW 05'],
  ['tanya a.b@dinas.go.id!', 'tanya #'],
] as const)('of "%s" is left what reaches nobody', (text, left) => {
  expect(withoutContacts(text, '#')).toBe(left)
})

test('the answer to copy is the last one, or why the case was passed on or archived', () => {
  const texts = (life: Given) => answerToCopyIn(life.log.map(({ event }) => event))?.n
  const answered = working.and(answer)
  const twice = answered.and([{ type: 'reply', text: 'Belum' }, reporter], answer)
  expect([texts(working), texts(answered) !== undefined, texts(twice) !== texts(answered)]).toEqual([undefined, true, true])
  expect(texts(allowed.and([{ type: 'refer', body: 'PLN', explanation: 'Listrik' }, coordinator]))).toBe(3)
})

const closedThere = aReport({ status: 'Ditutup oleh Admin' })
const touched = givenImported(aReport(), [disposeTo(), coordinator])

test('what ends otherwise there is decided on, and comes back only when one of the two says something else', () => {
  const apart = touched.whenRead(closedThere).happens()
  expect([limits(apart), nationalDifferencesOf(apart.state as Complaint)]).toEqual([['apart 2026-03-04'], ['end']])
  const kept = apart.and([{ type: 'keep-apart', reason: 'Keliru di sana' }, coordinator])
  expect(nationalDutyOf(kept.state)).toBeUndefined()
  // A rating alone changes nothing of it; another status does.
  const rated = kept.whenRead(aReport({ status: 'Ditutup oleh Admin', rating: 4 })).happens()
  expect(nationalDutyOf(rated.state)).toBeUndefined()
  const bySystem = rated.whenRead(aReport({ status: 'Ditutup oleh Sistem' })).happens()
  expect(nationalDutyOf(bySystem.state)?.duty).toBe('apart')
  // Open there again, the two say the same.
  expect(nationalDutyOf(bySystem.whenRead(aReport({ status: 'Proses' })).happens().state)).toBeUndefined()
})

test('what came from there can end here as it did there, and follows the export again', () => {
  const followed = touched
    .whenRead(closedThere)
    .happens()
    .and([{ type: 'follow-national' }, coordinator])
  expect(followed.state).toMatchObject({ status: 'closed', closedBy: 'officer' })
  expect([followed.running(), nationalDutyOf(followed.state)]).toEqual([[], undefined])
  // What ended here is opened again by nobody's export.
  const archived = givenImported(aReport(), [{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator])
  const posted = archived.and([{ type: 'post-national' }, coordinator])
  expect(nationalDutyOf(posted.state)?.duty).toBe('apart')
  posted.when({ type: 'follow-national' }, coordinator).isRefused('not-possible-now')
})

test('what is open there and was blocked here has a way out, as every limit has in every status', () => {
  const blocked = given(aComplaint()).and(link, [{ type: 'block', reason: 'Kasar' }, coordinator])
  const apart = blocked.whenRead(aReport()).happens()
  expect([apart.state.status, nationalDutyOf(apart.state)?.duty]).toEqual(['blocked', 'apart'])
  expect(nationalDutyOf(apart.and([{ type: 'keep-apart', reason: 'Memang diblokir' }, coordinator]).state)).toBeUndefined()
  const exits = { record: 'link-national', answer: 'post-national', apart: 'keep-apart' } as const
  const base = given(aComplaint({ recording: 'allowed' })).state as Complaint
  const stood = { ...base, agenda: 'ADU/1', answeredOn: '2026-02-11' as const }
  const without: string[] = []
  for (const status of ComplaintStatus.options)
    for (const national of [null, apart.state, touched.whenRead(closedThere).happens().state]) {
      const there = national === null ? null : (national as Complaint).national
      for (const posted of [true, false]) {
        const at = { ...stood, status, national: there && { ...there, posted } } as Complaint
        const owed = nationalStandingOf(at)
        if (owed.kind === 'owed' && !(exits[owed.duty] in complaintMoves[status])) without.push(`${status} ${owed.duty}`)
      }
    }
  expect(without).toEqual([])
})

test('what ended here is not opened again by following an export that is older', () => {
  const ended = touched.and(
    [{ type: 'accept', institution }, liaison],
    answer,
    [{ type: 'post-national' }, coordinator],
    [{ type: 'confirm' }, reporter],
  )
  expect([ended.state.status, nationalDutyOf(ended.state)?.duty]).toEqual(['closed', 'apart'])
  expect(ended.when({ type: 'follow-national' }, coordinator).decided).toEqual({ refused: 'not-possible-now' })
})

test('another class there is a difference as soon as somebody verified the case here', () => {
  const oversight = aReport({ class: 'Pengaduan Berkadar Pengawasan' })
  const linked = allowed.and(link)
  expect(nationalDifferencesOf(linked.whenRead(oversight).happens().state as Complaint)).toEqual([])
  const verified = linked.and([disposeTo(), coordinator]).whenRead(oversight).happens()
  expect([nationalDifferencesOf(verified.state as Complaint), nationalDutyOf(verified.state)?.duty]).toEqual([['class'], 'apart'])
})

test('an answer that waits for its reporter is neither open nor ended; one that ended is, as soon as nothing is owed there', () => {
  const answered = working
    .and(link, answer, [{ type: 'post-national' }, coordinator])
    .whenRead(aReport())
    .happens()
  expect(nationalDifferencesOf(answered.state as Complaint)).toEqual([])
  const confirmed = answered.and([{ type: 'confirm' }, reporter])
  expect([nationalDifferencesOf(confirmed.state as Complaint), nationalDutyOf(confirmed.state)?.duty]).toEqual([['end'], 'apart'])
  expect(nationalDutyOf(confirmed.whenRead(closedThere).happens().state)).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { mayDo } from '../../shared/domain/actions/possible-actions.ts'
import type { Actor, OfficerRole } from '../../shared/domain/case/actor.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { isOpen, isPaused } from '../../shared/domain/law/clock.ts'
import { defaultLadder, Ladder, withoutSilence } from '../../shared/domain/law/ladder.ts'
import { deskRowOf } from '../../shared/domain/lists/desks.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { type Life, live, newComplaint, newRequest, officer } from './lives.ts'

/** What people did counts (docs/adr/0032): given a case that waits for its reporter, when they send something. */

const dayMillis = 24 * 60 * 60_000
const reporter: Actor = { kind: 'reporter' }
const attachments: Actor = { kind: 'system', name: 'attachments' }
const coordinator = officer('coordinator')
const liaison = officer('liaison', 'dinas-sosial')

let uploads = 0
const upload = ({ now }: Life, from: 'reporter' | 'officer' = 'reporter'): CaseCommand => ({
  type: 'attach',
  file: { fileId: `F-${now}`, type: 'image/png', size: 1, sha256: `x${++uploads}`, at: plusMillis(now, 60_000), from },
})

/** Whether the command was carried out; a minute passes. */
const does = (life: Life, actor: Actor, command: CaseCommand): boolean => {
  const { version } = life.state
  life.now = plusMillis(life.now, 60_000)
  live(life, { hours: 0, sweeps: false, commands: [command], actor }, () => {})
  return life.state.version > version
}

/** So many days pass, with a sweep on each. */
const pass = (life: Life, days: number): Life => {
  for (let day = 0; day < days; day++) {
    life.now = plusMillis(life.now, dayMillis)
    live(life, { hours: 0, sweeps: true, commands: [], actor: reporter }, () => {})
  }
  return life
}

const running = ({ state }: Life) =>
  state.clocks.filter(isOpen).map((clock) => `${clock.statute}#${clock.generation} ${isPaused(clock) ? 'rests' : clock.due}`)
const lettersSince = ({ state, log }: Life, length: number) =>
  lettersOf(
    state,
    log.slice(length).map(({ event }) => event),
    () => 'L',
  ).map(({ content }) => content)

const asked = {
  // Tuesday, 10 February 2026; Monday the 16th and Tuesday the 17th are free.
  request: () => {
    const life = newRequest()
    does(life, coordinator, { type: 'hold', question: 'Mohon surat kuasa.' })
    return life
  },
  complaint: () => {
    const life = newComplaint()
    does(life, coordinator, { type: 'hold', question: 'Mohon foto.' })
    return life
  },
} as const
const waiting = { request: 'incomplete', complaint: 'awaiting-reporter' } as const
const lapsed = { request: 'lapsed', complaint: 'withdrawn' } as const

const both = ['request', 'complaint'] as const

test.each(both)('a %s whose reporter sends nothing lapses as ever', (channel) => {
  expect(pass(asked[channel](), 60).state.status).toBe(lapsed[channel])
})

test.each([
  ['request', 'a file'],
  ['request', 'a message'],
  ['complaint', 'a file'],
  ['complaint', 'a message'],
] as const)(
  'given a %s that was asked for something, when its reporter sends %s, nothing lapses and an officer has to look',
  (channel, what) => {
    const life = asked[channel]()
    if (what === 'a file') does(life, attachments, upload(life))
    else does(life, reporter, { type: 'reply', text: 'Sudah saya kirim lewat pos.' })
    const window = channel === 'request' ? 'request.requester-completes' : 'complaint.reporter-completes'
    expect(running(life)).toEqual([`${window}#1 rests`, `${channel}.look-at-answer#1 2026-02-12`])
    expect(deskRowOf(life.state)).toMatchObject({
      unread: true,
      waitsForReporter: false,
      due: '2026-02-12',
      dueStatute: `${channel}.look-at-answer`,
    })
    pass(life, 90)
    expect(life.state.status).toBe(waiting[channel])
    const reminded = life.log.flatMap(({ event }) => (event.type === 'reminded' ? [event] : []))
    expect(new Set(reminded.map(({ statute }) => statute))).toEqual(new Set([`${channel}.look-at-answer`]))
    expect(reminded.at(-1)?.audience).toEqual(expect.arrayContaining(['coordinator', 'superior']))
  },
)

test.each(both)('when the reporter of a %s presses "this is it", it goes on without words', (channel) => {
  const life = asked[channel]()
  expect(does(life, reporter, { type: 'complete', text: null })).toBe(false)
  does(life, attachments, upload(life))
  const { length } = life.log
  expect(does(life, reporter, { type: 'complete', text: null })).toBe(true)
  expect([life.state.status, life.log.at(-1)?.event.type]).toEqual([channel === 'request' ? 'registered' : 'received', 'answer-counted'])
  expect([running(life).some((it) => it.includes('look-at-answer')), lettersSince(life, length)]).toEqual([false, []])
})

test.each(both)('when an officer takes what was sent for a %s as the answer, it goes on and the reporter is told', (channel) => {
  const life = asked[channel]()
  expect(does(life, coordinator, { type: 'count-answer' })).toBe(false)
  does(life, attachments, upload(life))
  const { length } = life.log
  expect(does(life, coordinator, { type: 'count-answer' })).toBe(true)
  expect(life.state.status).toBe(channel === 'request' ? 'registered' : 'received')
  expect(lettersSince(life, length)).toEqual([{ kind: 'answer-counted', channel }])
  expect(deskRowOf(life.state).unread).toBeUndefined()
})

test.each(both)('when an officer says what is still missing, the time of the reporter of a %s begins anew, and may end', (channel) => {
  const life = asked[channel]()
  pass(life, 2)
  does(life, attachments, upload(life))
  expect(does(life, attachments, upload(life))).toBe(true)
  expect(running(life).filter((it) => it.includes('look-at-answer'))).toHaveLength(1)
  pass(life, 1)
  const { length } = life.log
  expect(does(life, coordinator, { type: 'still-missing', question: 'Halaman kedua belum ada.' })).toBe(true)
  const due = channel === 'request' ? '2026-02-20' : '2026-03-15'
  expect(lettersSince(life, length)).toEqual([{ kind: 'still-missing', channel, due }])
  expect(life.state.status).toBe(waiting[channel])
  expect(running(life)).toEqual([`${channel === 'request' ? 'request.requester-completes' : 'complaint.reporter-completes'}#2 ${due}`])
  // What was read does not count again; what comes now does.
  expect(does(life, reporter, { type: 'complete', text: null })).toBe(false)
  expect(pass(life, 60).state.status).toBe(lapsed[channel])
})

test('the institution that asked looks itself, and its own limits rest until then', () => {
  const life = newComplaint()
  does(life, coordinator, {
    type: 'dispose',
    class: 'ordinary',
    classReason: null,
    category: 'jalan',
    confidential: false,
    anonymous: false,
    holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
    instruction: null,
  })
  does(life, liaison, { type: 'accept', institution: 'dinas-sosial' })
  does(life, liaison, { type: 'hold', question: 'Mohon foto.' })
  does(life, attachments, upload(life, 'officer'))
  expect(deskRowOf(life.state).unread).toBeUndefined()
  does(life, attachments, upload(life))
  does(life, liaison, { type: 'still-missing', question: 'Foto terlalu gelap.' })
  does(life, attachments, upload(life))
  expect(does(life, liaison, { type: 'count-answer' })).toBe(true)
  expect([life.state.status, running(life)]).toEqual([
    'in-progress',
    ['complaint.legal-ceiling#1 2026-04-11', 'complaint.resolution.ordinary#1 2026-03-04'],
  ])
})

test('a file that came before such files were counted is found when the window would end', () => {
  const life = asked.request()
  does(life, attachments, upload(life))
  // As the version before wrote it: the file is there, the window runs, nobody was told to look.
  const clocks = life.state.clocks
    .filter(({ statute }) => statute !== 'request.look-at-answer')
    .map((clock) => (clock.statute === 'request.requester-completes' ? { ...clock, pauses: [] } : clock))
  life.state = { ...life.state, clocks } as typeof life.state
  pass(life, 12)
  expect([life.state.status, running(life)]).toEqual([
    'incomplete',
    ['request.requester-completes#1 rests', expect.stringContaining('request.look-at-answer#1')],
  ])
  expect(does(life, coordinator, { type: 'count-answer' })).toBe(true)
  expect(life.state.status).toBe('registered')
})

const disposed = () => {
  const life = newComplaint()
  does(life, coordinator, {
    type: 'dispose',
    class: 'ordinary',
    classReason: null,
    category: 'jalan',
    confidential: false,
    anonymous: false,
    holders: { lead: 'dinas-sosial', contributors: ['dinas-kesehatan'], readers: [] },
    instruction: null,
  })
  return life
}
const said = { heard: 'phone', heardOn: localDate('2026-02-10'), text: 'Sudah saya antar.' } as const

test('given an answered complaint, when its reporter calls and is not content, the officer who holds it writes it down and work goes on', () => {
  const life = disposed()
  does(life, liaison, { type: 'answer', outcome: 'solved', text: 'Sudah.' })
  const { length } = life.log
  expect(does(life, liaison, { type: 'record-reply', ...said })).toBe(true)
  expect([life.state.status, life.log.at(-1)?.event]).toEqual([
    'in-progress',
    expect.objectContaining({ type: 'reply-recorded', by: liaison, heard: 'phone', heardOn: '2026-02-10' }),
  ])
  expect(running(life).map((it) => it.split('#')[0])).toEqual(['complaint.first-follow-up'])
  expect(lettersSince(life, length)).toEqual([
    { kind: 'recorded', channel: 'complaint', as: 'contradiction', heard: 'phone', heardOn: '2026-02-10' },
  ])
  expect(life.state.recorded).toBe(1)
})

test.each(both)(
  'given a %s that was asked for something, what is said by telephone may be the answer: it waits for an officer, or goes on',
  (channel) => {
    const life = asked[channel]()
    does(life, coordinator, { type: 'record-reply', ...said })
    expect(pass(life, 90).state.status).toBe(waiting[channel])
    expect(does(life, coordinator, { type: 'record-completion', ...said, heard: 'counter' })).toBe(true)
    expect(life.state.status).toBe(channel === 'request' ? 'registered' : 'received')
    expect(running(life).some((it) => it.includes('look-at-answer'))).toBe(false)
  },
)

test.each(both)('"tidak terhubung" is an entry: no limit of a %s moves, and the reporter reads it without a letter', (channel) => {
  const life = asked[channel]()
  const { clocks } = life.state
  const { length } = life.log
  expect(does(life, coordinator, { type: 'not-connected', tried: 'whatsapp', triedOn: said.heardOn, tries: 3 })).toBe(true)
  expect([life.state.clocks, lettersSince(life, length)]).toEqual([clocks, []])
  expect(pass(life, 60).state.status).toBe(lapsed[channel])
})

test('nobody said anything before the case was received, nor tomorrow; and reporters write for themselves', () => {
  const life = asked.complaint()
  for (const heardOn of ['2026-02-09', '2026-02-11']) {
    does(life, coordinator, { type: 'record-completion', ...said, heardOn: localDate(heardOn) })
    expect([life.refusals.at(-1), life.state.status]).toEqual(['bad-day', 'awaiting-reporter'])
  }
  expect(does(life, reporter, { type: 'record-completion', ...said })).toBe(false)
  expect(does(life, officer('superior'), { type: 'record-reply', ...said })).toBe(false)
})

test('who may write it down: the desk and the lead; who helps or reads may not', () => {
  const { state } = disposed()
  const may = (role: OfficerRole, institution: string | null) => mayDo({ id: 'O-1', role, institution }, 'record-reply', state)
  expect([may('coordinator', null), may('liaison', 'dinas-sosial'), may('head', 'dinas-sosial')]).toEqual([true, true, true])
  expect([may('liaison', 'dinas-kesehatan'), may('liaison', 'inspektorat'), may('superior', null)]).toEqual([false, false, false])
})

test('a reporter with e-mail and telephone is told by both', () => {
  const life = disposed()
  life.state = { ...life.state, reachableBy: { email: true, phone: true } }
  const { length } = life.log
  does(life, liaison, { type: 'record-reply', ...said })
  const written = lettersOf(
    life.state,
    life.log.slice(length).map(({ event }) => event),
    () => `L-${Math.random()}`,
  )
  expect(written.map(({ status }) => status)).toEqual(['waiting', 'by-phone'])
  expect(new Set(written.map(({ id }) => id)).size).toBe(2)
})

test('given a request whose ten days were stopped by a needless question, when it is withdrawn, the days that were left go on', () => {
  const life = newRequest()
  pass(life, 2)
  does(life, coordinator, { type: 'hold', question: 'Mohon surat kuasa.' })
  pass(life, 6)
  const { length } = life.log
  expect(does(life, reporter, { type: 'take-back', reason: 'Bukan saya' })).toBe(false)
  expect(life.state.status).toBe('incomplete')
  expect(does(life, coordinator, { type: 'take-back', reason: 'Surat kuasanya sudah ada.' })).toBe(true)
  // Asked on Thursday the 12th, with 8 of 10 days left; withdrawn on Wednesday the 18th.
  expect([life.state.status, running(life)]).toEqual([
    'registered',
    ['request.completeness-check#2 2026-02-19', 'request.answer#2 2026-03-02'],
  ])
  expect(lettersSince(life, length)).toEqual([{ kind: 'question-withdrawn', channel: 'request' }])
})

test('given a complaint, a needless question is withdrawn in each status that can ask, and everything goes on as it stood', () => {
  const life = newComplaint()
  pass(life, 1)
  const before = running(life)
  does(life, coordinator, { type: 'hold', question: 'Di mana?' })
  does(life, reporter, { type: 'reply', text: 'Maksudnya?' })
  expect(does(life, coordinator, { type: 'take-back', reason: 'Sudah jelas.' })).toBe(true)
  expect([life.state.status, running(life)]).toEqual(['received', before.map((it) => it.replace('#1', '#2'))])
  const working = disposed()
  does(working, liaison, { type: 'accept', institution: 'dinas-sosial' })
  const worked = running(working)
  does(working, liaison, { type: 'hold', question: 'Mohon foto.' })
  expect(does(working, liaison, { type: 'take-back', reason: 'Fotonya ada di berkas.' })).toBe(true)
  expect([working.state.status, running(working)]).toEqual(['in-progress', worked])
  does(working, liaison, { type: 'propose-conversion', text: 'Ini informasi publik.' })
  expect(does(working, coordinator, { type: 'take-back', reason: 'Ternyata pengaduan.' })).toBe(true)
  expect(working.state).toMatchObject({ status: 'in-progress', conversion: null, resumeTo: null })
})

test('a limit that had passed before the question is late again, and is not told of twice', () => {
  const life = newComplaint()
  pass(life, 12)
  const passed = () => life.log.filter(({ event }) => event.type === 'deadline-passed').length
  expect(passed()).toBe(1)
  does(life, coordinator, { type: 'hold', question: 'Di mana?' })
  pass(life, 3)
  does(life, coordinator, { type: 'take-back', reason: 'Sudah jelas.' })
  pass(life, 3)
  expect([passed(), life.state.status]).toEqual([1, 'received'])
})

test('a ladder that a region wrote before these limits existed does not leave them silent, and one that names them counts', () => {
  const own = Ladder.parse([{ statutes: ['request.answer'], rungs: [{ at: 1, audience: ['head'] }], repeatEvery: null }])
  const read = Ladder.parse(withoutSilence(own))
  expect(read.map(({ statutes }) => statutes)).toEqual([
    ['request.answer'],
    ['request.look-at-answer'],
    ['complaint.read-after-storm'],
    ['complaint.look-at-answer'],
    ['complaint.urgent-response'],
    ['complaint.approval', 'request.approval'],
    ['request.list-release'],
    ['objection.order', 'request.provide'],
    ['complaint.recorded-confirmation', 'complaint.recorded-withdrawal', 'request.recorded-confirmation', 'request.recorded-withdrawal'],
    ['complaint.new-code-consent', 'complaint.new-code-pickup'],
    ['complaint.national-record', 'complaint.national-answer', 'complaint.national-apart'],
    ['complaint.new-code-objection'],
  ])
  expect(withoutSilence(read)).toEqual(read)
  expect(withoutSilence(defaultLadder)).toEqual(defaultLadder)
})

test('what is written on a proposed conversion is looked at, and neither a yes nor an empty answer undoes the proposal', () => {
  const life = disposed()
  does(life, liaison, { type: 'accept', institution: 'dinas-sosial' })
  does(life, liaison, { type: 'propose-conversion', text: 'Ini informasi publik.' })
  does(life, reporter, { type: 'reply', text: 'Ya, saya setuju.' })
  expect(does(life, liaison, { type: 'count-answer' })).toBe(false)
  expect(does(life, reporter, { type: 'complete', text: null })).toBe(false)
  const heardOn = localDate('2026-02-20')
  expect(does(life, liaison, { type: 'record-completion', heard: 'phone', heardOn, text: 'Setuju.' })).toBe(false)
  expect(life.state).toMatchObject({ status: 'awaiting-reporter', conversion: { request: null } })
  expect(does(life, liaison, { type: 'still-missing', question: 'Lanjutkan sendiri lewat tombol di halaman kasus.' })).toBe(true)
  expect(does(life, reporter, { type: 'convert', request: 'PPID-2026-0009' })).toBe(true)
})

test('the letter about what an officer wrote down says that an answered case is worked on again, and only there', () => {
  const life = disposed()
  does(life, liaison, { type: 'accept', institution: 'dinas-sosial' })
  const heard = { heard: 'phone' as const, heardOn: localDate('2026-02-20'), text: 'Belum beres.' }
  const told = () => {
    const length = life.log.length
    const today = { ...heard, heardOn: localDate(life.now.slice(0, 10)) }
    expect(does(life, liaison, { type: 'record-reply', ...today })).toBe(true)
    return lettersSince(life, length).map((content) => content.kind === 'recorded' && content.as)
  }
  expect(told()).toEqual(['reply'])
  does(life, liaison, { type: 'answer', outcome: 'solved', text: 'Sudah.' })
  expect([told(), life.state.status]).toEqual([['contradiction'], 'in-progress'])
})

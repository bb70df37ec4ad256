import { expect, test } from 'vitest'
import { type ItemKind, itemKinds, kindOf } from '../../infra/restore-rules.ts'
import { type Key, keys } from '../../shared/store/keys.ts'

test('every kind of item is told from every other', () => {
  const samples: { [K in ItemKind]: Key } = {
    case: keys.case('J-1'),
    event: keys.event('J-1', 1),
    text: keys.text('J-1', 1),
    reporter: keys.reporter('J-1'),
    contact: keys.contact('h_-4', 'J-1'),
    letter: keys.letter('J-1_abc'),
    number: keys.number('SURAT#1/2 B'),
    register: keys.register('PPID', 2026),
    submission: keys.submission('t'),
    rate: keys.rate('filing', 'who', '1'),
    judging: keys.judging('F-1'),
    link: keys.link('L'),
    tally: keys.tally('2026-11', 'dinas-sosial', 'ordinary'),
    figures: keys.figures('2026-11', 'lead#dinas-sosial#complaint'),
    figuresForm: keys.figuresForm(),
    desk: keys.desk('J-1', '@superior'),
    contactMask: keys.contactMask('J-1'),
    duplicate: keys.duplicate('J-1'),
    similar: keys.similar('J-1'),
    codeTask: keys.codeTask('J-1'),
    privacyTask: keys.privacyTask('J-1'),
    handOver: keys.handOver('J-1', 2),
    national: keys.national('1234567'),
    nationalImport: keys.nationalImport('X-1'),
    nationalNames: keys.nationalNames(),
    institution: keys.institution('dinas-sosial'),
    officer: keys.officer('O-1'),
    officersRevision: keys.officersRevision(),
    readiness: keys.readiness('dinas-sosial'),
    decree: keys.decree('dinas-sosial'),
    calendarDay: keys.calendarDay('2026-12-24'),
    statute: keys.statute('request.answer', '2026-01-01'),
    ladder: keys.ladder(),
    template: keys.template('selesai'),
    listedInformation: keys.listedInformation('I-1'),
    proposedInformation: keys.proposedInformation('I-1'),
    endedSession: keys.endedSession('n'),
    session: keys.session('h'),
    signIn: keys.signIn('h'),
    reminder: keys.reminder('reporter:J-1', '2026-11-24', 'J-1', 'request.answer#1#2026-12-01#-3'),
    job: keys.job('P-1'),
    plannedCase: keys.plannedCase('P-1', 'J-1'),
    word: keys.word('*', 'jalan', '2026-11-24', 'J-1'),
    projected: keys.projected('J-1'),
    projectedWords: keys.projectedWords('J-1'),
    address: keys.address('h'),
    confirmedAddress: keys.confirmedAddress('h'),
    newWriters: keys.newWriters('h', '2026-11-24'),
    reputation: keys.reputation('2026-11-24'),
    unreachable: keys.unreachable('pu-1'),
    changed: keys.changed('2026-11-24', 'J-1'),
    code: keys.code('J-1'),
    keyCheck: keys.keyCheck('k1'),
    heartbeat: keys.heartbeat('sweep'),
    root: keys.root('2026-11-24'),
  }
  for (const [kind, { pk, sk }] of Object.entries(samples)) {
    const known = Object.entries(itemKinds).filter(([, { is }]) => is.test(`${pk} ${sk}`))
    expect([kind, kindOf({ pk, sk }), known.map(([name]) => name)]).toEqual([kind, kind, [kind]])
  }
  expect([kindOf(keys.letter('desk_O-1_2026-11-24')), kindOf({ pk: 'CASE#J-1', sk: 'SOMETHING' })]).toEqual(['letter', null])
})

import { expect, test } from 'vitest'
import { ownDays } from '../recount/own-days.ts'
import { keptFromBy } from '../recount/own-walls.ts'
import { countYear, type Lived } from './count.ts'
import { checkApprovals, nothingApproved } from './count-approvals.ts'
import { checkCodes, checkContacts, noCodes } from './count-codes.ts'
import { checkFigures } from './count-figures.ts'
import { checkNational, nothingOwedThere } from './count-national.ts'
import { checkOwed, nothingOwed } from './count-owed.ts'

/** The counter is what the simulated year is judged by: it must see what it is there for. */

const letter = {
  id: 'desk_pu-1_2026-03-02',
  to: 'officer:pu-1',
  status: 'sent',
  createdAt: '2026-03-02T00:30:00.000Z',
  content: { kind: 'digest' },
}
const post = { letterId: letter.id, to: 'pu-1@pemkab.example', subject: 'Pengingat: 1 terlambat', messageId: 'm-1', cut: false }
const lived = (changes: Partial<Lived>): Lived => ({
  items: [{ pk: 'LETTER-TO-DESK#pu-1', sk: letter.id, letter }],
  unread: 0,
  posted: [{ ...post, at: '2026-03-02T00:31:00.000Z' }],
  sweeps: [],
  decree: { day: '2026-07-15', at: '2026-07-15T02:30:00.000Z', free: [], appliedOn: '2026-07-15' },
  end: '2027-01-20T00:00:00.000Z',
  listSteps: [],
  exports: [],
  keysGone: null,
  ...changes,
})
const faultsOf = (changes: Partial<Lived>) => countYear(lived(changes)).faults

test('what hangs on keys that are gone is a fault: a name, a code that was not kept or not of this time, a letter', () => {
  const named = { pk: 'REPORTER#J-1', sk: 'REPORTER', keyId: 'k2' }
  const of = (state: object) => ({ pk: 'CASE#J-1', sk: 'CASE', case: state })
  const kept = { pk: 'CODE#J-1', sk: 'CODE', keyId: 'k2', generation: 0 }
  const failed = {
    pk: 'LETTER#J-1',
    sk: 'J-1_a',
    letter: { id: 'J-1_a', to: 'reporter:J-1', status: 'by-phone', failure: 'key-lost', content: {} },
  }
  const keysGone = 'k1'
  const without = { posted: [], keysGone }
  expect(faultsOf({ ...without, items: [named, of({}), kept] })).toEqual([])
  expect(faultsOf({ ...without, items: [of({ accessKey: 'k2' })] })).toEqual([])
  expect([
    faultsOf({ ...without, items: [{ ...named, keyId: 'k1' }] }),
    faultsOf({ ...without, items: [of({})] }),
    faultsOf({ ...without, items: [of({ accessGeneration: 1 }), kept] }),
    faultsOf({ ...without, items: [of({}), { ...kept, keyId: 'k1' }] }),
    faultsOf({ ...without, items: [failed] }),
  ]).toEqual([
    ['sealed J-1 with keys that are gone'],
    ['code of J-1 is lost'],
    ['code of J-1 is lost'],
    ['code of J-1 is lost'],
    ['letter J-1_a failed for want of a key'],
  ])
})

test('a letter that left once is no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test('a letter may leave again only when its sender was cut off', () => {
  const again = { ...post, at: '2026-03-02T00:36:00.000Z' }
  const first = { ...post, at: '2026-03-02T00:31:00.000Z' }
  expect(faultsOf({ posted: [first, again] })).toEqual([`twice ${letter.id} after ${first.at}, which nothing explains`])
  expect(faultsOf({ posted: [{ ...first, cut: true }, again] })).toEqual([])
  expect(faultsOf({ posted: [{ ...first, cut: true }, again, again] })).toEqual([
    `twice ${letter.id} after ${again.at}, which nothing explains`,
  ])
})

test('lost, unknown, stuck and unread things are faults, and so is a digest on a Sunday', () => {
  expect(faultsOf({ posted: [] })).toEqual([`letter ${letter.id} said to be sent never left`])
  expect(faultsOf({ items: [] })).toEqual([`unknown letter ${letter.id}`])
  const stuck = { ...letter, status: 'sending' }
  expect(faultsOf({ items: [{ pk: 'LETTER-TO-DESK#pu-1', sk: letter.id, letter: stuck }] })).toEqual([`letter ${letter.id} still sending`])
  expect(faultsOf({ decree: { ...lived({}).decree, appliedOn: null } })).toEqual(['decree never applied'])
  expect(faultsOf({ unread: 3 })).toEqual(['unread 3 items of the table'])
  expect(faultsOf({ posted: [{ ...post, at: '2026-03-01T00:31:00.000Z' }] })).toEqual([`digest to ${post.to} on 2026-03-01`])
})

test('a case that lapses over something nobody read is a fault, one that was read and lapses later is none', () => {
  const lifeOf = (...happened: object[]) =>
    happened.map((event, i) => ({
      pk: 'CASE#C-1',
      sk: `EVENT#${i + 1}`,
      caseId: 'C-1',
      seq: i + 1,
      event: { at: '2026-03-02T03:00:00.000Z', on: '2026-03-02', clocks: [], by: { kind: 'reporter' }, ...event },
    }))
  const incomplete = { status: 'incomplete' }
  const asked = { type: 'completion-asked', ...incomplete }
  const sent = { type: 'file-attached', ...incomplete, file: { from: 'reporter' } }
  const lapsed = { type: 'lapsed', status: 'lapsed', by: { kind: 'system' } }
  const lapses = (...happened: object[]) =>
    faultsOf({ items: [...lived({}).items, ...lifeOf(...happened)] as never }).filter((it) => it.startsWith('lapsed'))
  expect(lapses(asked, sent, lapsed)).toEqual(['lapsed C-1#3 over an unread answer'])
  expect(lapses(asked, { ...sent, file: { from: 'officer' } }, lapsed)).toEqual([])
  expect(lapses(asked, sent, { type: 'still-missing', ...incomplete }, lapsed)).toEqual([])
})

test('what is owed and closed by time is a fault; what is delivered, late or not, is counted', () => {
  const clock = (stoppedOn: string | null) => ({ statute: 'objection.order', generation: 1, stoppedOn, due: '2026-03-20', pauses: [] })
  const at = (day: string, event: object) => ({
    at: `${day}T03:00:00.000Z`,
    on: day,
    by: { kind: 'officer' },
    status: 'objection-decided',
    ...event,
  })
  const ordered = at('2026-03-02', { type: 'objection-decided', clocks: [clock(null)] })
  const owing = (...events: object[]) => {
    const found = nothingOwed()
    const faults: string[] = []
    checkOwed(
      events.map((event, i) => ({ caseId: 'R-1', seq: i + 1, event }) as never),
      found,
      faults,
    )
    return [found, faults]
  }
  const delivered = (day: string) => at(day, { type: 'delivered', clocks: [clock(day)] })
  expect(owing(ordered)).toEqual([{ ...nothingOwed(), owed: 1, stillOwed: 1 }, []])
  expect(owing(ordered, delivered('2026-03-20'))).toEqual([{ ...nothingOwed(), owed: 1, handedOver: 1 }, []])
  expect(owing(ordered, delivered('2026-03-23'))).toEqual([{ ...nothingOwed(), owed: 1, handedOverLate: 1 }, []])
  const closed = { type: 'request-closed', status: 'closed', by: { kind: 'system' } }
  expect(owing(ordered, at('2026-03-21', { ...closed, clocks: [] }))[1]).toEqual(['closed R-1#2 while owed'])
  expect(owing(ordered, at('2026-03-21', { ...closed, clocks: [clock('2026-03-21')] }))[1]).toEqual(['owed R-1#2 ended by request-closed'])
})

test('what SP4N-LAPOR! is owed ends by its entry, its answer, or a reason; anything else is a fault', () => {
  const clock = (kind: string, stoppedOn: string | null, due: string) => ({
    statute: `complaint.national-${kind}`,
    generation: 1,
    stoppedOn,
    due,
  })
  const at = (on: string, type: string, ...clocks: object[]) => ({ type, on, status: 'disposed', clocks })
  const counting = (...events: object[]) => {
    const [found, faults] = [nothingOwedThere(), [] as string[]]
    checkNational(
      events.map((event, i) => ({ caseId: 'C-1', seq: i + 1, event }) as never),
      found,
      faults,
    )
    return [found, faults]
  }
  const filed = at('2026-03-02', 'complaint-filed', clock('record', null, '2026-03-09'))
  const linked = (on: string) => at(on, 'national-linked', clock('record', on, '2026-03-09'), clock('answer', null, '2026-03-12'))
  const posted = at('2026-03-13', 'national-posted', clock('answer', '2026-03-13', '2026-03-12'))
  const none = nothingOwedThere()
  expect(counting(filed)).toEqual([{ ...none, entriesOwed: 1, owedThere: 1 }, []])
  expect(counting(filed, linked('2026-03-09'), posted)).toEqual([
    { ...none, entriesOwed: 1, entriesRecorded: 1, answersOwed: 1, answersLate: 1 },
    [],
  ])
  expect(counting(filed, at('2026-03-03', 'recording-set', clock('record', '2026-03-03', '2026-03-09')))[0]).toMatchObject({
    entriesExempt: 1,
  })
  expect(counting(filed, at('2026-03-03', 'closed', clock('record', '2026-03-03', '2026-03-09')))[1]).toEqual([
    'national C-1#2 complaint.national-record ended by closed',
  ])
})

test('a hand-over that nobody was told of by the next working morning is a fault, and so is a line that nothing handed over', () => {
  const friday = {
    type: 'disposed',
    at: '2026-03-06T03:00:00.000Z',
    on: '2026-03-06',
    status: 'disposed',
    clocks: [],
    by: { kind: 'officer' },
  }
  const log = [{ pk: 'CASE#C-1', sk: 'EVENT#1', caseId: 'C-1', seq: 1, event: friday }]
  const lineFor = (day: string, changes: object = {}) => ({
    pk: `REMINDER#${day}`,
    sk: 'pu-1#C-1#handed#1',
    reminder: {
      caseId: 'C-1',
      recipient: 'pu-1',
      day,
      handed: { seq: 1, type: 'disposed', at: friday.at },
      end: { kind: 'sent', at: `${day}T00:31:00.000Z`, letterId: letter.id },
      ...changes,
    },
  })
  const handing = (...more: object[]) =>
    faultsOf({ items: [...lived({}).items, ...log, ...more] as never }).filter((it) => !it.startsWith('chain'))
  expect(handing(lineFor('2026-03-09'))).toEqual([])
  expect(handing()).toEqual(['untold C-1#1 disposed'])
  expect(handing(lineFor('2026-03-10'))).toEqual([`told late C-1#1 disposed of ${friday.at} to pu-1: 2026-03-10`])
  expect(handing(lineFor('2026-03-09'), { pk: 'HANDED#C-1', sk: '000001' })).toEqual(['hand-overs left behind: 1'])
  expect(handing(lineFor('2026-03-09', { end: null }))).toEqual(['open new work C-1 pu-1'])
  expect(handing(lineFor('2026-03-09', { end: { kind: 'sent', at: friday.at, letterId: 'no-letter' } }))).toEqual([
    'line of C-1 to pu-1 sent with a letter that never left',
  ])
  // The first letter left after an outage and came back that day: whoever stands in is told as it does, and on no later day.
  const after = lineFor('2026-03-09', { end: { kind: 'sent', at: '2026-03-16T00:31:00.000Z', letterId: letter.id } })
  const instead = (day: string) => lineFor(day, { recipient: 'pu-kepala', standsIn: 'unreachable' })
  expect(handing(after, instead('2026-03-16'))).toEqual([])
  expect(handing(after, instead('2026-03-17'))).toEqual([`told late C-1#1 disposed of ${friday.at} to pu-kepala: 2026-03-17`])
  const strange = lineFor('2026-03-09', { handed: { seq: 7, type: 'disposed', at: friday.at } })
  expect(handing(lineFor('2026-03-09'), strange)).toEqual(['told without hand-over C-1#7'])
  const passing = (clock: object) => {
    const event = { ...friday, type: 'deadline-passed', statute: 'complaint.urgent-response', generation: 1, by: { kind: 'system' } }
    const due = { startedOn: friday.on, due: friday.on, setTo: friday.on, pauses: [], extendedBy: 0, stoppedOn: friday.on }
    const passed = { ...event, clocks: [{ ...clock, ...due, statute: event.statute, generation: 1 }] }
    const faults = handing(lineFor('2026-03-09'), { pk: 'CASE#C-1', sk: 'EVENT#2', caseId: 'C-1', seq: 2, event: passed })
    return faults.filter((it) => it.startsWith('untold'))
  }
  expect(passing({})).toEqual([])
  expect(passing({ dueAt: friday.at })).toEqual(['untold C-1#2 deadline-passed'])
})

test('an end that a coordinator wrote down may not come before its last day, nor over anything that its reporter sent', () => {
  const limit = {
    statute: 'complaint.recorded-withdrawal',
    generation: 1,
    startedOn: '2026-03-02',
    pauses: [],
    extendedBy: 0,
    due: '2026-03-09',
  }
  const lifeOf = (...happened: object[]) =>
    happened.map((event, i) => ({
      pk: 'CASE#C-1',
      sk: `EVENT#${i + 1}`,
      caseId: 'C-1',
      seq: i + 1,
      event: { at: '2026-03-02T03:00:00.000Z', on: '2026-03-02', status: 'disposed', clocks: [], by: { kind: 'reporter' }, ...event },
    }))
  const recorded = { type: 'ending-recorded', clocks: [{ ...limit, stoppedOn: null }] }
  const effective = (on: string) => ({ type: 'ending-effective', on, status: 'withdrawn', clocks: [{ ...limit, stoppedOn: on }] })
  const found = (...happened: object[]) =>
    faultsOf({ items: [...lived({}).items, ...lifeOf(...happened)] as never }).filter((it) => /^(ended|unheard)/.test(it))
  expect(found(recorded, effective('2026-03-10'))).toEqual([])
  expect(found(recorded, effective('2026-03-09'))).toEqual(['ended C-1#2 before 2026-03-09'])
  expect(found(recorded, { type: 'replied' }, effective('2026-03-10'))).toEqual(['unheard C-1#2'])
  expect(found(recorded, { type: 'ending-contested' }, effective('2026-03-10'))).toEqual(['ended C-1#3 before anything'])
})

test('a refusal that no head approved is a fault, and so is whatever was approved without having waited', () => {
  const liaison = { kind: 'officer', role: 'liaison', id: 'L' }
  const head = { kind: 'officer', role: 'head', id: 'H' }
  const event = (type: string, by: object, facts: object = {}) => ({ type, by, on: '2026-03-04', clocks: [], ...facts })
  const counted = (...events: object[]) => {
    const [found, faults] = [nothingApproved(), [] as string[]]
    checkApprovals(
      events.map((it, i) => ({ caseId: 'R-1', seq: i + 1, event: it as never })),
      found,
      faults,
    )
    return [found.refusals, found.refusalsApproved, faults]
  }
  const drafted = event('decision-drafted', liaison)
  const refused = (by: object, facts: object = {}) => event('decided', by, { exemptions: ['h'], ...facts })
  expect(counted(drafted, refused(head, { approvedBy: 'L' }))).toEqual([1, 1, []])
  expect(counted(refused({ kind: 'officer', role: 'coordinator', id: 'K' }))).toEqual([1, 0, []])
  expect(counted(refused(liaison))).toEqual([1, 0, ['decided without approval in R-1#1']])
  expect(counted(refused(head, { approvedBy: 'L' }))[2]).toEqual(['approved what did not wait in R-1#1'])
  expect(counted(drafted, refused(liaison, { approvedBy: 'L' }))[2]).toEqual(['approved by its author in R-1#2'])
  expect(counted(drafted, drafted)[2]).toEqual(['two drafts in R-1#2'])
  const sentBack = event('draft-sent-back', head)
  expect(counted(drafted, sentBack, event('decided', liaison))[2]).toEqual(['decided without approval in R-1#3'])
  expect(counted(drafted, sentBack, drafted, refused(head, { approvedBy: 'L' }))[2]).toEqual([])
})

test('a counter of the figures that says more or less than the logs, a row too many and a missing one are faults', () => {
  const days = ownDays()
  const clock = (statute: string, startedOn: string, due: string, stoppedOn: string | null) => ({
    ...{ statute, generation: 1, startedOn, extendedBy: 0, due, stoppedOn },
  })
  const verification = clock('complaint.verification', '2026-03-02', '2026-03-05', '2026-03-03')
  const event = (type: string, on: string, facts: object) => ({
    ...{ type, on, at: `${on}T03:00:00.000Z`, status: 'disposed', clocks: [], by: { kind: 'officer' } },
    ...facts,
  })
  const facts = { receivedOn: '2026-03-02', identity: 'named', confidential: false, class: 'ordinary', district: 'Diwek', via: 'web' }
  const log = [
    event('complaint-filed', '2026-03-02', { ...facts, status: 'received', clocks: [{ ...verification, stoppedOn: null }] }),
    event('verified', '2026-03-03', {
      class: 'ordinary',
      category: 'jalan',
      agenda: 'ADU-2026-0001',
      confidential: false,
      anonymous: false,
    }),
    event('disposed', '2026-03-03', {
      holders: { lead: 'pu' },
      clocks: [verification, clock('complaint.first-follow-up', '2026-03-03', '2026-03-10', null)],
    }),
  ].map((it, i) => ({ caseId: 'C-1', seq: i + 1, event: it }))
  const counts = { i: 1, o: 1, v: 1, vi: 1, G2: 1, S1: 1, B1: 1, 'nx.not-asked': 1 }
  const groups = ['class#all#ordinary', 'lead#pu#complaint', 'category#jalan#complaint', 'district#Diwek#complaint', 'via#web#complaint']
  const rows = groups.map((sk) => ({ pk: 'FIGURES#2026-03', sk, ...counts }))
  const checked = (items: object[]) => {
    const faults: string[] = []
    const found = checkFigures([log] as never, items as never, days, faults)
    return [found, faults]
  }
  expect(checked([...rows, { pk: 'FIGURES#form', sk: 'FORM', form: 1 }])).toEqual([{ figureRows: 5, figureCounters: 40 }, []])
  // What came to nothing is nothing.
  expect(checked(rows.map((it) => ({ ...it, al: 0 })))[1]).toEqual([])
  expect(checked(rows.map((it, i) => (i === 1 ? { ...it, B1: 2 } : it)))[1]).toEqual([
    'figure FIGURES#2026-03 lead#pu#complaint B1: 2 instead of 1',
  ])
  expect(checked(rows.map((it, i) => (i === 3 ? { ...it, vl: 1 } : it)))[1]).toEqual([
    'figure FIGURES#2026-03 district#Diwek#complaint vl: 1 instead of 0',
  ])
  expect(checked(rows.slice(0, 4))[1]).toHaveLength(8)
  expect(checked([...rows, { pk: 'FIGURES#2026-03', sk: 'via#phone#complaint', i: 1 }])[1]).toEqual([
    'figure FIGURES#2026-03 via#phone#complaint i: 1 instead of 0',
  ])
})

test('a case is kept from whom its events name or may mean, until that is taken back', () => {
  const named = (officers: string[], more: object = {}) => ({ type: 'conflict-named', reported: { institutions: [], officers }, ...more })
  const meant = [{ type: 'complaint-filed' }, named([], { person: { similar: ['pu-1', 'pu-2'] } })]
  const matched = [...meant, named(['pu-2'], { person: null, otherDesk: { institution: 'setda' } })]
  const lifted = [...matched, { type: 'wall-lifted', lifted: { institutions: [], officers: ['pu-2'] }, otherDesk: null }]
  expect(
    [[{ type: 'complaint-filed' }], [...meant.slice(0, 1), named([], { person: { similar: [] } })], meant, matched, lifted].map(keptFromBy),
  ).toEqual([null, [], ['pu-1', 'pu-2'], ['@coordinators', 'pu-2'], null])
})

test('a code without a second officer, before its time or over a no is a fault, and so is a contact taken back too late', () => {
  const officer = (id: string) => ({ kind: 'officer', id })
  const reporter = { kind: 'reporter' }
  const system = { kind: 'system' }
  const limit = { statute: 'complaint.new-code-objection', generation: 1, due: '2026-03-09' }
  const filed = { type: 'complaint-filed', by: reporter, identity: 'anonymous' }
  const asked = { type: 'new-code-asked', by: officer('one') }
  const consented = { type: 'new-code-consented', by: officer('two'), clocks: [{ ...limit, stoppedOn: null }] }
  const released = { type: 'new-code-released', by: system, on: '2026-03-10' }
  const printed = { type: 'access-renewed', by: officer('one') }
  const faultsIn = (...happened: object[]) => {
    const faults: string[] = []
    const log = [filed, ...happened].map((event, i) => ({ caseId: 'C', seq: i + 1, event: { at: '', on: '2026-03-02', ...event } }))
    checkCodes(log as never, noCodes(), faults)
    return faults
  }
  expect(faultsIn(asked, consented, released, printed)).toEqual([])
  expect(faultsIn(asked, { type: 'new-code-objected', by: reporter }, { type: 'replied', by: reporter })).toEqual([])
  expect(faultsIn({ type: 'access-renewed', by: reporter })).toEqual([])
  expect(faultsIn(asked, { ...consented, by: officer('one') })).toEqual(['code consented by nobody else in C#3'])
  expect(faultsIn(asked, consented, { ...released, on: '2026-03-09' })).toEqual(['code released early in C#4'])
  expect(faultsIn(asked, consented, printed)).toEqual(['code printed in C#4'])
  expect(faultsIn(asked, { type: 'replied', by: reporter })).toEqual(['no unheard in C#3'])
  expect(faultsIn(asked, { type: 'survey-answered', by: reporter })).toEqual([])
  const corrected = { type: 'contact-corrected', by: reporter, until: '2026-03-16', warned: [] }
  expect(faultsIn(corrected, { type: 'contact-taken-back', by: reporter, on: '2026-03-16' })).toEqual([])
  expect(faultsIn(corrected, { type: 'contact-taken-back', by: reporter, on: '2026-03-17' })).toEqual(['contact taken back late in C#3'])
})

test('a letter that went to another contact than the case had is a fault, and so is a warning that nobody got or got twice', () => {
  const at = (day: string) => `2026-03-${day}T03:00:00.000Z`
  const corrected = {
    type: 'contact-corrected',
    at: at('05'),
    on: '2026-03-05',
    by: { kind: 'reporter' },
    email: 1,
    warned: [{ by: 'email', held: 0 }],
  }
  const logs = new Map([['C', [{ caseId: 'C', seq: 2, event: corrected }]]])
  const item = (id: string, content: object) => ({ pk: 'LETTER#C', sk: id, letter: { id, caseId: 'C', content } })
  const warning = item('C_w', { kind: 'contact-changed', by: 'email', held: 0 })
  const news = item('C_n', { kind: 'progressed' })
  const sent = (letterId: string, to: string, day: string) => ({ letterId, to, at: at(day), subject: '', messageId: '', cut: false })
  const found = (items: object[], posted: ReturnType<typeof sent>[]) => {
    const faults: string[] = []
    checkContacts(logs, items as never, posted, faults)
    return faults
  }
  const [old, now] = ['warga-1@contoh.example', 'kontak-1-c@contoh.example']
  expect(found([warning, news], [sent('C_w', old, '06'), sent('C_n', now, '06')])).toEqual([])
  expect(found([warning, news], [sent('C_n', old, '04')])).toEqual([])
  expect(found([warning, news], [sent('C_n', old, '06')])).toEqual(['letter C_n (progressed) to another contact than 1'])
  expect(found([warning], [sent('C_w', now, '06')])).toEqual(['letter C_w (contact-changed) to another contact than 0'])
  expect(found([], [])).toEqual(['contact of C: 0 letters for 1 to be warned'])
  expect(found([warning, item('C_x', { kind: 'contact-changed', by: 'email', held: 0 })], [])).toEqual([
    'contact of C: 2 letters for 1 to be warned',
  ])
})

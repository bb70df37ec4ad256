import { afterAll, beforeAll, expect, test } from 'vitest'
import { retireKeys, turnKeys } from '../../infra/turn-keys.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { keySetOf, type MasterRing, ringOfOne } from '../../shared/desk/master-ring.ts'
import { actAsOfficer } from '../../shared/desk/officers/case/acting.ts'
import { openForOfficer } from '../../shared/desk/officers/case/officer-case.ts'
import { mayRenewAccess } from '../../shared/desk/officers/case/renewing-access.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { possibleActions } from '../../shared/domain/actions/possible-actions.ts'
import { type Complaint, isEnded } from '../../shared/domain/case/case.ts'
import { record } from '../../shared/domain/events/chain.ts'
import { StoredEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { isWithheld } from '../../shared/domain/lists/withheld.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { putItem, updateItem } from '../../shared/store/access.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { ifOpened, isOpened, readIdentity, readKeptIdentities } from '../../shared/store/case/identities.ts'
import { keys } from '../../shared/store/keys.ts'
import {
  type Answers,
  afterwardsOf,
  answersOf,
  everyEvent,
  everyLetterStatus,
  everyStatus,
  expectedOf,
  officersIn,
  openStored,
  plainly,
  type Stored,
  standingOf,
  verified,
} from '../support/stored.ts'
import { createDesk } from '../support/whole-desk.ts'

/** A data folder written by version 0.1 (commit 7b9eec5), opened by the code of today (its README says how it was made). */
const name = 'v0.1-7b9eec5'

let stored: Stored
let expected: Answers
let answers: Answers
let officersThen: Awaited<ReturnType<typeof officersIn>>
beforeAll(async () => {
  stored = await openStored(name)
  expected = expectedOf(name)
  answers = plainly(await answersOf(stored))
  officersThen = await officersIn(stored)
}, 90_000)
afterAll(() => stored.close())

test('the folder holds every status, every event, every fate of a letter, and all three levels of identity', () => {
  const cases = Object.values(expected.snapshots).flatMap((it) => it ?? [])
  expect([...new Set(cases.map(({ channel, status }) => `${channel} ${status}`))].sort()).toEqual(everyStatus())
  const events = stored.items.flatMap(({ event }) => (event ? [(event as { type: string }).type] : []))
  expect([...new Set(events)].sort()).toEqual(everyEvent().filter((it) => !eventsSince.has(it)))
  const letters = stored.items.flatMap(({ letter }) => (letter ? [(letter as { status: string }).status] : []))
  expect([...new Set(letters)].sort()).toEqual([...everyLetterStatus].sort())
  expect([...new Set(cases.map(({ identity }) => identity))].sort()).toEqual(['anonymous', 'named', 'none'])
  expect([cases.length, new Set(stored.caseIds).size]).toEqual([stored.caseIds.length, cases.length])
})

/** Events that came after that version. */
const eventsSince: ReadonlySet<string> = new Set<string>([
  'address-restored',
  'answer-counted',
  'completion-recorded',
  'contact-corrected',
  'contact-taken-back',
  'decision-drafted',
  'duplicates-changed',
  'ending-contested',
  'ending-effective',
  'ending-recorded',
  'marked-urgent',
  'national-imported',
  'national-kept',
  'national-owed',
  'national-unlinked',
  'new-code-asked',
  'new-code-consented',
  'new-code-lapsed',
  'new-code-objected',
  'new-code-refused',
  'new-code-released',
  'not-connected',
  'opening-told',
  'order-impossible',
  'publication-proposed',
  'published',
  'publishing-set',
  'put-to-superior',
  'question-withdrawn',
  'recording-set',
  'reply-recorded',
  'reversed',
  'still-missing',
  'survey-answered',
  'taken-up',
  'unpublished',
  'urgency-lifted',
  'wall-lifted',
])

test('every snapshot is read as that version read it', () => {
  expect(answers.snapshots).toEqual(expected.snapshots)
})

test('every snapshot is what its log adds up to; chains and commitments hold', async () => {
  for (const id of stored.caseIds) {
    const { rebuilt, state, fault, wrong, head } = await verified(stored, id)
    expect([id, plainly(rebuilt), fault, wrong, head]).toEqual([id, expected.snapshots[id], null, [], state?.head])
  }
})

test('every item of every other kind is read as that version read it', () => {
  expect(answers.values.unread).toEqual([])
  expect(answers.values.values).toEqual(expected.values.values)
})

test('everybody sees of every case what they saw: which events, which words, which letters, whether who filed', () => {
  expect(answers.seen).toEqual(expected.seen)
})

test('the ledger says what it said', () => {
  expect(answers.ledger).toEqual(expected.ledger)
})

/** A tracking id of SP4N-LAPOR! is found since (docs/adr/0069): of whoever may read its case the answer is that case. */
test('the searches say what they said, and find a tracking id', () => {
  const isOfTrackingId = ([asked]: [string, unknown]) => asked.endsWith(' 1234567')
  const [now, before] = [answers.searches, expected.searches].map((it) => Object.entries(it as Record<string, unknown>))
  expect(now?.filter((it) => !isOfTrackingId(it))).toEqual(before?.filter((it) => !isOfTrackingId(it)))
  const found = Object.fromEntries(now?.filter(isOfTrackingId) ?? [])
  expect(found['koordinator 1234567']).toEqual({ kind: 'case', number: 'J-RANE-BP5F' })
  const others = before?.filter((it) => isOfTrackingId(it) && (found[it[0]] as { kind: string }).kind !== 'case') ?? []
  expect(others.length).toBeGreaterThan(0)
  for (const [asked, answer] of others) expect(found[asked]).toEqual(answer)
})

test('the queues say what they said, and no longer how much was read for it', () => {
  const told: unknown = JSON.parse(JSON.stringify(expected.queues), (key, value: unknown) => (key === 'readUnits' ? undefined : value))
  expect(answers.queues).toEqual(told)
})

/** Berkadar, or somebody is named: since then withheld from cells and from the agenda (docs/adr/0051). */
const withheld = () => Object.values(expected.snapshots).flatMap((it) => (it && isWithheld(it) ? [it] : []))

test('the registers say what they said, the agenda without what is withheld', () => {
  const closed = new Set(withheld().map(({ id }) => id))
  const lines = (of: Answers['registers']) => Object.entries(of) as [string, { case: string | null }[]][]
  const since = lines(expected.registers).map(([name, entries]) => [
    name,
    entries.map((it) => (name.endsWith(' ADU') && closed.has(it.case?.split(' ')[0] ?? '') ? { ...it, case: null } : it)),
  ])
  expect(closed.size).toBeGreaterThan(0)
  expect(answers.registers).toEqual(Object.fromEntries(since))
})

/** What was a word on the whole page then is now the last day that was counted whole: null where all were. */
type Shown = {
  cut?: null
  dueIsPartial?: boolean
  byInstitution: { institution: string | null }[]
  late: number
  all: object
  byMonth: object
}

test('the overviews say what they said, of institutions without what is withheld', () => {
  const telling = new Set(withheld().map(({ holders }) => holders?.lead ?? null))
  const rest = ({ byInstitution, ...all }: Shown) => ({ ...all, byInstitution: byInstitution.filter((it) => !telling.has(it.institution)) })
  const asNow = ({ dueIsPartial, ...it }: Shown): Shown => {
    expect(dueIsPartial).toBe(false)
    return { ...it, cut: null }
  }
  for (const [who, officer] of Object.entries(officersThen)) {
    const [now, then] = [answers.overviews[who] as Shown, asNow(expected.overviews[who] as Shown)]
    if (!telling.has(officer.institution) || officer.institution === null) expect([who, rest(now)]).toEqual([who, rest(then)])
  }
})

test('whoever left a telephone number is found by it, however it is typed now', async () => {
  const { desk } = stored
  const { opening } = await desk.identityKeys()
  const officer = (await officersIn(stored)).koordinator
  let looked = 0
  for (const state of Object.values(expected.snapshots)) {
    const phone = state?.identity === 'named' ? ifOpened(await readIdentity(desk.table, state, opening))?.phone : null
    if (!state || !phone) continue
    const national = phone.replace(/\D/g, '').replace(/^(62|0)/, '')
    for (const typed of [phone, `+62 (0)${national}`, national, `\u202a0${national}\u202c.`]) {
      const found = await searchCases(desk, officer, typed, null)
      expect([typed, found.kind === 'list' && found.entries.some(({ row }) => row.caseId === state.id)]).toEqual([typed, true])
    }
    looked++
  }
  expect(looked).toBeGreaterThan(0)
})

test('every access code that was given opens its case', async () => {
  const codes = Object.entries(stored.meta.accessCodes)
  for (const [number, code] of codes) {
    const opening = await stored.desk.openWithCode(number, code, 'a network')
    const opened = opening.kind === 'opened' ? opening.case : null
    expect([number, opened?.number]).toEqual([number, number])
    expect(opened && (await stored.desk.accessCodeOf(opened))).toBe(code)
  }
  expect(codes.length).toBe(60)
  expect(await stored.desk.openWithCode(codes[0]?.[0] ?? '', codes[1]?.[1] ?? '', 'a network')).toEqual({ kind: 'wrong' })
})

test('cases go on: officers and reporters act, the sweep finds what fell due, and everything still verifies', async () => {
  const { desk, clock, caseIds } = stored
  const officers = await officersIn(stored)
  const withStatus = (status: string, lead?: string) =>
    Object.values(answers.snapshots).find((it) => it?.status === status && (!lead || it.holders?.lead === lead)) ?? { id: '', version: 0 }
  const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  const holders = { lead: works, contributors: [], readers: [] }
  const text = 'Tulisan baru.'
  const disposition = {
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: false,
  } as const
  const granted = { decision: 'granted', exemptions: [] as [], text, redactions: null, test: null, heldBy: null, cost: null } as const
  const byOfficers = [
    [
      officers.koordinator,
      withStatus('received'),
      { type: 'dispose', ...disposition, agenda: null, holders, instruction: text },
      'disposed',
    ],
    [officers['penghubung.pupr'], withStatus('disposed', works), { type: 'accept', institution: works }, 'in-progress'],
    [officers['penghubung.pupr'], withStatus('in-progress', works), { type: 'answer', outcome: 'solved', text }, 'answered'],
    [officers['kepala.pupr'], withStatus('awaiting-approval', works), { type: 'approve' }, 'answered'],
    [officers.koordinator, withStatus('returned'), { type: 'archive', reason: 'unclear', explanation: text }, 'archived'],
    [officers.koordinator2, withStatus('registered'), { type: 'assign', holders, instruction: text }, 'assigned'],
    [officers['penghubung.pupr'], withStatus('assigned', works), { type: 'decide', ...granted }, 'decided'],
    [officers.sekda, withStatus('objected'), { type: 'answer-objection', decision: 'rejected', text, order: null }, 'objection-decided'],
    [officers.koordinator, withStatus('disputed'), { type: 'close', reason: text }, 'closed'],
    [officers.koordinator, withStatus('blocked'), { type: 'note', text }, 'blocked'],
  ] as const
  const acted = new Map<string, number>()
  for (const [officer, { id, version }, command, status] of byOfficers) {
    const outcome = await desk.submitAs(officer, id, command, [], version)
    expect([command.type, outcome.kind, 'case' in outcome && outcome.case.status]).toEqual([command.type, 'done', status])
    acted.set(id, version)
  }
  const byReporters = [
    [withStatus('awaiting-reporter'), { type: 'complete', text }],
    [withStatus('answered'), { type: 'reply', text }],
    [withStatus('closed', works), { type: 'ask-privacy', right: 'access', text }],
    [withStatus('referred'), { type: 'reopen', text }],
    [withStatus('incomplete'), { type: 'complete', text }],
    [withStatus('decided'), { type: 'object', grounds: ['d'], text, proxy: null }],
    [withStatus('delivered'), { type: 'confirm' }],
  ] as const
  for (const [{ id, version }, command] of byReporters) {
    const outcome = await desk.submit(id, command, { kind: 'reporter' })
    expect([command.type, outcome.kind]).toEqual([command.type, 'done'])
    acted.set(id, version)
  }
  // What was due at the moment of the folder had been done; a week later more has fallen due.
  expect(await desk.sweep()).toMatchObject({ failed: 0, completed: true })
  clock.now = weekLater
  expect(await desk.sweep()).toMatchObject({ failed: 0, completed: true })
  const after: Record<string, string> = {}
  for (const id of caseIds) {
    const { rebuilt, state, fault, wrong, head } = await verified(stored, id)
    expect([id, plainly(rebuilt), fault, wrong, head]).toEqual([id, plainly(state), null, [], state?.head])
    expect(state?.version).toBeGreaterThan(acted.get(id) ?? 0)
    after[id] = standingOf(state)
  }
  expect(after).toEqual(afterwardsOf(name))
  const versions = [...acted.keys()].filter((id) => !caseIds.includes(id))
  expect([acted.size, versions]).toEqual([byOfficers.length + byReporters.length, []])
}, 60_000)

test('a link that version 0.1 made follows its main case again as soon as that is passed on', async () => {
  const { desk } = stored
  const tools = createTools(stored.effects)
  const twin = Object.values(expected.snapshots).find((it) => it?.channel === 'complaint' && it.duplicateOf !== null)
  const mainId = twin?.channel === 'complaint' ? (twin.duplicateOf ?? '') : ''
  const stateOf = async (id: string) => (await readCase(desk.table, id)) as Complaint
  expect((await stateOf(mainId)).duplicates).toBeUndefined()
  const reopened = await desk.submit(mainId, { type: 'reopen', text: 'Rusak lagi.' }, { kind: 'reporter' })
  expect(reopened.kind).toBe('done')
  const main = await stateOf(mainId)
  const passedOn = {
    type: 'dispose' as const,
    class: main.class,
    classReason: null,
    category: main.category ?? '',
    confidential: main.confidential,
    anonymous: main.identity !== 'named',
    holders: { lead: 'dinas-perhubungan', contributors: [], readers: [] },
    instruction: null,
  }
  const { koordinator } = await officersIn(stored)
  const done = await actAsOfficer(tools, koordinator, main, passedOn, { token: 'tautan-lama' })
  expect(done).toMatchObject({ kind: 'done', followed: { done: 1, left: 0 } })
  expect([(await stateOf(mainId)).duplicates, (await stateOf(twin?.id ?? '')).holders?.lead]).toEqual([[twin?.id], 'dinas-perhubungan'])
  for (const id of [mainId, twin?.id ?? '']) expect(await verified(stored, id)).toMatchObject({ fault: null, wrong: [] })
})

test('a turn closes what version 0.1 sealed in boxes, its key goes, and people and printed codes are found as before', async () => {
  const { clock, caseIds, meta } = stored
  let ring: MasterRing = ringOfOne(Buffer.from(meta.masterKey, 'hex'))
  const effects = { ...stored.effects, keys: async () => keySetOf(ring) }
  const tools = createTools(effects)
  const place = {
    read: async () => ring,
    write: async (now: MasterRing) => {
      ring = now
    },
  }
  const kept = async () => (await Promise.all(caseIds.map((id) => readKeptIdentities(tools.table, { id })))).flat()
  const people = async () => {
    const { opening } = await tools.identityKeys()
    return Promise.all(caseIds.map((id) => readIdentity(tools.table, { id }, opening)))
  }
  const before = await people()
  const named = before.filter(isOpened).length
  const shapes = async () => (await kept()).map(({ kept: it }) => ('ephemeral' in it ? `box ${it.keyId}` : `seal ${it.keyId}`))
  expect([named > 0, before.includes('lost'), await shapes()]).toEqual([true, false, Array.from({ length: named }, () => 'seal k1')])
  await turnKeys(tools, place, 'routine')
  clock.now = plusMillis(clock.now, inUseAfterMillis + keysKeptMillis)
  await advanceJobs(tools, jobKinds, () => true)
  expect(await retireKeys(tools, place, 'k1', false)).toEqual({ kind: 'retired' })
  clock.now = plusMillis(clock.now, keysKeptMillis)
  expect([await shapes(), await people()]).toEqual([Array.from({ length: named }, () => 'box k2'), before])
  const desk = createDesk(effects)
  for (const [number, code] of Object.entries(meta.accessCodes)) {
    expect([number, (await desk.openWithCode(number, code, `after the turn ${number}`)).kind]).toEqual([number, 'opened'])
  }
}, 60_000)

const weekLater = '2026-11-27T03:00:00.000Z' as Stored['clock']['now']

test('of a code that an officer had printed, and of a case that was anonymous once, version 0.1 told in its logs alone', async () => {
  const { desk, caseIds } = stored
  const tools = createTools(stored.effects)
  const seenId = 'J-E6BF-RHFV'
  const before = await readCase(desk.table, seenId)
  expect([before?.accessGeneration, before?.codeSeen]).toEqual([1, undefined])
  const asked = await desk.submit(seenId, { type: 'ask-privacy', right: 'access', text: 'Data saya' }, { kind: 'reporter' })
  expect(asked.kind === 'done' && asked.events.at(-1)?.by).toEqual({ kind: 'reporter', codeSeen: true })
  // Anonymous, then uncovered, as that version wrote it: neither its event nor its snapshot says so by a mark.
  const hiddenId = caseIds.find((id) => {
    const it = expected.snapshots[id]
    return it?.channel === 'complaint' && it.identity === 'anonymous' && !isEnded(it)
  })
  const { koordinator, koordinator2 } = await officersIn(stored)
  const hidden = (await readCase(desk.table, hiddenId ?? '')) as Complaint
  const by = { kind: 'officer', id: koordinator.id, role: 'coordinator', institution: null } as const
  const head = { at: stored.clock.now, on: '2026-11-27', by, status: hidden.status, clocks: [] }
  const flags = { type: 'flags-set', ...head, confidential: false, anonymous: false, consent: 'phone' }
  const [event] = record(hidden.id, hidden, [StoredEvent.parse(flags)])
  if (!event) throw new Error('One event')
  await putItem(desk.table, { ...keys.event(hidden.id, event.seq), ...event })
  const { uncovered: _, ...after } = evolve(hidden, event) as Complaint
  await updateItem(desk.table, {
    Key: keys.case(hidden.id),
    UpdateExpression: 'SET #case = :after, #version = :version',
    ExpressionAttributeNames: { '#case': 'case', '#version': 'version' },
    ExpressionAttributeValues: { ':after': after, ':version': after.version },
  })
  const state = (await readCase(desk.table, hiddenId ?? '')) as Complaint
  expect([state.identity, state.uncovered]).toEqual(['named', undefined])
  for (const officer of [koordinator, koordinator2]) expect(await mayRenewAccess(tools, officer, state)).toBe(false)
  const opener = { ...koordinator, mayOpenIdentities: true }
  const alone = await desk.submitAs(opener, state.id, { type: 'renew-access', reason: 'KTP' })
  expect(alone).toMatchObject({ kind: 'refused', refusal: { refused: 'not-allowed' } })
  const page = await openForOfficer(tools, opener, state.id)
  expect(page && possibleActions(opener, page.view.case)).toContain('ask-new-code')
  expect((await desk.submitAs(opener, state.id, { type: 'ask-new-code', reason: 'KTP cocok' })).kind).toBe('done')
  // One that was named from the start waits for nobody.
  const named = Object.values(expected.snapshots).find((it) => it?.channel === 'complaint' && it.identity === 'named' && it.erased === null)
  expect(named && (await mayRenewAccess(tools, koordinator, named))).toBe(true)
})

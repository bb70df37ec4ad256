import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeysOfAnother, keyUse, type RingPlace, retireKeys, turnKeys } from '../../infra/turn-keys.ts'
import { actAsReporter } from '../../shared/desk/citizens/own-case.ts'
import { advanceJob, advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { rememberKeys } from '../../shared/desk/key-checks.ts'
import { keySetOf, type MasterRing, ringOfOne, turned, without } from '../../shared/desk/master-ring.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { updateItem } from '../../shared/store/access.ts'
import { addressHash, holdsIdentity, identityActions, readIdentity, readKeptIdentities } from '../../shared/store/case/identities.ts'
import { readKeyChecks } from '../../shared/store/key-checks.ts'
import { keys } from '../../shared/store/keys.ts'
import { readJob } from '../../shared/store/office/job-items.ts'
import { isConfirmed, putAddressState, putConfirmed, readAddressState } from '../../shared/store/post/addresses.ts'
import { transact } from '../../shared/store/transact.ts'
import { startTestDesk } from '../support/desk.ts'
import { createDesk } from '../support/whole-desk.ts'

const settled = inUseAfterMillis + keysKeptMillis

let ring: MasterRing
let system: Awaited<ReturnType<typeof startTestDesk>>
const place: RingPlace = {
  read: async () => ring,
  write: async (now, from) => {
    expect(from).toEqual(ring)
    ring = now
  },
}
beforeEach(async () => {
  ring = ringOfOne(randomBytes(32))
  system = await startTestDesk({ keys: async () => keySetOf(ring) })
})
afterEach(() => system.close())

const turn = (how: 'routine' | 'leak' = 'routine') => turnKeys(system.desk, place, how)
const work = () => advanceJobs(system.desk, jobKinds, () => true)
const retire = (id: string, evenSo = false) => retireKeys(system.desk, place, id, evenSo)
const use = async () => Object.fromEntries([...(await keyUse(system.desk)).closedWith].map(([id, ids]) => [id, ids.length]).sort())
let guesses = 0
const opens = async (state: Pick<Case, 'id' | 'number'>, code: string) => {
  const opened = await system.desk.openWithCode(state.number, code, `asker-${++guesses}`)
  return opened.kind === 'opened' && opened.case.id === state.id
}
const turnAndRetire = async (old: string) => {
  const { id, job } = await turn()
  system.later(settled)
  await work()
  expect(await readJob(system.desk.table, job.id)).toMatchObject({ status: 'done', leftOut: {} })
  expect(await retire(old)).toEqual({ kind: 'retired' })
  system.later(keysKeptMillis)
  return id
}

test('one printed receipt is followed through two turns, the first secret deleted: the same code, the same person, the same page', async () => {
  const { desk, complaint } = system
  const coordinator = await system.officer({ role: 'coordinator' })
  const named = await complaint({ email: 'warga@contoh.example', phone: '0812-0000-0001' })
  const nobody = await complaint({ identity: 'none', email: '', phone: '', name: '' })
  const closed = await complaint({ email: '', phone: '081200000002' })
  await system.asReporter(closed.id, { type: 'withdraw', reason: null })
  const all = [named, nobody, closed]
  const printed = await Promise.all(all.map((it) => desk.accessCodeOf(it)))
  await putAddressState(desk.table, addressHash('warga@contoh.example', (await desk.identityKeys()).contact.inUse), {
    state: 'bounced',
    at: system.clock.now,
  })
  await putConfirmed(desk.table, addressHash('warga@contoh.example', (await desk.identityKeys()).contact.inUse), system.clock.now)
  for (const old of ['k1', 'k2']) {
    const id = await turnAndRetire(old)
    expect([ring.map((it) => it.id), await use()]).toEqual([[id], { [id]: 3 }])
    for (const [i, state] of all.entries()) {
      const now = await system.stateOf(state.id)
      expect([await opens(state, printed[i] ?? ''), await desk.accessCodeOf(now)]).toEqual([true, printed[i]])
      expect(await opens(state, 'AAAA-AAAA-AAAA')).toBe(false)
    }
    for (const typed of ['warga@contoh.example', '0812 0000 0002']) {
      const found = await searchCases(desk, coordinator, typed, null)
      expect([typed, found.kind === 'list' && found.entries.length]).toEqual([typed, 1])
    }
    const { contact } = await desk.identityKeys()
    const newest = [addressHash('warga@contoh.example', contact.inUse)]
    expect([(await readAddressState(desk.table, newest))?.state, await isConfirmed(desk.table, newest)]).toEqual(['bounced', true])
  }
  // A new code ends the kept one.
  await system.done(named.id, [{ type: 'renew-access', accessKey: 'k3' }, { kind: 'reporter' }])
  const renewed = await system.stateOf(named.id)
  expect([await opens(named, printed[0] ?? ''), await opens(named, await desk.accessCodeOf(renewed))]).toEqual([false, true])
})

test('after the first generation went, a wrong code and an unknown number still cost the same calls', async () => {
  const state = await system.complaint()
  await turnAndRetire('k1')
  const calls: string[] = []
  const documents = new Proxy(system.effects.documents, {
    get: (target, name) =>
      name === 'send'
        ? (command: object) => {
            calls.push(command.constructor.name)
            return target.send(command as never)
          }
        : Reflect.get(target, name),
  })
  const watched = createDesk({ ...system.effects, documents })
  await watched.openWithCode(state.number, 'AAAA-AAAA-AAAA', 'a')
  const wrong = calls.splice(0)
  await watched.openWithCode('J-ZZZZ-ZZZZ', 'AAAA-AAAA-AAAA', 'b')
  expect([calls, calls.length]).toEqual([wrong, calls.length])
  expect(calls.length).toBeGreaterThan(3)
})

test('nothing is retired that something hangs on, and not before every process has stopped closing with it', async () => {
  const { complaint, asReporter } = system
  const early = await complaint()
  expect([await retire('k1'), await retire('k7')]).toEqual([{ kind: 'in-use' }, { kind: 'unknown' }])
  const { job } = await turn()
  expect(await retire('k1')).toEqual({ kind: 'in-use' })
  // Filed while the old keys are in use, and not met by the job, because it has not begun.
  const late = await complaint({ title: 'Sesudah kunci diganti' })
  system.later(settled)
  expect(await retire('k1')).toMatchObject({ kind: 'waits', left: 2, job: { id: job.id } })
  await work()
  expect(await use()).toEqual({ k2: 2 })
  expect(await retire('k2')).toEqual({ kind: 'in-use' })
  // Imported, or restored from a backup, under the old keys, when the job was done: the table says so, and a job follows.
  const { closing, contact } = await system.desk.identityKeys()
  const old = { inUse: closing.all.at(-1) ?? closing.inUse, all: closing.all }
  const reporter = { name: 'Lama', ...{ email: null, phone: '+62812', nik: null, address: null, occupation: null, organisation: null } }
  const whole = { ...reporter, deedNumber: null, approvalNumber: null, powerOfAttorney: null }
  await transact(
    system.desk.table.documents,
    identityActions(system.desk.table, late.id, whole, { closing: old, contact }, randomBytes(32)),
  )
  const waiting = await retire('k1')
  expect(waiting).toMatchObject({ kind: 'waits', left: 1, job: { input: { to: 'k2', ids: [late.id] } } })
  await work()
  expect([await retire('k1'), await use()]).toEqual([{ kind: 'retired' }, { k2: 2 }])
  expect((await asReporter(early.id, { type: 'reply', text: 'Masih.' })).kind).toBe('done')
})

test('two turns in one day, the second while the job of the first is at work: all ends up with the newest, nothing goes back', async () => {
  const { desk, complaint } = system
  const states = []
  for (let i = 0; i < 30; i++) states.push(await complaint({ email: `w${i}@contoh.example` }))
  const printed = await Promise.all(states.map((it) => desk.accessCodeOf(it)))
  const first = await turn()
  system.later(settled)
  // Planned, and one slice of 25 done; then that process dies.
  let job = await advanceJob(desk, jobKinds, first.job.id)
  while (job && job.done === 0) job = await advanceJob(desk, jobKinds, first.job.id)
  expect([job?.status, job?.done, await use()]).toEqual(['working', 25, { k1: 5, k2: 25 }])
  const second = await turn()
  system.later(settled)
  // The later job first, by hand; then the aborted one is taken up again, and finds nothing older than its own.
  for (let at = await readJob(desk.table, second.job.id); at && at.status !== 'done'; ) at = await advanceJob(desk, jobKinds, second.job.id)
  expect(await use()).toEqual({ k3: 30 })
  await work()
  expect([await use(), (await readJob(desk.table, first.job.id))?.status]).toEqual([{ k3: 30 }, 'done'])
  expect([(await retire('k1')).kind, (await retire('k2')).kind, ring.map(({ id }) => id)]).toEqual(['retired', 'retired', ['k3']])
  system.later(keysKeptMillis)
  expect(await opens(states[29] as Case, printed[29] ?? '')).toBe(true)
})

test('what was erased while the job was under way stays erased; what no key opens is left out and counted', async () => {
  const { desk, complaint } = system
  // Else the command would try something that is sealed, and might meet the one that is lost.
  await rememberKeys(desk.table, keySetOf(ring))
  const coordinator = await system.officer({ role: 'coordinator' })
  const [erased, lost] = [await complaint({ email: 'a@contoh.example' }), await complaint({ email: 'b@contoh.example' })]
  await updateItem(desk.table, {
    Key: keys.reporter(lost.id),
    UpdateExpression: 'SET keyId = :gone',
    ExpressionAttributeValues: { ':gone': 'k0' },
  })
  const { job } = await turn()
  system.later(settled)
  // Between reading and writing, as it happens: whoever erases is quicker.
  const once = { armed: true }
  const documents = new Proxy(system.effects.documents, {
    get: (target, name) =>
      name === 'send'
        ? async (command: { input: { TransactItems?: { Put?: { Item?: { pk?: string } } }[] } }) => {
            const touches = command.input.TransactItems?.some(({ Put }) => Put?.Item?.pk === keys.reporter(erased.id).pk)
            if (touches && once.armed) {
              once.armed = false
              await desk.eraseAs(coordinator, erased.id, { texts: [], files: [], identity: true, basis: 'Diminta' }, [])
            }
            return target.send(command as never)
          }
        : Reflect.get(target, name),
  })
  await advanceJobs(createTools({ ...system.effects, documents }), jobKinds, () => true)
  expect(once.armed).toBe(false)
  expect(await readJob(desk.table, job.id)).toMatchObject({ status: 'done', done: 2, leftOut: { 'key-lost': 1 } })
  expect(await holdsIdentity(desk.table, erased.id)).toBe(false)
  expect(await use()).toEqual({ k0: 1, k2: 2 })
  expect(await retire('k1')).toEqual({ kind: 'retired' })
})

test('after a leak the codes of whoever can be told are replaced and told, once; who left no contact keeps a marked one', async () => {
  const { complaint } = system
  const mailed = await complaint({ email: 'warga@contoh.example', phone: '' })
  const called = await complaint({ email: '', phone: '081200000002' })
  const nobody = await complaint({ identity: 'none', email: '', phone: '', name: '' })
  const all = [mailed, called, nobody]
  const printed = await Promise.all(all.map((it) => system.desk.accessCodeOf(it)))
  const { job } = await turn('leak')
  system.later(settled)
  // Cut off after the first case, and begun again.
  for (let at = await readJob(system.desk.table, job.id); at?.status === 'planning'; ) at = await advanceJob(system.desk, jobKinds, job.id)
  await work()
  expect(await readJob(system.desk.table, job.id)).toMatchObject({ status: 'done', done: 3, leftOut: {} })
  const now = await Promise.all(all.map((it) => system.stateOf(it.id)))
  expect(now.map((it) => [it.accessGeneration, it.accessKey])).toEqual([
    [1, 'k2'],
    [1, 'k2'],
    [0, undefined],
  ])
  expect(await Promise.all(all.map((it, i) => opens(it, printed[i] ?? '')))).toEqual([false, false, true])
  const told = await Promise.all(
    all.map(async (it) => (await system.lettersOf(it)).filter(({ content }) => content.kind === 'access-renewed')),
  )
  expect(told.map((letters) => letters.map(({ status }) => status))).toEqual([['waiting'], ['by-phone'], []])
  expect([(await keyUse(system.desk)).exposed, await use()]).toEqual([[nobody.id], { k2: 3 }])
  expect((await retire('k1')).kind).toBe('retired')
  system.later(keysKeptMillis)
  // The mark outlasts the next turn; whoever has the printed code is still let in.
  await turnAndRetire('k2')
  expect([(await keyUse(system.desk)).exposed, await opens(nobody, printed[2] ?? '')]).toEqual([[nobody.id], true])
  await system.desk.askForLostCode(mailed.number, 'warga@contoh.example', 'n')
  expect((await system.lettersOf(mailed)).some(({ content }) => content.kind === 'lost-code')).toBe(true)
})

test('a case at the other desk is turned like any other', async () => {
  const { complaint } = system
  const region = await system.desk.region()
  const about = await complaint({ conduct: 'yes', reportedInstitution: region.deskInstitution ?? '' })
  expect((await system.stateOf(about.id)).otherDesk?.institution).toBe(region.otherDesk)
  const { id } = await turn()
  system.later(settled)
  await work()
  expect(await use()).toEqual({ [id]: 1 })
})

test('keys and table of two installations are not turned together: nothing is written, and it is said what to do', async () => {
  const { complaint, desk } = system
  await complaint()
  const own = ring
  const stranger = ringOfOne(randomBytes(32))
  const checks = async () => [...(await readKeyChecks(desk.table)).keys()]
  // Never turned, so that the table remembers no keys: what is sealed in it is tried.
  expect(await checks()).toEqual([])
  ring = stranger
  await expect(turn()).rejects.toThrow(KeysOfAnother)
  expect([ring, await checks()]).toEqual([stranger, []])
  // Once turned it remembers them; then also a table with nothing in it that could be tried.
  ring = own
  await turn()
  const turnedRing = ring
  system.later(settled)
  await work()
  ring = turned(stranger, randomBytes(32), system.clock.now, false)
  const strangers = ring
  system.later(settled)
  for (const mixed of [() => turn(), () => turn('leak'), () => retire('k1'), () => retire('k1', true)]) {
    await expect(mixed()).rejects.toThrow(/not those of this table.*k1, k2.*Nothing was changed/s)
  }
  expect([ring, await checks()]).toEqual([strangers, ['k1', 'k2']])
  // Lost for good: said so, and from then on these are the keys.
  const after = await turnKeys(desk, place, 'routine', true)
  expect([after.id, await checks()]).toEqual(['k3', ['k1', 'k2', 'k3']])
  ring = turnedRing
  await expect(retire('k1')).rejects.toThrow(KeysOfAnother)
})

test('a command that stopped between secret and table is taken up again', async () => {
  const { complaint, desk } = system
  await complaint()
  await turn()
  system.later(settled)
  await work()
  ring = without(ring, 'k1')
  expect(await retire('k1')).toEqual({ kind: 'retired' })
  expect([[...(await readKeyChecks(desk.table)).keys()], await retire('k1')]).toEqual([['k2'], { kind: 'unknown' }])
})

test('a contact that was corrected goes along: box and hashes under the new keys, in every version, and none is left under the old ones', async () => {
  const { desk } = system
  const coordinator = await system.officer({ role: 'coordinator' })
  const state = await system.complaint({ email: 'lama@contoh.example', phone: '0812-0000-0001' })
  const tools = createTools(system.effects)
  const corrects = async (email: string) =>
    actAsReporter(tools, await system.stateOf(state.id), [{ type: 'correct-contact', email, phone: null }], null)
  await corrects('salah@contoh.example')
  await corrects('baru@contoh.example')
  const id = await turnAndRetire('k1')
  const now = await system.stateOf(state.id)
  const reporter = await readIdentity(desk.table, now, (await desk.identityKeys()).opening)
  expect([await use(), reporter]).toEqual([{ [id]: 1 }, expect.objectContaining({ email: 'baru@contoh.example', phone: '+6281200000001' })])
  expect((await readKeptIdentities(desk.table, now)).map(({ n, kept }) => `${n} ${kept.keyId}`)).toEqual([`0 ${id}`, `1 ${id}`, `2 ${id}`])
  const found = async (typed: string) => {
    const list = await searchCases(desk, coordinator, typed, null)
    return list.kind === 'list' ? list.entries.length : list.kind
  }
  expect([await found('lama@contoh.example'), await found('salah@contoh.example'), await found('baru@contoh.example')]).toEqual([0, 0, 1])
  await desk.eraseAs(coordinator, state.id, { texts: [], files: [], identity: true, basis: 'Diminta' }, [])
  expect([await readKeptIdentities(desk.table, now), await use()]).toEqual([[], { [id]: 1 }])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { figuresForm } from '../../shared/domain/figures/case-figures.ts'
import { groupName } from '../../shared/domain/figures/groups.ts'
import type { Counts } from '../../shared/domain/lists/counts.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { keys } from '../../shared/store/keys.ts'
import { lengthened, readFigures, shortened } from '../../shared/store/office/figure-items.ts'
import { readCounted } from '../../shared/store/office/tally-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { assign, coordinator, disposeTo, liaison, refuse, superior } from '../support/officers.ts'

/** What single lives add to the rows of figures, each in a month of its own. */

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

const rowsOf = async (month: string): Promise<Record<string, Counts>> =>
  Object.fromEntries(
    (await readFigures(system.table, month)).flatMap(({ group, counts }) => (counts.in ? [[groupName(group), counts]] : [])),
  )

test('a complaint: hours and days of each step, kept and late, by whom it was closed, its stars; the same under each of its groups', async () => {
  system.at('2026-03-02', '09:00')
  const { id } = await system.complaint({ eventOn: '2026-03-01' })
  await projectCase(system.desk, id)
  expect(await rowsOf('2026-03')).toEqual({
    'class#all#ordinary': { in: 1, open: 1, 'responseDaysOpen.1': 1, 'answerDaysOpen.1': 1, 'exemptThere.refused': 1 },
    'lead#-#complaint': { in: 1, open: 1, 'responseDaysOpen.1': 1, 'answerDaysOpen.1': 1, 'exemptThere.refused': 1 },
  })
  system.at('2026-03-03', '09:00')
  await system.done(id, [disposeTo(), coordinator])
  await projectCase(system.desk, id)
  const disposed = {
    in: 1,
    open: 1,
    verified: 1,
    verificationInTime: 1,
    'answerDaysOpen.1': 1,
    'responseDaysOpen.1': 1,
    'followUpDaysOpen.2': 1,
    'exemptThere.refused': 1,
  }
  expect(await rowsOf('2026-03')).toEqual({
    'class#all#ordinary': disposed,
    [`lead#${works}#complaint`]: disposed,
    'category#jalan-dan-jembatan#complaint': disposed,
    'district#Diwek#complaint': disposed,
    'via#web#complaint': disposed,
  })
  system.at('2026-03-04', '10:00')
  await system.done(id, [{ type: 'accept', institution: works }, liaison])
  system.at('2026-03-30', '10:00')
  await system.desk.sweep()
  await system.done(
    id,
    [{ type: 'answer', outcome: 'solved', text: 'Sudah ditambal' }, liaison],
    [{ type: 'confirm' }, { kind: 'reporter' }],
    [{ type: 'rate', stars: 4, text: null }, { kind: 'reporter' }],
  )
  await projectCase(system.desk, id)
  const settled = {
    in: 1,
    'ended.closed': 1,
    'closedBy.reporter': 1,
    verified: 1,
    verificationInTime: 1,
    followedUp: 1,
    followUpInTime: 1,
    'followUpDays.1': 1,
    'responseDays.2': 1,
    'responseHours.72': 1,
    answered: 1,
    answerInTime: 1,
    'answerDays.15': 1,
    'rating.4': 1,
    'outcome.solved': 1,
    'exemptThere.refused': 1,
  }
  expect((await rowsOf('2026-03'))[`lead#${works}#complaint`]).toEqual(settled)
  expect((await rowsOf('2026-03'))['class#all#ordinary']).toEqual(settled)
})

test('a limit that passed counts as late, whether it was answered afterwards or never; whoever is not named has no hours', async () => {
  system.at('2026-04-06', '09:00')
  const nobody = await system.complaint({ identity: 'none', eventOn: '2026-04-01' })
  const waiting = await system.complaint({ eventOn: '2026-04-01', district: 'Ploso' })
  await system.done(nobody.id, [disposeTo({ anonymous: true }), coordinator])
  system.at('2026-05-04', '00:30')
  await system.desk.sweep()
  await system.done(nobody.id, [{ type: 'answer', outcome: 'partly', text: 'Sebagian' }, liaison])
  for (const { id } of [nobody, waiting]) await projectCase(system.desk, id)
  const rows = await rowsOf('2026-04')
  expect(rows['via#web#complaint']).toEqual({
    in: 1,
    open: 1,
    'identity.none': 1,
    verified: 1,
    verificationInTime: 1,
    followedUp: 1,
    followUpLate: 1,
    'followUpDays.19': 1,
    'responseDays.19': 1,
    'responseHours.unknown': 1,
    answered: 1,
    answerLate: 1,
    'answerDays.19': 1,
    'outcome.partly': 1,
    'exemptThere.refused': 1,
  })
  expect(rows['lead#-#complaint']).toEqual({
    in: 1,
    open: 1,
    verificationLate: 1,
    'responseDaysOpen.5': 1,
    'answerDaysOpen.5': 1,
    'exemptThere.refused': 1,
  })
})

test('one that was entered later than it came has no hours either', async () => {
  system.at('2026-06-10', '09:00')
  const { id } = await system.complaint({ eventOn: '2026-06-01' }, { receivedOn: localDate('2026-06-08'), via: 'letter' })
  await system.done(id, [disposeTo(), coordinator], [{ type: 'accept', institution: works }, liaison])
  await projectCase(system.desk, id)
  expect((await rowsOf('2026-06'))['via#letter#complaint']).toMatchObject({ 'responseHours.unknown': 1, 'responseDays.2': 1 })
})

test('of a chat whose first message is known, hours count from it', async () => {
  system.at('2026-06-12', '09:00')
  const whatsapp = { receivedOn: localDate('2026-06-10'), via: 'whatsapp', cameAt: instant(new Date('2026-06-10T14:03:00.000Z')) } as const
  const { id } = await system.complaint({ eventOn: '2026-06-01' }, whatsapp)
  await system.done(id, [disposeTo(), coordinator], [{ type: 'accept', institution: works }, liaison])
  await projectCase(system.desk, id)
  expect((await rowsOf('2026-06'))['via#whatsapp#complaint']).toMatchObject({ 'responseHours.72': 1, 'responseDays.2': 1 })
})

test('berkadar counts among what is withheld and under nothing else', async () => {
  system.at('2026-07-06', '09:00')
  const { id } = await system.complaint({ eventOn: '2026-07-01' })
  await projectCase(system.desk, id)
  await system.done(id, [disposeTo({ class: 'oversight', classReason: 'Ada dugaan pungutan' }), coordinator])
  await projectCase(system.desk, id)
  expect(Object.keys(await rowsOf('2026-07'))).toEqual(['withheld#withheld#oversight'])
})

test('a request: by letters of Ps 17, grounds of Ps 35, the order and what became of it', async () => {
  system.at('2026-08-03', '09:00')
  const { id } = await system.request()
  await system.done(id, [{ type: 'find-complete' }, coordinator], [assign, coordinator])
  system.at('2026-08-05', '09:00')
  await system.done(
    id,
    [{ type: 'extend', reason: 'Perlu dicari' }, liaison],
    [refuse, liaison],
    [{ type: 'object', grounds: ['a', 'e'], text: 'Tidak setuju', proxy: null }, { kind: 'reporter' }],
    [
      { type: 'answer-objection', decision: 'partly', text: 'Beri sebagian', order: { text: 'Halaman 1', until: localDate('2026-08-20') } },
      superior,
    ],
  )
  await projectCase(system.desk, id)
  const ordered = {
    in: 1,
    open: 1,
    answered: 1,
    answerInTime: 1,
    'answerDays.2': 1,
    extended: 1,
    'decision.refused': 1,
    'exemption.a': 1,
    'exemption.h': 1,
    objected: 1,
    'ground.a': 1,
    'ground.e': 1,
    'objection.partly': 1,
    ordered: 1,
    orderOpen: 1,
  }
  expect((await rowsOf('2026-08'))['class#all#request']).toEqual(ordered)
  await system.done(id, [{ type: 'deliver', how: 'email', text: null }, liaison])
  await projectCase(system.desk, id)
  const { orderOpen: _, ...carriedOut } = ordered
  expect(await rowsOf('2026-08')).toEqual({
    'class#all#request': { ...carriedOut, delivered: 1, orderCarriedOut: 1 },
    [`lead#${works}#request`]: { ...carriedOut, delivered: 1, orderCarriedOut: 1 },
    'via#web#request': { ...carriedOut, delivered: 1, orderCarriedOut: 1 },
  })
  await system.done(id, [{ type: 'note-dispute', reference: 'KI-9', text: null }, coordinator])
  await projectCase(system.desk, id)
  expect((await rowsOf('2026-08'))['class#all#request']?.disputed).toBe(1)
  await system.done(id, [{ type: 'reverse', reason: 'Perkara lain' }, coordinator])
  await projectCase(system.desk, id)
  expect((await rowsOf('2026-08'))['class#all#request']?.disputed).toBe(undefined)
})

test('bars that were counted under their former names add up with those under letters', () => {
  const counts = { 'answerDays.35': 2, 'responseDaysOpen.0': 1, 'followUpDays.120': 1, answered: 2, 'keptFrom.dinas-sosial': 1 }
  expect(shortened(counts)).toEqual({ Az: 2, S0: 1, F3c: 1, a: 2, 'keptFrom.dinas-sosial': 1 })
  expect(lengthened(shortened(counts))).toEqual(counts)
  // Two were counted before, one of them was taken back since, and one came.
  expect(lengthened({ 'ad.35': 2, Az: -1, Ay: 1, a: 2 })).toEqual({ 'answerDays.35': 1, 'answerDays.34': 1, answered: 2 })
})

test('cases that version 0.1 counted are counted anew by a job, once, and no row counts any of them twice', async () => {
  const { documents, tableName } = system.table
  const { ScanCommand, DeleteCommand, UpdateCommand } = await import('@aws-sdk/lib-dynamodb')
  const all = async () => (await documents.send(new ScanCommand({ TableName: tableName }))).Items ?? []
  const figures = async () =>
    Object.fromEntries(
      (await all()).flatMap(({ pk, sk, ...counts }) =>
        /^(FIGURES|TALLY)#\d/.test(pk)
          ? [[`${pk} ${sk}`, Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))]].filter(
              ([, it]) => Object.keys(it ?? {}).length > 0,
            )
          : [],
      ),
    )
  const before = await figures()
  const ids: string[] = []
  for (const { pk, sk } of await all()) {
    const Key = { pk, sk }
    if (pk.startsWith('FIGURES#')) await documents.send(new DeleteCommand({ TableName: tableName, Key }))
    if (pk.startsWith('PROJECTED#') && sk === 'TALLY') {
      ids.push(pk.slice('PROJECTED#'.length))
      await documents.send(
        new UpdateCommand({
          TableName: tableName,
          Key,
          UpdateExpression: 'REMOVE figures, #f',
          ExpressionAttributeNames: { '#f': 'form' },
        }),
      )
    }
  }
  // The stream and the job come to one of them at the same moment.
  const jobs = createJobs(system.effects)
  await jobs({ schedule: 'jobs' })
  system.later(15 * 60_000)
  await Promise.all([jobs({ schedule: 'jobs' }), ...ids.map((id) => projectCase(system.desk, id))])
  system.later(180_000)
  await jobs({ schedule: 'jobs' })
  expect(await figures()).toEqual(before)
  expect((await Promise.all(ids.map((id) => readCounted(system.table, id)))).map((it) => it?.form)).toEqual(ids.map(() => figuresForm))
  // Another process finds that it was done.
  expect(await createJobs(system.effects)({ schedule: 'jobs' })).toEqual({ slices: 0, ended: 0 })
  expect((await all()).find(({ pk }) => pk === keys.figuresForm().pk)?.form).toBe(figuresForm)
})

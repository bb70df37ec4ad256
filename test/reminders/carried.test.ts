import type { SendRawEmailCommand } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { figuresOf, linesOf } from '../../shared/domain/letters/reminder.ts'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { putReminder } from '../../shared/store/post/reminder-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { lettersTo } from '../support/letters-to.ts'
import { startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const day = '2026-11-26'

/** A sender that SES answers, and that dies after so many further calls to the table. */
const dyingAfter = (calls: number) => {
  const { documents } = system.effects
  let left = Number.POSITIVE_INFINITY
  return createHandler({
    ...system.effects,
    ses: async () =>
      ({
        send: async (...given: unknown[]) => {
          const client = await system.effects.ses()
          const result = await (client.send as (...args: unknown[]) => Promise<unknown>)(...given)
          if (Buffer.from((given[0] as SendRawEmailCommand).input.RawMessage?.Data ?? []).includes(liaisonMail)) left = calls
          return result
        },
      }) as never,
    documents: {
      send: (...given: unknown[]) =>
        left-- <= 0 ? Promise.reject(new Error('killed')) : (documents.send as (...args: unknown[]) => unknown)(...given),
    } as never,
  })
}

test('a sender that dies over a long digest: whoever takes over marks what it carried, with the moment at which it left, and sends nothing', async () => {
  system.at('2026-11-24', '09:00')
  for (let i = 0; i < 30; i++) await system.dispose(await system.file())
  await system.sweep(day, '07:30')
  // It notes that the letter left, marks five lines, and is gone.
  await dyingAfter(6)({ schedule: 'unsent-letters' }).catch(() => {})
  const sentAt = system.clock.now
  const marked = async () => (await system.ledger(day)).filter(({ end }) => end?.kind === 'sent').length
  // Those that were under way when it died come to their end.
  await expect.poll(marked).toBe(5)
  expect((await lettersTo(system.desk.table, 'officer:pu-1'))[0]?.status).toBe('sending')
  // A line that was written since is not one that the letter carried.
  const [first] = await system.ledger(day)
  if (!first) throw new Error('No line')
  const late = { ...first, caseId: 'J-LATE-0001', number: 'J-LATE-0001', end: null }
  await transact(system.desk.table.documents, [putReminder(system.desk.table, late)])
  // Nobody comes before the next morning; the letter is of that day no more, and its lines are marked all the same.
  system.at('2026-11-27', '09:00')
  await system.sendMail()
  expect((await system.mails(liaisonMail)).length).toBe(1)
  const lines = await system.ledger(day)
  const open = lines.filter(({ end }) => end === null).map(({ caseId }) => caseId)
  expect([lines.length, open]).toEqual([61, ['J-LATE-0001']])
  const sent = lines.flatMap(({ end }) => (end?.kind === 'sent' ? [end] : []))
  expect(new Set(sent.map(({ at }) => at))).toEqual(new Set([sentAt]))
  const { figures } = { figures: figuresOf(lines.flatMap(linesOf), (at) => localDateOf(at, 'Asia/Jakarta')) }
  expect(figures).toMatchObject({ sent: 60, onTime: 60, open: 1, due: 61 })
  expect((await lettersTo(system.desk.table, 'officer:pu-1'))[0]).not.toHaveProperty('carried')
})

test('a digest that came back has told nobody: its lines say so, and count against the figure', async () => {
  system.at('2026-11-24', '09:00')
  await system.dispose(await system.file())
  await system.sweep(day, '07:30')
  await system.sendMail()
  const [letter] = await lettersTo(system.desk.table, 'officer:pu-1')
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General' }
  await system.tell({ eventType: 'Bounce', bounce, mail: { destination: [liaisonMail], tags: { letter: [letter?.id] } } })
  const theirs = (await system.ledger(day)).filter(({ recipient }) => recipient === 'pu-1')
  expect(theirs.map(({ end }) => end)).toEqual([
    { kind: 'expired', at: system.clock.now, reason: 'bounced' },
    { kind: 'expired', at: system.clock.now, reason: 'bounced' },
  ])
  const figures = figuresOf(theirs.flatMap(linesOf), (at) => localDateOf(at, 'Asia/Jakarta'))
  expect(figures).toEqual({ lines: 2, sent: 0, onTime: 0, superseded: 0, expired: 2, unreached: 2, open: 0, due: 2 })
})

test('what was dealt with before it was sent is neither on time nor against it', () => {
  const line = { recipient: 'pu-1', day: '2026-11-26' as never, caseId: 'J-1', number: 'J-1', standsIn: null, handed: {} as never }
  const expired = (reason: 'answered' | 'no-officer' | 'recipient-gone' | 'not-reachable' | 'moved-date') => ({
    ...line,
    end: { kind: 'expired' as const, at: '2026-11-26T00:30:00.000Z' as never, reason },
  })
  const sent = (at: string) => ({ ...line, end: { kind: 'sent' as const, at: at as never, letterId: 'l', messageId: 'm' } })
  const lines = [
    sent('2026-11-26T00:31:00.000Z'),
    sent('2026-11-27T00:31:00.000Z'),
    expired('answered'),
    expired('moved-date'),
    expired('no-officer'),
    expired('recipient-gone'),
    expired('not-reachable'),
  ]
  expect(figuresOf(lines, (at) => localDateOf(at, 'Asia/Jakarta'))).toEqual({
    lines: 7,
    sent: 2,
    onTime: 1,
    superseded: 0,
    expired: 5,
    unreached: 3,
    open: 0,
    due: 5,
  })
})

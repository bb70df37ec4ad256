import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { keys } from '../../shared/store/keys.ts'
import { addressOf, putReminder } from '../../shared/store/post/reminder-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const day = '2026-11-26'

test('a line that a sweep writes while an officer’s lines are passed on is passed on as well, and does not end unheard', async () => {
  system.at('2026-11-24', '09:00')
  const [first, second] = [await system.dispose(await system.file()), await system.dispose(await system.file())]
  await system.sweep(day, '07:30')
  const { documents, tableName } = system.effects
  // The sweep that wrote the second case's lines is a moment later than the sender.
  const late = (await system.ledger(day)).filter(({ recipient, caseId }) => recipient === 'pu-1' && caseId === second.id)
  for (const it of late) {
    const { recipient, day: on, caseId, rung } = addressOf(it)
    await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.reminder(recipient, on, caseId, rung) }))
  }
  let waits = true
  const send = async (command: object) => {
    const passesOn = command instanceof PutCommand && JSON.stringify(command.input.Item).includes('"standsIn":"unreachable"')
    if (passesOn && waits) {
      waits = false
      await transact(
        documents,
        late.map((it) => putReminder(system.desk.table, it)),
      )
    }
    return documents.send(command as never)
  }
  const rejected = Object.assign(new Error('Address blacklisted.'), { name: 'MessageRejected' })
  const ses = async () => ({ send: async () => Promise.reject(rejected) }) as never
  await createHandler({ ...system.effects, documents: { send } as never, ses })({ schedule: 'unsent-letters' })
  const lines = (await system.ledger(day)).filter(({ recipient }) => recipient === 'pu-1' || recipient === 'pu-kepala')
  const told = lines.map(({ recipient, caseId, end }) => `${recipient} ${caseId === first.id ? 'first' : 'second'} ${end?.kind ?? 'open'}`)
  expect([waits, late.length > 0, [...new Set(told)].sort()]).toEqual([
    false,
    true,
    ['pu-1 first expired', 'pu-1 second expired', 'pu-kepala first open', 'pu-kepala second open'],
  ])
})

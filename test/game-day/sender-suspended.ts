import { SESClient } from '@aws-sdk/client-ses'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { startReminders } from '../reminders/support.ts'
import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

/** As SES answers while an account may not send. */
const paused = {
  send: async () => Promise.reject(Object.assign(new Error('Sending is paused'), { name: 'AccountSendingPausedException' })),
}

/** On the local system, whose clock can be moved: letters have to be an hour late before they are missed. */
export const senderSuspended = async (stage: Stage): Promise<Played> => {
  let isPaused = true
  const system = await startReminders({
    ses: async () =>
      isPaused
        ? (paused as never)
        : new SESClient({ endpoint: system.inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 }),
  })
  try {
    const reporter = 'warga-latihan@contoh.example'
    const morning = (time: string) => {
      system.at('2026-11-26', time)
      return system.reminders({ schedule: 'morning-digest' }).then(
        () => null,
        (error: Error) => error.message,
      )
    }
    system.at('2026-11-25', '16:00')
    await system.file({ email: reporter, identity: 'named' })
    await system.sendMail()
    must((await system.mails(reporter)).length === 0, 'A letter left although nothing is sent')
    await system.sweep('2026-11-26', '07:20')
    const failed = await morning('07:30')
    must(failed?.startsWith('Letters do not leave') === true, `The morning run said: ${failed}`)
    isPaused = false
    system.at('2026-11-26', '11:00')
    await system.sendMail()
    const arrived = (await system.mails(reporter)).map(({ subject }) => subject)
    must(arrived.length === 1 && arrived[0]?.startsWith('Tanda terima') === true, `There arrived: ${arrived.join()}`)
    must((await morning('11:05')) === null, 'The morning run fails although letters leave')
    const alarm = await stage.alarm('Errors')
    return {
      rings: 'Errors, at 07:30 of the next working morning: the run of reminders fails on purpose',
      hears: await stage.hearersOf(alarm),
      guide: guideSays('Alarms', 'The sender is suspended', '/petugas/operasi'),
      worked: 'nothing was lost; the receipt left by itself when SES sent again, and the next run was well',
    }
  } finally {
    await system.close()
  }
}

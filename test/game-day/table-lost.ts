import { setTimeout as wait } from 'node:timers/promises'
import {
  CreateBackupCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableFromBackupCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

const restored = 'tanggap-restored'

/** Somebody takes the protection off and deletes the table. */
export const tableLost = async (stage: Stage): Promise<Played> => {
  const { reporters } = stage
  const receipts = [
    await reporters.file('Jalan berlubang'),
    await reporters.file('Saluran tersumbat'),
    await reporters.file('Sampah menumpuk'),
  ]
  const TableName = await stage.physical('AWS::DynamoDB::Table', 'StorageTable')
  const client = new DynamoDBClient(stage.clientSettings)
  // AWS makes this one by itself when a table goes that can be restored to any second; the emulator has to be told.
  const { BackupDetails } = await client.send(new CreateBackupCommand({ TableName, BackupName: 'kept-by-dynamodb' }))
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }))
  await client.send(new DeleteTableCommand({ TableName }))

  const ill = await stage.healthOnce(({ status }) => status === 503)
  must(ill.parts.includes('"table":false'), `Health says ${ill.parts}`)
  const failed = await stage.invoke('reminders', { schedule: 'sweep' })
  must(typeof failed.errorType === 'string', `A sweep without a table said ${JSON.stringify(failed)}`)
  await stage.measured()
  const alarm = await stage.alarm('Errors')
  must(alarm.StateValue === 'ALARM', `Errors is ${alarm.StateValue}`)

  await client.send(new RestoreTableFromBackupCommand({ TargetTableName: restored, BackupArn: BackupDetails?.BackupArn }))
  const isThere = async () => (await client.send(new DescribeTableCommand({ TableName: restored }))).Table?.TableStatus === 'ACTIVE'
  for (let tries = 0; tries < 60 && !(await isThere()); tries++) await wait(1000)
  // As the guide warns: CloudFormation believes it to be there.
  must((await stage.deploy()).includes('(no changes)'), 'A deployment noticed that the table is gone')
  await stage.deploy({ tableGeneration: 2 })
  const anew = await stage.physical('AWS::DynamoDB::Table', 'StorageTable2')
  must(anew !== TableName, 'No other table was made')
  await stage.closeFunctions()
  // By its own name: the emulator lets calls by an alias through, which AWS counts with all others.
  const turnedAway = await stage.invoke('reminders', { schedule: 'sweep' }, { qualifier: '' }).then(
    () => false,
    (error: Error) => error.message.includes('429'),
  )
  must(turnedAway, 'A closed function works')
  const files = await stage.physical('AWS::S3::Bucket', 'StorageFiles')
  const journal = await stage.physical('AWS::S3::Bucket', 'StorageJournal')
  const bringBack = (...more: string[]) =>
    stage.command('infra/restore-command.ts', restored, anew, '--files', files, '--journal', journal, ...more)
  // Nothing was ever taken away in this installation, and a journal that says nothing is not believed without a word.
  const asked = await bringBack()
  must(asked.code === 1 && asked.said.includes('Nothing was brought back'), `Restore said: ${asked.said}`)
  const done = await bringBack('--journal-as-it-is')
  must(done.code === 0, `Restore said: ${done.said}`)
  await stage.openFunctions()
  const states = await Promise.all(receipts.map(reporters.statusOf))
  must(
    states.every((it) => it === 'received'),
    `The cases are ${states.join()}`,
  )
  const verified = await stage.command('infra/verify.ts', '--table', anew)
  must(verified.code === 0, `verify said: ${verified.said}`)
  const after = await reporters.file('Sesudah pemulihan')
  must((await reporters.statusOf(after)) === 'received', 'Nothing can be filed afterwards')
  return {
    rings: 'Errors (sweep, outbox and jobs fail within minutes); ServerErrors as soon as five pages failed',
    hears: await stage.hearersOf(alarm),
    guide: guideSays('Restore', '"tableGeneration": 2', 'restore-table-from-backup', '--journal-as-it-is', 'delete-function-concurrency'),
    worked: 'all cases are back, printed codes open them, npm run verify finds every log whole, and a new case can be filed',
  }
}

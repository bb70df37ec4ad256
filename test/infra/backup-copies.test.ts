import { beforeAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { parseRegion } from '../../shared/region.ts'
import { withEverything } from './every-safeguard.ts'

/** Copies of backups in another account (docs/adr/0085). */

const region = readRegion('jombang')
let chosen: ReturnType<typeof withEverything>
beforeAll(() => {
  chosen = withEverything()
}, 120_000)

test('every night table, files and journal go together into the vault of another account, for as long as the table can be restored', () => {
  const { BackupPlan } = chosen.only('AWS::Backup::BackupPlan').Properties
  const theirs = 'arn:aws:backup:ap-southeast-3:444455556666:backup-vault:tanggap-3517-salinan'
  const [rule, ...more] = BackupPlan.BackupPlanRule
  const plainly = (arn: { 'Fn::Join': [string, (string | object)[]] }) =>
    arn['Fn::Join'][1].map((it) => (typeof it === 'string' ? it : 'aws')).join('')
  expect(more).toEqual([])
  expect([rule.ScheduleExpression, rule.Lifecycle]).toEqual(['cron(0 18 * * ? *)', { DeleteAfterDays: 3 }])
  expect(rule.CopyActions).toEqual([{ DestinationBackupVaultArn: expect.anything(), Lifecycle: { DeleteAfterDays: 35 } }])
  expect(plainly(rule.CopyActions[0].DestinationBackupVaultArn)).toBe(theirs)
  const { BackupSelection } = chosen.only('AWS::Backup::BackupSelection').Properties
  expect(BackupSelection.Resources).toEqual(
    ['StorageTable', 'StorageFiles', 'StorageJournal'].map((id) => ({ 'Fn::GetAtt': [expect.stringMatching(`^${id}`), 'Arn'] })),
  )
  const failed = chosen.of('AWS::Events::Rule').find((it) => it.EventPattern.source.includes('aws.backup'))
  expect([failed?.EventPattern.detail, failed?.Targets[0].Arn]).toEqual([
    { state: ['FAILED', 'ABORTED', 'EXPIRED'] },
    { 'Fn::GetAtt': [expect.stringContaining('DeadLetters'), 'Arn'] },
  ])
})

test('the vault of the other account takes copies of this one alone, and keeps none longer than erasures allow', () => {
  const made = Object.values(chosen.beside('Tanggap-jombang-salinan').Resources)
  expect(made.map(({ Type, DeletionPolicy }) => [Type, DeletionPolicy])).toEqual([
    ['AWS::KMS::Key', 'Retain'],
    ['AWS::Backup::BackupVault', 'Retain'],
  ])
  const vault = made[1]?.Properties
  expect([vault?.BackupVaultName, vault?.LockConfiguration]).toEqual([
    'tanggap-3517-salinan',
    { MinRetentionDays: 7, MaxRetentionDays: 35 },
  ])
  expect(vault?.AccessPolicy.Statement).toEqual([
    {
      Action: 'backup:CopyIntoBackupVault',
      Effect: 'Allow',
      Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:root']] } },
      Resource: '*',
    },
  ])
  expect(chosen.stacks.map(({ name, account, region: where }) => [name, account, where])).toEqual([
    ['Tanggap-jombang-global', 'own', 'us-east-1'],
    ['Tanggap-jombang-salinan', '444455556666', 'ap-southeast-3'],
    ['Tanggap-jombang', 'own', 'ap-southeast-3'],
  ])
  const file = (account: string) => () =>
    parseRegion({ ...region, safeguards: { backupCopies: { account, fromAccount: '111122223333' } } }, 'contoh.json')
  expect(file('111122223333')).toThrow('copies belong into another account than this one')
  expect(file('1111-2222')).toThrow('write the twelve digits of an AWS account')
})

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import * as backup from 'aws-cdk-lib/aws-backup'
import * as events from 'aws-cdk-lib/aws-events'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as kms from 'aws-cdk-lib/aws-kms'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { bucket } from '../../shared/manifest.ts'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'
import type { Storage } from './storage.ts'

/** As long as the table itself can be restored, and no longer: what was erased is gone from everywhere then. */
const keptDays = bucket.olderKeptDays
/** In this account a backup is a step on the way to its copy, and the table has a finer one of its own. */
const keptHereDays = 3

/** The vault of the other account, whose name both stacks know before either is there. */
export const copiesVaultName = ({ code }: Pick<Region, 'code'>): string => `tanggap-${code.replace('.', '')}-salinan`

/** What AWS Backup may do, as AWS keeps it: it changes with what Backup does, and names no resource of ours. */
const managed = ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup']

/** What whoever copies a backup does with the key of the vault from which it comes, as the guide of AWS Backup names it. */
const uses = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
].map((it) => `kms:${it}`)

type Props = { region: Region; storage: Storage; deadLetters: sqs.Queue; copies: NonNullable<Region['safeguards']['backupCopies']> }

/**
 * Every night table, kept files and the journal of what was taken away are backed up together and copied into the vault of another
 * account, from which nobody of this one deletes (docs/adr/0085). In the same region, which is the one that AWS has in the country.
 */
export class BackupCopies extends Construct {
  constructor(scope: Construct, id: string, { region, storage, deadLetters, copies }: Props) {
    super(scope, id)
    const { partition, region: here } = Stack.of(this)
    const key = new kms.Key(this, 'Key', {
      description: 'Tanggap: backups on their way to the other account',
      enableKeyRotation: true,
      rotationPeriod: Duration.days(2560),
      removalPolicy: region.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    // What lies in this vault goes to the other account as it is, so that account opens it, on its way into a vault under its own key.
    const copier = new iam.AccountPrincipal(copies.account)
    key.addToResourcePolicy(new iam.PolicyStatement({ principals: [copier], actions: uses, resources: ['*'] }))
    key.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [copier],
        actions: ['kms:CreateGrant'],
        resources: ['*'],
        conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      }),
    )
    const vault = new backup.BackupVault(this, 'Vault', {
      encryptionKey: key,
      // What is still in it when the stack goes ends by itself after some days.
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      description: 'Tanggap: AWS Backup reads table, files and journal every night',
      managedPolicies: managed.map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
    })
    for (const name of managed) {
      accept(role, `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`, 'AWS keeps it in step with what AWS Backup does.')
    }
    const plan = new backup.BackupPlan(this, 'Plan', {
      backupPlanName: `tanggap-${region.code.replace('.', '')}`,
      backupPlanRules: [
        new backup.BackupPlanRule({
          ruleName: 'every-night',
          backupVault: vault,
          // At 01:00 of Jakarta.
          scheduleExpression: events.Schedule.cron({ hour: '18', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(6),
          deleteAfter: Duration.days(keptHereDays),
          copyActions: [
            {
              destinationBackupVault: backup.BackupVault.fromBackupVaultArn(
                this,
                'Copies',
                `arn:${partition}:backup:${here}:${copies.account}:backup-vault:${copiesVaultName(region)}`,
              ),
              deleteAfter: Duration.days(keptDays),
            },
          ],
        }),
      ],
    })
    plan.addSelection('All', {
      role: role.withoutPolicyUpdates(),
      // The journal with every backup: without it a restore brings back what was taken away (docs/adr/0047).
      resources: [storage.table.tableArn, storage.bucket.bucketArn, storage.journal.bucketArn].map((arn) =>
        backup.BackupResource.fromArn(arn),
      ),
    })
    // A copy that is not made would be missed on the day on which it is needed: it rings where failed work is laid aside.
    const failed = new events.CfnRule(this, 'Failed', {
      description: 'A backup or its copy was not made',
      eventPattern: {
        source: ['aws.backup'],
        'detail-type': ['Backup Job State Change', 'Copy Job State Change'],
        detail: { state: ['FAILED', 'ABORTED', 'EXPIRED'] },
      },
      targets: [{ id: 'dead-letters', arn: deadLetters.queueArn }],
    })
    deadLetters.grantSendMessages(
      new iam.ServicePrincipal('events.amazonaws.com', { conditions: { ArnEquals: { 'aws:SourceArn': failed.attrArn } } }),
    )
  }
}

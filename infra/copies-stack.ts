import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as backup from 'aws-cdk-lib/aws-backup'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as kms from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { bucket } from '../shared/manifest.ts'
import type { Region } from '../shared/region.ts'
import { copiesVaultName } from './constructs/backup-copies.ts'

type Props = StackProps & { region: Region; copies: NonNullable<Region['safeguards']['backupCopies']> }

/** The vault for copies of backups, in the other account and in the same region: deployed once, by whoever holds that account. */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { region, copies, ...props }: Props) {
    super(scope, id, {
      ...props,
      env: { account: copies.account, region: region.awsRegion },
      description: `Tanggap ${region.name}: copies of backups`,
      terminationProtection: true,
    })
    const key = new kms.Key(this, 'Key', {
      description: 'Tanggap: copies of backups',
      enableKeyRotation: true,
      rotationPeriod: Duration.days(2560),
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new backup.BackupVault(this, 'Vault', {
      backupVaultName: copiesVaultName(region),
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
      // Not longer than the law's erasures allow, and not shorter than it takes to notice that an account was lost.
      lockConfiguration: { minRetention: Duration.days(7), maxRetention: Duration.days(bucket.olderKeptDays) },
      accessPolicy: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            principals: [new iam.AccountPrincipal(copies.fromAccount)],
            actions: ['backup:CopyIntoBackupVault'],
            resources: ['*'],
          }),
        ],
      }),
    })
  }
}

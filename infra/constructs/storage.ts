import { type CfnResource, Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as kms from 'aws-cdk-lib/aws-kms'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import * as manifest from '../../shared/manifest.ts'
import { accept } from './accept.ts'

const text = (name: string) => ({ name, type: dynamodb.AttributeType.STRING })

type StorageProps = {
  retain: boolean
  /** Of the pages, where the region has a domain of its own; the address of an API is known after the buckets alone. */
  origin?: string | undefined
  /** A table that was lost is not made anew under the name under which CloudFormation believes it to be there. */
  tableGeneration: number
}

/** What the desk keeps: the single table, the bucket of files, and the key under which both lie. */
export class Storage extends Construct {
  readonly key: kms.Key
  readonly table: dynamodb.Table
  readonly bucket: s3.Bucket
  readonly incoming: s3.Bucket
  readonly journal: s3.Bucket

  constructor(scope: Construct, id: string, { retain, origin = '*', tableGeneration }: StorageProps) {
    super(scope, id)
    const removalPolicy = retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.key = new kms.Key(this, 'Key', {
      description: 'Tanggap: cases, files and notices',
      enableKeyRotation: true,
      // As seldom as KMS can: each of the first two turns adds the price of a key to every month (docs/adr/0009).
      rotationPeriod: Duration.days(2560),
      removalPolicy,
    })
    this.table = new dynamodb.Table(this, tableGeneration === 1 ? 'Table' : `Table${tableGeneration}`, {
      partitionKey: text(manifest.table.partitionKey),
      sortKey: text(manifest.table.sortKey),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: retain,
      stream: dynamodb.StreamViewType[manifest.table.stream],
      timeToLiveAttribute: manifest.table.timeToLive,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      removalPolicy,
    })
    for (const [indexName, index] of Object.entries(manifest.table.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: dynamodb.ProjectionType[index.projection],
      })
    }
    const alike: s3.BucketProps = {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy,
    }
    const { incoming, incomingKeptDays, olderKeptDays } = manifest.bucket
    // Cleaned files: what was written over or deleted stays as long as the table can be restored, if it was not erased.
    this.bucket = new s3.Bucket(this, 'Files', {
      ...alike,
      versioned: true,
      lifecycleRules: [
        { id: 'forget-older-versions', noncurrentVersionExpiration: Duration.days(olderKeptDays), expiredObjectDeleteMarker: true },
        // What was being sent while this bucket still took it in.
        {
          id: 'forget-unjudged-uploads',
          prefix: incoming,
          expiration: Duration.days(incomingKeptDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    })
    accept(this.bucket, 'S1', noAccessLogs)
    // As people sent it, with all that a file says about them: nothing of it outlives its judging.
    this.incoming = new s3.Bucket(this, 'Incoming', {
      ...alike,
      // A script of ours reads how a signed form went (docs/adr/0074). What may be sent is decided by the form, whoever sends it.
      cors: [{ allowedMethods: [s3.HttpMethods.POST], allowedOrigins: [origin] }],
      lifecycleRules: [
        {
          id: 'forget-unjudged-uploads',
          // The salt of the day lies beside them, and goes when the next one is written over it.
          prefix: incoming,
          expiration: Duration.days(incomingKeptDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // What nobody imported: reports of people who know nothing of this file.
        { id: 'forget-exports', prefix: manifest.bucket.imports, expiration: Duration.days(incomingKeptDays) },
      ],
    })
    accept(this.incoming, 'S1', noAccessLogs)
    // By the property itself: the construct's own way adds a function that may change any bucket of the account.
    const uploads = this.incoming.node.defaultChild as CfnResource
    uploads.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true)
    // Kept for good: a backup may be kept for years, and the journal is what tells what must not come back from it.
    this.journal = new s3.Bucket(this, 'Journal', { ...alike, versioned: true })
    if (retain) keepEveryEntry(this.journal, removalPolicy)
    accept(this.journal, 'S1', 'It is written by our functions alone and read by whoever restores; access logs would add nothing.')
  }
}

const noAccessLogs = 'Access logs would record where citizens read their files from; reading goes through links that last five minutes.'

/**
 * Nobody takes an entry away, whatever their rights in the account: not a version, not behind a marker, not by letting versions
 * expire or be kept no more. Whoever must, takes this policy away first, which CloudTrail keeps; a lock of the objects would hold
 * them out too, but the bucket has to be made anew for it, without what it holds. An entry that is put over another stays beside
 * it: a restore reads every version (docs/adr/0047).
 */
const keepEveryEntry = (journal: s3.Bucket, removalPolicy: RemovalPolicy): void => {
  journal.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'KeepEveryEntry',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
      resources: [journal.bucketArn, journal.arnForObjects('*')],
    }),
  )
  // It stays with the bucket when the stack goes.
  journal.policy?.applyRemovalPolicy(removalPolicy)
}

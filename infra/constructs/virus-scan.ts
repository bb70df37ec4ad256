import { type CfnResource, Stack } from 'aws-cdk-lib'
import * as events from 'aws-cdk-lib/aws-events'
import * as guardduty from 'aws-cdk-lib/aws-guardduty'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { triggersOf } from '../../shared/manifest.ts'
import { accept } from './accept.ts'

const ruleNames = 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*'
const scanner = 'malware-protection-plan.guardduty.amazonaws.com'

/**
 * Has GuardDuty Malware Protection for S3 look at every upload (docs/adr/0055). It works without GuardDuty itself, costs what
 * it scans, and tells of each verdict by an event, for which `Attachments` waits. What its role may do is what its guide asks.
 */
export class VirusScan extends Construct {
  constructor(scope: Construct, id: string, { bucket, key, deadLetters }: { bucket: s3.Bucket; key: kms.Key; deadLetters: sqs.Queue }) {
    super(scope, id)
    const prefixes = triggersOf('attachments', 'object-created').map(({ prefix }) => prefix)
    const role = new iam.Role(this, 'Role', {
      description: 'GuardDuty reads uploads to look for viruses',
      assumedBy: new iam.ServicePrincipal(scanner),
    })
    const allow = (actions: string[], resources: string[], conditions = {}) =>
      role.addToPolicy(new iam.PolicyStatement({ actions, resources, conditions }))
    const ownRules = Stack.of(this).formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: ruleNames,
    })
    allow(['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], [ownRules], {
      StringLike: { 'events:ManagedBy': scanner },
    })
    allow(['events:DescribeRule', 'events:ListTargetsByRule'], [ownRules])
    // Asked for when the plan begins: it looks whether the bucket tells of what is put there, and puts one object to try it.
    allow(['s3:GetBucketNotification', 's3:PutBucketNotification', 's3:ListBucket'], [bucket.bucketArn])
    allow(['s3:PutObject'], [bucket.arnForObjects('malware-protection-resource-validation-object')])
    const uploads = prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`))
    allow(['s3:GetObject', 's3:GetObjectVersion'], uploads)
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` },
    })
    accept(
      role,
      `IAM5[Resource::arn:<AWS::Partition>:events:${Stack.of(this).region}:<AWS::AccountId>:rule/${ruleNames}]`,
      'GuardDuty names its own rules so.',
    )
    const files = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnResource)
    for (const prefix of prefixes) {
      accept(role, `IAM5[Resource::<${files}.Arn>/${prefix}*]`, `Every upload lies under ${prefix} and a name of its own.`)
    }
    const plan = new guardduty.CfnMalwareProtectionPlan(this, 'Plan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: bucket.bucketName, objectPrefixes: prefixes } },
      // A mark on the object would be read by nobody: an upload is gone as soon as it is judged.
      actions: { tagging: { status: 'DISABLED' } },
    })
    plan.node.addDependency(role.node.findChild('DefaultPolicy'))
    // A plan that no longer scans would leave every upload waiting: it rings where other news that nobody could use is laid aside.
    const rule = new events.CfnRule(this, 'Unwell', {
      description: 'The virus scanner is unwell: uploads wait',
      eventPattern: {
        source: ['aws.guardduty'],
        'detail-type': ['Warning', 'Error'].map((status) => `GuardDuty Malware Protection Resource Status ${status}`),
        detail: { s3BucketDetails: { bucketName: [bucket.bucketName] } },
      },
      targets: [{ id: 'dead-letters', arn: deadLetters.queueArn }],
    })
    deadLetters.grantSendMessages(
      new iam.ServicePrincipal('events.amazonaws.com', { conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } } }),
    )
  }
}

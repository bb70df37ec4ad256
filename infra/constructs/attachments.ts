import { Duration } from 'aws-cdk-lib'
import * as events from 'aws-cdk-lib/aws-events'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { triggersOf } from '../../shared/manifest.ts'
import type { DeskFunction } from './desk-function.ts'

type AttachmentsProps = {
  judge: DeskFunction
  bucket: s3.Bucket
  deadLetters: sqs.Queue
  /** Whether uploads wait for the verdict of the virus scanner (`VirusScan`); nothing else then tells of them. */
  scanned: boolean
}

/**
 * Tells the judging function of every upload, for a day if need be; what it could not judge three times is laid aside. A file
 * that kills the process is none of these: it is refused at the second attempt (docs/adr/0043).
 */
export class Attachments extends Construct {
  constructor(scope: Construct, id: string, { judge, bucket, deadLetters, scanned }: AttachmentsProps) {
    super(scope, id)
    const prefixes = triggersOf(judge.name, 'object-created').map(({ prefix }) => ({ prefix }))
    const sent = {
      description: 'A citizen has sent a file',
      eventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: prefixes } },
      },
    }
    const looked = {
      description: 'A file that a citizen has sent was scanned for viruses',
      eventPattern: {
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [bucket.bucketName], objectKey: prefixes } },
      },
    }
    const rule = new events.CfnRule(this, 'Uploaded', {
      ...(scanned ? looked : sent),
      targets: [
        {
          id: judge.name,
          arn: judge.called.functionArn,
          retryPolicy: { maximumRetryAttempts: 20, maximumEventAgeInSeconds: Duration.days(1).toSeconds() },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      ],
    })
    judge.role.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }))
    const attempts = new lambda.CfnEventInvokeConfig(this, 'Attempts', {
      functionName: judge.lambda.functionName,
      qualifier: judge.alias?.aliasName ?? '$LATEST',
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    })
    attempts.node.addDependency(judge.role.node.findChild('DefaultPolicy'))
    if (judge.alias) attempts.node.addDependency(judge.alias)
    judge.called.addPermission('Uploads', { principal: new iam.ServicePrincipal('events.amazonaws.com'), sourceArn: rule.attrArn })
    deadLetters.grantSendMessages(
      new iam.ServicePrincipal('events.amazonaws.com', { conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } } }),
    )
  }
}

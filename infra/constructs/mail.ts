import { Fn, Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as ses from 'aws-cdk-lib/aws-ses'
import * as sns from 'aws-cdk-lib/aws-sns'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { functions } from '../../shared/manifest.ts'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import type { Storage } from './storage.ts'
import { encryptedTopic } from './topic.ts'

/** Letters: the sender's identity, what became of each letter, and the outbox on the table's stream. */
export class Mail extends Construct {
  readonly configurationSetName: string
  private readonly sender: string
  private readonly configurationSet: ses.CfnConfigurationSet
  private readonly feedback: sns.Topic

  constructor(scope: Construct, id: string, { region, key }: { region: Region; key: kms.Key }) {
    super(scope, id)
    this.sender = region.sender.address
    new ses.CfnEmailIdentity(this, 'Sender', { emailIdentity: this.sender })
    this.configurationSet = new ses.CfnConfigurationSet(this, 'Letters', {
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
    this.configurationSetName = this.configurationSet.ref
    this.feedback = encryptedTopic(this, 'Feedback', { key, publisher: 'ses.amazonaws.com', displayName: 'Tanggap letters' })
    new ses.CfnConfigurationSetEventDestination(this, 'Told', {
      configurationSetName: this.configurationSet.ref,
      eventDestination: {
        name: 'feedback',
        enabled: true,
        matchingEventTypes: ['BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY'],
        snsDestination: { topicArn: this.feedback.topicArn },
      },
    }).node.addDependency(this.feedback.node.findChild('Policy'))
  }

  /** Lets that function send, wakes it by the outbox, and tells it what became of letters. */
  sendWith(mailer: DeskFunction, storage: Storage, deadLetters: sqs.Queue): void {
    const { region, account } = Stack.of(this)
    const stream = storage.table.tableStreamArn ?? ''
    const { role } = mailer
    const allowed = [
      new iam.PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [`identity/${this.sender}`, `configuration-set/${this.configurationSet.ref}`].map(
          (name) => `arn:aws:ses:${region}:${account}:${name}`,
        ),
      }),
      new iam.PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [stream],
      }),
      // Lambda asks for this one, and AWS grants it on everything or not at all.
      new iam.PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
      new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    ]
    for (const statement of allowed) role.addToPolicy(statement)
    accept(role, 'IAM5[Resource::*]', 'dynamodb:ListStreams knows no resources; Lambda asks for it before it reads the stream.')
    const prefixes = functions[mailer.name].triggers.flatMap((trigger) => (trigger.kind === 'stream' ? [trigger.pkPrefix] : []))
    // A letter's failure is written on the letter; what is retried here, halved and laid aside is a bug of ours.
    const outbox = new lambda.CfnEventSourceMapping(this, 'Outbox', {
      functionName: mailer.lambda.functionName,
      eventSourceArn: stream,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 5,
      maximumRecordAgeInSeconds: 86_400,
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
      filterCriteria: {
        filters: prefixes.map((prefix) => ({
          pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix }] } } } }),
        })),
      },
    })
    outbox.node.addDependency(role.node.findChild('DefaultPolicy'))
    new sns.CfnSubscription(this, 'Listen', {
      topicArn: this.feedback.topicArn,
      protocol: 'lambda',
      endpoint: mailer.lambda.functionArn,
    })
    mailer.lambda.addPermission('Feedback', {
      principal: new iam.ServicePrincipal('sns.amazonaws.com'),
      sourceArn: Fn.ref(Stack.of(this).getLogicalId(this.feedback.node.defaultChild as sns.CfnTopic)),
    })
  }
}

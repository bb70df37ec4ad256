import { Fn, Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as ses from 'aws-cdk-lib/aws-ses'
import * as sns from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import { encryptedTopic } from './topic.ts'

/** Letters: the sender's identity and what became of each letter. */
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
      // The desk keeps its own list of addresses that take no letters, because somebody must be able to take one off it.
      suppressionOptions: { suppressedReasons: [] },
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

  /** Lets that function send, and tells it what became of letters. */
  sendWith(mailer: DeskFunction): void {
    const { region, account } = Stack.of(this)
    // While an account is in the sandbox SES asks about the recipients as well, who are identities of the account then; so
    // the sender is held fast by the condition, and the letters by the configuration set (docs/adr/0012).
    mailer.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: ['identity/*', `configuration-set/${this.configurationSet.ref}`].map(
          (name) => `arn:aws:ses:${region}:${account}:${name}`,
        ),
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    )
    const anyIdentity = `IAM5[Resource::arn:aws:ses:${region}:<AWS::AccountId>:identity/*]`
    accept(mailer.role, anyIdentity, 'SES asks about verified recipients too; the condition allows one sender only.')
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

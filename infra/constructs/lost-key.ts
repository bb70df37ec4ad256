import * as events from 'aws-cdk-lib/aws-events'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as sns from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'

/**
 * Writes when somebody disables our key or has it deleted. On a topic of its own, which is not under that key: the alarms' own topic
 * is, and would be as mute as everything else.
 */
export class LostKey extends Construct {
  constructor(scope: Construct, id: string, { region, key }: { region: Region; key: kms.Key }) {
    super(scope, id)
    const topic = new sns.Topic(this, 'Topic', { displayName: `Tanggap ${region.shortName}: kunci`, enforceSSL: true })
    accept(topic, 'SNS2', 'It tells that the key is lost, so it must not lie under it; what it says holds no data.')
    new sns.CfnSubscription(this, 'Operator', { topicArn: topic.topicArn, protocol: 'email', endpoint: region.alarmEmail })
    const rule = new events.CfnRule(this, 'Rule', {
      description: 'The key of the table was disabled, or is to be deleted',
      eventPattern: {
        source: ['aws.kms'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: { eventName: ['DisableKey', 'ScheduleKeyDeletion'], resources: { ARN: [key.keyArn] } },
      },
      targets: [{ id: 'operator', arn: topic.topicArn }],
    })
    topic.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('events.amazonaws.com', { conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } } })],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
      }),
    )
  }
}

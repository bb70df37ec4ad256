import { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as sns from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

type Props = { key: kms.Key; publisher: string; displayName: string }

/** A topic under our key to which one service of this account publishes. */
export const encryptedTopic = (scope: Construct, id: string, { key, publisher, displayName }: Props): sns.Topic => {
  const topic = new sns.Topic(scope, id, { displayName, masterKey: key, enforceSSL: true })
  const principal = new iam.ServicePrincipal(publisher, { conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } } })
  topic.addToResourcePolicy(new iam.PolicyStatement({ principals: [principal], actions: ['sns:Publish'], resources: [topic.topicArn] }))
  key.addToResourcePolicy(
    new iam.PolicyStatement({ principals: [principal], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
  )
  return topic
}

import { Duration } from 'aws-cdk-lib'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { accept } from './accept.ts'

/** Where goes what failed again and again; kept as long as a queue keeps, and an alarm tells of it (docs/operasi.md). */
export const deadLetterQueue = (scope: Construct): sqs.Queue => {
  const queue = new sqs.Queue(scope, 'DeadLetters', {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  accept(queue, 'SQS3', 'It is itself where failed work is laid aside; rule, schedule and stream name it, which the check does not see.')
  return queue
}

import { Duration } from 'aws-cdk-lib'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { accept } from './accept.ts'

/**
 * Where goes what failed again and again, from the stream, the schedules and the uploads alike; kept as long as a queue
 * keeps, and an alarm tells of it (docs/operasi.md).
 */
export class DeadLetters extends Construct {
  readonly queue: sqs.Queue

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.queue = new sqs.Queue(this, 'Queue', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    accept(
      this.queue,
      'SQS3',
      'It is itself where failed work is laid aside; rule, schedules and stream name it, which the check does not see.',
    )
  }
}

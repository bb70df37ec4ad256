import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type StreamChanges, triggersOf } from '../../shared/manifest.ts'
import { accept } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import type { Storage } from './storage.ts'

type StreamProps = { functions: readonly DeskFunction[]; storage: Storage; deadLetters: sqs.Queue }

/** More readers than two slow each other down: a shard of the stream answers five times a second. */
const mostReaders = 2

const patternOf = ({ pkPrefix: prefix, changes, mark }: StreamChanges): string => {
  const marked = mark ? { NewImage: { [mark]: { BOOL: [true] } } } : {}
  return JSON.stringify({ eventName: changes, dynamodb: { Keys: { pk: { S: [{ prefix }] } }, ...marked } })
}

/** Carries changes of the table to the functions that the manifest names, each only what it asked for. */
export class Stream extends Construct {
  constructor(scope: Construct, id: string, { functions, storage, deadLetters }: StreamProps) {
    super(scope, id)
    const readers = functions.flatMap((reader) => triggersOf(reader.name, 'stream').map((trigger) => ({ reader, trigger })))
    if (readers.length > mostReaders) throw new Error(`The stream has ${readers.length} readers; ${mostReaders} are possible`)
    const stream = storage.table.tableStreamArn ?? ''
    for (const { reader, trigger } of readers) {
      const allowed = [
        new iam.PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          resources: [stream],
        }),
        // Lambda asks for this one, and AWS grants it on everything or not at all.
        new iam.PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
        new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
      ]
      for (const statement of allowed) reader.role.addToPolicy(statement)
      accept(reader.role, 'IAM5[Resource::*]', 'dynamodb:ListStreams knows no resources; Lambda asks for it before it reads the stream.')
      // What the work itself can foresee is noted as data; what is retried here, halved and laid aside is a bug of ours.
      const mapping = new lambda.CfnEventSourceMapping(this, reader.name, {
        functionName: reader.called.functionName,
        eventSourceArn: stream,
        startingPosition: 'TRIM_HORIZON',
        batchSize: 10,
        functionResponseTypes: ['ReportBatchItemFailures'],
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 5,
        maximumRecordAgeInSeconds: 86_400,
        destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
        filterCriteria: { filters: trigger.of.map((it) => ({ pattern: patternOf(it) })) },
      })
      mapping.node.addDependency(reader.role.node.findChild('DefaultPolicy'))
    }
  }
}

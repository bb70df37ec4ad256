import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { StreamChanges } from '../../shared/manifest.ts'
import { dynamoClient, localCredentials, localRegion, tableName } from './dynamodb.ts'

export type StreamReader = {
  of: readonly StreamChanges[]
  handle: (event: DynamoDBStreamEvent) => Promise<unknown>
}

const isOf = ({ pkPrefix, changes, mark }: StreamChanges, { eventName, dynamodb }: DynamoDBRecord): boolean =>
  changes.some((it) => it === eventName) &&
  dynamodb?.Keys?.pk?.S?.startsWith(pkPrefix) === true &&
  (!mark || dynamodb.NewImage?.[mark]?.BOOL === true)

/**
 * Carries changes of the table to the functions that read its stream, at least once and in order, as Lambda does. Where
 * it stopped is kept in `checkpoint`, so that a restart goes on from there.
 */
export const startStream = async (endpoint: string, checkpoint: string, readers: readonly StreamReader[]) => {
  const streams = new DynamoDBStreamsClient({ endpoint, region: localRegion, credentials: localCredentials })
  const { Table } = await dynamoClient(endpoint).send(new DescribeTableCommand({ TableName: tableName }))
  const StreamArn = Table?.LatestStreamArn
  let running = true
  let after = existsSync(checkpoint) ? readFileSync(checkpoint, 'utf8').trim() : ''
  const deliver = async (records: DynamoDBRecord[]) => {
    for (const reader of readers) {
      const wanted = records.filter((record) => reader.of.some((it) => isOf(it, record)))
      if (wanted.length > 0) await reader.handle({ Records: wanted })
    }
  }
  const iteratorOf = async (shard: string) => {
    const from = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const }
    return (await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId: shard, ...from }))).ShardIterator
  }
  const pump = async () => {
    while (running) {
      try {
        const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
        const shard = StreamDescription?.Shards?.at(-1)?.ShardId
        let iterator = shard && (await iteratorOf(shard))
        while (running && iterator) {
          const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }))
          if (Records.length > 0) {
            await deliver(Records as unknown as DynamoDBRecord[])
            after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
            writeFileSync(checkpoint, after)
          } else await wait(250)
          iterator = NextShardIterator
        }
        await wait(250)
      } catch (error) {
        if (running) console.error('Stream:', error instanceof Error ? error.message : error)
        await wait(1000)
      }
    }
  }
  const ended = pump()
  return {
    stop: async () => {
      running = false
      await Promise.race([ended, wait(1500)])
    },
  }
}

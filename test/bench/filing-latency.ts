import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { dynamoClient } from '../../infra/local/dynamodb.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { jombang } from '../support/desk.ts'
import { complaintFields, eventOf } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { type TableCall, watchCalls } from '../support/table-calls.ts'
import { benchKeys } from './many-cases.ts'
import { byTurns, quantile, type Ratio, type Runs, ratioOf, timed } from './statistics.ts'

export type LatencyBench = { ours: Latency; bare: Latency; ratio: Ratio; calls: readonly TableCall[] }
type Latency = { p50: number; p95: number }

const rounds = 100
const warmUp = 300

/**
 * A warm filing by API, from event to answer, against a bare handler that makes the same transaction; both bundled, on
 * the same server, by turns.
 */
export const benchFilingLatency = async (folder: string): Promise<LatencyBench> => {
  const table = await startTestTable()
  const watched = watchCalls(table.documents)
  const ours = (await import(join(folder, 'functions/intake/handler.mjs'))) as typeof import('../../functions/intake/handler.ts')
  const bare = (await import(join(folder, 'bare/handler.mjs'))) as typeof import('./bare-handler.ts')
  const handle = ours.createHandler({
    documents: table.documents,
    tableName: table.tableName,
    keys: benchKeys,
    region: async () => jombang,
    baseUrl: 'https://desk.example',
    log: () => {},
  } satisfies Partial<Effects>)
  const handleBare = bare.createHandler(
    DynamoDBDocumentClient.from(dynamoClient(table.endpoint), { marshallOptions: { removeUndefinedValues: true } }),
  )
  let calls: TableCall[] = []
  let filed = 0
  const works = {
    ours: async () => {
      const headers = { 'idempotency-key': randomBytes(12).toString('hex') }
      const event = eventOf('POST', '/pengaduan', {
        json: complaintFields,
        headers,
        from: `10.0.${Math.floor(filed / 50)}.${filed++ % 50}`,
      })
      watched.take()
      const spent = await timed(async () => {
        const { statusCode } = await handle(event)
        if (statusCode !== 201) throw new Error(`Answered ${statusCode}`)
      })
      calls = watched.take()
      return spent
    },
    bare: () => {
      const input = again(calls)
      return timed(() => handleBare({ input }))
    },
  }
  for (let round = 0; round < warmUp; round++) for (const work of Object.values(works)) await work()
  const times = await byTurns(rounds, works)
  await table.close()
  const facts = (values: Runs): Latency => ({ p50: quantile(values.flat(), 0.5), p95: quantile(values.flat(), 0.95) })
  return { ours: facts(times.ours), bare: facts(times.bare), ratio: ratioOf(times.ours, times.bare), calls }
}

/** The same transaction for another case: every key gets a new ending of the same length. */
const again = (calls: readonly TableCall[]): TransactWriteCommandInput => {
  const input = calls.find((call) => 'TransactItems' in call.input)?.input as TransactWriteCommandInput | undefined
  if (!input) throw new Error('No transaction was seen')
  const fresh = structuredClone(input)
  for (const item of fresh.TransactItems ?? []) {
    const keys = item.Put?.Item ?? item.Update?.Key
    if (keys) keys.pk = `${String(keys.pk).slice(0, -8)}${randomBytes(4).toString('hex')}`
  }
  return fresh
}

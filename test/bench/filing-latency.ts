import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { dynamoClient } from '../../infra/local/dynamodb.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { jombang } from '../support/desk.ts'
import { complaintFields, eventOf } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { quantile, timed } from './statistics.ts'

export type LatencyBench = { ours: Latency; bare: Latency; ratio: number; calls: number }
type Latency = { p50: number; p95: number }

const rounds = 400
const warmUp = 300

/**
 * A warm filing by API, from event to answer, against a bare handler that makes the same transaction; both bundled, on
 * the same server, by turns.
 */
export const benchFilingLatency = async (folder: string): Promise<LatencyBench> => {
  const table = await startTestTable()
  let captured: TransactWriteCommandInput | null = null
  let calls = 0
  const watched = new Proxy(table.documents, {
    get: (target, name) =>
      name === 'send'
        ? (command: { input: object }) => {
            calls++
            if ('TransactItems' in command.input) captured = command.input as TransactWriteCommandInput
            return target.send(command as never)
          }
        : Reflect.get(target, name),
  })
  const ours = (await import(join(folder, 'functions/intake/handler.mjs'))) as typeof import('../../functions/intake/handler.ts')
  const bare = (await import(join(folder, 'bare/handler.mjs'))) as typeof import('./bare-handler.ts')
  const handle = ours.createHandler({
    documents: watched,
    tableName: table.tableName,
    masterKey: async () => createHash('sha256').update('bench').digest(),
    region: async () => jombang,
    baseUrl: 'https://desk.example',
    log: () => {},
  } satisfies Partial<Effects>)
  const handleBare = bare.createHandler(
    DynamoDBDocumentClient.from(dynamoClient(table.endpoint), { marshallOptions: { removeUndefinedValues: true } }),
  )
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round < rounds + warmUp; round++) {
    const headers = { 'idempotency-key': randomBytes(12).toString('hex') }
    const event = eventOf('POST', '/pengaduan', { json: complaintFields, headers, from: `10.0.${Math.floor(round / 50)}.${round % 50}` })
    const spent = await timed(async () => {
      const { statusCode } = await handle(event)
      if (statusCode !== 201) throw new Error(`Answered ${statusCode}`)
    })
    const input = again(captured)
    const spentBare = await timed(() => handleBare({ input }))
    if (round >= warmUp) {
      times.ours.push(spent)
      times.bare.push(spentBare)
    }
  }
  await table.close()
  const facts = (values: number[]): Latency => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) })
  const [a, b] = [facts(times.ours), facts(times.bare)]
  return { ours: a, bare: b, ratio: a.p50 / b.p50, calls: Math.round(calls / (rounds + warmUp)) }
}

/** The same transaction for another case: every key gets a new ending of the same length. */
const again = (input: TransactWriteCommandInput | null): TransactWriteCommandInput => {
  if (!input) throw new Error('No transaction was seen')
  const fresh = structuredClone(input)
  for (const item of fresh.TransactItems ?? []) {
    const keys = item.Put?.Item ?? item.Update?.Key
    if (keys) keys.pk = `${String(keys.pk).slice(0, -8)}${randomBytes(4).toString('hex')}`
  }
  return fresh
}

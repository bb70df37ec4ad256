import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type FunctionName, functions } from '../../shared/manifest.ts'
import { assumptions } from './prices.ts'

/** What a piece of work used. Gigabyte-seconds are those that would be paid, by the memory of each function. */
export type Use = {
  readUnits: number
  writeUnits: number
  calls: Partial<Record<FunctionName, number>>
  gigabyteSeconds: number
  /** Processes that began: for each of them the table asks for its key. Their memory, and what their starts took of the above. */
  starts: number
  startGigabytes: number
  startGigabyteSeconds: number
  /** Times that a process read its keys: one that needs them, once. */
  keyReads: number
  /** Times that the table was asked. */
  waits: number
  logBytes: number
}

export const nothing = (): Use => ({
  readUnits: 0,
  writeUnits: 0,
  calls: {},
  gigabyteSeconds: 0,
  starts: 0,
  startGigabytes: 0,
  startGigabyteSeconds: 0,
  keyReads: 0,
  waits: 0,
  logBytes: 0,
})

export const addUse = (a: Use, b: Use, times = 1): Use => {
  const calls = { ...a.calls }
  for (const [name, count] of Object.entries(b.calls) as [FunctionName, number][]) calls[name] = (calls[name] ?? 0) + times * count
  return {
    readUnits: a.readUnits + times * b.readUnits,
    writeUnits: a.writeUnits + times * b.writeUnits,
    calls,
    gigabyteSeconds: a.gigabyteSeconds + times * b.gigabyteSeconds,
    starts: a.starts + times * b.starts,
    startGigabytes: a.startGigabytes + times * b.startGigabytes,
    startGigabyteSeconds: a.startGigabyteSeconds + times * b.startGigabyteSeconds,
    keyReads: a.keyReads + times * b.keyReads,
    waits: a.waits + times * b.waits,
    logBytes: a.logBytes + times * b.logBytes,
  }
}

type Consumed = { CapacityUnits?: number }

/** Counts what functions use: units as the table server itself reports them, processor time as this process spends it; `starts` is that of a new process. */
export const createMeter = (starts: Partial<Record<FunctionName, number>> = {}) => {
  let use = nothing()
  const count = (command: string, consumed: Consumed | Consumed[] | undefined) => {
    const units = [consumed ?? []].flat().reduce((sum, it) => sum + (it.CapacityUnits ?? 0), 0)
    if (/^(Get|BatchGet|Query)/.test(command)) use.readUnits += units
    else use.writeUnits += units
    use.waits++
  }
  const startOf = (name: FunctionName): number => {
    const start = starts[name]
    if (start === undefined) throw new Error(`How long ${name} takes to start was not measured`)
    return start
  }
  return {
    /** `putting` sees each item that is put. */
    watch: (documents: DynamoDBDocumentClient, putting: (item: Record<string, unknown>) => void = () => {}): DynamoDBDocumentClient =>
      new Proxy(documents, {
        get: (target, property) =>
          property === 'send'
            ? async (command: { input: Record<string, unknown> }) => {
                command.input.ReturnConsumedCapacity = 'TOTAL'
                for (const item of itemsPutBy(command.input)) putting(item)
                const answer = (await target.send(command as never)) as { ConsumedCapacity?: Consumed | Consumed[] }
                // A bundle shortens the names of commands; the input tells which one it is.
                count(kindOf(command.input), answer.ConsumedCapacity)
                return answer
              }
            : Reflect.get(target, property),
      }),
    /** Runs one call of a function and counts it. */
    call: async <T>(name: FunctionName, isFirst: boolean, work: () => Promise<T>): Promise<T> => {
      const [began, waits] = [process.cpuUsage(), use.waits]
      const result = await work()
      const { user, system } = process.cpuUsage(began)
      const { memoryMegabytes } = functions[name]
      const share = Math.min(1, memoryMegabytes / assumptions.megabytesOfOneProcessor)
      const start = isFirst ? startOf(name) / share : 0
      const milliseconds = start + (user + system) / 1000 / share + (use.waits - waits) * assumptions.wait
      const gigabytes = memoryMegabytes / 1024
      use.calls[name] = (use.calls[name] ?? 0) + 1
      if (isFirst) {
        use.starts++
        use.startGigabytes += gigabytes
        use.startGigabyteSeconds += (start / 1000) * gigabytes
      }
      use.gigabyteSeconds += (Math.ceil(milliseconds) / 1000) * gigabytes
      return result
    },
    /** A line of ours; of calls that succeed the platform logs nothing (infra/constructs/desk-function.ts). */
    log: (name: string, facts: object = {}) => {
      use.logBytes += JSON.stringify({ name, ...facts }).length + assumptions.besideLogLine
    },
    /** The keys of a function, read once by each process that needs them. */
    readKeys: () => {
      use.keyReads++
    },
    /** What was used since the last time, and begins anew. */
    take: (): Use => {
      const taken = use
      use = nothing()
      return taken
    },
  }
}

type Put = { Put?: { Item?: Record<string, unknown> } }
const itemsPutBy = ({ Item, TransactItems = [] }: Record<string, unknown>): Record<string, unknown>[] =>
  [Item as Record<string, unknown> | undefined, ...(TransactItems as Put[]).map(({ Put }) => Put?.Item)].filter((it) => it !== undefined)

const kindOf = (input: Record<string, unknown>): 'TransactWrite' | 'BatchGet' | 'Query' | 'Update' | 'Put' | 'Get' => {
  if (input.TransactItems) return 'TransactWrite'
  if (input.RequestItems) return 'BatchGet'
  if (input.KeyConditionExpression) return 'Query'
  if (input.UpdateExpression) return 'Update'
  return input.Item ? 'Put' : 'Get'
}

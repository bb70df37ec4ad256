import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { table } from '../../shared/manifest.ts'

/** Keys of the local servers; they guard nothing. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' }
export const localRegion = 'us-east-1'
export const tableName = 'Tanggap'

export type LocalDynamo = { endpoint: string; stop: () => Promise<void> }

/** A server that cannot run here; the message says what to do. */
export const missingServerMessage =
  'The embedded DynamoDB-compatible server exists only for Linux x64. Start another one, such as DynamoDB Local, and set ' +
  'TANGGAP_DYNAMODB_ENDPOINT to its address, for example http://localhost:8000.'

/** What lies in the file of the table is not what the server wrote. */
export class UnreadableTable extends Error {
  readonly file: string

  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

/** Half a table would answer some pages and fail at others: better to say so before anybody is let in. */
const checkTable = async (file: string): Promise<void> => {
  if (!existsSync(file)) return
  const { DatabaseSync } = await import('node:sqlite')
  let found: unknown
  try {
    const database = new DatabaseSync(file, { timeout: 5000 })
    found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
    database.close()
  } catch (error) {
    found = error instanceof Error ? error.message : error
  }
  if (found !== 'ok') throw new UnreadableTable(file, String(found))
}

/**
 * The table on a real DynamoDB-compatible server: the embedded one, with its data in `file` (in memory without one), or
 * whatever listens at `endpoint`. Throws with a message for operators when there is neither.
 */
export const startDynamo = async ({
  file,
  endpoint,
  stream = true,
}: {
  file?: string
  endpoint?: string
  stream?: boolean
}): Promise<LocalDynamo> => {
  if (endpoint) {
    await createTable(endpoint, stream)
    return { endpoint, stop: async () => {} }
  }
  const binary = findBinary()
  if (!binary) throw new Error(missingServerMessage)
  const pidFile = file && `${file}.pid`
  if (pidFile) stopOrphan(pidFile)
  if (file) await checkTable(file)
  let server = await serve(binary, file)
  const isNew = await createTable(server.endpoint, stream)
  if (isNew && file && stream) {
    await server.stop()
    await indexStream(file)
    server = await serve(binary, file)
  }
  if (pidFile) writeFileSync(pidFile, String(server.child.pid))
  return {
    endpoint: server.endpoint,
    stop: async () => {
      await server.stop()
      if (pidFile) rmSync(pidFile, { force: true })
    },
  }
}

export const localServer = (endpoint: string) => ({ endpoint, region: localRegion, credentials: localCredentials })

export const dynamoClient = (endpoint: string): DynamoDBClient => new DynamoDBClient({ ...localServer(endpoint), maxAttempts: 3 })

/** The embedded server's program, if it runs here. */
export const findBinary = (): string | null => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')
    const binary = join(manifest, '..', 'dynoxide')
    return process.platform === 'linux' && process.arch === 'x64' && existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** A run that was killed leaves its server behind, which would hold the file. */
const stopOrphan = (pidFile: string): void => {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  try {
    // Only if the number still belongs to such a server: it may have been given to another program since.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide')) process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
  rmSync(pidFile, { force: true })
}

type Serving = { endpoint: string; child: ChildProcess; stop: () => Promise<void> }

const serve = async (binary: string, file: string | undefined): Promise<Serving> => {
  const port = await freePort()
  const child = spawn(binary, ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])], { stdio: 'ignore' })
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('The embedded DynamoDB-compatible server did not start')
    await wait(25)
  }
  const stop = async () => {
    process.off('exit', killed)
    if (child.exitCode !== null) return
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await Promise.race([exited, wait(2000)])
    child.kill('SIGKILL')
  }
  return { endpoint, child, stop }
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint, { method: 'GET' })
    return true
  } catch {
    return false
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port'))))
    })
  })

/** Creates the table of the manifest; false when it was there already. */
const createTable = async (endpoint: string, stream: boolean): Promise<boolean> => {
  const client = dynamoClient(endpoint)
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }))
    return false
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error
  }
  const indexes = Object.entries(table.indexes)
  const attributes = [table.partitionKey, table.sortKey, ...indexes.flatMap(([, index]) => [index.partitionKey, index.sortKey])]
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: table.partitionKey, KeyType: 'HASH' },
        { AttributeName: table.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: index.projection },
      })),
      ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } } : {}),
    }),
  )
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true } }),
  )
  return true
}

/** Without this index the embedded server searches all its stream records at every write and slows down quadratically. */
const indexStream = async (file: string): Promise<void> => {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(file)
  database.exec('CREATE INDEX IF NOT EXISTS tanggap_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))')
  database.close()
}

import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { dynamoClient, findBinary, localServer, missingServerMessage, startDynamo, tableName } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { startTestTable } from '../support/table.ts'

const bytesPerFile = 64 * 1024 * 1024
const bytesPerWrite = 1024 * 1024

/**
 * A table that holds these lines of an export (`exportLine`; a piece may be several), on a server of its own. The embedded
 * server imports them in the format in which DynamoDB exports a table, some ten times faster than it takes batches of
 * writes; stamps.test.ts shows that what is read afterwards is the same.
 */
export const loadTable = async (pieces: Iterable<string>) => {
  const binary = findBinary()
  if (!binary) throw new Error(missingServerMessage)
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-load-'))
  const file = join(folder, 'table.db')
  try {
    writeFileSync(join(folder, 'schema.json'), await schema())
    writeExport(join(folder, 'export', tableName, 'data'), pieces)
    const places = ['--source', join(folder, 'export'), '--schema', join(folder, 'schema.json'), '--output', file]
    execFileSync(binary, ['import', ...places], { stdio: ['ignore', 'ignore', 'pipe'] })
    rmSync(join(folder, 'export'), { recursive: true })
    const server = await startDynamo({ file, stream: false })
    const close = async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
    return { documents: createDocuments(localServer(server.endpoint)), tableName, endpoint: server.endpoint, close }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Keys and indexes as the table has them, asked of an empty one. */
const schema = async (): Promise<string> => {
  const empty = await startTestTable()
  const { Table } = await dynamoClient(empty.endpoint).send(new DescribeTableCommand({ TableName: tableName }))
  await empty.close()
  return JSON.stringify({ Table })
}

const writeExport = (folder: string, pieces: Iterable<string>): void => {
  mkdirSync(folder, { recursive: true })
  let files = 0
  const open = () => openSync(join(folder, `${++files}.json`), 'w')
  let [file, held, size] = [open(), '', 0]
  for (const piece of pieces) {
    held += piece
    if (held.length < bytesPerWrite) continue
    size += writeSync(file, held)
    held = ''
    if (size < bytesPerFile) continue
    closeSync(file)
    ;[file, size] = [open(), 0]
  }
  writeSync(file, held)
  closeSync(file)
}

import { localServer, startDynamo, tableName } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { plainDocuments } from './plain-documents.ts'

/** A fresh table on a real DynamoDB-compatible server in memory; the stream is off, which is faster. */
export const startTestTable = async () => {
  const server = await startDynamo({ stream: false })
  const documents = createDocuments(localServer(server.endpoint))
  return { documents, tableName, endpoint: server.endpoint, close: server.stop }
}

export type StartTable = typeof startTestTable

/**
 * The same with a plain client, which takes less than half the processor time. What it sends and how it fails is held
 * against the real one by plain-documents.test.ts; whole lives, hostile words and `test/system` go through the real one.
 */
export const startBusyTable = async () => {
  const server = await startDynamo({ stream: false })
  const { documents, hangUp } = plainDocuments(server.endpoint)
  const close = async () => {
    hangUp()
    await server.stop()
  }
  return { documents, tableName, endpoint: server.endpoint, close }
}

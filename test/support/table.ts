import { localServer, startDynamo, tableName } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { plainTransport } from './plain-transport.ts'

/** A fresh table on a real DynamoDB-compatible server in memory; the stream is off, which is faster. */
export const startTestTable = async () => {
  const server = await startDynamo({ stream: false })
  const documents = createDocuments(localServer(server.endpoint))
  return { documents, tableName, endpoint: server.endpoint, close: server.stop }
}

/** The same for very many small calls. */
export const startBusyTable = async () => {
  const server = await startDynamo({ stream: false })
  const transport = plainTransport(server.endpoint)
  const documents = createDocuments({ ...localServer(server.endpoint), ...transport.config })
  const close = async () => {
    transport.close()
    await server.stop()
  }
  return { documents, tableName, endpoint: server.endpoint, close }
}

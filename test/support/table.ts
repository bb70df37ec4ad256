import { localServer, startDynamo, tableName } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'

/** A fresh table on a real DynamoDB-compatible server in memory; the stream is off, which is faster. */
export const startTestTable = async () => {
  const server = await startDynamo({ stream: false })
  const documents = createDocuments(localServer(server.endpoint))
  return { documents, tableName, endpoint: server.endpoint, close: server.stop }
}

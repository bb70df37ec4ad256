import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoClient, startDynamo, tableName } from '../../infra/local/dynamodb.ts'

/** A fresh table on a real DynamoDB-compatible server in memory; the stream is off, which is faster. */
export const startTestTable = async () => {
  const server = await startDynamo({ stream: false })
  const documents = DynamoDBDocumentClient.from(dynamoClient(server.endpoint), { marshallOptions: { removeUndefinedValues: true } })
  return { documents, tableName, endpoint: server.endpoint, close: server.stop }
}

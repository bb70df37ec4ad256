import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'

/** The least a function can be that writes to the table: a client, and a transaction that comes in ready-made. */
export const createHandler =
  (documents: DynamoDBDocumentClient = DynamoDBDocumentClient.from(new DynamoDBClient({}))) =>
  async (event: { input: TransactWriteCommandInput }) => {
    await documents.send(new TransactWriteCommand(event.input))
    return { statusCode: 201, body: '{}' }
  }

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: { input: TransactWriteCommandInput }) => {
  warm ??= createHandler()
  return warm(event)
}

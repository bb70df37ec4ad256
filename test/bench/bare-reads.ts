import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'

/** What reads before it writes, and nothing more; the reads of one step are made side by side. */
export type BareWork = { reads: readonly (readonly GetCommandInput[])[]; input: TransactWriteCommandInput }

export const createHandler =
  (documents: DynamoDBDocumentClient = DynamoDBDocumentClient.from(new DynamoDBClient({}))) =>
  async ({ reads, input }: BareWork) => {
    for (const step of reads) await Promise.all(step.map((it) => documents.send(new GetCommand(it))))
    await documents.send(new TransactWriteCommand(input))
    return { statusCode: 201, body: '{}' }
  }

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The single table and the client that reaches it; every function of this folder takes it first. */
export type Table = { documents: DynamoDBDocumentClient; tableName: string }

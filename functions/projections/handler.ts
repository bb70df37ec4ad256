import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { createTools } from '../../shared/desk/tools.ts'

export type ProjectionsResult = { batchItemFailures: { itemIdentifier: string }[] }

/** Keeps words and figures of cases up with what happens to them. Whatever fails comes again, with what is behind it. */
export const createHandler = (overrides: Partial<Effects> = {}) => {
  const tools = createTools(createEffects(overrides))
  return async ({ Records }: DynamoDBStreamEvent): Promise<ProjectionsResult> => {
    for (const record of Records) {
      const caseId = changedCase(record)
      if (caseId === null) continue
      try {
        await projectCase(tools, caseId)
      } catch (error) {
        tools.effects.log('projection-failed', { caseId, error: error instanceof Error ? error.name : 'unknown' })
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

/** Only snapshots matter; events and rows of the same case come along with them. */
const changedCase = ({ dynamodb }: DynamoDBRecord): string | null => {
  const { pk, sk } = dynamodb?.Keys ?? {}
  return sk?.S === 'CASE' && pk?.S ? pk.S.slice('CASE#'.length) : null
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: DynamoDBStreamEvent): Promise<ProjectionsResult> => {
  warm ??= createHandler()
  return warm(event)
}

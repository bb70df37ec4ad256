import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { openProjections } from '../../shared/desk/reports/open-projections.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

export type ProjectionsResult = { batchItemFailures: { itemIdentifier: string }[] }

/** Keeps words and figures of cases up with what happens to them. Whatever fails comes again, with what is behind it. */
export const { createHandler, handler } = warmFunction((effects) => {
  const projections = openProjections(effects)
  return async ({ Records }: DynamoDBStreamEvent): Promise<ProjectionsResult> => {
    const filed = Records.filter(isFiling).length
    if (filed > 0) await projections.countFilings(filed)
    for (const record of Records) {
      const caseId = changedCase(record)
      if (caseId === null) continue
      try {
        await projections.project(caseId)
      } catch (error) {
        effects.log('projection-failed', { caseId, error: error instanceof Error ? error.name : 'unknown' })
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
})

/** A case that a citizen has just filed over the web, as against what officers write down. */
const isFiling = (record: DynamoDBRecord): boolean =>
  record.eventName === 'INSERT' && changedCase(record) !== null && record.dynamodb?.NewImage?.case?.M?.via?.S === 'web'

/** Only snapshots matter; events and rows of the same case come along with them. */
const changedCase = ({ dynamodb }: DynamoDBRecord): string | null => {
  const { pk, sk } = dynamodb?.Keys ?? {}
  return sk?.S === 'CASE' && pk?.S ? pk.S.slice('CASE#'.length) : null
}

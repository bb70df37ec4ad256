import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { openProjections } from '../../shared/desk/reports/open-projections.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

export type ProjectionsResult = { batchItemFailures: { itemIdentifier: string }[] }

/** Keeps words and figures of cases up with what happens to them. Whatever fails comes again, with what is behind it. */
export const { createHandler, handler } = warmFunction((effects) => {
  const projections = openProjections(effects)
  return async ({ Records }: DynamoDBStreamEvent): Promise<ProjectionsResult> => {
    const filedOn: string[] = []
    const failed: ProjectionsResult['batchItemFailures'] = []
    for (const record of Records) {
      const caseId = changedCase(record)
      if (caseId === null) continue
      try {
        await projections.project(caseId)
        const day = filingDay(record)
        if (day !== null) filedOn.push(day)
      } catch (error) {
        effects.log('projection-failed', { caseId, error: error instanceof Error ? error.name : 'unknown' })
        failed.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })
        break
      }
    }
    // Only what does not come again, so that nothing is counted twice.
    if (filedOn.length > 0) await projections.countFilings(filedOn)
    return { batchItemFailures: failed }
  }
})

/** On which day a case was filed over the web, as against what officers write down and what was worked on when a restore puts it back. */
const filingDay = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const { case: state, version } = dynamodb?.NewImage ?? {}
  const isFiling = eventName === 'INSERT' && version?.N === '1' && state?.M?.via?.S === 'web'
  return isFiling ? (state.M?.receivedOn?.S ?? null) : null
}

/** Only snapshots matter; events and rows of the same case come along with them. */
const changedCase = ({ dynamodb }: DynamoDBRecord): string | null => {
  const { pk, sk } = dynamodb?.Keys ?? {}
  return sk?.S === 'CASE' && pk?.S ? pk.S.slice('CASE#'.length) : null
}

import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Job, PlannedCase } from '../../domain/office/job.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { jobListAttributes, keys, plannedPrefix, wakeAttributes } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Jobs and their cases go when nobody asks for them any more. */
const keptSeconds = 90 * 86_400

const expiresAt = (createdAt: Instant): number => Math.floor(Date.parse(createdAt) / 1000) + keptSeconds

/** `wakeAt` null: nothing is left to do. */
const itemOf = (job: Job, wakeAt: Instant | null) => ({
  ...keys.job(job.id),
  ...wakeAttributes('JOB', job.id, wakeAt),
  ...(job.by ? jobListAttributes(job.by.id, job.createdAt, job.id) : {}),
  expiresAt: expiresAt(job.createdAt),
  version: job.version,
  job,
})

/** A new job; it begins when somebody looks for work, not before `startsAt`. */
export const putJob = ({ tableName }: Table, job: Job, startsAt: Instant = job.createdAt): GuardedAction => ({
  guard: 'submission',
  action: { Put: { TableName: tableName, Item: itemOf(job, startsAt), ConditionExpression: 'attribute_not_exists(pk)' } },
})

export const readJob = async ({ documents, tableName }: Table, id: string): Promise<Job | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.job(id), ConsistentRead: true }))
  return Item ? Job.parse(Item.job) : null
}

/** Replaces the job if it still has the version before; false when another process was quicker. */
export const replaceJob = async ({ documents, tableName }: Table, job: Job, wakeAt: Instant | null): Promise<boolean> =>
  held(
    documents.send(
      new PutCommand({
        TableName: tableName,
        Item: itemOf(job, wakeAt),
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': job.version - 1 },
      }),
    ),
  )

/** Jobs that officer gave, the latest first. */
export const readJobsOf = async ({ documents, tableName }: Table, officerId: string, limit: number): Promise<Job[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :pk',
      ExpressionAttributeValues: { ':pk': jobListAttributes(officerId, '', '').listPk },
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => Job.parse(item.job))
}

/** Writes cases down for a job that has not begun to work: a case that is met twice while planning is one entry. */
export const planCases = async ({ documents, tableName }: Table, job: Job, caseIds: readonly string[]): Promise<void> => {
  await Promise.all(
    caseIds.map((caseId) => {
      const entry: PlannedCase = { caseId, state: 'waiting', reason: null }
      const Item = { ...keys.plannedCase(job.id, caseId), expiresAt: expiresAt(job.createdAt), ...entry }
      return documents.send(new PutCommand({ TableName: tableName, Item }))
    }),
  )
}

/** The next cases of a job in the order of their ids, whatever became of them already. */
export const readPlanned = async (
  { documents, tableName }: Table,
  jobId: string,
  after: string | null,
  limit: number,
): Promise<PlannedCase[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :end',
      ExpressionAttributeValues: {
        ':pk': keys.job(jobId).pk,
        ':after': after === null ? plannedPrefix : `${keys.plannedCase(jobId, after).sk}\u0000`,
        ':end': `${plannedPrefix}\uffff`,
      },
      ConsistentRead: true,
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => PlannedCase.parse(item))
}

/** Goes into the transaction that does the case: it cannot be done twice, however often a slice is begun anew. */
export const noteCaseDone = ({ tableName }: Table, jobId: string, caseId: string): GuardedAction => ({
  guard: 'submission',
  action: { Update: { TableName: tableName, ...markAs(jobId, caseId, 'done', null) } },
})

/** A case that is not done, with the reason. False when it was done after all, and its answer was lost on the way. */
export const noteCaseLeftOut = ({ documents, tableName }: Table, jobId: string, caseId: string, reason: string): Promise<boolean> =>
  held(documents.send(new UpdateCommand({ TableName: tableName, ...markAs(jobId, caseId, 'left-out', reason) })))

const markAs = (jobId: string, caseId: string, state: PlannedCase['state'], reason: string | null) => ({
  Key: keys.plannedCase(jobId, caseId),
  UpdateExpression: 'SET #state = :state, reason = :reason',
  ConditionExpression: '#state = :waiting',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state, ':reason': reason, ':waiting': 'waiting' },
})

const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

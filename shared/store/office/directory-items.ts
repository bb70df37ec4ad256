import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Institution, Officer, Readiness } from '../../domain/office/directory.ts'
import { Instant } from '../../domain/time/instant.ts'
import { type Key, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { Guard, GuardedAction } from '../transact.ts'

/**
 * Officers, institutions and readiness as administrators changed them. Each kind is one partition of a few hundred items
 * at most, read by one query. Every write is conditional on the version it was decided on.
 */

const OfficerItem = z.object({
  officer: Officer.omit({ lastOpenedAt: true, version: true }),
  version: z.int(),
  lastOpenedAt: Instant.optional(),
})
const InstitutionItem = z.object({ institution: Institution, version: z.int() })
const ReadinessItem = z.object({ readiness: Readiness.omit({ version: true }), version: z.int() })
const RevisionItem = z.object({ version: z.int() })

export type StoredInstitution = z.infer<typeof InstitutionItem>

const officerOf = (item: unknown): Officer => {
  const { officer, version, lastOpenedAt } = OfficerItem.parse(item)
  return { ...officer, version, lastOpenedAt: lastOpenedAt ?? null }
}

/** All items of one partition, read consistently. */
export const readPartition = async ({ documents, tableName }: Table, { pk }: Key): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const { Items, LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    items.push(...(Items ?? []))
    from = LastEvaluatedKey
  } while (from)
  return items
}

/** All officers, and the revision of the whole list: rules over several officers are decided on one revision. */
export const readOfficers = async (table: Table): Promise<{ officers: Officer[]; revision: number }> => {
  const items = await readPartition(table, keys.officer(''))
  const { sk: revisionKey } = keys.officersRevision()
  const revision = items.find(({ sk }) => sk === revisionKey)
  return {
    officers: items.filter(({ sk }) => sk !== revisionKey).map(officerOf),
    revision: revision ? RevisionItem.parse(revision).version : 0,
  }
}

export const readOfficer = async ({ documents, tableName }: Table, id: string): Promise<Officer | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.officer(id), ConsistentRead: true }))
  return Item && 'officer' in Item ? officerOf(Item) : null
}

/** By institution; those without an item are as the region file says. */
export const readInstitutions = async (table: Table): Promise<ReadonlyMap<string, StoredInstitution>> =>
  new Map((await readPartition(table, keys.institution(''))).map((item) => [String(item.sk), InstitutionItem.parse(item)]))

export const readReadiness = async (table: Table): Promise<ReadonlyMap<string, Readiness>> =>
  new Map(
    (await readPartition(table, keys.readiness(''))).map((item) => {
      const { readiness, version } = ReadinessItem.parse(item)
      return [readiness.institution, { ...readiness, version }]
    }),
  )

/** Writes what was decided on version `from`; 0 when there was none. Attributes that are not named stay as they are. */
const write = (table: Table, key: Key, guard: Guard, from: number, name: string, value: unknown): GuardedAction => ({
  guard,
  action: {
    Update: {
      TableName: table.tableName,
      Key: key,
      UpdateExpression: 'SET #version = :next, #name = :value',
      ConditionExpression: from === 0 ? 'attribute_not_exists(pk)' : '#version = :from',
      ExpressionAttributeNames: { '#version': 'version', '#name': name },
      ExpressionAttributeValues: { ':next': from + 1, ':value': value, ...(from === 0 ? {} : { ':from': from }) },
    },
  },
})

/** When an officer last opened the desk is kept apart: the officer's visits never collide with an administrator's edits. */
export const writeOfficer = (table: Table, { lastOpenedAt: _, version, ...officer }: Officer): GuardedAction =>
  write(table, keys.officer(officer.id), 'officer', version - 1, 'officer', officer)

export const writeOfficersRevision = (table: Table, from: number): GuardedAction =>
  write(table, keys.officersRevision(), 'officers', from, 'kind', 'revision')

export const writeInstitution = (table: Table, institution: Institution, from: number): GuardedAction =>
  write(table, keys.institution(institution.id), 'institution', from, 'institution', institution)

export const writeReadiness = (table: Table, { version, ...readiness }: Readiness): GuardedAction =>
  write(table, keys.readiness(readiness.institution), 'readiness', version - 1, 'readiness', readiness)

export const noteOpened = async ({ documents, tableName }: Table, officerId: string, at: Instant): Promise<void> => {
  await documents.send(
    new UpdateCommand({
      TableName: tableName,
      Key: keys.officer(officerId),
      UpdateExpression: 'SET lastOpenedAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    }),
  )
}

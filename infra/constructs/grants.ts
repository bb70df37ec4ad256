import { Fn } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { bucket, type FunctionName } from '../../shared/manifest.ts'
import type { Storage } from './storage.ts'

/** What a function may do with items whose partition key begins so (shared/store/keys.ts). */
type TableGrant = {
  prefixes: readonly string[]
  actions: readonly ('GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem')[]
  index?: 'wake' | 'lists'
  /** Writing must not give back what was there before. */
  blind?: boolean
}

type BucketGrant = { prefix: string; actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[] }

export type Grants = { table: readonly TableGrant[]; bucket: readonly BucketGrant[] }

const read = ['GetItem', 'BatchGetItem', 'Query'] as const
const write = ['PutItem', 'UpdateItem'] as const

/** A decision on a case: the snapshot is read, and snapshot, events, texts and letters are written. */
const decides: readonly TableGrant[] = [
  { prefixes: ['CASE#'], actions: [...read, ...write] },
  { prefixes: ['LETTER#', 'TEXT#'], actions: ['PutItem'] },
]

/**
 * Who may do what, by function. Identities (`REPORTER#`) are written by intake and read by mail, and by nobody else
 * (docs/adr/0008).
 */
export const grantsOf: Record<FunctionName, Grants> = {
  intake: {
    table: [
      ...decides,
      { prefixes: ['TEXT#', 'CONTACT#', 'NUMBER#', 'REGISTER#', 'SUBMISSION#', 'RATE#', 'LINK#'], actions: read },
      { prefixes: ['CONTACT#', 'NUMBER#', 'REGISTER#', 'SUBMISSION#', 'RATE#', 'LINK#'], actions: write },
      { prefixes: ['REPORTER#'], actions: ['PutItem'], blind: true },
      { prefixes: ['LETTERS#'], actions: ['Query'], index: 'lists' },
    ],
    bucket: [
      { prefix: bucket.incoming, actions: ['PutObject'] },
      { prefix: bucket.kept, actions: ['GetObject'] },
    ],
  },
  attachments: {
    table: decides,
    bucket: [
      { prefix: bucket.incoming, actions: ['GetObject', 'DeleteObject'] },
      { prefix: bucket.kept, actions: ['PutObject', 'DeleteObject'] },
    ],
  },
  mail: {
    table: [
      { prefixes: ['LETTER#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['REPORTER#'], actions: ['GetItem'] },
      { prefixes: ['LETTER#'], actions: ['Query'], index: 'wake' },
    ],
    bucket: [],
  },
  reminders: {
    table: [...decides, { prefixes: ['CASE#'], actions: ['Query'], index: 'wake' }],
    bucket: [],
  },
}

/** The statements of a function on table, bucket and key. */
export const statementsFor = ({ table, bucket: files }: Grants, storage: Storage): iam.PolicyStatement[] => [
  ...table.map(
    ({ prefixes, actions, index, blind }) =>
      new iam.PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [index ? Fn.join('/', [storage.table.tableArn, 'index', index]) : storage.table.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
          // An empty set of keys would satisfy "for all" by itself.
          Null: { 'dynamodb:LeadingKeys': 'false' },
          ...(blind ? { StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE'] } } : {}),
        },
      }),
  ),
  ...files.map(
    ({ prefix, actions }) =>
      new iam.PolicyStatement({
        actions: actions.map((action) => `s3:${action}`),
        resources: [storage.bucket.arnForObjects(`${prefix}*`)],
      }),
  ),
  keyThrough(storage, ['dynamodb', ...(files.length > 0 ? ['s3'] : [])]),
]

/** The key is used only through the services that keep things under it. */
const keyThrough = ({ key }: Storage, services: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': services.map((service) => Fn.sub(`${service}.\${AWS::Region}.amazonaws.com`)) } },
  })

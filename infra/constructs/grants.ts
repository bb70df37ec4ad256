import { Fn } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { bucket, type FunctionName, type table } from '../../shared/manifest.ts'
import type { Storage } from './storage.ts'

type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** What a function may do with items whose partition key begins so (shared/store/keys.ts). */
type TableGrant = { prefixes: readonly string[]; actions: readonly TableAction[]; index?: keyof typeof table.indexes }

/** `in`: the bucket of kept files, if nothing is said. */
type BucketGrant = {
  in?: 'bucket' | 'incoming' | 'journal'
  prefix: string
  /** `ListBucketVersions` of what begins so, to take away every version of an object. */
  actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'DeleteObjectVersion' | 'ListBucketVersions')[]
}

/** To take away what was erased, with all its versions (docs/adr/0047). */
const everyVersion = ['DeleteObjectVersion', 'ListBucketVersions'] as const

/** What is to be taken away is written down first, where nobody of the desk can read or change it (docs/adr/0047). */
const writesDown: BucketGrant = { in: 'journal', prefix: 'cases/', actions: ['PutObject'] }

export type Grants = { table: readonly TableGrant[]; bucket: readonly BucketGrant[] }

/** A decision on a case: the snapshot is read, and snapshot, events and letters are put. Nobody changes an event in place. */
const decides: readonly TableGrant[] = [
  { prefixes: ['CASE#'], actions: ['GetItem', 'PutItem'] },
  { prefixes: ['LETTER#', 'CHANGED#'], actions: ['PutItem'] },
  { prefixes: ['LAW'], actions: ['Query'] },
]

/** A text about the case that may not stay goes in the same transaction; whoever writes this shows nothing (docs/adr/0094). */
const takesDown: TableGrant = { prefixes: ['REPORT-WITHDRAWN'], actions: ['PutItem'] }

/** What people do may make it somebody else's turn (docs/adr/0033); what time alone causes does where it takes a case to the other desk. */
const handsOver: TableGrant = { prefixes: ['HANDED#'], actions: ['PutItem'] }

/**
 * Who may do what, by function. Identities (`REPORTER#`) are written by intake and the desk, read by the desk and by mail, and
 * taken away by the desk and by jobs, which has to read whose contacts go with them (docs/adr/0008). A test walks every path of the functions and compares what they did with what stands here.
 */
export const grantsOf: Record<FunctionName, Grants> = {
  intake: {
    table: [
      ...decides,
      handsOver,
      takesDown,
      { prefixes: ['CASE#'], actions: ['Query'] },
      { prefixes: ['TEXT#'], actions: ['Query', 'PutItem'] },
      { prefixes: ['LETTER#'], actions: ['Query'] },
      { prefixes: ['REPORTER#'], actions: ['PutItem'] },
      { prefixes: ['MASK#'], actions: ['GetItem', 'PutItem'] },
      // Why a file that was just sent was not kept.
      { prefixes: ['CODE#', 'JUDGING#'], actions: ['GetItem'] },
      { prefixes: ['CONTACT#', 'NUMBER#', 'SUBMISSION#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['REGISTER#', 'RATE#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['LINK#'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      { prefixes: ['ENDED#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['DIRECTORY#', 'INFORMATION', 'PUBLISHED-FIGURES'], actions: ['Query'] },
      // Published reports: which are shown no more, and how many have the same (docs/adr/0094, 0095).
      { prefixes: ['REPORT-WITHDRAWN', 'REPORT-SAME'], actions: ['Query'] },
      { prefixes: ['REPORT-SAME'], actions: ['UpdateItem'] },
      { prefixes: ['ADDRESS#'], actions: ['PutItem'] },
      // Whether what stands behind the pages answers (docs/adr/0077).
      { prefixes: ['HEARTBEAT'], actions: ['Query'] },
    ],
    bucket: [
      { in: 'incoming', prefix: bucket.incoming, actions: ['PutObject'] },
      { in: 'incoming', prefix: bucket.salt, actions: ['GetObject'] },
      { prefix: bucket.kept, actions: ['GetObject'] },
      writesDown,
    ],
  },
  disposition: {
    table: [
      ...decides,
      handsOver,
      takesDown,
      { prefixes: ['CASE#'], actions: ['Query', 'DeleteItem'] },
      // Texts of one case; titles of many.
      { prefixes: ['TEXT#'], actions: ['Query', 'BatchGetItem', 'PutItem', 'DeleteItem'] },
      { prefixes: ['REPORTER#'], actions: ['GetItem', 'PutItem', 'DeleteItem'] },
      { prefixes: ['CODE#'], actions: ['GetItem'] },
      { prefixes: ['MASK#'], actions: ['PutItem', 'DeleteItem'] },
      { prefixes: ['CONTACT#'], actions: ['Query', 'PutItem', 'DeleteItem'] },
      { prefixes: ['NUMBER#', 'SUBMISSION#', 'NATIONAL#'], actions: ['GetItem', 'PutItem'] },
      // A wrong tracking id is taken off its case (docs/adr/0075).
      { prefixes: ['NATIONAL#'], actions: ['DeleteItem'] },
      { prefixes: ['REGISTER#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['DIRECTORY#'], actions: ['GetItem', 'Query', 'UpdateItem'] },
      // Whom no letter reaches, and the way back for them and for reporters (docs/adr/0038).
      { prefixes: ['UNREACHABLE'], actions: ['Query', 'PutItem'] },
      { prefixes: ['ADDRESS#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['LETTER-TO-DESK#'], actions: ['UpdateItem', 'PutItem'] },
      { prefixes: ['SESSION#'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] },
      // The answer of the provider counts once, because what it answers is taken away with it.
      { prefixes: ['SIGNIN#'], actions: ['PutItem', 'DeleteItem'] },
      { prefixes: ['CASE#'], actions: ['BatchGetItem'] },
      { prefixes: ['WORD#'], actions: ['Query'] },
      // What was suggested when a case came in.
      { prefixes: ['PROJECTED#'], actions: ['GetItem'] },
      { prefixes: ['JOB#'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'] },
      { prefixes: ['LAW'], actions: ['PutItem'] },
      { prefixes: ['HEARTBEAT', 'ROOT', 'DECREES', 'REMINDER#'], actions: ['Query'] },
      // That nobody changed what had happened (docs/adr/0073).
      { prefixes: ['CHANGED#'], actions: ['Query', 'BatchGetItem'] },
      { prefixes: ['ROOT'], actions: ['GetItem'] },
      // Sample texts; letters that were reached by phone.
      { prefixes: ['TEMPLATES'], actions: ['Query', 'PutItem'] },
      { prefixes: ['INFORMATION', 'PROPOSED-INFORMATION'], actions: ['GetItem', 'Query', 'PutItem'] },
      { prefixes: ['REPORT-WITHDRAWN'], actions: ['Query'] },
      { prefixes: ['INSTITUTION-NOTE#'], actions: ['Query', 'PutItem'] },
      { prefixes: ['SCORING#'], actions: ['Query', 'PutItem'] },
      // The file beside an answer, which an officer may take off again (docs/adr/0079).
      { prefixes: ['ANSWER-FILES'], actions: ['GetItem', 'Query', 'PutItem'] },
      // What the desk answers of a scorer's items by itself (docs/adr/0068).
      { prefixes: ['FIGURES#', 'PUBLISHED-FIGURES'], actions: ['Query'] },
      // Imports from SP4N-LAPOR!, and what its names mean here (docs/adr/0069).
      { prefixes: ['IMPORT#', 'NATIONAL-NAMES'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['LETTER#'], actions: ['Query', 'UpdateItem'] },
      { prefixes: ['LETTER#', 'CASE#', 'JOB#'], actions: ['Query'], index: 'wake' },
      { prefixes: ['DESK#', 'TASK#', 'UNDELIVERED'], actions: ['Query'], index: 'desk' },
      {
        prefixes: ['DESK#', 'DUPLICATES#', 'SIMILAR#', 'JOBS#', 'REGISTER-LIST#', 'SESSIONS#', 'IMPORTS#'],
        actions: ['Query'],
        index: 'lists',
      },
    ],
    bucket: [
      { in: 'incoming', prefix: bucket.incoming, actions: ['PutObject'] },
      // An export of SP4N-LAPOR! is sent by a signed form, and its plan is looked at.
      { in: 'incoming', prefix: bucket.imports, actions: ['GetObject', 'PutObject'] },
      // Erasing what somebody sent, or a letter that bears their name (UU 27/2022).
      { prefix: bucket.kept, actions: ['GetObject', 'PutObject', 'DeleteObject', ...everyVersion] },
      writesDown,
      { ...writesDown, prefix: 'officers/' },
      { ...writesDown, prefix: 'information/' },
    ],
  },
  attachments: {
    // Decrees of institutions and files beside answers to scorers lie in partitions of their own, so that this function reaches no
    // officer and nothing that people wrote.
    table: [
      ...decides,
      handsOver,
      { prefixes: ['DECREES', 'ANSWER-FILES', 'JUDGING#'], actions: ['GetItem', 'PutItem'] },
      // Of a case of version 0.1 the log alone tells whether an officer has seen its code.
      { prefixes: ['CASE#'], actions: ['Query'] },
      { prefixes: ['RATE#'], actions: ['UpdateItem'] },
    ],
    bucket: [
      { in: 'incoming', prefix: bucket.incoming, actions: ['GetObject', 'DeleteObject'] },
      // A decree or an answer's file that another replaced may come back with a restored table; what was refused may not.
      { prefix: bucket.kept, actions: ['PutObject', 'DeleteObject', ...everyVersion] },
    ],
  },
  mail: {
    table: [
      { prefixes: ['LETTER#', 'LETTER-TO-DESK#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['REPORTER#', 'CASE#'], actions: ['GetItem'] },
      // A log tells whether what is new for an officer still is.
      { prefixes: ['CASE#', 'TEXT#'], actions: ['Query'] },
      { prefixes: ['LAW'], actions: ['Query'] },
      { prefixes: ['DIRECTORY#'], actions: ['GetItem', 'Query'] },
      { prefixes: ['REMINDER#'], actions: ['Query', 'UpdateItem'] },
      // What a digest says of the public information list still has to hold when it leaves (docs/adr/0066).
      { prefixes: ['PROPOSED-INFORMATION'], actions: ['GetItem'] },
      { prefixes: ['ADDRESS#'], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      // Whose letters waited for an address that was just confirmed.
      { prefixes: ['CONTACT#'], actions: ['Query'] },
      // What has left for a case before, and how letters ended.
      { prefixes: ['LETTER#', 'REPUTATION'], actions: ['Query'] },
      { prefixes: ['REPUTATION'], actions: ['UpdateItem'] },
      // Whom no letter reaches, and what they were to be told, for whoever stands in for them (docs/adr/0038).
      { prefixes: ['UNREACHABLE'], actions: ['Query', 'PutItem'] },
      { prefixes: ['REMINDER#', 'LETTER-TO-DESK#'], actions: ['PutItem'] },
      { prefixes: ['HEARTBEAT'], actions: ['PutItem'] },
      { prefixes: ['LETTER#'], actions: ['Query'], index: 'wake' },
    ],
    bucket: [],
  },
  reminders: {
    table: [
      ...decides,
      handsOver,
      takesDown,
      { prefixes: ['DIRECTORY#', 'UNREACHABLE', 'CHANGED#', 'ROOT', 'HEARTBEAT'], actions: ['Query'] },
      { prefixes: ['REMINDER#', 'LETTER-TO-DESK#', 'ROOT', 'HEARTBEAT'], actions: ['PutItem'] },
      { prefixes: ['CASE#'], actions: ['UpdateItem'] },
      // Hand-overs are taken away with being told; of many, who was is noted.
      { prefixes: ['HANDED#'], actions: ['UpdateItem', 'DeleteItem'] },
      // Letters and jobs that are stuck, and letters that came back: only their keys and states, for the operators' letter.
      { prefixes: ['CASE#', 'LETTER#', 'JOB#'], actions: ['Query'], index: 'wake' },
      { prefixes: ['JOB#'], actions: ['GetItem'] },
      // How many cases wait at an other desk where nobody works, and what an institution has before it.
      { prefixes: ['REMINDING', 'HANDED', 'UNDELIVERED', 'INFORMATION-WAITS', 'DESK#'], actions: ['Query'], index: 'desk' },
      { prefixes: ['PROPOSED-INFORMATION'], actions: ['PutItem'] },
      // Words of reports that are shown no more go on the next morning.
      { prefixes: ['REPORT-WITHDRAWN'], actions: ['Query'] },
      { prefixes: ['INFORMATION'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['PROPOSED-INFORMATION'], actions: ['GetItem', 'DeleteItem'] },
      // What everybody may read of the figures is made once a month (docs/adr/0066); letters by the calendar: what scorers miss, a
      // week's and a month's figures; links are asked as a month begins (docs/adr/0068).
      { prefixes: ['FIGURES#', 'SCORING#', 'ANSWER-FILES', 'INFORMATION'], actions: ['Query'] },
      { prefixes: ['PUBLISHED-FIGURES'], actions: ['GetItem', 'PutItem'] },
      // Of which form they are: nothing is published while they are counted anew.
      { prefixes: ['FIGURES#'], actions: ['GetItem'] },
      // The round of a quarter opens by itself.
      { prefixes: ['JOB#', 'SCORING#'], actions: ['PutItem'] },
    ],
    // A new salt for counting networks, every day in the place of the old one.
    // Time alone takes a case from the coordinators, where a name was not matched (docs/adr/0052).
    bucket: [{ in: 'incoming', prefix: bucket.salt, actions: ['GetObject', 'PutObject'] }, writesDown],
  },
  projections: {
    table: [
      // Of a log: within how many hours an institution first did something.
      { prefixes: ['CASE#'], actions: ['GetItem', 'Query'] },
      { prefixes: ['LAW'], actions: ['Query'] },
      { prefixes: ['TEXT#'], actions: ['Query'] },
      { prefixes: ['PROJECTED#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['WORD#'], actions: ['PutItem', 'DeleteItem'] },
      { prefixes: ['TALLY#', 'FIGURES#'], actions: ['UpdateItem'] },
      // What cases teach about where others belong, and its names of today (docs/adr/0081).
      { prefixes: ['LESSON#'], actions: ['BatchGetItem', 'UpdateItem', 'DeleteItem'] },
      { prefixes: ['DIRECTORY#'], actions: ['Query'] },
      // How many are filed, by which a storm is noticed.
      { prefixes: ['RATE#'], actions: ['UpdateItem'] },
    ],
    bucket: [],
  },
  /** Figures only: neither texts nor identities nor cases (docs/adr/0017). */
  reporting: {
    table: [
      { prefixes: ['TALLY#', 'FIGURES#', 'PUBLISHED-FIGURES', 'LAW', 'DIRECTORY#'], actions: ['Query'] },
      { prefixes: ['SESSION#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['DIRECTORY#'], actions: ['GetItem', 'UpdateItem'] },
      { prefixes: ['DESK#'], actions: ['Query'], index: 'desk' },
      // Papers, and the jobs that count them: this function sees their sums, never a case (docs/adr/0065).
      { prefixes: ['PAPERS'], actions: ['GetItem', 'Query', 'PutItem'] },
      { prefixes: ['JOB#'], actions: ['GetItem', 'PutItem'] },
      // What institutions say to their figures.
      { prefixes: ['INSTITUTION-NOTE#'], actions: ['Query'] },
      // The cases behind a figure, as their keys tell of them (docs/adr/0064).
      { prefixes: ['COUNTED#'], actions: ['Query'], index: 'wake' },
    ],
    bucket: [
      { prefix: bucket.papers, actions: ['GetObject', 'PutObject', ...everyVersion] },
      { ...writesDown, prefix: 'papers/' },
    ],
  },
  jobs: {
    table: [
      ...decides,
      handsOver,
      takesDown,
      { prefixes: ['CASE#'], actions: ['Query', 'DeleteItem'] },
      { prefixes: ['TEXT#'], actions: ['PutItem'] },
      // Retention: who filed, and the hashes by which their contacts are found.
      { prefixes: ['REPORTER#'], actions: ['GetItem', 'DeleteItem'] },
      { prefixes: ['CONTACT#', 'MASK#'], actions: ['DeleteItem'] },
      // A turn of keys: the same under other keys, and the codes whose own keys go (docs/adr/0048).
      { prefixes: ['REPORTER#', 'CONTACT#'], actions: ['PutItem'] },
      { prefixes: ['CODE#', 'ADDRESS#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['JOB#'], actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'] },
      { prefixes: ['REGISTER#'], actions: ['GetItem', 'UpdateItem'] },
      // Figures that older counts do not hold (docs/adr/0062).
      { prefixes: ['PROJECTED#', 'FIGURES#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['TALLY#', 'FIGURES#'], actions: ['UpdateItem'] },
      // What older cases teach (docs/adr/0081).
      { prefixes: ['LESSONS'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['LESSON#'], actions: ['BatchGetItem', 'UpdateItem', 'DeleteItem'] },
      // What cases add to a paper, until it is counted (docs/adr/0065).
      { prefixes: ['PAPER-PART#'], actions: ['Query', 'PutItem'] },
      { prefixes: ['PAPERS'], actions: ['GetItem', 'PutItem'] },
      // The number in the agenda of what is passed on for the first time.
      { prefixes: ['NUMBER#'], actions: ['PutItem'] },
      { prefixes: ['CASE#'], actions: ['UpdateItem'] },
      { prefixes: ['DIRECTORY#'], actions: ['GetItem', 'Query'] },
      { prefixes: ['UNREACHABLE'], actions: ['Query'] },
      { prefixes: ['LETTER-TO-DESK#'], actions: ['PutItem'] },
      { prefixes: ['JOB#', 'CASE#'], actions: ['Query'], index: 'wake' },
      { prefixes: ['DESK#'], actions: ['Query'], index: 'desk' },
      // Links of answers and of the public information list are asked whether they live; evidence packs (docs/adr/0068).
      {
        prefixes: ['SCORING#', 'ANSWER-FILES', 'INFORMATION', 'FIGURES#', 'PUBLISHED-FIGURES', 'DECREES', 'CHANGED#', 'ROOT'],
        actions: ['Query'],
      },
      { prefixes: ['ROOT'], actions: ['GetItem'] },
      // Everything is checked against its hashes, texts too (docs/adr/0073).
      { prefixes: ['TEXT#'], actions: ['Query'] },
      { prefixes: ['CASE#', 'CHANGED#'], actions: ['BatchGetItem'] },
      { prefixes: ['SCORING#'], actions: ['PutItem'] },
      // An import from SP4N-LAPOR!: what is here of its reports, and what is filed (docs/adr/0069).
      { prefixes: ['IMPORT#'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['NATIONAL-NAMES'], actions: ['GetItem'] },
      // Cases of before that owe something there (docs/adr/0075).
      { prefixes: ['NATIONAL-DUTIES'], actions: ['GetItem', 'PutItem'] },
      { prefixes: ['NATIONAL#'], actions: ['BatchGetItem', 'GetItem', 'PutItem'] },
      { prefixes: ['CASE#', 'TEXT#'], actions: ['BatchGetItem'] },
      // What repeats a case that is passed on goes along (docs/adr/0036).
      { prefixes: ['DESK#', 'DUPLICATES#'], actions: ['Query'], index: 'lists' },
    ],
    bucket: [
      // Files that a case does not name any more; evidence packs, with the files of decrees and answers.
      { prefix: bucket.kept, actions: ['GetObject', 'PutObject', 'DeleteObject', ...everyVersion] },
      { prefix: bucket.papers, actions: ['GetObject', 'PutObject'] },
      { in: 'incoming', prefix: bucket.imports, actions: ['GetObject', 'PutObject', 'DeleteObject'] },
      writesDown,
    ],
  },
  /**
   * Reads the secret (`SECRET_ARN` in the manifest), and may do nothing but write the keys of functions; of the table, hold them
   * against the check values and note what came of it.
   */
  keys: {
    table: [
      { prefixes: ['KEYS'], actions: ['Query', 'PutItem'] },
      { prefixes: ['HEARTBEAT'], actions: ['PutItem'] },
    ],
    bucket: [{ in: 'incoming', prefix: bucket.keys, actions: ['PutObject'] }],
  },
}

/** The statements of a function on table, bucket and key; the object with its own keys is granted apart (keys.ts). */
export const statementsFor = ({ table: grants, bucket: files }: Grants, storage: Storage, holdsKeys: boolean): iam.PolicyStatement[] => [
  ...byAction(grants).map(
    ({ prefixes, action, index }) =>
      new iam.PolicyStatement({
        actions: [`dynamodb:${action}`],
        resources: [index ? Fn.join('/', [storage.table.tableArn, 'index', index]) : storage.table.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
          // An empty set of keys would satisfy "for all" by itself.
          Null: { 'dynamodb:LeadingKeys': 'false' },
          // Who may put over an item must not get back what was there: an identity could be read that way.
          ...(action === 'PutItem' ? { StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE'] } } : {}),
        },
      }),
  ),
  ...files.flatMap(({ in: where = 'bucket', prefix, actions }) => {
    const onObjects = actions.filter((it) => it !== 'ListBucketVersions').map((action) => `s3:${action}`)
    const reading = new iam.PolicyStatement({ actions: onObjects, resources: [storage[where].arnForObjects(`${prefix}*`)] })
    if (onObjects.length === actions.length) return [reading]
    // Which versions there are is asked of the bucket, and only about what begins so.
    const conditions = { StringLike: { 's3:prefix': `${prefix}*` } }
    const listing = new iam.PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [storage[where].bucketArn], conditions })
    return [reading, listing]
  }),
  keyThrough(storage, [...(grants.length > 0 ? ['dynamodb'] : []), ...(files.length > 0 || holdsKeys ? ['s3'] : [])]),
]

type ActionGrant = { action: TableAction; index: TableGrant['index']; prefixes: string[] }

/** One statement an action, with all its prefixes: a batch that holds several of them has to satisfy one statement as a whole. */
const byAction = (grants: readonly TableGrant[]): ActionGrant[] => {
  const all: ActionGrant[] = []
  for (const { prefixes, actions, index } of grants) {
    for (const action of actions) {
      const same = all.find((it) => it.action === action && it.index === index)
      if (same) same.prefixes.push(...prefixes)
      else all.push({ action, index, prefixes: [...prefixes] })
    }
  }
  return all
}

/** The key is used only through the services that keep things under it. */
const keyThrough = ({ key }: Storage, services: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': services.map((service) => Fn.sub(`${service}.\${AWS::Region}.amazonaws.com`)) } },
  })

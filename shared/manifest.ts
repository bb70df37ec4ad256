/**
 * What the system consists of. Read twice: `infra/constructs` provisions it, `infra/local` runs it, so that the two
 * cannot drift apart (design.md section 1). Plain data, imports nothing.
 */

export type FunctionName = 'intake' | 'disposition' | 'attachments' | 'mail' | 'reminders' | 'projections' | 'jobs' | 'reporting' | 'keys'

/**
 * What a key is for. Each purpose has a key of its own, derived from the secret of a generation by HKDF (RFC 5869), so that
 * none of them opens what another one closed; and a function gets those of its purposes alone (docs/adr/0060).
 */
export type KeyPurpose =
  /** The public half, which closes who filed. */
  | 'close-identity'
  /** The private half, which opens it. */
  | 'open-identity'
  /** One key for both, as version 0.1 had it: it opens what was closed then, and closes nothing any more. */
  | 'seal-identity'
  | 'access-code'
  | 'contact-hash'
  | 'one-time-link'
  | 'form-time'
  | 'citizen-session'
  | 'conversion'
  | 'network-hash'
  | 'submission-hash'
  | 'officer-csrf'
  | 'kept-code'
  /** Words from which the desk learns lie in the table by this hash alone (docs/adr/0081). */
  | 'word-hash'
  /** Tells whether keys belong to a table; whoever has the secret asks it. */
  | 'key-check'

/** Who may know who filed. */
const opensIdentities: readonly KeyPurpose[] = ['open-identity', 'seal-identity']

/** Environment every function may ask for. */
export type EnvironmentName =
  | 'TABLE_NAME'
  | 'BUCKET_NAME'
  /** Where what was sent lies until it is judged: a bucket that keeps no versions. */
  | 'INCOMING_NAME'
  /** Where the journal of what was taken away lies, outside the table. */
  | 'JOURNAL_NAME'
  /** The object in the bucket of `INCOMING_NAME` that holds the keys of this function. */
  | 'KEYS_NAME'
  /** The secret from which all keys come. */
  | 'SECRET_ARN'
  | 'BASE_URL'
  | 'CONFIGURATION_SET'
  /** How fast the account may send, from the region file. */
  | 'LETTERS_PER_SECOND'
  /** Who vouches for officers: the pool of the stack, or the provider that the region file names. */
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'

/** What makes a function run. */
export type Trigger =
  /**
   * HTTP API, payload format 2.0. Of all routes of all functions the most specific answers: a path before `{proxy+}`, a
   * longer beginning before a shorter one, a method before `ANY`. POST routes are throttled tightly.
   */
  | { kind: 'http'; routes: readonly Route[] }
  /** Such changes in the table's stream. Nothing else reaches the function. At most two read. */
  | { kind: 'stream'; of: readonly StreamChanges[] }
  /** EventBridge Scheduler, in the region's time zone. The event is `{ schedule: name }`. */
  | { kind: 'schedule'; schedules: readonly Schedule[] }
  /** An object was put under that prefix of the bucket. */
  | { kind: 'object-created'; prefix: string }
  /** SES tells of deliveries, bounces and complaints through a topic. */
  | { kind: 'mail-feedback' }
  /** The stack is deployed, for the first time or with other purposes of keys; every other function waits until it is done. */
  | { kind: 'deployment' }

/** Changes to items whose `pk` begins so, and which afterwards bear the mark, if one is named: an attribute that is true. */
export type StreamChanges = { pkPrefix: string; changes: readonly ('INSERT' | 'MODIFY')[]; mark?: string }

/** Borne by the note that an address is its reader's: what waited for that leaves now (`shared/desk/post/waking-held.ts`). */
export const confirmationMark = 'confirms'

/** Snapshots bear it when words or figures have to follow; see `shared/store/case/projected.ts`. */
export const projectionMark = 'projects'

export type Route = `${'ANY' | 'GET' | 'POST'} /${string}`

export type Schedule = { name: string; everyMinutes: number } | { name: string; dailyAt: `${number}:${number}` }

export type FunctionEntry = {
  /** Source file; exports `handler` for Lambda and `createHandler(overrides)` for local use and tests. */
  entry: string
  /** What it does, for the console and the alarms. */
  purpose: string
  triggers: readonly Trigger[]
  environment: readonly EnvironmentName[]
  /** The keys it holds; a test compares them with what it asks for. */
  keys: readonly KeyPurpose[]
  memoryMegabytes: number
  timeoutSeconds: number
}

export const functions: Record<FunctionName, FunctionEntry> = {
  intake: {
    entry: 'functions/intake/handler.ts',
    purpose: 'Public pages and API: citizens file and follow cases',
    triggers: [{ kind: 'http', routes: ['ANY /', 'ANY /{proxy+}', 'POST /{proxy+}'] }],
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'INCOMING_NAME', 'JOURNAL_NAME', 'KEYS_NAME', 'BASE_URL'],
    keys: [
      'close-identity',
      'contact-hash',
      'access-code',
      'kept-code',
      'one-time-link',
      'form-time',
      'citizen-session',
      'conversion',
      'network-hash',
      'submission-hash',
    ],
    memoryMegabytes: 1024,
    timeoutSeconds: 15,
  },
  disposition: {
    entry: 'functions/disposition/handler.ts',
    purpose: "Officers' desk: sign-in, cases, directory",
    triggers: [{ kind: 'http', routes: ['ANY /petugas', 'ANY /petugas/{proxy+}', 'POST /petugas/{proxy+}'] }],
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'INCOMING_NAME', 'JOURNAL_NAME', 'KEYS_NAME', 'BASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID'],
    keys: [
      ...opensIdentities,
      'close-identity',
      'contact-hash',
      'access-code',
      'kept-code',
      'form-time',
      'submission-hash',
      'officer-csrf',
    ],
    memoryMegabytes: 1024,
    timeoutSeconds: 15,
  },
  attachments: {
    entry: 'functions/attachments/handler.ts',
    purpose: 'Uploaded files: type checked, cleaned, kept or refused',
    triggers: [{ kind: 'object-created', prefix: 'incoming/' }],
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'INCOMING_NAME', 'BASE_URL'],
    keys: [],
    // A whole processor; the largest file measured takes 0.8 GB (docs/benchmarks.md).
    memoryMegabytes: 1769,
    timeoutSeconds: 60,
  },
  mail: {
    entry: 'functions/mail/handler.ts',
    purpose: 'Sends letters; the only function that resolves an address',
    triggers: [
      {
        kind: 'stream',
        of: [
          { pkPrefix: 'LETTER', changes: ['INSERT'] },
          { pkPrefix: 'ADDRESS#', changes: ['INSERT'], mark: confirmationMark },
        ],
      },
      { kind: 'schedule', schedules: [{ name: 'unsent-letters', everyMinutes: 5 }] },
      { kind: 'mail-feedback' },
    ],
    environment: ['TABLE_NAME', 'INCOMING_NAME', 'KEYS_NAME', 'BASE_URL', 'CONFIGURATION_SET', 'LETTERS_PER_SECOND'],
    keys: [...opensIdentities, 'contact-hash', 'one-time-link'],
    memoryMegabytes: 512,
    timeoutSeconds: 300,
  },
  reminders: {
    entry: 'functions/reminders/handler.ts',
    purpose: 'Sweep: carries out what the clocks of cases demand by now, and sends the morning digests on their way',
    triggers: [
      {
        kind: 'schedule',
        schedules: [
          { name: 'sweep', everyMinutes: 5 },
          { name: 'self-check', everyMinutes: 15 },
          { name: 'morning-digest', dailyAt: '07:30' },
        ],
      },
    ],
    environment: ['TABLE_NAME', 'INCOMING_NAME', 'JOURNAL_NAME', 'BASE_URL'],
    keys: [],
    memoryMegabytes: 512,
    timeoutSeconds: 300,
  },
  projections: {
    entry: 'functions/projections/handler.ts',
    purpose: 'Words and figures of cases, kept up with what happens to them',
    triggers: [{ kind: 'stream', of: [{ pkPrefix: 'CASE#', changes: ['INSERT', 'MODIFY'], mark: projectionMark }] }],
    environment: ['TABLE_NAME', 'INCOMING_NAME', 'KEYS_NAME'],
    keys: ['word-hash'],
    memoryMegabytes: 512,
    timeoutSeconds: 60,
  },
  reporting: {
    entry: 'functions/reporting/handler.ts',
    purpose: 'Reports: figures, without texts and names',
    triggers: [{ kind: 'http', routes: ['GET /petugas/laporan', 'GET /petugas/laporan/{proxy+}', 'POST /petugas/laporan/{proxy+}'] }],
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'INCOMING_NAME', 'JOURNAL_NAME', 'KEYS_NAME', 'BASE_URL'],
    keys: ['officer-csrf'],
    memoryMegabytes: 1024,
    timeoutSeconds: 15,
  },
  jobs: {
    entry: 'functions/jobs/handler.ts',
    purpose: 'Long work over many cases, in slices',
    triggers: [{ kind: 'schedule', schedules: [{ name: 'jobs', everyMinutes: 1 }] }],
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'INCOMING_NAME', 'JOURNAL_NAME', 'KEYS_NAME', 'BASE_URL'],
    keys: [...opensIdentities, 'close-identity', 'contact-hash', 'access-code', 'kept-code', 'word-hash'],
    // An export of 50,000 reports is read whole (docs/adr/0069).
    memoryMegabytes: 1769,
    timeoutSeconds: 120,
  },
  keys: {
    entry: 'functions/keys/handler.ts',
    purpose: 'Hands every function the keys of its purposes; the only one that reads the secret',
    triggers: [{ kind: 'deployment' }],
    environment: ['TABLE_NAME', 'INCOMING_NAME', 'SECRET_ARN'],
    keys: [],
    memoryMegabytes: 256,
    timeoutSeconds: 60,
  },
}

export const functionNames = Object.keys(functions) as FunctionName[]

/** The triggers of one kind that a function has. */
export const triggersOf = <Kind extends Trigger['kind']>(name: FunctionName, kind: Kind): Extract<Trigger, { kind: Kind }>[] =>
  functions[name].triggers.filter((it): it is Extract<Trigger, { kind: Kind }> => it.kind === kind)

/** The single table. Attribute names and indexes; what lives in it is written in docs/data.md and shared/store/keys.ts. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  stream: 'NEW_AND_OLD_IMAGES',
  indexes: {
    /** Sparse and sharded: what needs something at a moment (design.md section 4). */
    wake: { partitionKey: 'wakeShard', sortKey: 'wakeAt', projection: 'KEYS_ONLY' },
    /** Lists in the order in which they are shown: cases of a desk by status, registers, jobs. */
    lists: { partitionKey: 'listPk', sortKey: 'listSk', projection: 'ALL' },
    /** Queues of the desks in the order in which something is due. */
    desk: { partitionKey: 'deskPk', sortKey: 'deskSk', projection: 'ALL' },
  },
} as const

/** Where the keys of a function lie, in the bucket that keeps no versions. */
export const keysNameOf = (name: FunctionName): string => `${bucket.keys}${name}`

/**
 * Objects, in buckets of their own: what a citizen has just sent, of which no version stays; and what was checked and kept, of
 * which older versions stay as long as the backups of the table do.
 */
export const bucket = {
  incoming: 'incoming/',
  salt: 'salt/',
  keys: 'keys/',
  /** Exports of SP4N-LAPOR! until they are imported, and what is planned with them. */
  imports: 'import/',
  kept: 'kept/',
  papers: 'papers/',
  incomingKeptDays: 1,
  olderKeptDays: 35,
} as const

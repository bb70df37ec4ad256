/**
 * List prices in US dollars for Jakarta (ap-southeast-3), without any free allowance and before tax. Entered by hand from
 * memory, not read from a price list: check them at https://aws.amazon.com/pricing before you rely on a sum, and move the date.
 */
export const pricedOn = '2026-11-24'

const million = 1_000_000

export const prices = {
  /**
   * A month. The secret lies under the key that Secrets Manager keeps itself (infra/constructs/secret.ts names no other), whose use
   * is free: "You can use the AWS managed key aws/secretsmanager that Secrets Manager creates to encrypt your secrets for free"
   * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html#asm_pricing). It is read at deployments alone.
   */
  key: 1,
  secret: 0.4,
  alarm: 0.1,
  /** A unit of the table, on demand. */
  writeUnit: 0.7115 / million,
  readUnit: 0.1423 / million,
  /** A gigabyte and month: the table and its indexes; the table's second copy for restoring; files; logs. */
  tableStorage: 0.285,
  tableBackup: 0.228,
  fileStorage: 0.025,
  logStorage: 0.03,
  /** A gigabyte. */
  logIngestion: 0.7,
  transferOut: 0.132,
  /** A call. */
  functionCall: 0.2 / million,
  apiCall: 1.25 / million,
  scheduleCall: 1.25 / million,
  keyCall: 0.03 / 10_000,
  filePut: 0.005 / 1000,
  fileGet: 0.0004 / 1000,
  /** What SES tells of a letter. */
  notice: 0.5 / million,
  /** A function with a gigabyte for a second, on arm64. */
  gigabyteSecond: 0.000_013_333_4,
  letter: 0.1 / 1000,
} as const

/** What cannot be measured on one machine; each is taken on the dear side. */
export const assumptions = {
  /** A function with this much memory has one whole processor; with less, its share. */
  megabytesOfOneProcessor: 1769,
  /** Milliseconds until table, bucket, key or mail service has answered, paid while waiting. */
  wait: 6,
  /** Bytes beside each line of our log: time, level and request, and what the log service adds. */
  besideLogLine: 200,
  /**
   * The table keeps its key for five minutes for each caller, at most for each connection: asked for by every process that
   * starts, and once in five minutes for every function that a schedule keeps awake
   * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).
   */
  keyMinutes: 5,
} as const

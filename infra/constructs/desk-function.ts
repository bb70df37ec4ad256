import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type CfnResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as logs from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import {
  type EnvironmentName,
  type FunctionEntry,
  type FunctionName,
  functionNames,
  functions,
  keysNameOf,
  triggersOf,
} from '../../shared/manifest.ts'
import { accept } from './accept.ts'
import { type Grants, grantsOf, statementsFor } from './grants.ts'
import { ownKeys } from './keys.ts'
import type { SignIn } from './officers.ts'
import type { Secret } from './secret.ts'
import type { Storage } from './storage.ts'

export type DeskFunctionProps = {
  name: FunctionName
  bundles: string
  storage: Storage
  secret: Secret
  baseUrl: string
  configurationSet: string
  lettersPerSecond: number
  signIn: SignIn
  logDays: number
  /** New versions take over little by little (docs/adr/0084). */
  shiftsGradually: boolean
  /** By which the edge before the API is known; null where there is none. */
  edgeSecret: string | null
}

/**
 * Other grants are another role. A function goes to it in the step that changes its code, and the old role is deleted when all
 * functions are changed (or stays, when that fails): code never runs for minutes with grants of another version (docs/adr/0060).
 */
export const roleIdOf = (grants: Grants, { environment, keys }: Pick<FunctionEntry, 'environment' | 'keys'>): string =>
  `Role${createHash('sha256')
    .update(JSON.stringify([grants, environment, keys.length > 0]))
    .digest('hex')
    .slice(0, 8)}`

/** Its code and settings as this deployment leaves them. Of the library's own type: its class has a role that may be undefined. */
const newest = (of: lambda.Function): lambda.IVersion => of.currentVersion as lambda.IVersion

/** A function as all of ours are: from the manifest, with a role and a log of its own and no more rights than it uses. */
export class DeskFunction extends Construct {
  readonly name: FunctionName
  readonly lambda: lambda.Function
  readonly role: iam.Role
  readonly logGroup: logs.LogGroup
  /** The name under which a new version takes over little by little; null where it takes over at once. */
  readonly alias: lambda.Alias | null
  /** Whom API, stream, schedules, uploads and letters call. */
  readonly called: lambda.Function | lambda.Alias

  constructor(scope: Construct, id: string, props: DeskFunctionProps) {
    super(scope, id)
    const { name, bundles, storage, secret, baseUrl, configurationSet, lettersPerSecond, signIn, logDays, shiftsGradually, edgeSecret } =
      props
    const entry = functions[name]
    this.name = name
    this.logGroup = new logs.LogGroup(this, 'Log', { retention: logDays as logs.RetentionDays, removalPolicy: RemovalPolicy.DESTROY })
    this.role = new iam.Role(this, roleIdOf(grantsOf[name], entry), {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: `Tanggap ${name}: ${entry.purpose}`,
    })
    this.role.addToPolicy(
      new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [this.logGroup.logGroupArn] }),
    )
    const holdsKeys = entry.keys.length > 0
    for (const statement of statementsFor(grantsOf[name], storage, holdsKeys)) this.role.addToPolicy(statement)
    if (holdsKeys) this.role.addToPolicy(ownKeys(name, storage))
    for (const { in: where = 'bucket', prefix } of grantsOf[name].bucket) {
      const objects = Stack.of(this).getLogicalId(storage[where].node.defaultChild as CfnResource)
      accept(this.role, `IAM5[Resource::<${objects}.Arn>/${prefix}*]`, `Every object lies under ${prefix} and a name of its own.`)
    }
    const values: Record<EnvironmentName, string> = {
      TABLE_NAME: storage.table.tableName,
      BUCKET_NAME: storage.bucket.bucketName,
      INCOMING_NAME: storage.incoming.bucketName,
      JOURNAL_NAME: storage.journal.bucketName,
      KEYS_NAME: keysNameOf(name),
      SECRET_ARN: secret.secret.secretArn,
      BASE_URL: baseUrl,
      CONFIGURATION_SET: configurationSet,
      LETTERS_PER_SECOND: String(lettersPerSecond),
      OIDC_ISSUER: signIn.issuer,
      OIDC_CLIENT_ID: signIn.clientId,
    }
    if (entry.environment.includes('SECRET_ARN')) {
      this.role.addToPolicy(new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secret.secretArn] }))
    }
    this.lambda = new lambda.Function(this, 'Function', {
      description: entry.purpose,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'handler.handler',
      code: lambda.Code.fromAsset(join(bundles, name)),
      memorySize: entry.memoryMegabytes,
      timeout: Duration.seconds(entry.timeoutSeconds),
      environment: {
        ...Object.fromEntries(entry.environment.map((variable) => [variable, values[variable]])),
        ...(edgeSecret !== null && triggersOf(name, 'http').length > 0 ? { EDGE_SECRET: edgeSecret } : {}),
      },
      role: this.role.withoutPolicyUpdates(),
      logGroup: this.logGroup,
      // Our own lines, and what goes wrong. Three lines of the platform for each call would be most of the log and say what
      // the metrics say: calls, durations, errors.
      loggingFormat: lambda.LoggingFormat.JSON,
      applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
      systemLogLevelV2: lambda.SystemLogLevel.WARN,
    })
    // Not before it may do its work.
    this.lambda.node.addDependency(this.role.node.findChild('DefaultPolicy'))
    // What a deployment itself calls (keys.ts) has nobody whose calls could be shared out.
    const isCalled = entry.triggers.some(({ kind }) => kind !== 'deployment')
    this.alias = shiftsGradually && isCalled ? new lambda.Alias(this, 'Alias', { aliasName: 'live', version: newest(this.lambda) }) : null
    this.called = this.alias ?? this.lambda
  }

  /** So many of the account's executions are this function's alone, and it never takes more. */
  reserve(executions: number): void {
    const made = this.lambda.node.defaultChild as lambda.CfnFunction
    made.reservedConcurrentExecutions = executions
  }
}

/** Every function of the manifest, by its name. */
export const deskFunctions = (scope: Construct, house: Omit<DeskFunctionProps, 'name'>): Record<FunctionName, DeskFunction> =>
  Object.fromEntries(functionNames.map((name) => [name, new DeskFunction(scope, name, { ...house, name })])) as Record<
    FunctionName,
    DeskFunction
  >

import { beforeAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { functionNames, functions, table, triggersOf } from '../../shared/manifest.ts'
import { unknownTypes } from '../deploy/emulator.ts'
import { withEverything } from './every-safeguard.ts'
import { synthesize, synthesizeAnew } from './synth.ts'

const region = readRegion('jombang')
let stack: ReturnType<typeof synthesize>
beforeAll(() => {
  stack = synthesize('jombang')
}, 120_000)

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' })
const key = { 'Fn::GetAtt': [expect.stringContaining('StorageKey'), 'Arn'] }
const retained = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }

test('the table: on demand, under our key, restorable to any second, not to be deleted, with expiry and stream', () => {
  const { Properties: properties, ...policies } = stack.only('AWS::DynamoDB::Table')
  expect(policies).toMatchObject(retained)
  expect(properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    StreamSpecification: { StreamViewType: table.stream },
    TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
  })
  expect(properties.GlobalSecondaryIndexes).toEqual(
    Object.entries(table.indexes).map(([IndexName, { partitionKey, sortKey, projection }]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: projection },
    })),
  )
  expect(properties.AttributeDefinitions).toEqual(expect.arrayContaining([text(table.partitionKey), text(table.sortKey)]))
})

test('a table that was lost is made anew under another name, and everything that names it goes to the new one', () => {
  const anew = synthesizeAnew('jombang', { tableGeneration: 2 })
  const ids = Object.keys(anew.template.Resources).filter((id) => anew.template.Resources[id]?.Type === 'AWS::DynamoDB::Table')
  expect([ids, anew.only('AWS::DynamoDB::Table')]).toEqual([[expect.stringMatching(/^StorageTable2/)], stack.only('AWS::DynamoDB::Table')])
  expect(JSON.stringify(anew.template)).not.toMatch(/"StorageTable(?!2)\w+"/)
})

test('buckets: private, under our key; uploads without versions and for a day, kept files as long as backups, the journal for good', () => {
  const buckets = Object.entries(stack.template.Resources).filter(([, { Type }]) => Type === 'AWS::S3::Bucket')
  const of = (name: string) => buckets.find(([id]) => id.startsWith(`Storage${name}`))?.[1]
  expect(buckets.length).toBe(3)
  for (const [, { Properties: properties, ...policies }] of buckets) {
    expect(policies).toMatchObject(retained)
    expect(properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  }
  // Forms of pages send files, and one script of ours; nothing of any bucket is read by a script of another origin.
  const post = { AllowedMethods: ['POST'], AllowedOrigins: ['*'] }
  expect(['Files', 'Incoming', 'Journal'].map((name) => of(name)?.Properties.CorsConfiguration)).toEqual([
    undefined,
    { CorsRules: [post] },
    undefined,
  ])
  const kept = { VersioningConfiguration: { Status: 'Enabled' } }
  expect(of('Files')?.Properties).toMatchObject({
    ...kept,
    LifecycleConfiguration: {
      Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 35 } }, { Prefix: 'incoming/', ExpirationInDays: 1 }],
    },
  })
  expect(of('Incoming')?.Properties).toMatchObject({
    LifecycleConfiguration: {
      Rules: ['incoming/', 'import/'].map((Prefix) => ({ Prefix, ExpirationInDays: 1, Status: 'Enabled' })),
    },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  })
  expect(of('Incoming')?.Properties.VersioningConfiguration).toBe(undefined)
  expect(of('Journal')?.Properties).toMatchObject(kept)
  expect([of('Journal')?.Properties.LifecycleConfiguration, of('Files')?.Properties.NotificationConfiguration]).toEqual([
    undefined,
    undefined,
  ])
  const { detail } = stack.only('AWS::Events::Rule').Properties.EventPattern
  const [incoming] = buckets.find(([id]) => id.startsWith('StorageIncoming')) ?? []
  expect(detail).toEqual({ bucket: { name: [{ Ref: incoming }] }, object: { key: [{ prefix: 'incoming/' }] } })
})

test('nobody takes an entry of the journal away, whoever they are in the account', () => {
  const kept = Object.values(stack.template.Resources).find(
    ({ Type, Properties }) => Type === 'AWS::S3::BucketPolicy' && JSON.stringify(Properties.Bucket).includes('StorageJournal'),
  )
  const statement = kept?.Properties.PolicyDocument.Statement.find(({ Sid }: { Sid?: string }) => Sid === 'KeepEveryEntry')
  expect(kept).toMatchObject(retained)
  expect(statement).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
  })
  expect(statement.Condition).toBe(undefined)
  expect(JSON.stringify(statement.Resource).match(/StorageJournal/g)?.length).toBe(2)
  // And nobody is stopped from writing one: what is refused there does not happen.
  const writers = JSON.stringify(kept?.Properties.PolicyDocument).includes('s3:PutObject')
  expect(writers).toBe(false)
})

test('one key that turns by itself and one secret, both kept when the stack goes', () => {
  expect(stack.only('AWS::KMS::Key')).toMatchObject({ ...retained, Properties: { EnableKeyRotation: true, RotationPeriodInDays: 2560 } })
  const secret = stack.only('AWS::SecretsManager::Secret')
  expect(secret).toMatchObject({ ...retained, Properties: { GenerateSecretString: { PasswordLength: 64 } } })
})

test('functions are as the manifest says, each with a log of its own, and none takes a share of the account for itself', () => {
  const made = stack.of('AWS::Lambda::Function')
  expect(made.map(({ Description }) => Description)).toEqual(functionNames.map((name) => functions[name].purpose))
  for (const [i, name] of functionNames.entries()) {
    const { memoryMegabytes, timeoutSeconds, environment } = functions[name]
    expect(made[i]).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: memoryMegabytes, Timeout: timeoutSeconds })
    expect(Object.keys(made[i]?.Environment.Variables).sort()).toEqual([...environment].sort())
    expect(made[i]?.LoggingConfig).toMatchObject({ LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' })
    expect([made[i]?.ReservedConcurrentExecutions, made[i]?.LoggingConfig.LogGroup.Ref]).toEqual([undefined, expect.stringContaining(name)])
  }
  const mailer = made.find(({ Environment }) => Environment.Variables.CONFIGURATION_SET !== undefined)
  // Nothing in Jombang's file: the rate of the sandbox.
  expect([region.sender.lettersPerSecond, mailer?.Environment.Variables.LETTERS_PER_SECOND]).toEqual([1, '1'])
  const days = stack.of('AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays)
  expect(days).toEqual(Array.from({ length: functionNames.length + 1 }, () => region.retention.logDays))
})

test('the API: routes of the manifest, tight throttles on what is sent, a log without address or case', () => {
  const routes = stack.of('AWS::ApiGatewayV2::Route').map(({ RouteKey }) => String(RouteKey))
  expect(routes).toEqual(functionNames.flatMap((name) => triggersOf(name, 'http').flatMap((it) => it.routes)))
  expect(stack.of('AWS::ApiGatewayV2::Integration').map((it) => it.PayloadFormatVersion)).toEqual(
    functionNames.filter((name) => triggersOf(name, 'http').length > 0).map(() => '2.0'),
  )
  const { Properties: stage } = stack.only('AWS::ApiGatewayV2::Stage')
  expect(stage).toMatchObject({ StageName: '$default', DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } })
  const sending = { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 }
  expect(stage.RouteSettings).toEqual(Object.fromEntries(routes.filter((it) => it.startsWith('POST')).map((it) => [it, sending])))
  expect(Object.values(JSON.parse(stage.AccessLogSettings.Format)).sort()).toEqual([
    '$context.integrationErrorMessage',
    '$context.requestId',
    '$context.requestTime',
    '$context.responseLatency',
    '$context.responseLength',
    '$context.routeKey',
    '$context.status',
  ])
})

test('readers of the stream get what they asked for; bugs are retried, halved and laid aside', () => {
  const readers = functionNames.flatMap((name) => triggersOf(name, 'stream'))
  expect(readers.length).toBeLessThanOrEqual(2)
  expect(stack.of('AWS::Lambda::EventSourceMapping')).toEqual(
    readers.map(({ of }) =>
      expect.objectContaining({
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringContaining('DeadLetters'), 'Arn'] } } },
        FilterCriteria: {
          Filters: of.map(({ pkPrefix, changes, mark }) => ({
            Pattern: JSON.stringify({
              eventName: changes,
              dynamodb: { Keys: { pk: { S: [{ prefix: pkPrefix }] } }, ...(mark ? { NewImage: { [mark]: { BOOL: [true] } } } : {}) },
            }),
          })),
        },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 5,
      }),
    ),
  )
})

test('uploads are told again after a minute and after two more, and laid aside after that', () => {
  expect(stack.only('AWS::Lambda::EventInvokeConfig').Properties).toEqual({
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringContaining('DeadLetters'), 'Arn'] } } },
    FunctionName: { Ref: expect.stringContaining('attachments') },
    MaximumRetryAttempts: 2,
    Qualifier: '$LATEST',
  })
})

test('where uploads are scanned for viruses, nothing but the verdict tells of them, and a scanner that is unwell rings', () => {
  const scanned = synthesizeAnew('jombang', { virusScanning: true })
  const prefixes = triggersOf('attachments', 'object-created').map(({ prefix }) => prefix)
  const uploads = { Ref: expect.stringMatching(/^StorageIncoming/) }
  expect(scanned.only('AWS::GuardDuty::MalwareProtectionPlan').Properties).toMatchObject({
    ProtectedResource: { S3Bucket: { BucketName: uploads, ObjectPrefixes: prefixes } },
    Actions: { Tagging: { Status: 'DISABLED' } },
  })
  const rules = scanned.of('AWS::Events::Rule').map(({ EventPattern: { detail, ...it }, Targets: [target] }) => [it, detail, target.Arn])
  const statuses = ['Warning', 'Error'].map((it) => `GuardDuty Malware Protection Resource Status ${it}`)
  expect(rules).toEqual([
    [
      { source: ['aws.guardduty'], 'detail-type': statuses },
      { s3BucketDetails: { bucketName: [uploads] } },
      { 'Fn::GetAtt': [expect.stringContaining('DeadLetters'), 'Arn'] },
    ],
    [
      { source: ['aws.guardduty'], 'detail-type': ['GuardDuty Malware Protection Object Scan Result'] },
      { s3ObjectDetails: { bucketName: [uploads], objectKey: prefixes.map((prefix) => ({ prefix })) } },
      { 'Fn::GetAtt': [expect.stringContaining('attachments'), 'Arn'] },
    ],
  ])
  const policies = scanned.of('AWS::IAM::Policy').filter(({ PolicyName }) => PolicyName.startsWith('VirusScan'))
  const actions = policies.flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.flatMap((it: { Action: string | string[] }) => it.Action),
  )
  expect(actions.sort()).toEqual([
    'events:DeleteRule',
    'events:DescribeRule',
    'events:ListTargetsByRule',
    'events:PutRule',
    'events:PutTargets',
    'events:RemoveTargets',
    'kms:Decrypt',
    'kms:GenerateDataKey',
    's3:GetBucketNotification',
    's3:GetObject',
    's3:GetObjectVersion',
    's3:ListBucket',
    's3:PutBucketNotification',
    's3:PutObject',
  ])
  expect(scanned.report.pluginReports.flatMap(({ violations }) => violations)).toEqual([])
  expect(stack.of('AWS::GuardDuty::MalwareProtectionPlan')).toEqual([])
})

test('schedules run in the time of the region, are retried, and laid aside', () => {
  const named = functionNames.flatMap((name) => triggersOf(name, 'schedule').flatMap((it) => it.schedules))
  expect(stack.of('AWS::Scheduler::Schedule')).toEqual(
    named.map(({ name }) =>
      expect.objectContaining({
        ScheduleExpressionTimezone: region.timeZone,
        Target: expect.objectContaining({
          DeadLetterConfig: expect.anything(),
          Input: JSON.stringify({ schedule: name }),
          RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 3600 },
        }),
      }),
    ),
  )
})

test('officers: by invitation, with a second factor, pages that are there', () => {
  expect(stack.only('AWS::Cognito::UserPool').Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    MfaConfiguration: 'ON',
    UserPoolTier: 'ESSENTIALS',
  })
  expect(stack.only('AWS::Cognito::ManagedLoginBranding').Properties).toMatchObject({ UseCognitoProvidedValues: true })
  expect(stack.only('AWS::Cognito::UserPoolDomain').Properties).toMatchObject({ ManagedLoginVersion: 2 })
  const address = (path: string) => [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringContaining('WebApi'), 'ApiEndpoint'] }, path]] }]
  expect(stack.only('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
    AllowedOAuthFlows: ['code'],
    CallbackURLs: address('/petugas/masuk/kembali'),
    GenerateSecret: false,
    LogoutURLs: address('/petugas/keluar'),
    PreventUserExistenceErrors: 'ENABLED',
  })
  expect(stack.of('AWS::Cognito::UserPoolUser').map(({ Username }) => Username)).toEqual(region.administrators)
})

test('letters: the sender, and what comes back is told to the function that marks it', () => {
  expect(stack.only('AWS::SES::EmailIdentity').Properties).toMatchObject({ EmailIdentity: region.sender.address })
  const { EventDestination } = stack.only('AWS::SES::ConfigurationSetEventDestination').Properties
  expect(EventDestination.MatchingEventTypes).toEqual(['BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY'])
  const listening = stack.of('AWS::SNS::Subscription').map(({ Protocol }) => Protocol)
  expect(listening.sort()).toEqual(['email', 'lambda'])
  expect(stack.of('AWS::SNS::Topic').map(({ KmsMasterKeyId }) => KmsMasterKeyId)).toEqual([key, key])
})

test('what the emulator of the deploy test lacks is in the stacks all the same', () => {
  const made = withEverything().stacks.flatMap(({ template }) => Object.values(template.Resources).map(({ Type }) => Type))
  expect(Object.keys(unknownTypes).filter((type) => !made.includes(type))).toEqual([])
})

test('alarms: errors, throttles, dead letters, silence, letters that come back, error pages, slowness; twelve at most', () => {
  const alarms = stack.of('AWS::CloudWatch::Alarm')
  expect(alarms.map((it) => `${it.MetricName} ${it.ComparisonOperator === 'LessThanThreshold' ? '<' : '>='} ${it.Threshold}`)).toEqual([
    'Errors >= 1',
    'Throttles >= 1',
    'ApproximateNumberOfMessagesVisible >= 1',
    'Invocations < 1',
    'Reputation.BounceRate >= 0.05',
    '5xx >= 5',
    'Latency >= 5000',
    'ThrottledRequests >= 1',
  ])
  expect(alarms.length).toBeLessThanOrEqual(12)
  // Each is sent, when it begins and when it ends, and says what happened and what to do.
  expect(alarms.filter((it) => it.AlarmActions.length !== 1 || it.OKActions.length !== 1 || it.AlarmDescription.length < 40)).toEqual([])
})

test('one alarm hears of every function, and silence counts as trouble for the sweep alone', () => {
  const alarms = stack.of('AWS::CloudWatch::Alarm')
  const ofAccount = alarms.filter((it) => it.Namespace === 'AWS/Lambda' && it.Dimensions === undefined).map((it) => it.MetricName)
  expect(ofAccount).toEqual(['Errors', 'Throttles'])
  expect(alarms.filter((it) => it.TreatMissingData === 'breaching').map((it) => it.MetricName)).toEqual(['Invocations'])
  const [sweep] = alarms.filter((it) => it.MetricName === 'Invocations')
  expect(sweep?.Dimensions).toEqual([{ Name: 'FunctionName', Value: { Ref: expect.stringContaining('Functionsreminders') } }])
})

test('one page to look at, with what the alarms watch', () => {
  const page = JSON.stringify(stack.only('AWS::CloudWatch::Dashboard').Properties.DashboardBody)
  const shown = ['Errors', 'Throttles', 'ApproximateNumberOfMessagesVisible', 'Invocations', 'Reputation.BounceRate', 'Latency']
  expect(shown.filter((it) => !page.includes(it))).toEqual([])
})

test("the regency's own provider of identities takes the place of ours; its own domain that of the API's; a trial leaves nothing", {
  timeout: 60_000,
}, () => {
  const other = synthesizeAnew('contoh', {
    signIn: { issuer: 'https://masuk.contoh.example/realms/daerah', clientId: 'tanggap' },
    domainName: 'lapor.contoh.example',
    certificateArn: 'arn:aws:acm:ap-southeast-3:111122223333:certificate/one',
    retainData: false,
  })
  expect(other.of('AWS::Cognito::UserPool')).toEqual([])
  const asked = functionNames.filter((name) => functions[name].environment.includes('OIDC_ISSUER'))
  const told = other.of('AWS::Lambda::Function').filter((it) => it.Environment.Variables.OIDC_CLIENT_ID === 'tanggap')
  expect(told.length).toBe(asked.length)
  expect(other.only('AWS::ApiGatewayV2::Api').Properties).toMatchObject({ DisableExecuteApiEndpoint: true })
  expect(other.of('AWS::Lambda::Function')[0]?.Environment.Variables.BASE_URL).toBe('https://lapor.contoh.example')
  expect(JSON.stringify(other.template)).not.toContain('KeepEveryEntry')
  expect(other.only('AWS::DynamoDB::Table')).toMatchObject({ DeletionPolicy: 'Delete', Properties: { DeletionProtectionEnabled: false } })
})

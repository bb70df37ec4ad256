import { Bucket } from 'aws-cdk-lib/aws-s3'
import { beforeAll, expect, test } from 'vitest'
import { type Grants, grantsOf } from '../../infra/constructs/grants.ts'
import { readRegion } from '../../infra/region-files.ts'
import { type FunctionName, functionNames, functions } from '../../shared/manifest.ts'
import { synthesize, synthesizeAnew } from './synth.ts'

type Statement = {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: unknown
  Principal?: unknown
  Condition?: Record<string, Record<string, unknown>>
}

const regions = ['jombang', 'contoh']
const stacks = new Map<string, ReturnType<typeof synthesize>>()
beforeAll(() => {
  for (const name of regions) stacks.set(name, synthesize(name))
}, 120_000)
const stackOf = (name: string) => stacks.get(name) as ReturnType<typeof synthesize>

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])
/** What a role or a service of the account is allowed, in every document of the stack; the account itself is not a stranger to its key. */
const allowances = (name: string): Statement[] =>
  Object.values(stackOf(name).template.Resources)
    .flatMap(({ Properties: it }) => [it.PolicyDocument, it.KeyPolicy, it.AssumeRolePolicyDocument])
    .flatMap((document) => (document?.Statement ?? []) as Statement[])
    .filter(({ Effect, Principal }) => Effect === 'Allow' && !JSON.stringify(Principal ?? '').includes(':root'))

/** The statements of a function's role, by service. */
const statementsOf = (name: FunctionName): Statement[] =>
  stackOf('jombang')
    .of('AWS::IAM::Policy')
    .filter(({ PolicyName }) => PolicyName.startsWith(`Functions${name}Role`))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
const actionsOf = (statements: Statement[], service: string) =>
  statements.flatMap(({ Action }) => listed(Action)).filter((it) => it.startsWith(`${service}:`))

test.each(regions)('%s: no action is a wildcard, and no resource is, but where AWS knows none', (name) => {
  const wide = allowances(name).filter(
    ({ Action, Resource }) => listed(Action).some((it) => it.includes('*')) || listed(Resource).includes('*'),
  )
  const said = wide.map(
    ({ Action, Principal, Condition }) =>
      `${listed(Action).join()} ${JSON.stringify(Principal ?? 'role')} ${Condition ? 'own account' : ''}`,
  )
  // In the policy of a key "*" is that key; and the stream's reader asks for a list that cannot be narrowed.
  expect([...new Set(said)].sort()).toEqual([
    'dynamodb:ListStreams "role" ',
    'kms:Decrypt,kms:GenerateDataKey {"Service":"cloudwatch.amazonaws.com"} own account',
    'kms:Decrypt,kms:GenerateDataKey {"Service":"ses.amazonaws.com"} own account',
  ])
})

/** `action prefix index`, as the policy says it. */
const tableUses = (statements: Statement[]): string[] =>
  statements.flatMap(({ Action, Resource, Condition }) => {
    const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
    if (!keys) return []
    const index = /"index\/(\w+)"/.exec(JSON.stringify(Resource))?.[1] ?? ''
    return listed(Action).flatMap((action) => listed(keys as string[]).map((key) => `${action} ${key} ${index}`))
  })
const wantedUses = ({ table }: Grants): string[] =>
  table.flatMap(({ prefixes, actions, index = '' }) =>
    prefixes.flatMap((prefix) => actions.map((action) => `dynamodb:${action} ${prefix}* ${index}`)),
  )

test.each(functionNames)('%s: its role allows on the table what grants.ts says, by partition key, and never without one', (name) => {
  const statements = statementsOf(name)
  expect(tableUses(statements).sort()).toEqual(wantedUses(grantsOf[name]).sort())
  const onTable = statements.filter(({ Action }) =>
    listed(Action).some((it) => /^dynamodb:(Get|Batch|Query|Put|Update|Delete)\w*(Item|Query)/.test(it)),
  )
  const loose = onTable.filter(({ Condition }) => Condition?.Null?.['dynamodb:LeadingKeys'] !== 'false')
  const telling = onTable.filter(({ Action, Condition }) => Action === 'dynamodb:PutItem' && !Condition?.StringEqualsIfExists)
  expect([loose, telling]).toEqual([[], []])
  const deleting = statements.flatMap(({ Action }) => listed(Action)).filter((it) => /Delete|Scan/.test(it) && !it.startsWith('s3:'))
  // Rows of desks that no longer hold a case, words no longer written, sessions that end, hand-overs that were told, and what
  // has to be erased.
  expect(deleting).toEqual(['disposition', 'projections', 'jobs', 'reminders'].includes(name) ? ['dynamodb:DeleteItem'] : [])
})

test('beside the table: files by prefix, the key only through its services, the secret, and letters from one sender', () => {
  // The keys of a function, by name and not by prefix, stand in key-grants.test.ts.
  const isOwnKeys = (resource: unknown) => JSON.stringify(resource).includes('"/keys/')
  const files = (name: FunctionName) =>
    statementsOf(name).filter(({ Action, Resource }) => listed(Action).some((it) => it.startsWith('s3:')) && !isOwnKeys(Resource))
  expect(files('intake').map(({ Action, Resource }) => [listed(Action), JSON.stringify(Resource).match(/\/(\w+\/\*)/)?.[1]])).toEqual([
    [['s3:PutObject'], 'incoming/*'],
    [['s3:GetObject'], 'salt/*'],
    [['s3:GetObject'], 'kept/*'],
    [['s3:PutObject'], 'cases/*'],
  ])
  expect(files('attachments').map(({ Action, Resource }) => [listed(Action), JSON.stringify(Resource).match(/\/(\w+\/\*)/)?.[1]])).toEqual([
    [['s3:GetObject', 's3:DeleteObject'], 'incoming/*'],
    [['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'], 'kept/*'],
    [['s3:ListBucketVersions'], undefined],
  ])
  // Networks are counted with a salt that the table and its backups never hold: in the bucket without versions, one writer.
  expect(files('reminders').map(({ Action, Resource }) => [listed(Action), JSON.stringify(Resource).match(/\/(\w+\/\*)/)?.[1]])).toEqual([
    [['s3:GetObject', 's3:PutObject'], 'salt/*'],
    [['s3:PutObject'], 'cases/*'],
  ])
  expect(grantsOf.reminders.bucket.map(({ in: where }) => where)).toEqual(['incoming', 'journal'])
  expect(files('jobs').map(({ Action, Resource }) => [listed(Action), JSON.stringify(Resource).match(/\/(\w+\/\*)/)?.[1]])).toEqual([
    [['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'], 'kept/*'],
    [['s3:ListBucketVersions'], undefined],
    [['s3:GetObject', 's3:PutObject'], 'papers/*'],
    [['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], 'import/*'],
    [['s3:PutObject'], 'cases/*'],
  ])
  // Papers lie apart from what belongs to cases: whoever renders them reaches no file of a case.
  expect(files('reporting').map(({ Action, Resource }) => [listed(Action), JSON.stringify(Resource).match(/\/(\w+\/\*)/)?.[1]])).toEqual([
    [['s3:GetObject', 's3:PutObject', 's3:DeleteObjectVersion'], 'papers/*'],
    [['s3:ListBucketVersions'], undefined],
    [['s3:PutObject'], 'papers/*'],
  ])
  const sending = functionNames.filter((name) => actionsOf(statementsOf(name), 'ses').length > 0)
  expect([sending, actionsOf(statementsOf('mail'), 'ses')]).toEqual([['mail'], ['ses:SendRawEmail']])
  const mailing = statementsOf('mail').find(({ Action }) => Action === 'ses:SendRawEmail')
  expect(mailing?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': readRegion('jombang').sender.address } })
  for (const name of functionNames) {
    const keyed = statementsOf(name).filter(({ Action }) => listed(Action).some((it) => it.startsWith('kms:')))
    expect(keyed.filter(({ Condition }) => !Condition?.StringEquals?.['kms:ViaService'])).toEqual([])
    const secret = functions[name].environment.includes('SECRET_ARN') ? ['secretsmanager:GetSecretValue'] : []
    expect(actionsOf(statementsOf(name), 'secretsmanager')).toEqual(secret)
  }
})

test.each(regions)('%s: cdk-nag finds nothing that is not accepted with a reason', (name) => {
  const [report] = stackOf(name).report.pluginReports
  expect([report?.pluginName, report?.violations]).toEqual(['AwsSolutions', []])
  expect(report?.suppressedViolations.length).toBeGreaterThan(0)
  expect(report?.suppressedViolations.filter(({ reason }) => (reason ?? '').length < 40)).toEqual([])
})

test('a finding without a reason stops synth', () => {
  expect(() => synthesizeAnew('contoh', {}, (stack) => new Bucket(stack, 'Careless'))).toThrow(/AwsSolutions-S10/)
})

test('another regency is another file: nothing of Jombang is left in its stack, and its choices are followed', () => {
  const contoh = readRegion('contoh')
  const stack = stackOf('contoh')
  expect(JSON.stringify(stack.template).toLowerCase()).not.toContain('jombang')
  expect(stack.of('AWS::Scheduler::Schedule')[0]?.ScheduleExpressionTimezone).toBe(contoh.timeZone)
  expect(stack.of('AWS::Cognito::UserPoolUser').map(({ Username }) => Username)).toEqual(contoh.administrators)
  const rates = stack.of('AWS::Lambda::Function').map(({ Environment }) => Environment.Variables.LETTERS_PER_SECOND)
  expect(rates.filter((rate) => rate !== undefined)).toEqual(['14'])
  expect(stack.of('AWS::SES::EmailIdentity').map((it) => it.EmailIdentity)).toEqual([contoh.sender.address, contoh.sender.domain])
  expect(stack.only('AWS::DynamoDB::Table').Properties.Tags).toContainEqual({ Key: 'regency', Value: contoh.name })
})

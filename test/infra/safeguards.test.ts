import { beforeAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { functionNames } from '../../shared/manifest.ts'
import { parseRegion } from '../../shared/region.ts'
import { everySafeguard, noSafeguard } from './every-safeguard.ts'
import { synthesize, synthesizeAnew } from './synth.ts'

const region = readRegion('jombang')
const sender = { ...region.sender, address: 'tanggap@surat.jombang.example', domain: 'jombang.example' }

let chosen: ReturnType<typeof synthesizeAnew>
let least: ReturnType<typeof synthesize>
beforeAll(() => {
  chosen = synthesizeAnew('jombang', { safeguards: everySafeguard, sender })
  least = synthesize('jombang')
}, 120_000)

test('what nobody chose is not there', () => {
  const types = [
    'AWS::Budgets::Budget',
    'AWS::Logs::MetricFilter',
    'AWS::Lambda::Version',
    'AWS::Lambda::Alias',
    'AWS::CodeDeploy::Application',
  ]
  expect(types.filter((type) => least.of(type).length > 0)).toEqual([])
  expect(least.of('AWS::SES::EmailIdentity').map((it) => it.EmailIdentity)).toEqual([region.sender.address])
  expect(Object.keys(least.template.Outputs).filter((it) => it.startsWith('Dns'))).toEqual([])
  expect(region.safeguards).toEqual(noSafeguard)
})

test('with everything chosen the checks find nothing without a reason', () => {
  expect(chosen.report.pluginReports.flatMap(({ violations }) => violations)).toEqual([])
})

test('a budget writes before it is spent, from a stack where AWS knows budgets; the stack of the desk has none', () => {
  expect(chosen.of('AWS::Budgets::Budget')).toEqual([])
  const [made, ...more] = Object.values(chosen.beside('Tanggap-jombang-global').Resources)
  expect([made?.Type, more]).toEqual(['AWS::Budgets::Budget', []])
  const { Budget, NotificationsWithSubscribers } = made?.Properties ?? {}
  expect(Budget).toMatchObject({ BudgetLimit: { Amount: 25, Unit: 'USD' }, BudgetType: 'COST', TimeUnit: 'MONTHLY' })
  const told = NotificationsWithSubscribers as { Notification: object; Subscribers: object[] }[]
  expect(told.map(({ Notification }) => Notification)).toEqual([
    { ComparisonOperator: 'GREATER_THAN', NotificationType: 'ACTUAL', Threshold: 80, ThresholdType: 'PERCENTAGE' },
    { ComparisonOperator: 'GREATER_THAN', NotificationType: 'FORECASTED', Threshold: 100, ThresholdType: 'PERCENTAGE' },
  ])
  expect(told.flatMap(({ Subscribers }) => Subscribers)).toEqual(
    Array.from({ length: 2 }, () => ({ SubscriptionType: 'EMAIL', Address: region.alarmEmail })),
  )
})

test('executions are kept for reminders and letters, and for nothing else', () => {
  const reserved = chosen.of('AWS::Lambda::Function').flatMap((it) => {
    const executions = it.ReservedConcurrentExecutions as number | undefined
    return executions === undefined ? [] : [[it.Description.split(/[:;]/)[0], executions]]
  })
  expect(reserved).toEqual([
    ['Sends letters', 3],
    ['Sweep', 2],
  ])
})

test('many opened identities ring on the topic of the alarms', () => {
  const filter = chosen.only('AWS::Logs::MetricFilter').Properties
  expect(filter.FilterPattern).toBe('{ $.message.name = "identity-opened" }')
  expect(filter.LogGroupName).toEqual({ Ref: expect.stringContaining('Functionsdisposition') })
  const alarm = chosen.of('AWS::CloudWatch::Alarm').find((it) => it.MetricName === 'IdentitiesOpened')
  expect(alarm).toMatchObject({ Namespace: 'Tanggap', Threshold: 20, Period: 3600, Statistic: 'Sum' })
  const [metric] = filter.MetricTransformations
  expect([metric.MetricNamespace, metric.MetricName, metric.MetricValue]).toEqual(['Tanggap', 'IdentitiesOpened', '1'])
  expect(alarm?.AlarmActions).toEqual(chosen.of('AWS::CloudWatch::Alarm')[0]?.AlarmActions)
})

test('a lost key is told on a topic that does not lie under it', () => {
  const rule = chosen.of('AWS::Events::Rule').find((it) => it.EventPattern.source.includes('aws.kms'))
  expect(rule?.EventPattern.detail).toEqual({
    eventName: ['DisableKey', 'ScheduleKeyDeletion'],
    resources: { ARN: [{ 'Fn::GetAtt': [expect.stringContaining('StorageKey'), 'Arn'] }] },
  })
  const bare = chosen.of('AWS::SNS::Topic').filter(({ KmsMasterKeyId }) => KmsMasterKeyId === undefined)
  expect(bare.map(({ DisplayName }) => DisplayName)).toEqual(['Tanggap Jombang: kunci'])
  expect(rule?.Targets[0].Arn).toEqual({ Ref: expect.stringContaining('SafeguardsLostKeyTopic') })
})

const shifted = functionNames.filter((name) => name !== 'keys')

test('a new version takes over little by little, and the alarms of its function bring the one before back', () => {
  const resources = Object.entries(chosen.template.Resources)
  const groups = chosen.of('AWS::CodeDeploy::DeploymentGroup')
  const alarmsOf = ({ AlarmConfiguration: { Alarms } }: (typeof groups)[number]): string[] =>
    Alarms.map(({ Name }: { Name: { Ref: string } }) => /^(?:Safeguards|Watch)(.*?)[0-9A-F]{8}$/.exec(Name.Ref)?.[1])
  const answers = (name: string) => ['intake', 'disposition', 'reporting'].includes(name)
  expect(groups.map(alarmsOf)).toEqual(shifted.map((name) => [`GradualShiftErrors${name}`, ...(answers(name) ? ['ServerErrors'] : [])]))
  for (const group of groups) {
    expect(group).toMatchObject({
      AlarmConfiguration: { Enabled: true },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
      },
      DeploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
    })
  }
  const aliases = resources.filter(([, { Type }]) => Type === 'AWS::Lambda::Alias')
  expect(aliases.map(([id, it]) => [id, it.Properties.Name, Object.keys(it.UpdatePolicy ?? {})])).toEqual(
    shifted.map((name) => [expect.stringContaining(`Functions${name}Alias`), 'live', ['CodeDeployLambdaAliasUpdate']]),
  )
  const errors = chosen.of('AWS::CloudWatch::Alarm').filter((it) => it.MetricName === 'Errors' && it.Dimensions !== undefined)
  const ofAlias = (name: string) => ({ 'Fn::Join': ['', [{ Ref: expect.stringContaining(`Functions${name}Function`) }, ':live']] })
  expect(errors.map((it) => [it.Dimensions[1], it.Period, it.Threshold])).toEqual(
    shifted.map((name) => [{ Name: 'Resource', Value: ofAlias(name) }, 60, 1]),
  )
})

test('API, stream, schedules, uploads and letters go to the name under which versions change, and to no function past it', () => {
  const alias = { Ref: expect.stringMatching(/^Functions\w+Alias/) }
  const calls = [
    ...chosen.of('AWS::ApiGatewayV2::Integration').map((it) => it.IntegrationUri),
    ...chosen.of('AWS::Scheduler::Schedule').map((it) => it.Target.Arn),
    ...chosen.of('AWS::SNS::Subscription').flatMap((it) => (it.Protocol === 'lambda' ? [it.Endpoint] : [])),
    ...chosen.of('AWS::Events::Rule').flatMap((it) => (it.EventPattern.source.includes('aws.s3') ? [it.Targets[0].Arn] : [])),
    ...chosen.of('AWS::Lambda::EventSourceMapping').map((it) => {
      const [select, live] = it.FunctionName['Fn::Join'][1]
      return live === ':live' ? select['Fn::Select'][1]['Fn::Split'][1] : it.FunctionName
    }),
    ...chosen.of('AWS::Lambda::Permission').map((it) => it.FunctionName),
  ]
  expect(calls.length).toBeGreaterThan(15)
  expect(calls).toEqual(calls.map(() => alias))
  expect(chosen.only('AWS::Lambda::EventInvokeConfig').Properties.Qualifier).toBe('live')
  const roles = chosen.of('AWS::IAM::Policy').filter(({ PolicyName }) => PolicyName.startsWith('SchedulesRole'))
  const invokes = roles[0]?.PolicyDocument.Statement.find(({ Action }: { Action: string }) => Action === 'lambda:InvokeFunction')
  expect(invokes.Resource).toEqual([alias, alias, alias])
})

test('what mends an error is deployed at once, whatever rings', () => {
  const mended = synthesizeAnew('jombang', { safeguards: { ...noSafeguard, gradualShift: 'at-once' } })
  const groups = mended.of('AWS::CodeDeploy::DeploymentGroup')
  expect(groups.map((it) => [it.DeploymentConfigName, it.AlarmConfiguration.Enabled])).toEqual(
    shifted.map(() => ['CodeDeployDefault.LambdaAllAtOnce', false]),
  )
})

test('a domain signs beside the address, and its records are said in words', () => {
  const identities = chosen.of('AWS::SES::EmailIdentity')
  expect(identities.map((it) => it.EmailIdentity)).toEqual(['tanggap@surat.jombang.example', 'jombang.example'])
  expect(identities[1]).toMatchObject({
    DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
    MailFromAttributes: { MailFromDomain: 'kembali.jombang.example', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  })
  const outputs = chosen.template.Outputs as Record<string, { Value: unknown; Description: string }>
  const said = Object.keys(outputs).filter((it) => it.startsWith('Dns'))
  expect(said).toEqual(['DnsDkim1', 'DnsDkim2', 'DnsDkim3', 'DnsMx', 'DnsSpf', 'DnsDmarc'])
  expect(outputs.DnsSpf?.Value).toBe('kembali.jombang.example -> "v=spf1 include:amazonses.com ~all"')
  expect(outputs.DnsDmarc?.Value).toBe('_dmarc.jombang.example -> "v=DMARC1; p=none; rua=mailto:operator@jombang.example"')
})

test('a sender of another domain, and a word that is no safeguard, are refused with what to write', () => {
  const file = (changes: object) => () => parseRegion({ ...region, ...changes }, 'contoh.json')
  expect(file({ sender: { ...sender, domain: 'lain.example' } })).toThrow(
    'sender.domain: the address of the sender has to be of this domain',
  )
  expect(file({ sender: { ...sender, domain: 'bang.example' } })).toThrow(
    'sender.domain: the address of the sender has to be of this domain',
  )
  expect(file({ sender: { ...sender, address: 'tanggap@kembali.jombang.example' } })).toThrow('sender.address: kembali. before the domain')
  expect(file({ safeguards: { reserved: 3 } })).toThrow('safeguards:')
})

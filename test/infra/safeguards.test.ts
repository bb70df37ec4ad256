import { beforeAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { parseRegion } from '../../shared/region.ts'
import { besideOf, noSafeguard, signedSender, withEverything } from './every-safeguard.ts'
import { synthesize, type synthesizeAnew } from './synth.ts'

const region = readRegion('jombang')

let chosen: ReturnType<typeof synthesizeAnew>
let least: ReturnType<typeof synthesize>
beforeAll(() => {
  chosen = withEverything()
  least = synthesize('jombang')
}, 120_000)

test('what nobody chose is not there', () => {
  const types = [
    'AWS::Budgets::Budget',
    'AWS::Logs::MetricFilter',
    'AWS::Lambda::Version',
    'AWS::Lambda::Alias',
    'AWS::CodeDeploy::Application',
    'AWS::CloudFront::Distribution',
    'AWS::Backup::BackupPlan',
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
  const made = besideOf(chosen, 'AWS::Budgets::Budget')
  const { Budget, NotificationsWithSubscribers } = made
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
  expect(file({ sender: { ...signedSender, domain: 'lain.example' } })).toThrow(
    'sender.domain: the address of the sender has to be of this domain',
  )
  expect(file({ sender: { ...signedSender, domain: 'bang.example' } })).toThrow(
    'sender.domain: the address of the sender has to be of this domain',
  )
  expect(file({ sender: { ...signedSender, address: 'tanggap@kembali.jombang.example' } })).toThrow(
    'sender.address: kembali. before the domain',
  )
  expect(file({ safeguards: { reserved: 3 } })).toThrow('safeguards:')
})

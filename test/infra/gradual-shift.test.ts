import { beforeAll, expect, test } from 'vitest'
import { functionNames } from '../../shared/manifest.ts'
import { noSafeguard, withEverything } from './every-safeguard.ts'
import { synthesizeAnew } from './synth.ts'

/** A new version that takes over little by little (docs/adr/0084). */

let chosen: ReturnType<typeof withEverything>
beforeAll(() => {
  chosen = withEverything()
}, 120_000)

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

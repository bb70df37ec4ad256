import * as iam from 'aws-cdk-lib/aws-iam'
import * as scheduler from 'aws-cdk-lib/aws-scheduler'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type Schedule, triggersOf } from '../../shared/manifest.ts'
import type { DeskFunction } from './desk-function.ts'

type SchedulesProps = { functions: readonly DeskFunction[]; timeZone: string; deadLetters: sqs.Queue }

/** The schedules of the manifest, in the regency's own time. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id)
    const targets = props.functions.filter(({ name }) => triggersOf(name, 'schedule').length > 0)
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Tanggap: starts what is done by the clock',
    })
    role.addToPolicy(new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: targets.map((it) => it.called.functionArn) }))
    role.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.deadLetters.queueArn] }))
    for (const target of targets) {
      for (const schedule of triggersOf(target.name, 'schedule').flatMap(({ schedules }) => schedules)) {
        const made = new scheduler.CfnSchedule(this, schedule.name, {
          description: `${target.name}: ${schedule.name}`,
          scheduleExpression: expressionOf(schedule),
          scheduleExpressionTimezone: props.timeZone,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: target.called.functionArn,
            roleArn: role.roleArn,
            input: JSON.stringify({ schedule: schedule.name }),
            retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
            deadLetterConfig: { arn: props.deadLetters.queueArn },
          },
        })
        made.node.addDependency(role.node.findChild('DefaultPolicy'))
      }
    }
  }
}

/** As EventBridge Scheduler writes it; one minute is singular there. */
export const expressionOf = (schedule: Schedule): string => {
  if ('everyMinutes' in schedule) return `rate(${schedule.everyMinutes} ${schedule.everyMinutes === 1 ? 'minute' : 'minutes'})`
  const [hour, minute] = schedule.dailyAt.split(':').map(Number)
  return `cron(${minute} ${hour} * * ? *)`
}

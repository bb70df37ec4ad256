import { Duration } from 'aws-cdk-lib'
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as sns from 'aws-cdk-lib/aws-sns'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'
import type { DeskFunction } from './desk-function.ts'
import { encryptedTopic } from './topic.ts'

export type WatchProps = {
  region: Region
  functions: readonly DeskFunction[]
  sweep: DeskFunction
  api: apigateway.CfnApi
  table: dynamodb.Table
  deadLetters: sqs.Queue
  key: kms.Key
}

const period = Duration.minutes(5)

/** Eight alarms that each mean something to do (docs/operasi.md says what), by e-mail, and one page to look at. */
export class Watch extends Construct {
  private readonly topic: sns.Topic
  /** Error pages, of all functions that answer. */
  readonly serverErrors: cloudwatch.Alarm

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id)
    const { region, functions, sweep, api, table, deadLetters } = props
    this.topic = encryptedTopic(this, 'Alarms', {
      key: props.key,
      publisher: 'cloudwatch.amazonaws.com',
      displayName: `Tanggap ${region.shortName}`,
    })
    new sns.CfnSubscription(this, 'Operator', { topicArn: this.topic.topicArn, protocol: 'email', endpoint: region.alarmEmail })

    // Of the whole account: an alarm is paid by the metric, and this one stays one however many functions there are (docs/adr/0009).
    const errors = new cloudwatch.Metric({ namespace: 'AWS/Lambda', metricName: 'Errors', period, statistic: 'Sum' })
    const errorsOf = functions.map(({ lambda, name }) => lambda.metricErrors({ period, label: name }))
    const throttles = new cloudwatch.Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', period, statistic: 'Sum' })
    const laidAside = deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
    const sweeps = sweep.lambda.metricInvocations({ period: Duration.minutes(30), statistic: 'Sum' })
    const bounces = new cloudwatch.Metric({
      namespace: 'AWS/SES',
      metricName: 'Reputation.BounceRate',
      period: Duration.hours(1),
      statistic: 'Maximum',
    })
    const ofApi = (metricName: string, statistic: string) =>
      new cloudwatch.Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap: { ApiId: api.ref }, period, statistic })
    const latency = ofApi('Latency', 'p95')
    const serverErrors = ofApi('5xx', 'Sum')
    const tableThrottles = new cloudwatch.Metric({
      namespace: 'AWS/DynamoDB',
      metricName: 'ThrottledRequests',
      dimensionsMap: { TableName: table.tableName, Operation: 'TransactWriteItems' },
      period,
      statistic: 'Sum',
    })

    this.alarm('Errors', errors, 1, 'A function failed. The dashboard shows which one; look at its log for the last error.')
    this.alarm(
      'Throttled',
      throttles,
      1,
      'Functions were turned away: the account has too few at once. Ask AWS for a higher limit of concurrent executions.',
    )
    this.alarm(
      'DeadLetters',
      laidAside,
      1,
      'Work failed again and again and was laid aside. Look into the dead-letter queue, mend, and send it back.',
    )
    this.silence(
      'SweepSilent',
      sweeps,
      'The sweep has not run for half an hour: deadlines and reminders stand still. Look at the schedules and the log of reminders.',
    )
    this.alarm(
      'Bounces',
      bounces,
      0.05,
      'More than 5 in 100 letters come back. Above that SES may stop sending. Look at addresses and sender.',
    )
    this.serverErrors = this.alarm(
      'ServerErrors',
      serverErrors,
      5,
      'Citizens saw an error page at least five times in five minutes. Look at the dashboard, and at the logs of the functions that answer.',
    )
    this.alarm('Slow', latency, 5000, 'One in twenty requests takes longer than five seconds.', 3)
    this.alarm('TableThrottled', tableThrottles, 1, 'The table turned filings away. Usually passes; if not, ask AWS.', 3)

    const graph = (title: string, left: cloudwatch.IMetric[]) => new cloudwatch.GraphWidget({ title, left, width: 8 })
    new cloudwatch.Dashboard(this, 'Page', {
      widgets: [
        [graph('Galat fungsi', errorsOf), graph('Penolakan (throttle)', [throttles, tableThrottles]), graph('Antrean gagal', [laidAside])],
        [graph('Sapuan per 30 menit', [sweeps]), graph('Surat kembali', [bounces]), graph('Kelambatan p95 (ms)', [latency])],
      ],
    })
  }

  /** An alarm from that value on, told to the operator when it begins and when it ends. */
  alarm(id: string, metric: cloudwatch.IMetric, threshold: number, description: string, evaluationPeriods = 1): cloudwatch.Alarm {
    return this.tell(
      new cloudwatch.Alarm(this, id, {
        alarmDescription: description,
        metric,
        threshold,
        evaluationPeriods,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      }),
    )
  }

  private silence(id: string, metric: cloudwatch.IMetric, description: string): void {
    this.tell(
      new cloudwatch.Alarm(this, id, {
        alarmDescription: description,
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.BREACHING,
      }),
    )
  }

  private tell(alarm: cloudwatch.Alarm): cloudwatch.Alarm {
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: this.topic.topicArn }) })
    alarm.addOkAction({ bind: () => ({ alarmActionArn: this.topic.topicArn }) })
    return alarm
  }
}

import { Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import * as logs from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { DeskFunction } from './desk-function.ts'
import type { Watch } from './watch.ts'

type Props = { desk: DeskFunction; from: number; watch: Watch }

/** Rings where many identities are opened within an hour: one officer's work is a few a day, a leak is many at once. */
export class OpenedIdentities extends Construct {
  constructor(scope: Construct, id: string, { desk, from, watch }: Props) {
    super(scope, id)
    const named = { metricNamespace: 'Tanggap', metricName: 'IdentitiesOpened' }
    new logs.CfnMetricFilter(this, 'Filter', {
      logGroupName: desk.logGroup.logGroupName,
      // As `Effects.log` writes it, and the platform wraps it.
      filterPattern: '{ $.message.name = "identity-opened" }',
      metricTransformations: [{ ...named, metricValue: '1' }],
    })
    watch.alarm(
      'IdentitiesOpened',
      new cloudwatch.Metric({
        namespace: named.metricNamespace,
        metricName: named.metricName,
        period: Duration.hours(1),
        statistic: 'Sum',
      }),
      from,
      'Unusually many reporters were looked up within an hour. Ask the overseer, who was told of each; end the sessions of that officer.',
    )
  }
}

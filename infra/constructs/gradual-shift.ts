import { Duration, Fn } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as lambda from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { triggersOf } from '../../shared/manifest.ts'
import type { Safeguards } from '../../shared/safeguards.ts'
import { accept } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import type { Watch } from './watch.ts'

type Props = { functions: readonly DeskFunction[]; over: NonNullable<Safeguards['gradualShift']>; watch: Watch }

/** A tenth of all calls more, each time. In steps and not "a tenth first": at night a regency has a handful of calls an hour. */
const steps = {
  '10-minutes': codedeploy.LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE,
  '30-minutes': codedeploy.LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_3MINUTES,
  'at-once': codedeploy.LambdaDeploymentConfig.ALL_AT_ONCE,
}

/**
 * New code of a function takes over little by little, and the code before it comes back by itself when an alarm rings meanwhile: the
 * function failed, or it answers and error pages are seen, which are no failure to Lambda (docs/adr/0084).
 */
export class GradualShift extends Construct {
  constructor(scope: Construct, id: string, { functions, over, watch }: Props) {
    super(scope, id)
    const application = new codedeploy.LambdaApplication(this, 'Application')
    for (const { name, alias, lambda: made } of functions) {
      if (alias === null) continue
      const role = this.leader(name, made, alias)
      const errors = new cloudwatch.Alarm(this, `Errors ${name}`, {
        alarmDescription: `The function ${name} failed. While a new version takes over, the one before comes back by itself.`,
        metric: alias.metricErrors({ period: Duration.minutes(1), statistic: 'Sum' }),
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      })
      const answers = triggersOf(name, 'http').length > 0
      const group = new codedeploy.LambdaDeploymentGroup(this, name, {
        application,
        alias,
        role: role.withoutPolicyUpdates(),
        deploymentConfig: steps[over],
        // What mends an error is deployed while its alarm rings.
        ignoreAlarmConfiguration: over === 'at-once',
        alarms: answers ? [errors, watch.serverErrors] : [errors],
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      })
      group.node.addDependency(role.node.findChild('DefaultPolicy'))
    }
  }

  /**
   * Who leads the calls of that function to its next version. One for each: a function waits for others to have changed (keys.ts), and
   * so may not wait for what names it.
   */
  private leader(name: string, called: lambda.Function, { aliasName }: lambda.Alias): iam.Role {
    const role = new iam.Role(this, `Role ${name}`, {
      assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com'),
      description: `Tanggap: CodeDeploy leads calls of ${name} from one version to the next`,
    })
    // The alias by its name: it waits for its group, which waits for this role.
    const resources = [called.functionArn, Fn.join(':', [called.functionArn, aliasName])]
    role.addToPolicy(new iam.PolicyStatement({ actions: ['lambda:GetAlias', 'lambda:UpdateAlias'], resources }))
    role.addToPolicy(new iam.PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }))
    accept(
      role,
      'IAM5[Resource::*]',
      'CloudWatch lists alarms by condition, and the policy that AWS itself has for CodeDeploy says the same.',
    )
    return role
  }
}

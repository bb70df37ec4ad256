import { Stack, type StackProps } from 'aws-cdk-lib'
import * as budgets from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Region } from '../shared/region.ts'

/** Where AWS keeps what belongs to an account and to no region of it. */
const globalRegion = 'us-east-1'

/**
 * What CloudFormation does not know in Jakarta: a second, small stack that is there only where the region file chooses it, and then
 * `npx cdk deploy --all` installs both (docs/adr/0078).
 */
export class GlobalStack extends Stack {
  constructor(scope: Construct, id: string, { region, amount, ...props }: StackProps & { region: Region; amount: number }) {
    super(scope, id, { ...props, env: { region: globalRegion }, description: `Tanggap ${region.name}: budget of the account` })
    const subscribers = [{ subscriptionType: 'EMAIL', address: region.alarmEmail }]
    const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { comparisonOperator: 'GREATER_THAN', notificationType, threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    })
    new budgets.CfnBudget(this, 'Budget', {
      budget: { budgetName: `tanggap-${region.code}`, budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: 'USD' } },
      notificationsWithSubscribers: [told('ACTUAL', 80), told('FORECASTED', 100)],
    })
  }
}

import * as budgets from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'

/** Writes before the account's money of a month is spent. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { region, amount }: { region: Region; amount: number }) {
    super(scope, id)
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

import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Region } from '../shared/region.ts'
import { Budget } from './constructs/budget.ts'
import { Firewall } from './constructs/firewall.ts'

/** Where AWS keeps what belongs to an account and to no region of it. */
const globalRegion = 'us-east-1'

/** Whether something is chosen that CloudFormation does not know in Jakarta. */
export const needsGlobalStack = ({ safeguards: { monthlyBudgetUsd, edge } }: Region): boolean =>
  monthlyBudgetUsd !== undefined || edge !== undefined

/** A second, small stack, there only where the region file chooses something of it (docs/adr/0078, docs/adr/0085). */
export class GlobalStack extends Stack {
  constructor(scope: Construct, id: string, { region, ...props }: StackProps & { region: Region }) {
    super(scope, id, { ...props, env: { region: globalRegion }, description: `Tanggap ${region.name}: what AWS keeps in no region` })
    const { monthlyBudgetUsd: amount, edge } = region.safeguards
    if (amount !== undefined) new Budget(this, 'Account', { region, amount })
    if (edge !== undefined) new Firewall(this, 'Firewall', { region })
  }
}

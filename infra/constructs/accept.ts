import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Accepts a finding of cdk-nag on a construct, with the reason why it is right as it is. The rule is named without its pack. */
export const accept = (construct: IConstruct, rule: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })

/** The same for a warning of CloudFormation's own checks. */
export const acceptWarning = (construct: IConstruct, rule: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `CloudFormation-Validate::${rule}`, reason })

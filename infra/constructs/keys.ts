import { CustomResource } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { type FunctionName, functionNames, functions, keysNameOf } from '../../shared/manifest.ts'
import type { DeskFunction } from './desk-function.ts'
import type { Storage } from './storage.ts'

/** A function reads the one object with the keys of its own purposes, and no other (docs/adr/0060). */
export const ownKeys = (name: FunctionName, { incoming }: Storage): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [incoming.arnForObjects(keysNameOf(name))] })

/** Who reads what all write is changed first, lest it meets a shape that it does not know yet. */
const readers: readonly FunctionName[] = ['disposition', 'mail', 'jobs', 'projections', 'reporting']
const writers: readonly FunctionName[] = functionNames.filter((name) => name !== 'keys' && !readers.includes(name))

/** With each deployment that changes who holds what, keys are handed out before a function with that code runs. */
export class Keys extends Construct {
  constructor(scope: Construct, id: string, { of }: { of: Record<FunctionName, DeskFunction> }) {
    super(scope, id)
    const handedOut = new CustomResource(this, 'HandedOut', {
      serviceToken: of.keys.lambda.functionArn,
      resourceType: 'Custom::TanggapKeys',
      properties: { Purposes: Object.fromEntries(functionNames.map((name) => [name, functions[name].keys.join(' ')])) },
    })
    for (const name of functionNames) if (functions[name].keys.length > 0) of[name].lambda.node.addDependency(handedOut)
    for (const writer of writers) for (const reader of readers) of[writer].lambda.node.addDependency(of[reader].called)
  }
}

import { RemovalPolicy } from 'aws-cdk-lib'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { accept } from './accept.ts'

/** The one secret of the installation; every key of the desk is derived from it, and one function alone reads it (keys.ts). */
export class Secret extends Construct {
  readonly secret: secretsmanager.Secret

  constructor(scope: Construct, id: string, { retain }: { retain: boolean }) {
    super(scope, id)
    this.secret = new secretsmanager.Secret(this, 'Master', {
      description: 'Tanggap: every key is derived from this. Without it identities and access codes are lost.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    const reason = 'Replacing it makes sealed identities unreadable and access codes void; docs/operasi.md says when and how.'
    accept(this.secret, 'SMG4', reason)
  }
}

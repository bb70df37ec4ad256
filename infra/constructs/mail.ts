import { Fn, Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as kms from 'aws-cdk-lib/aws-kms'
import * as ses from 'aws-cdk-lib/aws-ses'
import * as sns from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { type Region, returnsUnder } from '../../shared/region.ts'
import { accept, acceptWarning } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import { encryptedTopic } from './topic.ts'

type DnsRecord = { name: string; type: string; value: string; why: string }

/** Letters: the sender's identity and what became of each letter. */
export class Mail extends Construct {
  readonly configurationSetName: string
  /** What has to be entered in the DNS of the sender's domain, in plain words; empty where only an address sends. */
  readonly records: DnsRecord[] = []
  private readonly sender: string
  private readonly operator: string
  private readonly configurationSet: ses.CfnConfigurationSet
  private readonly feedback: sns.Topic

  constructor(scope: Construct, id: string, { region, key }: { region: Region; key: kms.Key }) {
    super(scope, id)
    this.sender = region.sender.address
    this.operator = region.alarmEmail
    new ses.CfnEmailIdentity(this, 'Sender', { emailIdentity: this.sender })
    if (region.sender.domain) this.records.push(...this.signFor(region.sender.domain))
    this.configurationSet = new ses.CfnConfigurationSet(this, 'Letters', {
      reputationOptions: { reputationMetricsEnabled: true },
      // The desk keeps its own list of addresses that take no letters, because somebody must be able to take one off it.
      suppressionOptions: { suppressedReasons: [] },
    })
    this.configurationSetName = this.configurationSet.ref
    this.feedback = encryptedTopic(this, 'Feedback', { key, publisher: 'ses.amazonaws.com', displayName: 'Tanggap letters' })
    new ses.CfnConfigurationSetEventDestination(this, 'Told', {
      configurationSetName: this.configurationSet.ref,
      eventDestination: {
        name: 'feedback',
        enabled: true,
        matchingEventTypes: ['BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY'],
        snsDestination: { topicArn: this.feedback.topicArn },
      },
    }).node.addDependency(this.feedback.node.findChild('Policy'))
  }

  /**
   * The domain as an identity of its own, beside the address, so that letters go on while its records are not there yet: Easy DKIM
   * signs each letter for it, and returned letters go by a name below it, so that SPF holds too (docs/adr/0078).
   */
  private signFor(domain: string): DnsRecord[] {
    // A name of its own: SES takes none that sends or receives by itself, for its MX record leads what comes there to SES.
    const returns = `${returnsUnder}.${domain}`
    const identity = new ses.CfnEmailIdentity(this, 'Domain', {
      emailIdentity: domain,
      dkimAttributes: { signingEnabled: true },
      dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
      mailFromAttributes: { mailFromDomain: returns, behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    })
    const signature = 'Membuktikan bahwa surat ini dari daerah dan tidak diubah di jalan (DKIM)'
    const tokens = [
      [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
      [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
      [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
    ]
    const { region } = Stack.of(this)
    // Reports to another domain would have to be allowed there first.
    const reports = this.operator.endsWith(`@${domain}`) ? `; rua=mailto:${this.operator}` : ''
    return [
      ...tokens.map(([host, value], i) => ({
        name: `Dkim${i + 1}`,
        type: 'Catatan CNAME',
        value: `${host} -> ${value}`,
        why: `${signature}, ${i + 1} dari 3.`,
      })),
      {
        name: 'Mx',
        type: 'Catatan MX',
        value: `${returns} -> 10 feedback-smtp.${region}.amazonses.com`,
        why: 'Ke sini surat yang tidak sampai dikembalikan.',
      },
      {
        name: 'Spf',
        type: 'Catatan TXT',
        value: `${returns} -> "v=spf1 include:amazonses.com ~all"`,
        why: 'Menyatakan bahwa Amazon SES boleh mengirim atas nama daerah (SPF). Catatan SPF domain utama tidak diubah.',
      },
      {
        name: 'Dmarc',
        type: 'Catatan TXT',
        value: `_dmarc.${domain} -> "v=DMARC1; p=none${reports}"`,
        why: 'Memberi tahu penerima bahwa surat tanpa DKIM dan SPF yang cocok mencurigakan (DMARC). Bila domain sudah memiliki catatan DMARC, biarkan yang ada.',
      },
    ]
  }

  /** Lets that function send, and tells it what became of letters. */
  sendWith(mailer: DeskFunction): void {
    const { region, account } = Stack.of(this)
    // While an account is in the sandbox SES asks about the recipients as well, who are identities of the account then; so
    // the sender is held fast by the condition, and the letters by the configuration set (docs/adr/0012).
    mailer.role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: ['identity/*', `configuration-set/${this.configurationSet.ref}`].map(
          (name) => `arn:aws:ses:${region}:${account}:${name}`,
        ),
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    )
    const anyIdentity = `IAM5[Resource::arn:aws:ses:${region}:<AWS::AccountId>:identity/*]`
    accept(mailer.role, anyIdentity, 'SES asks about verified recipients too; the condition allows one sender only.')
    const listen = new sns.CfnSubscription(this, 'Listen', {
      topicArn: this.feedback.topicArn,
      protocol: 'lambda',
      endpoint: mailer.called.functionArn,
    })
    if (mailer.alias) acceptWarning(listen, 'W3694', 'SNS calls an alias as it calls a function; the check knows functions alone.')
    mailer.called.addPermission('Feedback', {
      principal: new iam.ServicePrincipal('sns.amazonaws.com'),
      sourceArn: Fn.ref(Stack.of(this).getLogicalId(this.feedback.node.defaultChild as sns.CfnTopic)),
    })
  }
}

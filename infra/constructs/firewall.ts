import { CfnOutput } from 'aws-cdk-lib'
import * as wafv2 from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Region } from '../../shared/region.ts'

/** Within five minutes and from one address; behind one of a mobile provider sit thousands of people. */
const most = { asked: 3000, sent: 300 }

const slowDown = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Terlalu banyak kiriman</title>
<h1>Terlalu banyak kiriman dari jaringan ini</h1><p>Tunggu lima menit, lalu coba lagi. Dalam keadaan darurat teleponlah.</p></html>`

/** What stops a flood from one address at the edge. CloudFront takes a firewall of us-east-1 alone. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { region }: { region: Region }) {
    super(scope, id)
    const name = `tanggap-${region.code.replace('.', '')}`
    // Samples would show who asked for which page.
    const counted = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false })
    const rate = (rule: keyof typeof most, priority: number, scopeDownStatement?: wafv2.CfnWebACL.StatementProperty) => ({
      name: rule,
      priority,
      action: {
        block: {
          customResponse: {
            responseCode: 429,
            customResponseBodyKey: 'slow-down',
            responseHeaders: [{ name: 'retry-after', value: '300' }],
          },
        },
      },
      statement: {
        rateBasedStatement: {
          aggregateKeyType: 'IP',
          limit: most[rule],
          evaluationWindowSec: 300,
          ...(scopeDownStatement ? { scopeDownStatement } : {}),
        },
      },
      visibilityConfig: counted(`${name}-${rule}`),
    })
    const firewall = new wafv2.CfnWebACL(this, 'Rules', {
      description: `Tanggap ${region.name}: floods from one address`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      customResponseBodies: { 'slow-down': { contentType: 'TEXT_HTML', content: slowDown } },
      visibilityConfig: counted(name),
      rules: [
        rate('sent', 0, {
          byteMatchStatement: {
            fieldToMatch: { method: {} },
            positionalConstraint: 'EXACTLY',
            searchString: 'POST',
            textTransformations: [{ priority: 0, type: 'NONE' }],
          },
        }),
        rate('asked', 1),
      ],
    })
    const said = new CfnOutput(this, 'Arn', {
      value: firewall.attrArn,
      description: 'Tulis nilai ini sebagai safeguards.edge.firewallArn di berkas daerah, lalu pasang tumpukan utama.',
    })
    said.overrideLogicalId('FirewallArn')
  }
}

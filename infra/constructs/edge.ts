import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib'
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import * as certificates from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { edgeHeaders } from '../../shared/web/viewer-address.ts'
import { accept } from './accept.ts'

type Props = { api: apigateway.CfnApi; domainName: string; certificateArn: string; firewallArn: string }

/** What of a viewer CloudFront tells nobody by itself without telling much else. */
const saysWhoAsks = `function handler(event) {
  event.request.headers['${edgeHeaders.viewer}'] = { value: event.viewer.ip }
  return event.request
}
`

/**
 * CloudFront before the API, behind a firewall that stops floods before they cost executions (docs/adr/0085). It keeps no page, for
 * each is somebody's, and logs nothing: who asked for what is kept nowhere (docs/adr/0053).
 */
export class Edge extends Construct {
  /** By which functions know that the edge speaks. */
  readonly secret: string
  /** Where the name of the pages has to lead. */
  readonly address: string

  constructor(scope: Construct, id: string, { api, domainName, certificateArn, firewallArn }: Props) {
    super(scope, id)
    const secret = new secretsmanager.Secret(this, 'Secret', {
      description: 'Tanggap: by this the edge is known to the functions behind it. No key comes from it.',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    accept(secret, 'SMG4', 'A new value counts from the next deployment on, which sets it on both sides.')
    this.secret = secret.secretValue.unsafeUnwrap()
    const certificate = certificates.Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    const viewer = new cloudfront.Function(this, 'Viewer', {
      comment: 'From where a request came',
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(saysWhoAsks),
    })
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: domainName,
      domainNames: [domainName],
      certificate,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: firewallArn,
      // With Asia, and without the dearest places of the world.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        origin: new origins.HttpOrigin(Fn.select(2, Fn.split('/', api.attrApiEndpoint)), {
          customHeaders: { [edgeHeaders.secret]: this.secret },
          protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
          readTimeout: Duration.seconds(30),
        }),
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: false,
        functionAssociations: [{ function: viewer, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
      },
    })
    accept(distribution, 'CFR1', 'Citizens abroad may file too.')
    accept(distribution, 'CFR3', 'Its logs hold addresses of citizens and numbers of cases; none are kept (docs/adr/0053).')
    this.address = distribution.distributionDomainName
  }
}

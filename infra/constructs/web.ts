import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import * as certificates from 'aws-cdk-lib/aws-certificatemanager'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as logs from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type Route, triggersOf } from '../../shared/manifest.ts'
import type { Region } from '../../shared/region.ts'
import { accept } from './accept.ts'
import type { DeskFunction } from './desk-function.ts'
import { Edge } from './edge.ts'

/** Requests a second, and at once. A regency has about two million people; a flood costs money and crowds them out. */
const reading = { rate: 50, burst: 100 }
const sending = { rate: 10, burst: 20 }

/** What is logged of a request: nothing that tells who it was, where from, or which case. */
const accessLog = JSON.stringify({
  request: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
})

/** The edge is there from the moment on at which its firewall is known, which another stack makes. */
const edgeOf = ({ safeguards: { edge } }: Region) => (edge?.firewallArn ? { ...edge, firewallArn: edge.firewallArn } : null)

/** The HTTP API before the functions: default stage, throttles, a log, and the regency's own domain if it has one. */
export class Web extends Construct {
  readonly api: apigateway.CfnApi
  /** Where citizens reach the desk; no slash at the end. */
  readonly baseUrl: string
  /** What stands before the API, where the region file chooses it. */
  readonly edge: Edge | null = null
  private readonly stage: apigateway.CfnStage

  constructor(scope: Construct, id: string, { region }: { region: Region }) {
    super(scope, id)
    const { domainName, certificateArn } = region
    const edge = edgeOf(region)
    this.api = new apigateway.CfnApi(this, 'Api', {
      name: `tanggap-${region.code}`,
      description: `Tanggap ${region.name}`,
      protocolType: 'HTTP',
      // The edge asks there.
      disableExecuteApiEndpoint: certificateArn !== undefined && !edge,
    })
    const log = new logs.LogGroup(this, 'AccessLog', {
      retention: region.retention.logDays as logs.RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.stage = new apigateway.CfnStage(this, 'Stage', {
      apiId: this.api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: accessLog },
      defaultRouteSettings: { throttlingRateLimit: reading.rate, throttlingBurstLimit: reading.burst, detailedMetricsEnabled: false },
    })
    if (domainName && certificateArn) this.ownDomain(domainName, certificateArn)
    if (domainName && edge) this.edge = new Edge(this, 'Edge', { api: this.api, domainName, ...edge })
    this.baseUrl = domainName && (certificateArn || edge) ? `https://${domainName}` : this.api.attrApiEndpoint
  }

  /** Sends to each function the routes that the manifest gives it; those that write have a throttle of their own. */
  serve(functions: readonly DeskFunction[]): void {
    const routes = functions.flatMap((server) => {
      const own = triggersOf(server.name, 'http').flatMap((trigger) => trigger.routes)
      if (own.length > 0) this.send(own, server)
      return own
    })
    this.stage.routeSettings = Object.fromEntries(
      routes
        .filter((route) => route.startsWith('POST'))
        .map((route) => [route, { ThrottlingRateLimit: sending.rate, ThrottlingBurstLimit: sending.burst }]),
    )
  }

  private send(routes: readonly Route[], server: DeskFunction): void {
    const { region, account } = Stack.of(this)
    const integration = new apigateway.CfnIntegration(this, `To ${server.name}`, {
      apiId: this.api.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: server.called.functionArn,
      payloadFormatVersion: '2.0',
    })
    for (const routeKey of routes) {
      // Named by its key: a route that moves to another function stays the same resource, and no other is renumbered.
      const route = new apigateway.CfnRoute(this, `Route ${routeKey.replaceAll('/', ':')}`, {
        apiId: this.api.ref,
        routeKey,
        target: `integrations/${integration.ref}`,
        authorizationType: 'NONE',
      })
      accept(
        route,
        'APIG4',
        'Citizens file without an account; the function itself checks access codes, sessions and where a form came from.',
      )
      this.stage.addResourceDependency(route)
    }
    server.called.addPermission('Web', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:aws:execute-api:${region}:${account}:${this.api.ref}/*/*`,
    })
  }

  private ownDomain(domainName: string, certificateArn: string): void {
    const certificate = certificates.Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    const domain = new apigateway.CfnDomainName(this, 'Domain', {
      domainName,
      domainNameConfigurations: [{ certificateArn: certificate.certificateArn, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' }],
    })
    new apigateway.CfnApiMapping(this, 'Mapping', { apiId: this.api.ref, domainName: domain.ref, stage: this.stage.ref })
  }
}

import { beforeAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { parseRegion } from '../../shared/region.ts'
import { besideOf, everySafeguard, noSafeguard, withEverything } from './every-safeguard.ts'
import { synthesizeAnew } from './synth.ts'

/** CloudFront and its firewall before the API (docs/adr/0085). */

const region = readRegion('jombang')
let chosen: ReturnType<typeof withEverything>
beforeAll(() => {
  chosen = withEverything()
}, 120_000)

/** The value of the edge's secret, as CloudFormation puts it in. */
const edgeSecret = {
  'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: expect.stringContaining('WebEdgeSecret') }, ':SecretString:::}}']],
}

test('the edge stands before the API under the name of the pages, and functions that answer know it by a secret', () => {
  const { DistributionConfig: edge } = chosen.only('AWS::CloudFront::Distribution').Properties
  expect(edge).toMatchObject({
    Aliases: ['lapor.jombang.example'],
    ViewerCertificate: { AcmCertificateArn: everySafeguard.edge.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    WebACLId: everySafeguard.edge.firewallArn,
    DefaultCacheBehavior: {
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // CachingDisabled, and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
    },
  })
  expect(edge.Origins).toEqual([
    expect.objectContaining({
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginReadTimeout: 30, OriginSSLProtocols: ['TLSv1.2'] },
      OriginCustomHeaders: [{ HeaderName: 'x-tanggap-edge', HeaderValue: edgeSecret }],
    }),
  ])
  expect(edge.Logging).toBe(undefined)
  const told = chosen.of('AWS::Lambda::Function').filter((it) => it.Environment.Variables.EDGE_SECRET !== undefined)
  expect(told.map((it) => it.Environment.Variables.EDGE_SECRET)).toEqual([edgeSecret, edgeSecret, edgeSecret])
  expect(told.map((it) => it.Environment.Variables.BASE_URL)).toEqual(told.map(() => 'https://lapor.jombang.example'))
  // The edge asks the API at the name that AWS gave it.
  expect(chosen.only('AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(false)
})

test('CloudFront says from where a request came, whatever was sent under that name', () => {
  const code = String(chosen.only('AWS::CloudFront::Function').Properties.FunctionCode)
  const handler = new Function(`${code}; return handler`)() as (event: object) => object
  const headers = { 'x-tanggap-viewer': { value: '192.0.2.66' }, accept: { value: 'text/html' } }
  expect(handler({ viewer: { ip: '2001:db8::1' }, request: { headers } })).toEqual({
    headers: { 'x-tanggap-viewer': { value: '2001:db8::1' }, accept: { value: 'text/html' } },
  })
})

test('its firewall answers 429 to one address that asks or sends too much, and keeps no samples of who asked for what', () => {
  const { Rules, Scope, DefaultAction, VisibilityConfig } = besideOf(chosen, 'AWS::WAFv2::WebACL')
  expect([Scope, DefaultAction, VisibilityConfig.SampledRequestsEnabled]).toEqual(['CLOUDFRONT', { Allow: {} }, false])
  type Rule = {
    Name: string
    Statement: {
      RateBasedStatement: {
        Limit: number
        EvaluationWindowSec: number
        ScopeDownStatement?: { ByteMatchStatement: { SearchString: string } }
      }
    }
    Action: { Block: { CustomResponse: { ResponseCode: number } } }
    VisibilityConfig: { SampledRequestsEnabled: boolean }
  }
  expect(
    (Rules as Rule[]).map(({ Name, Statement: { RateBasedStatement: it }, Action, VisibilityConfig: seen }) => ({
      rule: Name,
      most: [it.Limit, it.EvaluationWindowSec, it.ScopeDownStatement?.ByteMatchStatement.SearchString],
      answer: Action.Block.CustomResponse.ResponseCode,
      samples: seen.SampledRequestsEnabled,
    })),
  ).toEqual([
    { rule: 'sent', most: [300, 300, 'POST'], answer: 429, samples: false },
    { rule: 'asked', most: [3000, 300, undefined], answer: 429, samples: false },
  ])
})

test('before its firewall is known there is no edge, and the pages stay where they were', () => {
  const { certificateArn } = everySafeguard.edge
  const first = synthesizeAnew('jombang', { domainName: 'lapor.jombang.example', safeguards: { ...noSafeguard, edge: { certificateArn } } })
  expect([first.of('AWS::CloudFront::Distribution'), first.only('AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint]).toEqual([
    [],
    false,
  ])
  const made = Object.values(first.beside('Tanggap-jombang-global').Resources)
  expect(made.map(({ Type }) => Type)).toEqual(['AWS::WAFv2::WebACL'])
  const file = (changes: object) => () => parseRegion({ ...region, ...changes }, 'contoh.json')
  expect(file({ safeguards: { edge: { certificateArn } } })).toThrow('safeguards.edge needs domainName')
  expect(
    file({ domainName: 'lapor.jombang.example', safeguards: { edge: { certificateArn: 'arn:aws:acm:ap-southeast-3:1:c/1' } } }),
  ).toThrow('make a certificate for domainName in us-east-1')
})

import type { DeskBase } from '../../../shared/desk/base.ts'
import { workZeroBytes } from '../../../shared/domain/typed/proof-of-work.ts'
import { keyPattern } from '../../../shared/web/forms/sent-token.ts'
import { json, type Reply, type Request } from '../../../shared/web/replies.ts'
import { formsOf } from '../filing/forms.ts'
import { schemasOf } from './openapi-schemas.ts'
import { csv, type Operation, operations, page, plain, script } from './operations.ts'

export const showOpenApi = async (_request: Request, desk: DeskBase): Promise<Reply> => json(await openApiOf(desk))

/** OpenAPI 3.1 of the public API, generated from the schemas that check what comes in and shape what goes out. */
const openApiOf = async (desk: DeskBase): Promise<object> => {
  const region = await desk.region()
  const secured = { security: [{ openedCase: [] }] }
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const { method, path, summary, body, opened } = operation
    const entry = {
      operationId: operationIdOf(operation),
      summary,
      parameters: parametersOf(operation),
      ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: refOf(body) } } } } : {}),
      responses: responsesOf(operation),
      ...(opened ? secured : {}),
    }
    paths[path] = { ...paths[path], [method]: entry }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Tanggap ${region.name}`,
      version: '1',
      description: `Send and accept application/json. Whoever names text/html in Accept gets pages instead, at every address. Every error is application/problem+json (RFC 9457). Absent, null and empty fields are one. maxLength counts UTF-16 units. Dates are civil days in ${region.timeZone}; moments are UTC.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: desk.baseUrl }],
    paths,
    components: {
      schemas: schemasOf(await formsOf(desk)),
      securitySchemes: { openedCase: { type: 'apiKey', in: 'cookie', name: '__Host-tanggap' } },
    },
  }
}

const operationIdOf = ({ method, path }: Operation): string => `${method}-${path.replace(/[{}]/g, '').split('/').filter(Boolean).join('-')}`

const refOf = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const parametersOf = ({ path, query = {}, idempotencyKey }: Operation): object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, pattern: '^[^/]+$' },
  })),
  ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ...(idempotencyKey
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: idempotencyKey === 'required',
          description: 'The same key sent again gives the same answer and files nothing twice',
          schema: { type: 'string', pattern: keyPattern },
        },
        ...(idempotencyKey === 'required'
          ? [
              {
                name: 'Proof-Of-Work',
                in: 'header',
                required: false,
                description: `After 429: a number n so that SHA-256 of "<Idempotency-Key>.<n>" begins with ${workZeroBytes} zero bytes; then there is nothing to wait for`,
                schema: { type: 'string' },
              },
              {
                name: 'Wait-Token',
                in: 'header',
                required: false,
                description:
                  'The header Wait-Token of an answer 429: sent again with the same key after Retry-After it is taken, whatever the crowd',
                schema: { type: 'string' },
              },
            ]
          : []),
      ]
    : []),
]

const descriptions: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Filed',
  202: 'Asked for',
  204: 'Closed',
  303: 'See there',
  400: 'Cannot be read, or without a usable Idempotency-Key',
  403: 'The case is not opened; or sent from a page of another site',
  404: 'There is no such thing',
  409: 'Not possible as things stand; `code` says why',
  410: 'Used, or too old',
  413: 'More than a form of ours can hold',
  415: 'Neither JSON nor a form',
  422: 'Fields are wrong; `errors` says which and why',
  429: 'Too many requests; send again later',
  503: 'Very busy; nothing was kept, send again after Retry-After',
}

const asJson = (schema: string) => ({ 'application/json': { schema: refOf(schema) } })
const asProblem = { 'application/problem+json': { schema: refOf('Problem') } }
const asText = (type: string) => ({ [type]: { schema: { type: 'string' } } })

const contentOf = (schema: string | null): object => {
  if (schema === null) return {}
  if (schema === page || schema === plain || schema === csv || schema === script) return { content: asText(schema) }
  return { content: schema === 'Problem' ? asProblem : asJson(schema) }
}

const setCookie = { 'Set-Cookie': { required: true, description: 'The opened case, or its end', schema: { type: 'string' } } }
const location = { Location: { required: true, schema: { type: 'string' } } }
const retryAfter = { 'Retry-After': { description: 'Seconds', schema: { type: 'string', pattern: '^[0-9]+$' } } }

const headersOf = (status: number, setsCookie: boolean): object => {
  const headers = {
    ...(setsCookie && status < 300 ? setCookie : {}),
    ...(status === 201 || status === 303 ? location : {}),
    ...(status === 429 || status === 503 ? retryAfter : {}),
  }
  return Object.keys(headers).length > 0 ? { headers } : {}
}

/** What every sending can meet before it is looked at, beside what its operation names. */
const refusalsOf = ({ method, body, opened }: Operation): Record<number, string> => ({
  ...(opened ? { 403: 'Problem' } : {}),
  ...(method === 'post' ? { 400: 'Problem', 403: 'Problem', 413: 'Problem', 415: 'Problem' } : {}),
  ...(body ? { 422: 'Problem' } : {}),
})

/** The gateway refuses in words of its own, and of these statuses we have some too. */
const ofGateway: Readonly<Record<number, object>> = {
  413: { content: { ...asProblem, ...asJson('GatewayAnswer') } },
  429: { content: { ...asProblem, ...asJson('GatewayAnswer') } },
  503: { content: { ...asProblem, ...asJson('GatewayAnswer') } },
}

const responsesOf = (operation: Operation): object => ({
  ...Object.fromEntries(
    Object.entries({ ...refusalsOf(operation), ...operation.answers, 429: null, 503: null }).map(([code, schema]) => {
      const status = Number(code)
      const content = ofGateway[status] ?? contentOf(schema)
      return [code, { description: descriptions[status] ?? '', ...headersOf(status, operation.setsCookie ?? false), ...content }]
    }),
  ),
  default: { description: 'Anything else', content: asProblem },
})

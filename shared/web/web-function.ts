import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { warmFunction } from '../desk/warm-function.ts'
import { createWebHandler, type Route } from './web-stack.ts'

type Handle = (event: APIGatewayProxyEventV2, context?: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** A function behind the HTTP API. A desk loads with the first request that needs it. */
export const webFunction = (routes: readonly Route[]) =>
  warmFunction((effects): Handle => {
    const handle = createWebHandler(routes, effects)
    return (event, context) => handle(event, context ?? ({} as Context))
  })

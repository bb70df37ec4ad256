import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { Desk } from '../desk/desk.ts'
import { createEffects, type Effects } from '../desk/effects.ts'
import { createWebHandler, type WebRoute } from './web-stack.ts'

type Handle = (event: APIGatewayProxyEventV2, context?: Context) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * A function behind the HTTP API: `createHandler` takes effects from whoever runs it (`npm start`, tests), `handler` is
 * what Lambda calls and makes its own, once per process. The desk loads with the first request that needs it.
 */
export const webFunction = (routes: readonly WebRoute[]) => {
  const createHandler = (overrides: Partial<Effects> = {}): Handle => {
    const effects = createEffects(overrides)
    let desk: Promise<Desk> | undefined
    const loadDesk = () => {
      desk ??= import('../desk/desk.ts').then((it) => it.createDesk(effects))
      return desk
    }
    const handle = createWebHandler(routes, effects, loadDesk)
    return (event, context) => handle(event, context ?? ({} as Context))
  }
  let warm: Handle | undefined
  const handler: Handle = (event, context) => {
    warm ??= createHandler()
    return warm(event, context)
  }
  return { createHandler, handler }
}

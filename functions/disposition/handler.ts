import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { Desk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { createWebHandler } from '../../shared/web/stack.ts'
import { routes } from './routes.ts'

type Handle = (event: APIGatewayProxyEventV2, context?: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** The desk of officers; nothing in it is open without a sign-in. */
export const createHandler = (overrides: Partial<Effects> = {}): Handle => {
  const effects = createEffects(overrides)
  let desk: Promise<Desk> | undefined
  const loadDesk = () => {
    desk ??= import('../../shared/desk/desk.ts').then((it) => it.createDesk(effects))
    return desk
  }
  const handle = createWebHandler(routes, effects, loadDesk)
  return (event, context) => handle(event, context ?? ({} as Context))
}

let warm: Handle | undefined

export const handler: Handle = (event, context) => {
  warm ??= createHandler()
  return warm(event, context)
}

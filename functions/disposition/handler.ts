import { webFunction } from '../../shared/web/web-function.ts'
import { routes } from './routes.ts'

/** The desk of officers; nothing in it is open without a sign-in. */
export const { createHandler, handler } = webFunction(routes)

import { webFunction } from '../../shared/web/web-function.ts'
import { routes } from './routes.ts'

/** The public side: citizens file and follow cases. */
export const { createHandler, handler } = webFunction(routes)

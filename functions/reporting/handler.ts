import { webFunction } from '../../shared/web/web-function.ts'
import { routes } from './routes.ts'

/** Reports of officers and leaders; a function of its own, so that what it may read is figures and nothing else. */
export const { createHandler, handler } = webFunction(routes)

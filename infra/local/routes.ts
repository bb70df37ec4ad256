import { type FunctionName, functionNames, type Route, triggersOf } from '../../shared/manifest.ts'

/** A route of the manifest and who answers it. */
export type Routed = { route: Route; target: FunctionName }

export const manifestRoutes = (): Routed[] =>
  functionNames.flatMap((target) => triggersOf(target, 'http').flatMap(({ routes }) => routes.map((route): Routed => ({ route, target }))))

/**
 * The route that the HTTP API would take: a whole path before one that ends in `{proxy+}`, the longer beginning before the
 * shorter, a method before `ANY`. Null where it would find none.
 */
export const matchRoute = <R extends { route: Route }>(routes: readonly R[], method: string, path: string): R | null => {
  const matching = routes
    .map((it) => ({ it, ...partsOf(it.route) }))
    .filter((it) => (it.method === 'ANY' || it.method === method) && (it.greedy ? isBelow(path, it.literal) : path === it.literal))
    .sort(
      (a, b) =>
        Number(a.greedy) - Number(b.greedy) ||
        b.literal.length - a.literal.length ||
        Number(a.method === 'ANY') - Number(b.method === 'ANY'),
    )
  return matching[0]?.it ?? null
}

/** What the HTTP API answers where it has no route. */
export const unrouted = { statusCode: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"Not Found"}' }

const greedyEnd = '{proxy+}'

const partsOf = (route: Route) => {
  const [method = '', path = ''] = route.split(' ')
  const greedy = path.endsWith(greedyEnd)
  const literal = greedy ? path.slice(0, -greedyEnd.length) : path
  if (literal.includes('{')) throw new Error(`${route}: only {proxy+} at the end is understood here`)
  return { method, greedy, literal }
}

/** `{proxy+}` stands for at least one character. */
const isBelow = (path: string, literal: string): boolean => path.length > literal.length && path.startsWith(literal)

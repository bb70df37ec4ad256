import { isWell, type openHealth } from '../../../shared/desk/health.ts'
import { json, type Reply, type Request } from '../../../shared/web/replies.ts'

/** The desk is there: the cheapest answer that it can give (GET /healthz). */
export const showHealth = (request: Request): Reply => json({ ok: true, now: request.now })

/** What stands behind it is there too (GET /healthz/deep): 503 where a part is not, with which. */
export const showDeepHealth = async (request: Request, desk: ReturnType<typeof openHealth>): Promise<Reply> => {
  const parts = await desk.deepHealth()
  const ok = isWell(parts)
  return { ...json({ ok, now: request.now, ...parts }), status: ok ? 200 : 503 }
}

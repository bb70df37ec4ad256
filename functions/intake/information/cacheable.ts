import type { Request } from '../../../shared/web/replies.ts'

/**
 * The same for everybody who asks alike, so that an edge in front of us may keep it for a while: unless the language comes from a
 * cookie, or who asks does not say whether they read pages or data, which an edge could mix up.
 */
export const cacheable = ({ cookies, header }: Request): Record<string, string> => {
  const asksPlainly = cookies.lang === undefined && /html|json/.test(header('accept') ?? '')
  return { 'cache-control': `${asksPlainly ? 'public' : 'private'}, max-age=60`, vary: 'accept, accept-encoding, cookie' }
}

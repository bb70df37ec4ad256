import { timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

/** What the edge says of a request, where a regency has one before its API (docs/adr/0085). */
export const edgeHeaders = {
  /** A secret between the edge and us; CloudFront puts it over whatever was sent under that name. */
  secret: 'x-tanggap-edge',
  /** From where the request came to the edge. */
  viewer: 'x-tanggap-viewer',
} as const

/**
 * From where a request came. Behind an edge the gateway sees the edge alone, and what the edge says is believed only with its secret:
 * otherwise whoever finds the gateway would choose which network they are counted as.
 */
export const viewerAddress = (header: (name: string) => string | null, sourceIp: string, edgeSecret: string | null): string => {
  const viewer = header(edgeHeaders.viewer) ?? ''
  return edgeSecret !== null && isSame(header(edgeHeaders.secret) ?? '', edgeSecret) && isIP(viewer) !== 0 ? viewer : sourceIp
}

const isSame = (said: string, secret: string): boolean => {
  const [one, other] = [Buffer.from(said), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}

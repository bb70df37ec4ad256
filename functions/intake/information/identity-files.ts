import type { DeskBase } from '../../../shared/desk/base.ts'
import { emblemPath, neutralEmblem } from '../../../shared/web/assets/emblem.ts'
import { ground, head } from '../../../shared/web/assets/style/tokens.ts'
import type { Reply, Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** The same for everybody: neither language nor cookie changes it. */
const day = { 'cache-control': 'public, max-age=86400', vary: 'accept-encoding' }

/** The regency's emblem from the region file, or a neutral one. Nothing in it can act, whatever it holds. */
export const showEmblem = async (_request: Request, desk: DeskBase): Promise<Reply> => ({
  status: 200,
  headers: {
    'content-type': 'image/svg+xml',
    ...day,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  },
  cookies: [],
  body: (await desk.region()).emblem ?? neutralEmblem,
})

/** What a phone needs to know to put the desk on its home screen (Web App Manifest). */
export const showManifest = async (_request: Request, desk: DeskBase): Promise<Reply> => {
  const { name, shortName } = await desk.region()
  const manifest = {
    name: `Tanggap ${name}`,
    short_name: `Tanggap ${shortName}`,
    // Browsers ask for it without cookies, so in no language of the reader's.
    description: textOf('id').home.lead,
    lang: 'id',
    start_url: '/',
    display: 'minimal-ui',
    background_color: ground,
    theme_color: head,
    icons: [{ src: emblemPath, sizes: 'any', type: 'image/svg+xml' }],
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/manifest+json', ...day },
    cookies: [],
    body: JSON.stringify(manifest),
  }
}

/**
 * Search engines may read everything. What must not be listed (cases, receipts, officers' pages) says so itself by `noindex`, which a
 * crawler sees only where it is let in: an address forbidden here can be listed all the same, by links that lead to it (RFC 9309).
 */
export const showRobots = async (): Promise<Reply> => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...day },
  cookies: [],
  body: 'User-agent: *\nDisallow:\n',
})

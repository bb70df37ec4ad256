import type { DeskBase } from '../../../shared/desk/base.ts'
import { emblemPath, neutralEmblem } from '../../../shared/web/assets/emblem.ts'
import type { Reply, Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

const day = 'public, max-age=86400'

/** The regency's emblem from the region file, or a neutral one. Nothing in it can act, whatever it holds. */
export const showEmblem = async (_request: Request, desk: DeskBase): Promise<Reply> => ({
  status: 200,
  headers: {
    'content-type': 'image/svg+xml',
    'cache-control': day,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  },
  cookies: [],
  body: (await desk.region()).emblem ?? neutralEmblem,
})

/** What a phone needs to know to put the desk on its home screen (Web App Manifest). */
export const showManifest = async (request: Request, desk: DeskBase): Promise<Reply> => {
  const { name, shortName } = await desk.region()
  const manifest = {
    name: `Tanggap ${name}`,
    short_name: `Tanggap ${shortName}`,
    description: textOf(request.language).home.lead,
    lang: request.language,
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#f3f6f4',
    theme_color: '#07423a',
    icons: [{ src: emblemPath, sizes: 'any', type: 'image/svg+xml' }],
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/manifest+json', 'cache-control': day },
    cookies: [],
    body: JSON.stringify(manifest),
  }
}

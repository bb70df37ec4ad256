import type { DeskBase } from '../../../shared/desk/base.ts'
import { instant } from '../../../shared/domain/time/instant.ts'
import type { Reply, Request } from '../../../shared/web/replies.ts'

const monthsGood = 6

/**
 * `/.well-known/security.txt` (RFC 9116): where somebody tells of a weakness. `Expires` is the first of a month half a year
 * ahead, so that the page is the same all month and never older than the year that the standard asks for; a desk that is gone
 * answers nothing at all.
 */
export const showSecurityContact = async ({ now }: Request, desk: DeskBase): Promise<Reply> => {
  const { contact, disclosureEmail, name } = await desk.region()
  const today = new Date(now)
  const expires = instant(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + monthsGood, 1)).toISOString())
  const lines = [
    `# Tanggap ${name}. Temukan kelemahan? Beri tahu kami sebelum diumumkan; jangan buka data orang lain.`,
    '# Found a weakness? Tell us before you publish it; do not open data of other people.',
    `Contact: mailto:${disclosureEmail ?? contact.email}`,
    `Expires: ${expires}`,
    'Preferred-Languages: id, en',
    `Canonical: ${desk.baseUrl}/.well-known/security.txt`,
  ]
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    cookies: [],
    body: `${lines.join('\n')}\n`,
  }
}

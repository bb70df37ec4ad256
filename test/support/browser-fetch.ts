/** A browser without pages: keeps cookies by name and path-blind, follows redirects by hand. Enough for one host. */
export const createFetcher = (origin: string) => {
  const cookies = new Map<string, string>()
  const once = async (address: string): Promise<Response> => {
    const response = await fetch(new URL(address, origin), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const ends = attributes.some((it) => /^max-age=0$/i.test(it) || /^expires=thu, 01 jan 1970/i.test(it))
      if (ends) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  /** Follows redirects until a page comes, or one to a path that `stopAt` begins. Answers all addresses on the way. */
  const follow = async (address: string, stopAt = ''): Promise<{ response: Response; path: string; trail: string[] }> => {
    const trail = [new URL(address, origin).href]
    let response = await once(address)
    for (let i = 0; i < 20 && response.headers.has('location'); i++) {
      const next = new URL(response.headers.get('location') ?? '', trail.at(-1)).href
      trail.push(next)
      if (stopAt && new URL(next).pathname === stopAt) break
      response = await once(next)
    }
    const { pathname, search } = new URL(trail.at(-1) ?? origin)
    return { response, path: `${pathname}${search}`, trail }
  }
  return { cookies, once, follow }
}

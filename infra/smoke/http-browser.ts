export type Loaded = { status: number; headers: Headers; url: URL; body: Buffer; text: string }

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** What somebody reads in a body that is not text; null where it is. */
type ReadPacked = (contentType: string | null, body: Buffer) => Promise<string | null>

const redirects = new Set([301, 302, 303, 307, 308])

/** A browser without a screen: cookies by host, redirects, and forms with what the page put into them. */
export const createHttpBrowser = (fetchUrl: Fetch, baseUrl: string, readPacked: ReadPacked = async () => null) => {
  const jars = new Map<string, Map<string, string>>()

  const once = async (url: URL, init: RequestInit): Promise<Response> => {
    const jar = jars.get(url.host) ?? new Map<string, string>()
    jars.set(url.host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) }
    const response = await fetchUrl(url.href, { ...init, redirect: 'manual', headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */)
      const at = pair.indexOf('=')
      const ends = attributes.some((it) => /^max-age=0$/i.test(it) || /^expires=thu, 01 jan 1970/i.test(it))
      if (ends) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  /** Loads an address, relative to the desk or absolute, and goes on until no redirect comes. */
  const visit = async (address: string, init: RequestInit = {}): Promise<Loaded> => {
    let url = new URL(address, baseUrl)
    let response = await once(url, init)
    for (let i = 0; redirects.has(response.status); i++) {
      if (i === 20) throw new Error(`Redirects without end at ${url.href}`)
      await response.arrayBuffer()
      url = new URL(response.headers.get('location') ?? '', url)
      response = await once(url, {})
    }
    const body = Buffer.from(await response.arrayBuffer())
    const inside = await readPacked(response.headers.get('content-type'), body)
    return { status: response.status, headers: response.headers, url, body, text: inside ?? body.toString('utf8') }
  }

  /** Sends the page's form to that path, with its hidden fields (token, version, CSRF) and those filled in. */
  const submit = (page: Loaded, path: string, values: Readonly<Record<string, string>> = {}): Promise<Loaded> => {
    const fields = new URLSearchParams({ ...hiddenFieldsOf(page, path), ...values })
    return visit(new URL(path, page.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: page.url.origin },
      body: fields.toString(),
    })
  }
  return { visit, submit }
}

const hiddenFieldsOf = ({ text, url }: Loaded, path: string): Record<string, string> => {
  const form = text.split('<form ').find((it) => it.slice(0, it.indexOf('>')).includes(`action="${path}"`))
  if (form === undefined) throw new Error(`No form to ${path} on ${url.href}`)
  const inputs = form.slice(0, form.indexOf('</form>')).match(/<input type="hidden"[^>]*>/g) ?? []
  const read = (input: string, name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '')
  return Object.fromEntries(inputs.map((it) => [read(it, 'name'), read(it, 'value')]))
}

/** Text of a page as a browser reads it. */
export const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')

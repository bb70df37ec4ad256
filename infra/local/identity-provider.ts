import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { html } from 'hono/html'
import type Provider from 'oidc-provider'
import type { Account } from './sample-officers.ts'

/** Below this path of the local system; the issuer is the address of it. */
export const providerPath = '/__local/akun'
export const providerClientId = 'tanggap'

/** Seconds. */
const hour = 3600

const chosenCookie = 'akun-contoh'

type Options = {
  /** Where the provider itself answers. */
  baseUrl: string
  /** The desk that sends people here; asked when the first of them comes. */
  deskUrl: () => string
  accounts: readonly Account[]
  /** Runs before somebody signs in: the officers have to be in the directory by then. */
  prepare: () => Promise<void>
}

/**
 * An OpenID provider for `npm start`: a standard one (code flow with PKCE, signed tokens, sign-out), but whoever comes may
 * choose who they are. It keeps nothing: a restart forgets who was signed in.
 */
export const createIdentityProvider = (options: Options) => {
  const { baseUrl, deskUrl, accounts, prepare } = options
  const issuer = `${baseUrl}${providerPath}`
  let loading: Promise<Provider> | undefined
  // Loaded with the first sign-in: whoever only looks at the public side does not wait for it.
  const load = () => {
    loading ??= createProvider(issuer, options)
    return loading
  }
  const isAccount = (id: string) => accounts.some((it) => it.id === id)
  const finish = async (request: IncomingMessage, response: ServerResponse, accountId: string) => {
    await prepare()
    response.appendHeader('set-cookie', `${chosenCookie}=; Path=${providerPath}; Max-Age=0`)
    await (await load()).interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false })
  }

  /** Answers true when the request was its own. */
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname } = new URL(request.url ?? '/', baseUrl)
    if (!pathname.startsWith(`${providerPath}/`)) return false
    const [step, first = '', second = ''] = pathname.slice(providerPath.length + 1).split('/')
    if (step === 'sebagai' && isAccount(first)) {
      // A new choice ends the old session, or the provider would answer for the one who came last.
      const cookies = ['_session', '_session.sig'].map((name) => `${name}=; Path=/; Max-Age=0`)
      response.setHeader('set-cookie', [...cookies, `${chosenCookie}=${first}; Path=${providerPath}; HttpOnly; SameSite=Lax`])
      response.writeHead(303, { location: `${deskUrl()}/petugas/masuk` }).end()
    } else if (step === 'pilih') {
      const chosen = second || (/akun-contoh=([\w.-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '')
      if (isAccount(chosen)) await finish(request, response, chosen)
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(choicePage(accounts, first))
    } else {
      // Mounted below a path: the provider derives its own addresses from the two.
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice(providerPath.length) })
      await (await load()).callback()(request, response)
    }
    return true
  }
  return { issuer, clientId: providerClientId, handle }
}

const createProvider = async (issuer: string, { deskUrl, accounts }: Options): Promise<Provider> => {
  const { default: OpenIdProvider } = await import('oidc-provider')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider: Provider = new OpenIdProvider(issuer, {
    clients: [
      {
        client_id: providerClientId,
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${deskUrl()}/petugas/masuk/kembali`],
        post_logout_redirect_uris: [`${deskUrl()}/petugas/keluar`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'local' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    ttl: { Interaction: hour, Session: 8 * hour, Grant: 8 * hour, AccessToken: hour, IdToken: hour },
    interactions: { url: (_, { uid }) => `${providerPath}/pilih/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: async (context, form) => {
          context.body = frame(
            'Keluar dari layanan akun contoh',
            html`<p>Tutup juga sesi Anda di layanan akun?</p>
              <div>${{ toString: () => form, isEscaped: true } as never}</div>
              <button type="submit" form="op.logoutForm" name="logout" value="yes">Keluar</button>`,
          )
        },
      },
    },
    // One client, which is ours: nobody is asked whether it may know them.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: providerClientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    findAccount: async (_, id) => {
      const account = accounts.find((it) => it.id === id)
      if (!account) return undefined
      const { email, verified, name } = account
      return { accountId: id, claims: async () => ({ sub: id, email, email_verified: verified, name }) }
    },
  })
  return provider
}

const frame = (title: string, content: unknown): string =>
  `<!doctype html>${html`<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>`}`

const choicePage = (accounts: readonly Account[], uid: string): string =>
  frame(
    'Masuk sebagai siapa?',
    html`<p>Layanan akun contoh: ada hanya di komputer ini. Semua nama rekaan.</p>
      <ul>${accounts.map((it) => html`<li><a href="${providerPath}/pilih/${uid}/${it.id}">${it.label}</a> (${it.name}, ${it.email})</li>`)}</ul>`,
  )

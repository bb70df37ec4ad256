import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { html } from 'hono/html'
import type { CaseDesk } from '../../shared/desk/officers/case/open-case-desk.ts'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'
import { isWorkDone } from '../../shared/domain/typed/proof-of-work.ts'
import { readBody } from './http-server.ts'
import { providerPath } from './identity-provider.ts'
import { partsPage, partsStyle, partsStylePath } from './parts-page.ts'
import { samples } from './sample-cases.ts'
import type { Account } from './sample-officers.ts'
import type { sampleYear, YearState } from './sample-year.ts'

export type Control = {
  cases: CaseDesk
  baseUrl: string
  mailUrl: string
  now: () => Instant
  setClock: (to: Instant) => Promise<Instant>
  accounts: readonly Account[]
  timeZone: string
  year: ReturnType<typeof sampleYear>
}

type Mail = { messageId: string; subject: string; at: number; destination: { to: string[] }; body: { text?: string; html?: string } }
type Loaded = { number: string; accessCode: string; title: string }

const styles =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}form{display:inline-block;margin:.25rem .5rem .25rem 0}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem;border-bottom:1px solid #ccc;vertical-align:top}input,button{font:inherit;padding:.4rem}pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}label{display:block}.people{columns:16rem;padding:0;list-style:none}.people li{break-inside:avoid;padding:.3rem 0}'
const stylePath = `/__local/${createHash('sha256').update(styles).digest('hex').slice(0, 8)}.css`

/** Pages that exist only under `npm start`: inbox, time travel, sample cases. Answers true when the request was its own. */
export const controlPages = (control: Control) => {
  const loaded = new Map<string, Loaded>()
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', control.baseUrl)
    if (url.pathname !== '/__local' && !url.pathname.startsWith('/__local/')) return false
    if (request.method === 'POST') {
      const from = request.headers.origin
      if (from && from !== control.baseUrl) {
        response.writeHead(403).end('Only from this machine.')
        return true
      }
      await act(url.pathname, request, response, control, loaded)
    } else if (url.pathname === stylePath) response.writeHead(200, { 'content-type': 'text/css' }).end(styles)
    else if (url.pathname === partsStylePath) response.writeHead(200, { 'content-type': 'text/css' }).end(partsStyle)
    else if (url.pathname === '/__local/bagian') await send(response, partsPage())
    else if (url.pathname.startsWith('/__local/surat/')) await showMail(url.pathname.split('/').slice(3), response, control)
    else await showControl(response, control, loaded)
    return true
  }
}

const fieldsOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const text = (await readBody(request))?.toString('utf8') ?? ''
  if (!(request.headers['content-type'] ?? '').includes('json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    return {}
  }
}

/** Who asks from this page; nobody signs in as them. */
const coordinator = { id: 'contoh', role: 'coordinator', institution: null, mayOpenIdentities: false } as const

const act = async (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  control: Control,
  loaded: Map<string, Loaded>,
): Promise<void> => {
  const fields = await fieldsOf(request)
  const isJson = (request.headers['content-type'] ?? '').includes('json')
  const done = (value: object) => {
    if (isJson) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    else response.writeHead(303, { location: '/__local' }).end()
  }
  if (path === '/__local/clock') {
    const days = Number(fields.days ?? 0)
    const wanted = fields.now
      ? Date.parse(fields.now.length === 16 ? `${fields.now}Z` : fields.now)
      : Date.parse(control.now()) + days * 86_400_000
    if (Number.isNaN(wanted)) {
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"title":"Write a moment like 2026-12-24T02:00:00Z"}')
      return
    }
    return done({ now: await control.setClock(instant(new Date(wanted))) })
  }
  if (path === '/__local/samples') {
    for (const sample of samples) await loadSample(sample, control, loaded)
    return done({ loaded: [...loaded.values()] })
  }
  if (path === '/__local/sample-year') {
    // It takes about a minute; the page shows how far it is.
    void control.year.start()
    return done(control.year.state())
  }
  if (path === '/__local/ask') {
    const opened = await control.cases.open(coordinator, fields.number ?? '')
    if (!opened) return done({ outcome: 'missing' })
    const command = { type: 'hold', question: fields.question ?? 'Mohon lengkapi.' } as const
    const outcome = await control.cases.act(coordinator, opened.view.case, command, { token: randomUUID() })
    return done({ outcome: outcome.kind })
  }
  response.writeHead(404).end('Not found')
}

/** Some work for that key, found as any program finds it by the description of the API. */
const workFor = (key: string): string => {
  let n = 0
  while (!isWorkDone({ of: key, nonce: String(n) })) n++
  return String(n)
}

const loadSample = async (sample: (typeof samples)[number], { baseUrl }: Control, loaded: Map<string, Loaded>): Promise<void> => {
  const send = (more: Record<string, string> = {}) =>
    fetch(`${baseUrl}${sample.path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': sample.key, ...more },
      body: JSON.stringify(sample.body),
    })
  const first = await send()
  // All samples come from one network: a crowd, which does some work instead of waiting (docs/adr/0054).
  const answer = first.status === 429 ? await send({ 'proof-of-work': workFor(sample.key) }) : first
  const facts = (await answer.json()) as Partial<Loaded>
  const title = 'title' in sample.body ? String(sample.body.title) : 'details' in sample.body ? String(sample.body.details) : ''
  loaded.set(sample.key, { number: facts.number ?? `gagal: ${answer.status}`, accessCode: facts.accessCode ?? '', title })
}

const mailsOf = async ({ mailUrl }: Control): Promise<Mail[]> => {
  const store = (await (await fetch(`${mailUrl}/store`)).json()) as { emails: Mail[] }
  return store.emails.toSorted((a, b) => b.at - a.at)
}

const send = async (response: ServerResponse, content: unknown): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  })
  response.end(`<!doctype html>${String(await content)}`)
}

const frame = (title: string, content: unknown, again = false) =>
  html`<html lang="id"><head><meta charset="utf-8">${again ? html`<meta http-equiv="refresh" content="3">` : ''}<meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="${stylePath}"></head><body>${content}</body></html>`

const showControl = async (response: ServerResponse, control: Control, loaded: Map<string, Loaded>): Promise<void> => {
  const mails = await mailsOf(control)
  const time = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeStyle: 'medium', timeZone: control.timeZone }).format(
    new Date(control.now()),
  )
  const travel = [1, 3, 7, 14, 31]
  await send(
    response,
    frame(
      'Kendali lokal Tanggap',
      html`<h1>Kendali lokal</h1>
        <p><a href="/">Ke halaman warga</a> · <a href="/__local/bagian">Bagian-bagian halaman</a></p>
        <h2>Waktu</h2>
        <p>${time} (${control.timeZone})</p>
        ${travel.map((days) => html`<form method="post" action="/__local/clock"><input type="hidden" name="days" value="${days}"><button>+${days} hari</button></form>`)}
        <form method="post" action="/__local/clock"><label>Pergi ke (UTC) <input type="datetime-local" name="now" required></label><button>Pergi</button></form>
        <h2>Kasus contoh</h2>
        <form method="post" action="/__local/samples"><button>Muat kasus contoh</button></form>
        ${loaded.size === 0 ? html`<p>Belum dimuat.</p>` : html`<table><tr><th>Nomor</th><th>Kode akses</th><th>Isi</th></tr>${[...loaded.values()].map((it) => html`<tr><td>${it.number}</td><td>${it.accessCode}</td><td>${it.title}</td></tr>`)}</table>`}
        <h2>Contoh setahun</h2>
        ${yearShown(control.year.state())}
        <h2>Masuk sebagai petugas</h2>
        <p>Semua nama rekaan. Petugas contoh didaftarkan ke direktori saat pertama kali ada yang masuk. <a href="/petugas">Ke meja petugas</a></p>
        <ul class="people">${control.accounts.map((it) => html`<li><a href="${providerPath}/sebagai/${it.id}">Masuk sebagai ${it.label}</a><br>${it.name}</li>`)}</ul>
        <h2>Sebagai koordinator contoh</h2>
        <form method="post" action="/__local/ask"><label>Nomor <input name="number" required></label><label>Pertanyaan <input name="question" required></label><button>Minta kelengkapan</button></form>
        <h2>Kotak surat (${mails.length})</h2>
        ${mails.length === 0 ? html`<p>Belum ada surat.</p>` : html`<table><tr><th>Kepada</th><th>Perihal</th></tr>${mails.map((mail) => html`<tr><td>${mail.destination.to.join(', ')}</td><td><a href="/__local/surat/${encodeURIComponent(mail.messageId)}">${mail.subject}</a></td></tr>`)}</table>`}`,
      control.year.state().kind === 'running',
    ),
  )
}

const yearShown = (state: YearState) => {
  const button = html`<form method="post" action="/__local/sample-year"><button>Contoh setahun</button></form>`
  const gone = html`Untuk membuangnya, hentikan sistem ini dan mulai dengan folder data lain: <code>TANGGAP_DATA=/tmp/tanggap npm start</code>.`
  switch (state.kind) {
    case 'none':
      return html`${button}<p>Mengisi dua belas bulan terakhir dengan dua ratus kasus rekaan, supaya grafik, register, statistik, dan data terbuka ada isinya. Sekitar satu menit; aman ditekan dua kali. ${gone}</p>`
    case 'running':
      return html`<p><progress max="${state.of}" value="${state.done}"></progress> ${Math.floor((100 * state.done) / state.of)} %. Halaman ini memuat ulang sendiri; yang lain tetap dapat dipakai.</p>`
    case 'done':
      return html`${button}<p>${state.counted} kasus contoh setahun ada di sini${state.had > 0 ? html` (${state.had} sudah ada sebelumnya)` : ''}. ${state.published > 0 ? html`${state.published} bulan angka publik sudah terbit.` : html`Angka publik yang belum terbit, terbit pada awal bulan berikutnya: majukan waktunya.`} Lihat <a href="/statistik">statistik</a>, <a href="/data">data terbuka</a>, atau masuk sebagai Pimpinan. ${gone}</p>`
    case 'failed':
      return html`${button}<p>Tidak selesai: ${state.error}. Tekan lagi untuk melanjutkan dengan kasus yang belum ada. ${gone}</p>`
    default:
      return state satisfies never
  }
}

/** A letter as its plain part, with the way to the other one; `/html` shows that as a mail program does. */
const showMail = async ([id = '', part]: string[], response: ServerResponse, control: Control): Promise<void> => {
  const mail = (await mailsOf(control)).find(({ messageId }) => encodeURIComponent(messageId) === id)
  if (part === 'html' && mail?.body.html) {
    const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(mail.body.html)
    return
  }
  const lines = (mail?.body.text ?? '').split(/(https?:\/\/\S+)/)
  await send(
    response,
    frame(
      'Surat',
      mail
        ? html`<p><a href="/__local">Kembali</a></p><h1>${mail.subject}</h1><p>Kepada: ${mail.destination.to.join(', ')}</p><p><a href="/__local/surat/${id}/html">Seperti di kotak surat</a></p><pre>${lines.map((it, i) => (i % 2 === 1 ? html`<a href="${it}">${it}</a>` : it))}</pre>`
        : html`<h1>Surat tidak ada</h1><p><a href="/__local">Kembali</a></p>`,
    ),
  )
}

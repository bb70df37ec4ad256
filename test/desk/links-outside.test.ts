import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asking, lookAtLink } from '../../shared/desk/outside/look-at-link.ts'
import { isPublicAddress } from '../../shared/desk/outside/public-address.ts'

/** Addresses that officers typed are asked from inside: never into a network of ours (docs/adr/0068). */

let server: Server
let port = ''
const heard: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.headers.host} ${request.url}`)
    const [, what = '', to = ''] = (request.url ?? '').split('/')
    if (what === 'status') return response.writeHead(Number(to)).end('x')
    if (what === 'only-get') return response.writeHead(request.method === 'GET' ? 200 : 405).end('x')
    if (what === 'to') return response.writeHead(302, { location: decodeURIComponent(to) }).end()
    if (what === 'round') return response.writeHead(302, { location: '/round' }).end()
    if (what === 'silent') return
    return response.writeHead(200).end('hidup')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = String((server.address() as AddressInfo).port)
})
afterAll(() => server.close())

/** Names of the test: what the internet would call public lies on this machine; `jahat` names a private address among public ones. */
const names: Readonly<Record<string, string[]>> = {
  'hidup.example': ['127.0.0.1'],
  'jahat.example': ['127.0.0.1', '10.0.0.8'],
  'dalam.example': ['169.254.169.254'],
}
const asking = (): Asking => ({
  isPublic: (address) => address === '127.0.0.1' || isPublicAddress(address),
  ports: ['', port],
  lookup: (name, _options, done) => {
    const found = names[name]
    if (!found) return done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), [])
    return done(
      null,
      found.map((address) => ({ address, family: 4 })),
    )
  },
})
const look = (path: string, host = 'hidup.example') => lookAtLink(`http://${host}:${port}${path}`, asking())
const dead = (reason: string) => ({ state: 'dead', reason })
const closed = { state: 'closed', reason: 'private' }
const alive = { state: 'alive', reason: null }

test('what answers is alive, also where it asks for a sign-in; what says no is dead', async () => {
  expect(await look('/')).toEqual(alive)
  expect(await look('/only-get')).toEqual(alive)
  expect(await look('/status/403')).toEqual(alive)
  expect(await look('/status/404')).toEqual(dead('404'))
  expect(await look('/status/500')).toEqual(dead('500'))
  expect(await look('/round')).toEqual(dead('redirects'))
  expect(await look('/', 'tidak-ada.example')).toEqual(dead('no-name'))
})

test('whoever answers by changing protocols, or hangs up, has not answered, and nobody waits for them', async () => {
  const rude = createRawServer((socket) => {
    socket.once('data', (asked) => {
      if (String(asked).includes('/upgrade'))
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      else socket.destroy()
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((done) => rude.listen(0, '127.0.0.1', done))
  const at = String((rude.address() as AddressInfo).port)
  const ask = (path: string) => lookAtLink(`http://hidup.example:${at}${path}`, { ...asking(), ports: ['', at] })
  expect([await ask('/upgrade'), await ask('/hang-up')]).toEqual([dead('no-answer'), dead('no-answer')])
  rude.close()
})

test('nothing is asked that lies within, not by a name, a redirect, another port, or an account in the address', async () => {
  heard.length = 0
  for (const host of ['jahat.example', 'dalam.example']) expect(await look('/', host), host).toEqual(closed)
  const within = [
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706434/',
    'http://0177.0.0.2/',
    'http://10.1.2.3/',
    'http://localhost/',
    'ftp://hidup.example/',
    `http://hidup.example:${Number(port) + 1}/`,
    `http://nama:sandi@hidup.example:${port}/`,
    'bukan alamat',
  ]
  for (const address of within) expect(await lookAtLink(address, asking()), address).toEqual(closed)
  expect(heard).toEqual([])
  for (const address of within.slice(0, 7)) expect(await look(`/to/${encodeURIComponent(address)}`), address).toEqual(closed)
  expect(await look(`/to/${encodeURIComponent(`http://dalam.example:${port}/`)}`)).toEqual(closed)
  expect(heard.filter((it) => !it.includes('/to/'))).toEqual([])
  // As it runs: this machine is no public address.
  expect(await lookAtLink('http://127.0.0.1/')).toEqual(closed)
})

test('which addresses are public', () => {
  const within = [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.170.2',
    '172.31.0.1',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ]
  const within6 = [
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    '2001:db8::1',
    'ff02::1',
  ]
  for (const it of [...within, ...within6, 'nama', '']) expect([it, isPublicAddress(it)]).toEqual([it, false])
  for (const it of ['8.8.8.8', '103.10.66.1', '172.32.0.1', '2404:6800:4003::1']) expect([it, isPublicAddress(it)]).toEqual([it, true])
})

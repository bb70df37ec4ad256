import { expect, test } from 'vitest'
import { instant } from '../../shared/domain/time/instant.ts'
import { readRequest } from '../../shared/web/read-request.ts'
import { eventOf } from '../support/event.ts'

/** Whose network a request is counted as, where an edge stands before the API (docs/adr/0085). */

const now = instant('2026-11-30T03:00:00Z')
const origin = 'https://lapor.contoh.example'
const secret = 'a'.repeat(40)

const seenFrom = (headers: Record<string, string>, edgeSecret: string | null): string => {
  const request = readRequest(eventOf('GET', '/', { headers, from: '198.51.100.7' }), now, origin, edgeSecret)
  return 'bad' in request ? request.bad : request.sourceAddress
}

const said = { 'x-tanggap-edge': secret, 'x-tanggap-viewer': '203.0.113.9' }

test('what the edge says counts with its secret alone; otherwise who asked the gateway is who asked', () => {
  expect(seenFrom(said, secret)).toBe('203.0.113.9')
  expect(seenFrom({ 'X-Tanggap-Edge': secret, 'X-Tanggap-Viewer': '2001:db8::9' }, secret)).toBe('2001:db8::9')
  const unbelieved = [
    { ...said, 'x-tanggap-edge': 'b'.repeat(40) },
    { ...said, 'x-tanggap-edge': secret.slice(1) },
    { ...said, 'x-tanggap-edge': '' },
    { 'x-tanggap-viewer': '203.0.113.9' },
    { 'x-tanggap-edge': secret },
    { ...said, 'x-tanggap-viewer': '203.0.113.9, 203.0.113.10' },
    { 'x-tanggap-edge': secret, 'x-forwarded-for': '203.0.113.9' },
  ]
  expect(unbelieved.map((headers) => seenFrom(headers, secret))).toEqual(unbelieved.map(() => '198.51.100.7'))
})

test('where no edge was chosen nobody is believed, whatever secret they bring', () => {
  expect([seenFrom(said, null), seenFrom({ ...said, 'x-tanggap-edge': '' }, null)]).toEqual(['198.51.100.7', '198.51.100.7'])
})

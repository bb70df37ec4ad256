import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSession, readSession, slideSession } from '../../shared/desk/citizens/case-session.ts'
import { checkFormToken, issueFormToken } from '../../shared/desk/form-token.ts'
import { readToken, signToken } from '../../shared/desk/signed-tokens.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { caseCookie } from '../../shared/web/case/case-cookie.ts'
import { oneKey } from '../support/sub-keys.ts'

const key = oneKey(randomBytes(32))
const now = instant('2026-11-24T02:00:00Z')
const salt = Buffer.alloc(18, 7)
const minutes = 60_000

test('a token says what was signed, and one changed character makes it worthless', () => {
  fc.assert(
    fc.property(
      fc.record({ id: fc.string({ maxLength: 50 }), n: fc.integer() }),
      fc.nat(),
      fc.constantFrom(...'Aa0-_.'),
      (facts, at, character) => {
        const token = signToken(key, facts)
        const position = at % token.length
        const changed = token.slice(0, position) + character + token.slice(position + 1)
        expect(readToken(key, token)).toEqual(JSON.parse(JSON.stringify(facts)))
        expect(changed === token ? null : readToken(key, changed)).toBeNull()
        expect(readToken(oneKey(randomBytes(32)), token)).toBeNull()
      },
    ),
  )
})

test('a session lasts half an hour and belongs to one case at one code', () => {
  const cookie = caseCookie.set(openSession(key, { id: 'J-0000-0001', accessGeneration: 2 }, now, salt))
  const [pair = '', ...attributes] = cookie.split('; ')
  const cookies = { '__Host-tanggap': pair.slice(pair.indexOf('=') + 1) }
  const until = plusMillis(now, 30 * minutes)
  expect(attributes).toEqual(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Max-Age=1800'])
  const token = caseCookie.read(cookies)
  expect(readSession(key, token, plusMillis(now, 29 * minutes))).toEqual({
    caseId: 'J-0000-0001',
    generation: 2,
    until,
    began: now,
    id: salt.toString('base64url'),
  })
  expect([readSession(key, token, until), readSession(key, caseCookie.read({}), now)]).toEqual([null, null])
})

test('a session that is used goes on for half an hour more, for twelve hours in all; one of version 0.1 too', () => {
  const state = { id: 'J-0000-0001', accessGeneration: 2 }
  let at = now
  let token = openSession(key, state, now, salt)
  for (let slides = 0; slides < 100; slides++) {
    at = plusMillis(at, 20 * minutes)
    const slid = slideSession(key, token, at)
    if (slid === null) break
    token = slid
  }
  expect(at).toBe(plusMillis(now, 12 * 60 * minutes))
  expect(slideSession(key, openSession(key, state, now, salt), plusMillis(now, 30 * minutes))).toBeNull()
  const old = signToken(key, { caseId: 'J-0000-0001', generation: 2, until: plusMillis(now, minutes) })
  expect(readSession(key, slideSession(key, old, now) ?? '', plusMillis(now, 29 * minutes))).toMatchObject({ generation: 2 })
})

test('a token of one purpose is none for another', () => {
  const form = issueFormToken(key, now, randomBytes(18))
  expect(readSession(key, caseCookie.read({ '__Host-tanggap': form }), now)).toBeNull()
  const session = signToken(key, { caseId: 'J-0000-0001', generation: 0, until: plusMillis(now, minutes) })
  expect(checkFormToken(key, session, now)).toEqual({ kind: 'forged' })
})

test('a form may be sent from two seconds to a day after it was opened', () => {
  const random = randomBytes(18)
  const token = issueFormToken(key, now, random)
  const after = (milliseconds: number) => checkFormToken(key, token, plusMillis(now, milliseconds)).kind
  expect([0, 1999, 2000, 24 * 60 * minutes, 24 * 60 * minutes + 1].map(after)).toEqual(['too-fast', 'too-fast', 'ok', 'ok', 'expired'])
})

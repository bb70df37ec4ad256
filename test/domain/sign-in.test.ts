import { expect, test } from 'vitest'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { type Claims, recognise } from '../../shared/domain/office/sign-in.ts'

const officer: Officer = {
  id: 'O-1',
  name: 'Petugas Contoh',
  email: 'petugas@contoh.example',
  phone: null,
  position: null,
  role: 'coordinator',
  institution: null,
  active: true,
  mayOpenIdentities: false,
  away: null,
  linked: null,
  lastOpenedAt: null,
  version: 1,
}
const linked: Officer = { ...officer, linked: { issuer: 'https://login.example', subject: 's1' } }
const claims: Claims = {
  issuer: 'https://login.example',
  subject: 's1',
  email: 'Petugas@Contoh.example',
  emailVerified: true,
  name: null,
}
const administrators = ['Admin@Contoh.example']

test.each<[string, Claims, Officer[], ReturnType<typeof recognise>]>([
  ['a verified address makes the link', claims, [officer], { kind: 'link', officer }],
  [
    'the link counts, whatever the address says by now',
    { ...claims, email: 'baru@contoh.example' },
    [linked],
    { kind: 'known', officer: linked },
  ],
  ['and even without a verified address', { ...claims, emailVerified: false }, [linked], { kind: 'known', officer: linked }],
  ['an address that is not verified makes no link', { ...claims, emailVerified: false }, [officer], { kind: 'unverified' }],
  ['nor does none', { ...claims, email: null }, [officer], { kind: 'unverified' }],
  ['a second account with the address of a linked officer is nobody', { ...claims, subject: 's2' }, [linked], { kind: 'unknown' }],
  [
    'after the provider was replaced the link is made anew',
    { ...claims, issuer: 'https://new.example' },
    [linked],
    { kind: 'link', officer: linked },
  ],
  ['an inactive officer is nobody', claims, [{ ...linked, active: false }], { kind: 'unknown' }],
  ['and is not linked', claims, [{ ...officer, active: false }], { kind: 'unknown' }],
  ['a stranger is nobody', { ...claims, email: 'orang@lain.example' }, [officer], { kind: 'unknown' }],
  [
    'the region file names administrators',
    { ...claims, email: 'admin@contoh.example' },
    [],
    { kind: 'first-administrator', email: 'admin@contoh.example' },
  ],
  [
    'until the table says otherwise',
    { ...claims, email: 'admin@contoh.example' },
    [{ ...officer, email: 'admin@contoh.example', active: false }],
    { kind: 'unknown' },
  ],
  [
    'not by an address that is not verified',
    { ...claims, email: 'admin@contoh.example', emailVerified: false },
    [],
    { kind: 'unverified' },
  ],
])('%s', (_, who, officers, expected) => {
  expect(recognise(who, officers, administrators)).toEqual(expected)
})

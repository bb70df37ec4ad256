import { expect, test } from 'vitest'
import { contactMaskOf } from '../../shared/domain/case/contact-mask.ts'

test('a contact is shown so that its owner knows it and nobody else can use it', () => {
  const shown = (email: string | null, phone: string | null) => contactMaskOf('named', { email, phone })
  expect([
    shown('warga@contoh.example', '+6281200000001'),
    shown('a@dinas.jombangkab.go.id', null),
    shown(null, '+62321123456'),
    shown('érika@contoh.example', null),
    shown('"a@b"@contoh.example', null),
    shown(null, null),
    contactMaskOf('named', null),
  ]).toEqual([
    { email: 'w•••@c•••.example', phone: '•••001' },
    { email: 'a•••@d•••.id', phone: null },
    { email: null, phone: '•••456' },
    { email: 'é•••@c•••.example', phone: null },
    { email: '"•••@c•••.example', phone: null },
    null,
    null,
  ])
})

test('of who is hidden nothing is shown, whatever they left', () => {
  const left = { email: 'warga@contoh.example', phone: '+6281200000001' }
  expect([contactMaskOf('anonymous', left), contactMaskOf('none', left)]).toEqual([null, null])
})

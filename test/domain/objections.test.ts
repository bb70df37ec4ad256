import { expect, test } from 'vitest'
import * as z from 'zod'
import { ObjectionForm, objectionOf } from '../../shared/domain/actions/objection-form.ts'
import type { InformationRequest } from '../../shared/domain/case/case.ts'
import { groundsOf } from '../../shared/domain/case/request-terms.ts'
import { decided, reporter } from './actions/action-cases.ts'

const stateOf = ({ state }: { state: unknown }) => state as InformationRequest

test('several grounds of Ps 35(1) and a proxy in one objection: as a browser sends them and as a program does', () => {
  const asked = { objection: 'Diminta data per desa, diberi per kecamatan.', proxyName: ' Sari Contoh ', proxyAuthority: 'shown' }
  const meant = {
    type: 'object',
    grounds: ['d', 'g'],
    text: 'Diminta data per desa, diberi per kecamatan.',
    proxy: { name: 'Sari Contoh', authority: 'shown' },
  }
  expect(objectionOf(ObjectionForm.parse({ ...asked, 'grounds.d': 'on', 'grounds.g': 'on' }))).toEqual(meant)
  expect(objectionOf(ObjectionForm.parse({ ...asked, grounds: ['d', 'g', 'd'] }))).toEqual(meant)
  expect(objectionOf(ObjectionForm.parse({ objection: 'Terlambat.', grounds: ['g'] }))).toEqual({
    type: 'object',
    grounds: ['g'],
    text: 'Terlambat.',
    proxy: null,
  })
})

test('the description for programs knows the grounds, and that a proxy shows a power of attorney', () => {
  const { properties, anyOf } = z.toJSONSchema(ObjectionForm, { io: 'input', unrepresentable: 'any' }) as {
    properties: Record<string, unknown>
    anyOf: unknown[]
  }
  expect(properties.grounds).toEqual({ type: 'array', items: { type: 'string', enum: [...'abcdefg'] }, minItems: 1 })
  expect(anyOf).toHaveLength(2)
})

test('an objection keeps every ground, in the order of the law, and who objected for the requester', () => {
  const objected = decided
    .when({ type: 'object', grounds: ['g', 'd'], text: 'Kurang.', proxy: { name: 'Sari Contoh', authority: 'shown' } }, reporter)
    .causes([
      {
        type: 'objected',
        status: 'objected',
        number: 'KEB-2026-0001',
        ground: 'd',
        grounds: ['d', 'g'],
        text: 'Kurang.',
        proxyName: 'Sari Contoh',
        proxyAuthority: 'shown',
        clocks: ['request.objection-window#1 stopped', 'objection.answer#1 2026-04-02'],
      },
    ])
  const { objection } = stateOf(objected)
  expect(objection).toEqual({
    number: 'KEB-2026-0001',
    ground: 'd',
    grounds: ['d', 'g'],
    proxy: { name: { n: expect.any(Number), hash: expect.any(String) }, authority: 'shown' },
    filedOn: '2026-02-10',
    decision: null,
    decidedOn: null,
  })
  expect(objection && groundsOf(objection)).toEqual(['d', 'g'])
})

test('an objection of version 0.1 has the one ground it was written with', () => {
  expect(groundsOf({ ground: 'c' })).toEqual(['c'])
})

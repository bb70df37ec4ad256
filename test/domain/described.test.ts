import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { caseFormLimits } from '../../shared/domain/actions/case-forms.ts'
import {
  optionalEmail,
  optionalLine,
  optionalPhone,
  optionalText,
  requiredEmail,
  requiredLine,
  requiredText,
} from '../../shared/domain/actions/form-fields.ts'
import { isPlausibleNik, nikPattern } from '../../shared/domain/case/identity.ts'
import { datesBetween } from '../../shared/domain/time/date-pattern.ts'
import { ofEpochDay } from '../../shared/domain/time/local-date.ts'

const day = fc.integer({ min: -700_000, max: 2_900_000 }).map(ofEpochDay)

test('a pattern of dates takes exactly those between its bounds', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, date) => {
      const [earliest, latest] = a < b ? [a, b] : [b, a]
      const pattern = new RegExp(datesBetween(earliest, latest))
      expect([earliest, latest, date].map((it) => pattern.test(it))).toEqual([true, true, earliest <= date && date <= latest])
    }),
  )
})

test('the pattern of a NIK takes exactly the plausible ones', () => {
  const part = (max: number, width: number) => fc.integer({ min: 0, max }).map((it) => String(it).padStart(width, '0'))
  const nik = fc.tuple(part(99, 2), fc.constant('1701'), part(75, 2), part(13, 2), part(99, 2), part(3, 4)).map((parts) => parts.join(''))
  const leapDays = fc
    .constantFrom('2902', '6902', '3002', '3102', '3104', '7104', '3112')
    .chain((it) => part(99, 2).map((year) => `351701${it}${year}0001`))
  fc.assert(
    fc.property(fc.oneof(nik, leapDays), (it) => {
      expect(new RegExp(nikPattern).test(it)).toBe(isPlausibleNik(it))
    }),
    { numRuns: 3000 },
  )
})

test('what the description of a field allows, the field takes', () => {
  const fields = {
    requiredLine: requiredLine(caseFormLimits.number),
    requiredText: requiredText(caseFormLimits.number),
    optionalLine: optionalLine(caseFormLimits.number),
    optionalText: optionalText(caseFormLimits.number),
    requiredEmail,
    optionalEmail,
    optionalPhone: optionalPhone(),
  }
  const mail = fc.emailAddress()
  const phone = fc.string({ unit: fc.constantFrom(...'+ ().-0123456789'), maxLength: 30 })
  const shapes = Object.values(fields).map((field) => z.toJSONSchema(field, { io: 'input' }) as Shape)
  const described = fc.oneof(...shapes.flatMap(({ pattern }) => (pattern ? [fc.stringMatching(new RegExp(pattern))] : [])))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), mail, phone, described), (text) => {
      for (const [name, field] of Object.entries(fields)) {
        const { pattern = '', minLength = 0, maxLength = 0 } = z.toJSONSchema(field, { io: 'input' }) as Shape
        const isAllowed = text.length >= minLength && text.length <= maxLength && new RegExp(pattern).test(text)
        if (isAllowed) expect([name, text, field.safeParse(text).success]).toEqual([name, text, true])
      }
    }),
    { numRuns: 2000 },
  )
})

type Shape = { pattern?: string; minLength?: number; maxLength?: number }

import fc from 'fast-check'
import all from 'libphonenumber-js/metadata.min.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { caseNumberOf, partOfNumber } from '../../shared/domain/typed/case-number.ts'
import { isVisible, plainLine } from '../../shared/domain/typed/characters.ts'
import { accessCodeSigns, trackingIdOf } from '../../shared/domain/typed/codes.ts'
import { emailOf } from '../../shared/domain/typed/email.ts'
import { indonesianPlan } from '../../shared/domain/typed/indonesian-plan.ts'
import { earlierForms, telephoneOf } from '../../shared/domain/typed/telephone.ts'

const numberOf = (typed: string) => caseNumberOf(typed, 'J')

const unseen = ['\u200b', '\u200d', '\u202a', '\u202c', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u061c', '\ufe0f']
const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d']
const blanks = [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\t']

/** The parts, with what phones and word processors put between and around them. */
const decorated = (parts: readonly string[], between: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      joints: fc.array(fc.constantFrom(...between), { minLength: parts.length - 1, maxLength: parts.length - 1 }),
      marks: fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...unseen)), { maxLength: 6 }),
      wide: fc.boolean(),
      ends: fc.tuple(fc.constantFrom('', ' ', '\u00a0', '"', '('), fc.constantFrom('', '.', ',', ' ', '\u3000', '\n', '").')),
    })
    .map(({ joints, marks, wide, ends }) => {
      const joined = parts.map((part, i) => part + (joints[i] ?? '')).join('')
      const signs = [...(wide ? fullWidth(joined) : joined)]
      for (const [place, mark] of marks) signs.splice(place % (signs.length + 1), 0, mark)
      return `${ends[0]}${signs.join('')}${ends[1]}`
    })

const fullWidth = (text: string) => text.replace(/[0-9A-Za-z]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))

const crockford = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 4, maxLength: 4 })
/** A random number that reads as a year and a serial is the number of a request: once in a million. */
const complaint = fc.tuple(crockford, crockford).filter(([a, b]) => !/^20[2-9]\d\d{4}$/.test(a + b))

test('whatever surrounds the number of a complaint, it is that number', () => {
  fc.assert(
    fc.property(
      complaint.chain(([a, b]) =>
        fc.tuple(
          fc.constant(`J-${a}-${b}`),
          fc.oneof(
            ...[
              ['J', a, b],
              ['#J', a, b],
              ['j', a.toLowerCase(), b],
              [a, b],
              ['No. J', a, b],
            ].map((it) => decorated(it, [...dashes, ...blanks, '_', ' - ', ''])),
          ),
        ),
      ),
      ([number, typed]) => {
        expect(numberOf(typed)).toBe(number)
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever surrounds the number of a request, it is that number', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 1, max: 9999 })).chain(([year, n]) => {
        const serial = String(n).padStart(4, '0')
        const parts = [
          ['PPID', String(year), serial],
          ['ppid', String(year), String(n)],
          [String(year), serial],
        ]
        return fc.tuple(
          fc.constant(`PPID-${year}-${serial}`),
          fc.oneof(...parts.map((it) => decorated(it, [...dashes, ...blanks, '/', '_']))),
        )
      }),
      ([number, typed]) => {
        expect(numberOf(typed)).toBe(number)
      },
    ),
    { numRuns: 500 },
  )
})

test('a number is understood within an address of its page and among words', () => {
  const typed = [
    'J-7K3M-9Q2P.',
    'https://lapor.contoh.example/kasus/J-7K3M-9Q2P',
    'https://lapor.contoh.example/kasus/J-7K3M-9Q2P?ke=jawaban#jawaban.',
    'https://lapor.contoh.example/lacak?number=J-7K3M-9Q2P&ke=jawaban',
    'lapor.contoh.example/petugas/kasus/j-7k3m-9q2p/',
    '/lacak?ke=x&number=J%2D7K3M%2D9Q2P',
    '#J-7K3M-9Q2P',
    'Nomor laporan: J-7K3M-9Q2P',
    'kasus saya J-7K3M-9Q2P, jalan rusak',
    '7k3m 9q2p',
    '(7K3M9Q2P)',
  ]
  expect(typed.map(numberOf)).toEqual(typed.map(() => 'J-7K3M-9Q2P'))
  expect(['KEB/2026/7', 'adu 2026 0007.', '2O26-OOO1', 'PPID-2O26-I'].map(numberOf)).toEqual([
    'KEB-2026-0007',
    'ADU-2026-0007',
    'PPID-2026-0001',
    'PPID-2026-0001',
  ])
  expect(numberOf('BB-7K3M-9Q2P')).toBe('BB-7K3M-9Q2P')
  expect(numberOf('x'.repeat(99))).toHaveLength(40)
})

const phones = fc.tuple(fc.constantFrom('811', '812', '813', '851', '878', '895'), fc.integer({ min: 1000000, max: 999999999 }).map(String))

test('however a number of Indonesia is written, it is one number', () => {
  fc.assert(
    fc.property(
      phones.chain(([code, rest]) => {
        const starts = [
          `0${code}`,
          code,
          `62${code}`,
          `+62${code}`,
          `+62 (0)${code}`,
          `0062${code}`,
          `tel:+62${code}`,
          `(+62) ${code}`,
          `+62 0${code}`,
        ]
        const parts = starts.map((start) => [start, rest.slice(0, 3), rest.slice(3)])
        return fc.tuple(
          fc.constant(`+62${code}${rest}`),
          fc.oneof(...parts.map((it) => decorated(it, [...dashes, ...blanks, '.', '/', '', ') ']))),
        )
      }),
      ([number, typed]) => {
        expect(telephoneOf(typed)).toBe(number)
      },
    ),
    { numRuns: 500 },
  )
})

test('other numbers are kept too, and what is none is refused', () => {
  const kept = [
    ['\u202a0812-3456-7890\u202c', '+6281234567890'],
    ['(0321) 861234', '+62321861234'],
    ['0800 1 234567', '+628001234567'],
    ['+60 12-345 6789', '+60123456789'],
    ['0060123456789', '+60123456789'],
    // Short numbers with their country but without its plus.
    ['62811123456', '+62811123456'],
    ['0811-123-456', '+62811123456'],
    ['62215551234', '+62215551234'],
    ['(021) 555 1234', '+62215551234'],
    // What people write around it, and digits of other scripts.
    ['HP: 0812-3456-7890', '+6281234567890'],
    ['No. WA 0812 3456 7890.', '+6281234567890'],
    ['0812-3456-7890 (WA)', '+6281234567890'],
    ['Telp. (0321) 861234', '+62321861234'],
    ['https://wa.me/6281234567890', '+6281234567890'],
    ['0812_3456_7890', '+6281234567890'],
    ['٠٨١٢٣٤٥٦٧٨٩٠', '+6281234567890'],
    ['०८१२३४५६७८९०', '+6281234567890'],
  ] as const
  expect(kept.map(([typed]) => telephoneOf(typed))).toEqual(kept.map(([, number]) => number))
  const refused = [
    '',
    '12',
    '1234567',
    '0812345678901234567',
    '0812 atau 0813',
    '0812-3456-7890 (Budi)',
    '+',
    '++6281234567890',
    '08123456+7890',
  ]
  expect(refused.map(telephoneOf)).toEqual(refused.map(() => null))
})

test('a search knows the forms under which version 0.1 kept the same number', () => {
  const before = (phone: string) => phone.replace(/[^\d+]/g, '').replace(/^(\+62|62|0)/, '+62')
  for (const typed of [
    '0813-1234-5678',
    '81312345678',
    '+62 (0)813-1234-5678',
    '0062 813 1234 5678',
    '62813 1234 5678',
    '+60 12 345 6789',
    '0060 12 345 6789',
  ]) {
    const now = telephoneOf(typed) ?? ''
    expect([now, ...earlierForms(now)]).toContain(before(typed))
  }
})

test('the numbering plan is the one of the package', () => {
  expect(indonesianPlan).toEqual({
    version: all.version,
    country_calling_codes: { '62': ['ID'] },
    countries: { ID: all.countries.ID },
    nonGeographic: {},
  })
})

test('unusual and international addresses are kept in the form that mail takes', () => {
  const kept = [
    ['Budi@Contoh.Example', 'budi@contoh.example'],
    ['budi@contoh.xn--p1ai', 'budi@contoh.xn--p1ai'],
    ['budi@contoh.рф', 'budi@contoh.xn--p1ai'],
    ['siti@münchen.example', 'siti@xn--mnchen-3ya.example'],
    ["o'brien+lapor@contoh.example", "o'brien+lapor@contoh.example"],
    ['a/b!c#d$e%f&g*h=i?j^k`l{m|n}~@contoh.example', 'a/b!c#d$e%f&g*h=i?j^k`l{m|n}~@contoh.example'],
    ['_@a.id', '_@a.id'],
    ['\u200bbudi@contoh.id.', 'budi@contoh.id'],
    ['mailto:budi@contoh.id', 'budi@contoh.id'],
    ['<budi@contoh.id>', 'budi@contoh.id'],
    ['Budi Contoh <budi@contoh.id>', 'budi@contoh.id'],
    ['"Budi, S.Sos." <budi@contoh.id>;', 'budi@contoh.id'],
    ['mailto:budi@contoh.id?subject=Lapor', 'budi@contoh.id'],
    ['E-mail: budi@contoh.id', 'budi@contoh.id'],
    ['budi＠contoh。id', 'budi@contoh.id'],
    [`${'a'.repeat(64)}@contoh.id`, `${'a'.repeat(64)}@contoh.id`],
  ] as const
  expect(kept.map(([typed]) => emailOf(typed))).toEqual(kept.map(([, email]) => email))
})

test('what would lead elsewhere, or nowhere, is no address', () => {
  const refused = [
    '',
    '@',
    'budi',
    'budi@',
    '@x.id',
    'budi@x',
    'a b@x.id',
    'a@b@x.id',
    'budi@x.id/evil',
    'budi@x.id?a',
    'budi@x.id#a',
    'budi@x.id:25',
    'budi@x%2eid',
    'budi@x\\.id',
  ]
  const more = [
    '.a@x.id',
    'a.@x.id',
    'a..b@x.id',
    'a@-x.id',
    'a@x-.id',
    'a@x..id',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    'a@0x7f.1',
    'a@xn--zz.id',
    'búdi@x.id',
    'a,b@x.id',
    '"a b"@x.id',
    'a@x.id <b@x.id>',
    '<a@x.id> <b@x.id>',
  ]
  const long = [
    `${'a'.repeat(65)}@x.id`,
    `a@${'b'.repeat(64)}.id`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.id`,
  ]
  for (const typed of [...refused, ...more, ...long]) expect([typed, emailOf(typed)]).toEqual([typed, null])
})

test('tracking ids and access codes are understood with what was copied along', () => {
  const ids = [
    '1234567',
    '#1234567',
    'No. 1234567.',
    '\u202a1234\u2013567\u202c',
    '１２３４５６７',
    '1234 567',
    'https://www.lapor.go.id/laporan/detil/1234567',
    'SP4N-LAPOR! 1234567',
    'Tracking ID: 1234567',
    'ID Laporan 1234567',
  ]
  expect(ids.map(trackingIdOf)).toEqual(ids.map(() => '1234567'))
  expect(['123456', 'abc', '1234567 dan 7654321', '1'.repeat(16)].map(trackingIdOf)).toEqual([
    '123456',
    'abc',
    '1234567 dan 7654321',
    '1'.repeat(16),
  ])
  const codes = [
    '7K3M-9Q2P-ABCD',
    '7k3m9q2pabcd',
    ' 7K3M\u20139Q2P\u2011ABCD.',
    '\u200b7K3M 9Q2P ABCD',
    'Kode akses: 7K3M-9Q2P-ABCD',
    'Kode: 7K3M 9Q2P ABCD.',
    '７Ｋ３Ｍ－9Q2P－ABCD',
  ]
  expect(codes.map(accessCodeSigns)).toEqual(codes.map(() => '7K3M9Q2PABCD'))
  expect(accessCodeSigns('OIL0-1111-ABCD')).toBe('0110' + '1111ABCD')
})

test('what was understood once is understood the same again', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 70 }),
    fc.string({ unit: 'grapheme', maxLength: 70 }),
    fc.string({ unit: fc.constantFrom(...'0123456789AJKOIL+-/?#.@ ()', 'PPID', 'KASUS', ...unseen, ...dashes, ...blanks), maxLength: 60 }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      for (const read of [
        plainLine,
        numberOf,
        trackingIdOf,
        accessCodeSigns,
        (it: string) => telephoneOf(it) ?? '',
        (it: string) => emailOf(it) ?? '',
      ])
        expect(read(read(text))).toBe(read(text))
    }),
    { numRuns: 500 },
  )
})

test('a text is visible when something of it is drawn', () => {
  expect(
    ['', ' ', '\u200b\u200b', '\u3164', '\u2800', '\ufeff\u00a0', '\u202a\u202c', '\u115f', '\ufe0f', '\u034f'].map(isVisible),
  ).toEqual(Array(10).fill(false))
  expect(['a', '.', '7', '字', '🙂', 'ꦗ', '\u200bBudi'].map(isVisible)).toEqual(Array(7).fill(true))
})

test('the beginning of a number sifts a list as it was typed, and a pasted address gives its own number', () => {
  expect(['PPID-2026-00', 'PPID-2026-1', '2026-1', 'PPID-2026-0001', '#J-7K3M-9Q2P.'].map(partOfNumber)).toEqual([
    'PPID-2026-00',
    'PPID-2026-1',
    '2026-1',
    'PPID-2026-0001',
    'J-7K3M-9Q2P',
  ])
  const addresses = ['laporan/1234567/20261112', 'laporan/detil/1234567?utm_id=12023456789', 'laporan/1234567#9999999']
  expect(addresses.map((it) => trackingIdOf(`https://www.lapor.go.id/${it}`))).toEqual(addresses.map(() => '1234567'))
})

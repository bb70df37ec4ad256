import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRegion } from '../infra/region-files.ts'
import { isActiveOn } from '../shared/domain/office/directory.ts'
import type { LocalDate } from '../shared/domain/time/local-date.ts'
import { parseRegion, regionJsonSchema } from '../shared/region.ts'

const folder = new URL('../infra/regions/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const jombang = () => read('jombang.json')

test('every region file in the repository can be used', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'region.schema.json')
  expect(files.map((name) => readRegion(name.replace(/\.json$/, '')).name)).toEqual(['Kabupaten Cemara Laut', 'Kabupaten Jombang'])
})

test('the regency that the meeting was about has its 65 institutions', () => {
  const kinds = new Map<string, number>()
  const institutions = parseRegion(jombang(), 'jombang.json').institutions.filter((it) => isActiveOn(it, '2026-11-24' as LocalDate))
  for (const { kind } of institutions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const hospitals = kinds.get('rsud') ?? 0
  const healthCentres = kinds.get('puskesmas') ?? 0
  expect([institutions.length - hospitals - healthCentres, hospitals, healthCentres]).toEqual([60, 2, 3])
})

test('the schema for editors is the one the files are checked against (npm run region-schema)', () => {
  expect(read('region.schema.json')).toEqual(JSON.parse(JSON.stringify(regionJsonSchema())))
})

test('a wrong file is refused with a line for each field that says what to write', () => {
  const wrong = {
    ...jombang(),
    timeZone: 'Asia/Jombang',
    code: '3517',
    alarmEmail: 'diskominfo',
    administrators: [],
    domainName: 'lapor.example.id',
    colour: 'red',
  }
  expect(() => parseRegion(wrong, 'infra/regions/jombang.json')).toThrow(
    new Error(
      [
        'infra/regions/jombang.json cannot be used. Please correct:',
        '  code: write the code of the regency like "35.17"',
        '  timeZone: write an IANA time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura',
        '  alarmEmail: write an e-mail address',
        '  administrators: name at least one administrator',
        '  (file): Unrecognized key: "colour"',
        '  domainName: give domainName and certificateArn together, or neither; safeguards.edge needs domainName, and has a certificate of its own',
      ].join('\n'),
    ),
  )
})

test('a desk without a way to reach it is refused', () => {
  const wrong = { ...jombang(), contact: { address: ' ', hours: 'Senin–Jumat' } }
  expect(() => parseRegion(wrong, 'x.json')).toThrow(
    new Error(
      [
        'x.json cannot be used. Please correct:',
        "  contact.address: write the desk's street address",
        "  contact.phone: write the desk's telephone number",
        "  contact.whatsapp: write the desk's WhatsApp number",
        "  contact.email: write the desk's e-mail address",
      ].join('\n'),
    ),
  )
})

test('twins are refused', () => {
  const region = jombang()
  region.institutions.push(region.institutions[0])
  region.districts.push(region.districts[0])
  expect(() => parseRegion(region, 'x.json')).toThrow(
    new Error(
      'x.json cannot be used. Please correct:\n  institutions: each institution needs an id of its own\n  districts: a district is named twice',
    ),
  )
})

test('who has what is complained about the coordinating institution is a decision: silence is refused, null is not', () => {
  const { otherDesk: _, ...silent } = jombang()
  const refusalOf = (file: object): string => {
    try {
      parseRegion(file, 'x.json')
      return 'taken'
    } catch (error) {
      return error instanceof Error ? error.message : 'thrown'
    }
  }
  expect(refusalOf(silent)).toContain('  otherDesk: name the institution that handles complaints about the coordinating one')
  expect(refusalOf({ ...silent, otherDesk: null })).toBe('taken')
  expect(refusalOf({ ...silent, otherDesk: 'nobody' })).toContain('otherDesk: name one of the institutions')
  expect(refusalOf({ ...silent, otherDesk: silent.deskInstitution })).toContain('otherDesk: name another institution')
  expect(refusalOf({ ...silent, deskInstitution: undefined, otherDesk: 'inspektorat' })).toContain('which has to be named too')
})

test('a storm begins at a hundred filings unless the region says otherwise, and the other desk has a contact only where there is one', () => {
  const told = (changes: object): string => {
    try {
      return String(parseRegion({ ...jombang(), ...changes }, 'x.json').stormFrom)
    } catch (error) {
      return error instanceof Error ? error.message.split('\n').slice(1).join() : 'thrown'
    }
  }
  const { contact } = jombang()
  expect([told({}), told({ stormFrom: 400 }), told({ stormFrom: 5 }), told({ otherDeskContact: contact })]).toEqual([
    '100',
    '400',
    '  stormFrom: fewer than 20 filings within ten minutes are no storm',
    '100',
  ])
  expect(told({ otherDesk: null, otherDeskContact: contact })).toContain('otherDeskContact: there is no other desk to be reached')
  expect(told({ otherDeskContact: { ...contact, phone: '' } })).toContain("otherDeskContact.phone: write the desk's telephone number")
})

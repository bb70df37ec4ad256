import { expect, test } from 'vitest'
import type { Institution, Officer } from '../../shared/domain/office/directory.ts'
import { type Directory, recipientsOf } from '../../shared/domain/office/recipients.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { officerOf } from '../support/enter-officers.ts'

const today = '2026-11-24' as LocalDate
const away = (substitute: string | null) => ({ away: { from: '2026-11-20' as LocalDate, until: '2026-11-27' as LocalDate, substitute } })
const institution = (id: string, kind: Institution['kind']): Institution => {
  return { id, name: id, kind, activeFrom: '2020-01-01' as LocalDate, activeUntil: null, parent: null, categories: [] }
}
const institutions = [institution('pu', 'dinas'), institution('sosial', 'dinas'), institution('inspektorat', 'inspektorat')]
const everybody: Officer[] = [
  officerOf('koordinator', 'coordinator'),
  officerOf('sekda', 'superior'),
  officerOf('pu-1', 'liaison', 'pu'),
  officerOf('pu-2', 'liaison', 'pu'),
  officerOf('pu-kepala', 'head', 'pu'),
  officerOf('pu-wakil', 'head', 'pu', { active: false }),
  officerOf('sosial-1', 'liaison', 'sosial'),
  officerOf('inspektur', 'head', 'inspektorat'),
]
const directory = (changes: Record<string, Partial<Officer> | null> = {}): Directory => ({
  officers: everybody.flatMap((it) => (changes[it.id] === null ? [] : [{ ...it, ...changes[it.id] }])),
  institutions,
})
/** The same people after that day was the last of one institution. */
const after = (ended: string, activeUntil: string, { officers } = directory()): Directory => ({
  officers,
  institutions: institutions.map((it) => (it.id === ended ? { ...it, activeUntil: activeUntil as LocalDate } : it)),
})
const held = { holders: { lead: 'pu', contributors: ['sosial'], readers: [] }, reported: { institutions: [], officers: [] } }
const nobodyHolds = { ...held, holders: null }
const of = (audience: Parameters<typeof recipientsOf>[0], state: Parameters<typeof recipientsOf>[1] = held, where = directory()) =>
  recipientsOf(audience, state, where, today)
const plain = (id: string, ...audience: string[]) => ({ officer: id, audience, standsIn: null })

test('liaison and head are those of the lead institution; the others only help', () => {
  expect(of(['liaison', 'head'])).toEqual([plain('pu-1', 'liaison'), plain('pu-2', 'liaison'), plain('pu-kepala', 'head')])
})

test('coordinator, superior and inspectorate serve the whole regency; a reporter is no officer', () => {
  expect(of(['coordinator', 'superior', 'inspectorate', 'reporter'])).toEqual([
    plain('koordinator', 'coordinator'),
    plain('sekda', 'superior'),
    plain('inspektur', 'inspectorate'),
  ])
})

test('what nobody holds yet is the coordinators, once, and as themselves where they are meant too', () => {
  expect(of(['liaison'], nobodyHolds)).toEqual([{ officer: 'koordinator', audience: ['liaison'], standsIn: 'no-holder' }])
  expect(of(['liaison', 'coordinator'], nobodyHolds)).toEqual([plain('koordinator', 'liaison', 'coordinator')])
})

test('who is away is stood in for; without a substitute the colleagues get it', () => {
  expect(of(['liaison'], held, directory({ 'pu-1': away('pu-wakil'), 'pu-2': away(null), 'pu-wakil': { active: true } }))).toEqual([
    { officer: 'pu-wakil', audience: ['liaison'], standsIn: 'substitute' },
  ])
  expect(of(['liaison'], held, directory({ 'pu-1': away(null) }))).toEqual([plain('pu-2', 'liaison')])
})

test('nobody there, or all away: the coordinators, and the line says so', () => {
  const expected = [{ officer: 'koordinator', audience: ['liaison'], standsIn: 'no-officer' }]
  expect(of(['liaison'], held, directory({ 'pu-1': null, 'pu-2': { active: false } }))).toEqual(expected)
  expect(of(['liaison'], held, directory({ 'pu-1': away(null), 'pu-2': away('pu-1') }))).toEqual(expected)
  expect(recipientsOf(['liaison'], held, { officers: [], institutions }, today)).toEqual([])
})

test('the lead has ended: the coordinators are asked to pass the case on, beside those who still work there', () => {
  const coordinators = { officer: 'koordinator', audience: ['liaison'], standsIn: 'lead-ended' }
  const empty = directory({ 'pu-1': null, 'pu-2': { active: false } })
  expect(of(['liaison'], held, after('pu', '2026-11-23'))).toEqual([plain('pu-1', 'liaison'), plain('pu-2', 'liaison'), coordinators])
  expect(of(['liaison'], held, after('pu', '2026-11-23', empty))).toEqual([coordinators])
  expect(of(['liaison', 'head'], held, after('pu', '2026-11-23', directory({ 'pu-kepala': null })))).toEqual([
    plain('pu-1', 'liaison'),
    plain('pu-2', 'liaison'),
    { ...coordinators, audience: ['liaison', 'head'] },
  ])
  // Whoever is meant in person anyway gets it once, as themselves.
  expect(of(['liaison', 'coordinator'], held, after('pu', '2026-11-23', empty))).toEqual([plain('koordinator', 'liaison', 'coordinator')])
})

test('the last day belongs to the institution; one that only helps changes nothing when it ends', () => {
  const people = [plain('pu-1', 'liaison'), plain('pu-2', 'liaison')]
  expect(of(['liaison'], held, after('pu', '2026-11-24'))).toEqual(people)
  expect(of(['liaison'], held, after('sosial', '2026-11-23'))).toEqual(people)
})

test('an inspectorate that has ended is asked nothing any more', () => {
  expect(of(['inspectorate'], held, after('inspektorat', '2026-11-23'))).toEqual([
    { officer: 'koordinator', audience: ['inspectorate'], standsIn: 'no-officer' },
  ])
})

test('of a case about a coordinator the others hear when the lead has ended, and of none when there are none', () => {
  const about = { ...held, reported: { institutions: [], officers: ['koordinator'] } }
  const empty = directory({ 'pu-1': null, 'pu-2': null })
  expect(of(['liaison'], about, after('pu', '2026-11-23', empty))).toEqual([])
  const two = { ...empty, officers: [...empty.officers, officerOf('koordinator-2', 'coordinator')] }
  expect(of(['liaison'], about, after('pu', '2026-11-23', two))).toEqual([
    { officer: 'koordinator-2', audience: ['liaison'], standsIn: 'lead-ended' },
  ])
})

test('never somebody whom the case is about: not in person, not through the institution, not as a substitute', () => {
  const reported = { ...held, reported: { institutions: ['inspektorat'], officers: ['pu-1'] } }
  expect(of(['liaison', 'inspectorate'], reported)).toEqual([
    plain('pu-2', 'liaison'),
    { officer: 'koordinator', audience: ['inspectorate'], standsIn: 'no-officer' },
  ])
  const aboutCoordinator = { ...nobodyHolds, reported: { institutions: [], officers: ['koordinator'] } }
  expect(of(['liaison', 'coordinator'], aboutCoordinator)).toEqual([])
  expect(
    of(
      ['liaison'],
      { ...held, reported: { institutions: [], officers: ['pu-kepala'] } },
      directory({ 'pu-1': away('pu-kepala'), 'pu-2': null }),
    ),
  ).toEqual([{ officer: 'koordinator', audience: ['liaison'], standsIn: 'no-officer' }])
})

const cut = (changes: Parameters<typeof directory>[0], ...unreachable: string[]): Directory => ({ ...directory(changes), unreachable })
const instead = (id: string, ...audience: string[]) => ({ officer: id, audience, standsIn: 'unreachable' })

test('whom no letter reaches is stood in for by substitute, then head, then the coordinators, then the superior', () => {
  const wakil = { 'pu-1': away('pu-wakil'), 'pu-wakil': { active: true } }
  expect(of(['liaison'], held, cut(wakil, 'pu-1'))).toEqual([instead('pu-wakil', 'liaison'), plain('pu-2', 'liaison')])
  // A substitute who is cut off as well, away or reported is none.
  expect(of(['liaison'], held, cut(wakil, 'pu-1', 'pu-wakil'))).toEqual([instead('pu-kepala', 'liaison'), plain('pu-2', 'liaison')])
  expect(of(['liaison'], held, cut({}, 'pu-1'))).toEqual([instead('pu-kepala', 'liaison'), plain('pu-2', 'liaison')])
  expect(of(['liaison'], held, cut({ 'pu-2': null }, 'pu-1', 'pu-kepala'))).toEqual([instead('koordinator', 'liaison')])
  expect(of(['head'], held, cut({}, 'pu-kepala'))).toEqual([instead('koordinator', 'head')])
  expect(of(['coordinator'], held, cut({}, 'koordinator'))).toEqual([instead('sekda', 'coordinator')])
  expect(of(['superior'], held, cut({}, 'sekda'))).toEqual([instead('koordinator', 'superior')])
  expect(of(['inspectorate'], held, cut({}, 'inspektur'))).toEqual([instead('koordinator', 'inspectorate')])
})

test('who stands in and is meant in person gets it as themselves; nobody whom the case is about stands in', () => {
  expect(of(['liaison', 'head'], held, cut({}, 'pu-1', 'pu-2'))).toEqual([plain('pu-kepala', 'liaison', 'head')])
  const aboutTheHead = { ...held, reported: { institutions: [], officers: ['pu-kepala'] } }
  expect(of(['liaison'], aboutTheHead, cut({ 'pu-2': null }, 'pu-1'))).toEqual([instead('koordinator', 'liaison')])
  expect(of(['liaison'], { ...held, reported: { institutions: [], officers: ['pu-1'] } }, cut({}, 'pu-1'))).toEqual([
    plain('pu-2', 'liaison'),
  ])
})

test('a substitute whom no letter reaches is none for who is away either', () => {
  expect(of(['liaison'], held, cut({ 'pu-1': away('sosial-1') }, 'sosial-1'))).toEqual([plain('pu-2', 'liaison')])
})

import { expect, test } from 'vitest'
import { visible } from '../../shared/domain/case/visible.ts'
import { sightOf } from '../../shared/domain/channels/channels.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import type { Onlooker, Sight } from '../../shared/domain/events/sight.ts'
import { newComplaint } from './lives.ts'

const kinds = [
  ...ComplaintEvent.options.map(({ shape }) => ['complaint', shape.type.value] as const),
  ...RequestEvent.options.map(({ shape }) => ['request', shape.type.value] as const),
]
const sight = ([channel, type]: (typeof kinds)[number]) => sightOf({ channel }, { type })

/** The rule as it stood before it became a table: lists of exceptions, everything else shown. */
const sightBefore = (type: CaseEvent['type']): Sight => {
  const wordsInside = ['disposed', 'assigned', 'returned', 'assignment-returned', 'verified']
  const inside = [
    'noted',
    'duplicates-changed',
    'drafted',
    'decision-drafted',
    'draft-sent-back',
    'reminded',
    'linked',
    'conflict-named',
    'identity-opened',
    'reached',
    'national-posted',
    'national-kept',
    'national-owed',
    'put-to-superior',
    'publication-proposed',
  ]
  // Came later: why a wall was lifted is for the reporter and the desk; and who repeats whom, for the desk: an institution may
  // be kept out of one of the two.
  const personal = [
    'duplicates-changed',
    'linked',
    'address-restored',
    'contact-corrected',
    'contact-taken-back',
    'survey-answered',
    'wall-lifted',
    'privacy-asked',
    'privacy-answered',
    'access-renewed',
    'opening-told',
    'new-code-asked',
    'new-code-consented',
    'new-code-refused',
    'new-code-objected',
    'new-code-released',
    'new-code-lapsed',
    'identity-opened',
    'reached',
    'conflict-named',
  ]
  const officers: Onlooker[] = personal.includes(type) ? ['coordinators'] : ['coordinators', 'holders', 'superior']
  const known: Onlooker[] = inside.includes(type) ? officers : ['reporter', ...officers]
  // What somebody adds to the survey is read by coordinators alone.
  if (type === 'survey-answered') return { known, words: ['coordinators'] }
  return { known, words: wordsInside.includes(type) ? officers : known }
}

test('the tables of who sees what decide every kind of event as the old lists did', () => {
  expect(kinds.map((it) => [...it, sight(it)])).toEqual(kinds.map((it) => [...it, sightBefore(it[1])]))
  expect([kinds.length, new Set(kinds.map(([, type]) => type)).size]).toEqual([130, 92])
})

test('nobody reads the words of what they may not know', () => {
  expect(kinds.filter((it) => sight(it).words.some((onlooker) => !sight(it).known.includes(onlooker)))).toEqual([])
})

test('an event of a kind that is in no table is seen by the desk alone', () => {
  const { state, log } = newComplaint()
  const strange = {
    ...{
      type: 'of-tomorrow',
      at: state.receivedAt,
      on: state.receivedOn,
      by: { kind: 'system', name: 'jobs' },
      status: state.status,
      clocks: [],
    },
    reason: { n: 9, hash: 'a'.repeat(64) },
  } as unknown as CaseEvent
  const more = record(state.id, state, [strange])
  const after = evolve({ ...state, holders: { lead: 'dinas-sosial', contributors: [], readers: [] } }, more[0] as RecordedEvent)
  const seenAs = (viewer: Parameters<typeof visible>[2]) => {
    const view = visible(after, [...log, ...more], viewer)
    return view && [view.timeline.map(({ event }) => event.type), view.readableTexts.has(9)]
  }
  const officer = (role: 'coordinator' | 'liaison' | 'head', institution: string | null) =>
    ({ kind: 'officer', officer: { id: `O-${role}`, role, institution } }) as const
  const filed = ['complaint-filed']
  expect([
    seenAs({ kind: 'public' }),
    seenAs({ kind: 'reporter', caseId: state.id }),
    seenAs(officer('liaison', 'dinas-sosial')),
    seenAs(officer('head', 'dinas-sosial')),
    seenAs(officer('coordinator', null)),
  ]).toEqual([null, [filed, false], [filed, false], [filed, false], [[...filed, 'of-tomorrow'], true]])
  expect([log[0]?.previous, after.head]).toEqual([genesis, more[0]?.hash])
})

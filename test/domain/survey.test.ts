import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { figuresOf } from '../../shared/domain/figures/case-figures.ts'
import { nothingFromLog } from '../../shared/domain/figures/from-log.ts'
import { groupNamed } from '../../shared/domain/figures/groups.ts'
import { ripensOn } from '../../shared/domain/figures/published.ts'
import { publishedSurveyOf } from '../../shared/domain/figures/published-survey.ts'
import { asking, canAnswerSurvey, surveyDays } from '../../shared/domain/survey/asking.ts'
import { gradeOf, surveyElements } from '../../shared/domain/survey/elements.ts'
import { countsOfAnswers, surveyResultOf } from '../../shared/domain/survey/results.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { coordinator, liaison } from '../support/officers.ts'
import { answered, confirmed, received, reporter } from './actions/action-cases.ts'

/** The survey after closing: whom it asks, once, and what becomes of the answers (docs/adr/0070). */

const closedOn = localDate('2026-02-10')
const sixty = { type: 'answer-survey', answers: { time: 4, conduct: 2 }, text: 'Cepat' } as const
const figures = (state: Case) => figuresOf(state, calendarOf([]), nothingFromLog).survey

test('whoever has a case closed is asked for thirty days, however it was closed; and asked no more once it is open again', () => {
  const until = '2026-03-12'
  expect(confirmed.state.survey).toEqual({ askedOn: closedOn, until })
  expect(answered.and([{ type: 'close', reason: 'Puas' }, liaison]).state.survey).toEqual({ askedOn: closedOn, until })
  expect([until, addDays(localDate(until), 1)].map((day) => canAnswerSurvey(confirmed.state, localDate(day)))).toEqual([true, false])
  confirmed.when(sixty, reporter, '2026-03-13T08:00:00+07:00').isRefused('not-possible-now')
  const reopened = confirmed.and([{ type: 'reopen', text: 'Rusak' }, reporter])
  expect([reopened.state.survey, figures(reopened.state)]).toEqual([undefined, undefined])
  reopened.when(sixty, reporter).isRefused('not-possible-now')
})

test('nobody is asked of what was not served here: diverted, archived, withdrawn, converted, or imported', () => {
  const ended = [
    received.and([{ type: 'refer', body: 'PLN', explanation: 'Listrik' }, coordinator]),
    received.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator]),
    received.and([{ type: 'withdraw', reason: null }, reporter]),
    received.and(
      [{ type: 'propose-conversion', text: 'Ini permohonan' }, coordinator],
      [{ type: 'convert', request: 'PPID-2026-0001' }, reporter],
    ),
  ]
  expect(ended.map(({ state }) => [state.status, state.survey])).toEqual([
    ['referred', undefined],
    ['archived', undefined],
    ['withdrawn', undefined],
    ['closed', undefined],
  ])
  const imported = { ...answered.state, national: { trackingId: '1', posted: false, imported: true } } as Case
  const closing = answered.and([{ type: 'close', reason: 'Puas' }, liaison]).log.at(-1)?.event as CaseEvent
  const { surveyUntil: _, ...plain } = closing as Extract<CaseEvent, { type: 'closed' }>
  expect([asking(imported, plain as CaseEvent), asking(answered.state, plain as CaseEvent)]).toEqual([plain, closing])
})

test('what was answered stays with the month that asked, also when the case is opened and closed again; it is asked once', () => {
  const said = confirmed.and([sixty, reporter])
  expect(said.state.survey?.answers).toEqual({ time: 4, conduct: 2 })
  const again = said.and(
    [{ type: 'reopen', text: 'Rusak' }, reporter],
    [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, liaison, '2026-02-27T09:00:00+07:00'],
    [{ type: 'confirm' }, reporter, '2026-03-02T09:00:00+07:00'],
  )
  expect([again.state.status, again.state.survey]).toEqual(['closed', said.state.survey])
  expect(again.log.at(-1)?.event).not.toHaveProperty('surveyUntil')
  const counts = { asked: 1, surveyed: 1, 'surveySum.time': 4, 'surveyN.time': 1, 'surveySum.conduct': 2, 'surveyN.conduct': 1 }
  expect(figures(again.state)).toEqual({
    month: '2026-02',
    groups: ['survey#all#complaint', 'survey-lead#dinas-pekerjaan-umum-dan-penataan-ruang#complaint'],
    counts,
  })
})

test('berkadar counts in the regency alone, and what names somebody nowhere', () => {
  const of = (change: Partial<Case>) => figures({ ...confirmed.state, ...change } as Case)?.groups
  expect(of({ class: 'oversight' } as Partial<Case>)).toEqual(['survey#all#complaint'])
  expect(of({ reported: { institutions: ['dinas-sosial'], officers: [] } })).toBeUndefined()
  expect(of({ person: { similar: [] } })).toBeUndefined()
})

test('the index is the mean of the elements times 25; its letters are those of the ministry', () => {
  const all = (score: number) => countsOfAnswers(Object.fromEntries(surveyElements.map((it) => [it, score])))
  expect(surveyResultOf({ asked: 3, ...all(4) }, 1)).toMatchObject({ asked: 3, answered: 1, index: 100 })
  expect(surveyResultOf(all(1), 1).index).toBe(25)
  // Two answers: time 4 and 3, conduct 2 alone: (3.5 + 2) / 2 * 25.
  const counts = { surveyed: 2, 'surveySum.time': 7, 'surveyN.time': 2, 'surveySum.conduct': 2, 'surveyN.conduct': 1 }
  expect(surveyResultOf(counts, 1)).toEqual({
    asked: 0,
    answered: 2,
    index: 68.75,
    elements: [
      { element: 'time', answered: 2, mean: 3.5 },
      { element: 'conduct', answered: 1, mean: 2 },
    ],
  })
  expect(surveyResultOf({ asked: 5 }, 1).index).toBeNull()
  expect([25, 64.99, 65, 76.6, 76.61, 88.3, 88.31, 100].map(gradeOf)).toEqual(['D', 'D', 'C', 'C', 'B', 'B', 'A', 'A'])
})

test('when a quarter is published nobody of it can answer any more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2060 }), fc.constantFrom('03', '06', '09', '12'), (year, month) => {
      const after = ripensOn(`${year}-${month}`)
      const nextMonth = month === '12' ? `${year + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
      const lastAsked = addDays(localDate(nextMonth), -1)
      expect(addDays(lastAsked, surveyDays) < after).toBe(true)
    }),
  )
})

test('published: fewer than five are told neither as answers nor as silence, an index of ten, institutions by the rule of all figures', () => {
  const row = (group: string, asked: number, answers: number, score = 3) => ({
    month: '2026-09',
    group: groupNamed(group) as NonNullable<ReturnType<typeof groupNamed>>,
    counts: { asked, surveyed: answers, 'surveySum.time': answers * score, 'surveyN.time': answers },
  })
  const { complaints, requests } = publishedSurveyOf([
    row('survey#all#complaint', 60, 40),
    row('survey#all#complaint', 6, 2, 4),
    row('survey-lead#a#complaint', 30, 20, 4),
    row('survey-lead#b#complaint', 16, 12, 2),
    row('survey-lead#c#complaint', 9, 5),
    row('survey-lead#d#complaint', 5, 3),
    row('survey-lead#-#complaint', 9, 9),
    row('survey#all#request', 8, 6),
    row('class#all#ordinary', 900, 900),
  ])
  expect(complaints).toEqual({
    asked: 66,
    answered: 42,
    index: 76.19,
    elements: [{ element: 'time', mean: 3.05 }],
    institutions: [
      { institution: 'a', answered: 20, index: 100 },
      { institution: 'b', answered: 12, index: 50 },
    ],
  })
  expect(requests).toEqual({ asked: 8, answered: null, index: null, elements: [], institutions: [] })
})

test('an element that fewer than ten answered is in no index: beside the others that are shown it would tell its mean', () => {
  const row = (kind: string, answers: number, rare: number) => ({
    month: '2026-09',
    group: groupNamed(kind) as NonNullable<ReturnType<typeof groupNamed>>,
    counts: {
      ...{ asked: answers, surveyed: answers, 'surveySum.time': answers * 3, 'surveyN.time': answers },
      ...{ 'surveySum.complaints': rare, 'surveyN.complaints': rare },
    },
  })
  const { complaints, requests } = publishedSurveyOf([
    row('survey#all#complaint', 40, 1),
    row('survey-lead#a#complaint', 20, 9),
    row('survey#all#request', 40, 10),
  ])
  expect([complaints.index, complaints.elements]).toEqual([75, [{ element: 'time', mean: 3 }]])
  expect([requests.index, requests.elements.length]).toEqual([50, 2])
  const institutions = publishedSurveyOf([
    row('survey-lead#a#complaint', 20, 9),
    row('survey-lead#b#complaint', 20, 0),
    row('survey-lead#c#complaint', 6, 0),
    row('survey-lead#d#complaint', 6, 0),
  ]).complaints.institutions
  expect(institutions.find(({ institution }) => institution === 'a')?.index).toBe(75)
})

test('a comment into a case whose identity was erased is dropped; what was ticked is kept', () => {
  const { log } = confirmed.and([{ type: 'erase', texts: [], identity: true, basis: 'Retensi' }, coordinator], [sixty, reporter])
  expect(log.at(-1)?.event).toMatchObject({ type: 'survey-answered', answers: { time: 4, conduct: 2 }, text: null })
})

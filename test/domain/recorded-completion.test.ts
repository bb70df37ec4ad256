import { expect, test } from 'vitest'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import type { Given } from '../support/decision.ts'
import { coordinator, liaison } from '../support/officers.ts'
import { disposed, received, registered, reporter } from './actions/action-cases.ts'

/** What somebody said on one day and an officer wrote down on another: limits run from the day it was said (docs/adr/0032). Asked on Tuesday 10 February 2026; the sixteenth and the seventeenth are holidays. */

const at = (day: string) => `2026-${day}T09:00:00+07:00`
const asking = [{ type: 'hold', question: 'Tahun berapa?' }, coordinator] as const
const said = (day: string) =>
  ({ type: 'record-completion', heard: 'phone', heardOn: localDate(`2026-${day}`), text: 'Tahun 2025' }) as const
const asked = { request: registered.and(asking), complaint: received.and(asking) }
const running = (given: Given, day: string, said_: ReturnType<typeof said>) => given.and([said_, coordinator, at(day)]).running()

test('the ten days run from the day on which the requester said it', () => {
  const sameDay = running(asked.request, '02-11', said('02-11'))
  expect(sameDay).toEqual(['request.completeness-check#2 2026-02-18', 'request.answer#2 2026-02-27'])
  expect(running(asked.request, '02-13', said('02-11'))).toEqual(sameDay)
})

test('a complaint is verified from then, and its ceiling by law too; what had passed is late, told once, and reminded of once', () => {
  const late = asked.complaint.and([said('02-12'), coordinator, at('03-02')])
  expect(late.running()).toEqual(['complaint.verification#2 2026-02-19', 'complaint.legal-ceiling#2 2026-04-13'])
  const types: string[] = []
  let life = late
  for (let i = 0; i < 10; i++) {
    const outcome = life.whenSweptAt(at('03-02'), defaultLadder)
    if ('refused' in outcome.decided) break
    types.push(...outcome.decided.events.map((it) => (it.type === 'reminded' ? `reminded, ${it.superseded.length} superseded` : it.type)))
    life = outcome.happens()
  }
  expect(types).toEqual(['deadline-passed', 'reminded, 3 superseded'])
})

test('an answer of an institution goes on with the days that were left, from the day it was said', () => {
  const working = disposed.and([{ type: 'accept', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' }, liaison])
  const held = working.and([{ type: 'hold', question: 'Di mana?' }, liaison, at('02-11')])
  const onTheDay = held.and([said('02-13'), liaison, at('02-13')]).running()
  expect(held.and([said('02-13'), liaison, at('02-25')]).running()).toEqual(onTheDay)
  expect(onTheDay.some((it) => it.startsWith('complaint.resolution.ordinary#1 '))).toBe(true)
})

test('never before the question, the last one counts, and never in the future', () => {
  asked.request.when(said('02-09'), coordinator, at('02-12')).isRefused('bad-day')
  asked.request.when(said('02-13'), coordinator, at('02-12')).isRefused('bad-day')
  const unread = asked.complaint.and([{ type: 'reply', text: 'Sebentar' }, reporter, at('02-11')])
  const again = unread.and([{ type: 'still-missing', question: 'Halaman kedua' }, coordinator, at('02-13')])
  again.when(said('02-12'), coordinator, at('02-18')).isRefused('bad-day')
  again.when(said('02-13'), coordinator, at('02-18')).happens()
})

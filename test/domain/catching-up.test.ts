import { expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import { catchUp } from '../../shared/domain/case/catching-up.ts'
import type { Loss } from '../../shared/domain/case/loss.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'

/** What a case from a backup loses again, of desks: nobody gets one back that is still about their own house (docs/adr/0047, docs/adr/0052). */

const desk = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'
const nothing: Loss = {
  texts: [],
  files: [],
  identity: false,
  left: [],
  holders: null,
  reported: { institutions: [], officers: [] },
  anonymous: false,
  confidential: false,
  accessGeneration: null,
}
const caught = (state: Case, loss: Partial<Loss>) =>
  catchUp(
    state,
    [{ at: instant('2026-02-20T03:00:00Z'), loss: { ...nothing, ...loss } }],
    { texts: new Set(), identity: false },
    {
      now: instant('2026-02-21T03:00:00Z'),
      timeZone: 'Asia/Jakarta',
      salt: () => 'salt',
      desks: { coordinating: desk, other },
    },
  ).case.otherDesk

const filed = (facts: object) => given(aComplaint(facts)).state

test('given back since a wall was lifted, of which no journal tells: the other desk keeps it as long as its wall stands', () => {
  const walled = filed({ reportedInstitution: desk })
  expect(walled.otherDesk).toEqual({ institution: other })
  expect(caught(walled, { otherDesk: null })).toEqual({ institution: other })
})

test('given back because the other desk was complained about too, it goes back: that wall is in the journal', () => {
  const asked = filed({ wantsOtherDesk: true })
  const loss = { otherDesk: null, reported: { institutions: [other], officers: [] } }
  expect(caught(asked, loss)).toBeUndefined()
})

test('passed to the other desk since, it is there again, and the coordinators see nothing of it', () => {
  const plain = filed({ reportedPerson: 'Sukarno', similar: [] })
  expect(caught(plain, { otherDesk: { institution: other, unmatched: true } })).toEqual({ institution: other, unmatched: true })
  expect(caught(plain, {})).toBeUndefined()
})

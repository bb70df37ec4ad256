import type { Child } from 'hono/jsx'
import type { OpenedCase } from '../../../shared/desk/cases/reading.ts'
import type { ComplaintEvent } from '../../../shared/domain/channels/complaint/complaint-events.ts'
import type { RequestEvent } from '../../../shared/domain/channels/request/request-events.ts'
import { institutionName, type Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { longDate } from '../../../shared/web/format.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

type Filed<Event, Type> = Extract<Event, { type: Type }>
type Row = readonly [string, Child | null]
type Props = { opened: OpenedCase; around: Surroundings; written: (n: number) => string }

/** All that its reporter filled in, as they did, whatever officers made of it since; how they are reached stands by itself. */
export const WhatWasSent = ({ opened: { view }, around, written }: Props) => {
  const filed = view.timeline[0]?.event
  const words = (ref: { n: number } | null) => (ref === null ? null : <span dir="auto">{written(ref.n)}</span>)
  const rows =
    filed?.type === 'complaint-filed'
      ? complaintRows(filed, around, words)
      : filed?.type === 'request-filed'
        ? requestRows(filed, around, words)
        : []
  if (rows.length === 0) return null
  return (
    <details id="isian">
      <summary>{textOf(around.language).case.filed}</summary>
      <SummaryList rows={rows} />
    </details>
  )
}

type Words = (ref: { n: number } | null) => Child | null

const complaintRows = (filed: Filed<ComplaintEvent, 'complaint-filed'>, around: Surroundings, words: Words): Row[] => {
  const { language, region } = around
  const { complaint: text, common } = textOf(language)
  const { fields } = text
  return [
    [fields.class, text.classes[filed.class].label],
    [fields.title, words(filed.title)],
    [fields.text, words(filed.text)],
    [fields.eventOn, filed.eventOn && longDate(filed.eventOn, language)],
    [fields.category, region.categories.find(({ id }) => id === filed.category)?.name ?? filed.category],
    [fields.targetInstitution, filed.targetInstitution && institutionName(filed.targetInstitution, around)],
    [fields.reportedInstitution, filed.reported?.institutions.map((id) => institutionName(id, around)).join(', ') ?? null],
    [fields.otherDesk, filed.otherDesk ? common.yes : null],
    [fields.place, words(filed.place)],
    [fields.district, filed.district],
    [fields.village, filed.village],
    [fields.identity, text.identities[filed.identity].label],
    [fields.confidential, filed.confidential ? common.yes : common.no],
    // Absent where nobody asked: in events of before, and of whoever files without being asked.
    [fields.recordThere, filed.recording ? (filed.recording === 'allowed' ? common.yes : common.no) : null],
  ]
}

const requestRows = (filed: Filed<RequestEvent, 'request-filed'>, around: Surroundings, words: Words): Row[] => {
  const { fields, obtains, delivers } = textOf(around.language).request
  return [
    [fields.details, words(filed.details)],
    [fields.purpose, words(filed.purpose)],
    [fields.targetInstitution, filed.targetInstitution && institutionName(filed.targetInstitution, around)],
    [fields.obtain, obtains[filed.obtain]],
    [fields.deliver, delivers[filed.deliver]],
  ]
}

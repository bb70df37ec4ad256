import * as z from 'zod'
import { always, checkbox, requiredLine, requiredText } from '../actions/form-fields.ts'
import type { Case, Complaint } from '../case/case.ts'
import { mayRead, type OfficerRights } from '../case/permissions.ts'
import { byChannel } from '../channels/by-channel.ts'
import { mayKeep, mayWrite } from './keeping-information.ts'
import type { InformationFacts, ListedInformation } from './listed-information.ts'
import { isPublishable } from './publishable.ts'

/** What was reported, and what came of it, for whoever has the same (docs/adr/0094): a line like those of the public list. */
export type PublishedReport = ListedInformation & { facts: InformationFacts & { report: NonNullable<InformationFacts['report']> } }

export const isReport = (it: ListedInformation): it is PublishedReport => it.facts?.report !== undefined

/** Longest texts of a report, in letters. */
export const reportLimits = { title: 120, summary: 1000, done: 2000 } as const

/** What an officer writes of it, anew and in words of the desk; the rest is the case's. `redacted` is said with every change. */
export const ReportForm = z
  .object({
    title: requiredLine(reportLimits.title),
    summary: requiredText(reportLimits.summary),
    done: requiredText(reportLimits.done),
    redacted: checkbox,
  })
  .refine(({ redacted }) => redacted, { error: 'required', path: ['redacted'], ...always })
export type ReportForm = z.infer<typeof ReportForm>

type OfCase = Pick<Complaint, 'category' | 'district' | 'receivedOn' | 'holders'>

/** The line of a report: when by the month, where by the kecamatan, and never closer. */
export const reportFacts = (
  { title, summary, done }: ReportForm,
  { category, district, receivedOn, holders }: OfCase,
): InformationFacts => ({
  ...{ title, summary, holder: holders?.lead ?? '' },
  // What the columns of the official list ask does not concern a report, and no page of it shows them.
  ...{ class: 'anytime', maker: null, made: '', forms: [], retention: '', link: null, exemptions: [], test: null },
  report: { done, category, district, month: receivedOn.slice(0, 7) },
})

/** The complaint of which this officer may propose a text; null where they may not. Liaisons and heads: of what their house answered. */
export const publishableFor = (officer: OfficerRights, state: Case): Complaint | null => {
  const complaint = byChannel<Complaint | null>(state, { complaint: (it) => it, request: () => null })
  if (!complaint || !isPublishable(complaint) || !mayRead(officer, state) || !mayWrite(officer)) return null
  const holder = state.holders?.lead
  return holder !== undefined && mayKeep(officer, holder) ? complaint : null
}

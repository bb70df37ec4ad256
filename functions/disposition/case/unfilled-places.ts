import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import type { DeskActionName } from '../../../shared/domain/actions/officer-actions.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { hasDraft } from '../../../shared/domain/channels/waiting-draft.ts'
import { textRefsOf } from '../../../shared/domain/events/text-refs.ts'
import { bracketsIn, unfilledIn } from '../../../shared/domain/letters/brackets.ts'
import type { AnswerTemplate } from '../../../shared/domain/letters/templates.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import type { FieldProblem } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

type Samples = { samples: () => Promise<readonly AnswerTemplate[]> }

/**
 * What officers write to each other may speak of a sample ("isi [tanggal] dulu"), and what a reporter said is written down as
 * it was said. Everything else is read by whom it answers.
 */
const amongThemselves: ReadonlySet<DeskActionName> = new Set([
  'note',
  'send-back',
  'not-connected',
  'name-conflict',
  'dispose',
  'assign',
  'edit',
  'record-reply',
  'record-completion',
])

/** Fields of an action in which a place of a sample text was left open. */
export const unfilledPlaces = (
  action: DeskActionName,
  labels: Readonly<Record<string, string>>,
  request: OfficerRequest,
  desk: Samples,
): Promise<FieldProblem[]> | FieldProblem[] => (amongThemselves.has(action) ? [] : unfilledFields(request.body, labels, request, desk))

/** The same of any form, by its fields. The samples are read only where brackets are. */
export const unfilledFields = async (
  values: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, string>>,
  { language }: OfficerRequest,
  desk: Samples,
): Promise<FieldProblem[]> => {
  const written = Object.entries(values).flatMap(([field, value]) =>
    typeof value === 'string' && field in labels && bracketsIn(value).length > 0 ? [{ field, value }] : [],
  )
  if (written.length === 0) return []
  const samples = await desk.samples()
  const words = deskTextOf(language).case.unfilled
  return written.flatMap(({ field, value }) => {
    const places = unfilledIn(value, samples)
    if (places.length === 0) return []
    return [{ field, code: 'unfilled', message: words({ field: labels[field] ?? field, places: places.join(', ') }) }]
  })
}

/** The same of a draft that waits for its approval: it may be older than the sample by which the place is known. */
export const unfilledInDraft = async (state: Case, request: OfficerRequest, desk: CaseDesk): Promise<FieldProblem[]> => {
  const refs = state.draft && hasDraft(state) ? textRefsOf(state.draft) : []
  const texts = refs.length > 0 ? (await desk.openAgain(request.officer, state))?.texts : undefined
  const written = refs.flatMap(({ n }) => texts?.get(n)?.text ?? [])
  const samples = written.some((it) => bracketsIn(it).length > 0) ? await desk.samples() : []
  const places = [...new Set(written.flatMap((it) => unfilledIn(it, samples)))]
  if (places.length === 0) return []
  const words = deskTextOf(request.language, state.channel).case
  return [{ field: 'main', code: 'unfilled', message: words.unfilled({ field: words.draftTitle, places: places.join(', ') }) }]
}

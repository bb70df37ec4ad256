import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import type { DeskActionName } from '../../../shared/domain/actions/officer-actions.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { isJsonBody } from '../../../shared/web/read-request.ts'
import { textField } from '../../../shared/web/replies.ts'

const lists = ['contributors', 'readers'] as const

/**
 * What was sent, with the helpers and readers that a JSON body does not speak of as they were: a form shows them ticked, and
 * whoever passes a case on by program takes them away only by saying so, with a list that is there (docs/adr/0036).
 */
export const withKeptLists = async (
  action: DeskActionName,
  state: Case,
  request: OfficerRequest,
  desk: Pick<CaseDesk, 'heldAgain'>,
): Promise<OfficerRequest['body']> => {
  const { body } = request
  if ((action !== 'dispose' && action !== 'assign') || !isJsonBody(request)) return body
  const isSaid = (name: string) => (body[name] ?? null) !== null || Object.keys(body).some((it) => it.startsWith(`${name}.`))
  const silent = lists.filter((name) => !isSaid(name))
  if (silent.length === 0) return body
  const kept = await desk.heldAgain(state, textField(body, 'lead'))
  const named = lists.flatMap((name) => (Array.isArray(body[name]) ? (body[name] as unknown[]) : []))
  return { ...body, ...Object.fromEntries(silent.map((name) => [name, kept[name].filter((it) => !named.includes(it))])) }
}

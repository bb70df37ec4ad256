import type { Desk } from '../../../shared/desk/desk.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { pathOf } from '../desk-around.ts'
import { guardOf } from '../submission-guard.ts'
import { caseOfAddress } from './show-case-desk.tsx'

/**
 * Gives the answer of a main case to the duplicates that were ticked: each by itself, with its own log, letter and clocks
 * (POST /petugas/kasus/{number}/bagikan).
 */
export const shareAnswer = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  const answered = opened?.view.timeline.findLast(({ event }) => event.type === 'answered')?.event
  if (!opened || answered?.type !== 'answered') return absent(request, desk)
  const text = opened.texts.get(answered.text.n)?.text
  const ticked = opened.duplicates.filter(({ id }) => request.body[`duplicates.${id}`] === 'on')
  let done = 0
  for (const { id } of text ? ticked : []) {
    const guard = await guardOf(request, desk, id, 'share')
    if (guard === null) break
    const outcome = await desk.submitAs(request.officer, id, { type: 'answer', outcome: answered.outcome, text: text ?? '' }, [guard])
    if (outcome.kind === 'done' || outcome.kind === 'done-before') done++
  }
  const { number } = opened.view.case
  if (request.wants === 'json') return json({ number, answered: done, notAnswered: ticked.length - done })
  return seeOther(`${pathOf({ number })}?hasil=bagikan-${done}-${ticked.length - done}`)
}

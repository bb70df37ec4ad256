import type { CaseDesk } from '../../../shared/desk/officers/open-case-desk.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { pathOf } from '../desk-around.ts'
import { sendingOf } from '../submission-guard.ts'
import { caseOfAddress } from './show-case-desk.tsx'

/**
 * Gives the answer of a main case to the duplicates that were ticked: each by itself, with its own log, letter and clocks
 * (POST /petugas/kasus/{number}/bagikan).
 */
export const shareAnswer = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened) return absent(request, desk)
  const ticked = opened.duplicates.flatMap(({ id }) => (request.body[`duplicates.${id}`] === 'on' ? [id] : []))
  const done = await desk.shareAnswer(request.officer, opened, ticked, await sendingOf(request, desk))
  if (done === null) return absent(request, desk)
  const { number } = opened.view.case
  if (request.wants === 'json') return json({ number, answered: done, notAnswered: ticked.length - done })
  return seeOther(`${pathOf({ number })}?hasil=bagikan-${done}-${ticked.length - done}`)
}

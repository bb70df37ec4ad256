import type { QueueDesk } from '../../../shared/desk/officers/queue/open-queue-desk.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { placeAddress, placeKept } from './queue-place.ts'

/** On to the case that follows in the list they came from (GET /petugas/berikutnya?sesudah=…); at its end, back to the list. */
export const goToNextCase = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  const place = placeKept(request)
  const number = await desk.next(request.officer, place.filter, place.cursor, (request.query.sesudah ?? '').slice(0, 60))
  if (request.wants === 'json') return json({ number })
  return seeOther(number === null ? placeAddress(place) : `/petugas/kasus/${number}`)
}

import type { QueueFilter } from '../../../shared/domain/lists/queue.ts'
import { queueCookie } from '../../../shared/web/officers/officer-cookie.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { filterFrom, isUnasked, packCursor, parametersOf, queueAddress, unpackCursor } from './queue-address.ts'

/** A list, and the page of it. */
export type QueuePlace = { filter: QueueFilter; cursor: string | null }

type Query = Readonly<Record<string, string | undefined>>

/** Asked for nothing, a page is about what is theirs to do. Everybody but coordinators has one desk, and their addresses say nothing of others. */
export const placeAsked = ({ officer, wants }: Pick<OfficerRequest, 'officer' | 'wants'>, query: Query): QueuePlace => {
  const given = filterFrom(query)
  const filter: QueueFilter = wants === 'html' && isUnasked(query) ? { ...given, turn: 'mine' } : given
  return { filter: officer.role === 'coordinator' ? filter : { ...filter, institution: null }, cursor: unpackCursor(query.dari) }
}

/** The place they were at last in this browser; whatever else the cookie holds is what is theirs to do. */
export const placeKept = (request: Pick<OfficerRequest, 'officer' | 'cookies'>): QueuePlace => {
  const kept = Buffer.from(queueCookie.read(request.cookies) ?? '', 'base64url').toString()
  return placeAsked({ officer: request.officer, wants: 'html' }, Object.fromEntries(new URLSearchParams(kept)))
}

/** A cookie that keeps the place, where it is another than the one before. */
export const keptPlace = ({ cookies }: Pick<OfficerRequest, 'cookies'>, { filter, cursor }: QueuePlace): string[] => {
  const query = new URLSearchParams({ ...parametersOf(filter), ...(cursor === null ? {} : { dari: packCursor(cursor) }) })
  const packed = Buffer.from(query.toString()).toString('base64url')
  return packed.length > longest || packed === queueCookie.read(cookies) ? [] : [queueCookie.set(packed)]
}

const longest = 1000

/** The list again, at that case if it still stands there. */
export const placeAddress = ({ filter, cursor }: QueuePlace, number?: string): string =>
  `${queueAddress(filter, cursor === null ? {} : { dari: packCursor(cursor) })}${number === undefined ? '' : `#k-${number}`}`

import { type Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'

/** A clock that has gone on at each look, as a real one has: two looks never tell the same moment. */
export const tickingFrom = (start: string, millis = 1): (() => Instant) => {
  let now = instant(start)
  return () => {
    now = plusMillis(now, millis)
    return now
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Instant, instant } from '../../shared/domain/instant.ts'

/** The clock of this system: real time and an offset that a traveller sets. Kept between runs. */
export const openClock = (file: string) => {
  let offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
  const now = (): Instant => instant(new Date(Date.now() + offset))
  return {
    now,
    set: (to: Instant) => {
      offset = Date.parse(to) - Date.now()
      writeFileSync(file, String(offset))
    },
  }
}

const dayMillis = 86_400_000

/** Moments at which daily work is done on the way from one moment to a later one, the last being the later one. */
export const stopsBetween = (from: Instant, to: Instant): Instant[] => {
  const stops: Instant[] = []
  for (let at = Date.parse(from) + dayMillis; at < Date.parse(to) && stops.length < 4000; at += dayMillis) stops.push(instant(new Date(at)))
  return [...stops, to]
}

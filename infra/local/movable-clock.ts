import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'

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

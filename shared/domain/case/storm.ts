import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'

/** Within it somebody reads what came in a storm of filings and was neither worked for nor confirmed (docs/adr/0061). */
export const afterStorm = 'complaint.read-after-storm' satisfies StatuteId

/** That limit while it runs: the complaint is accepted with number, code and true date, and waits to be read. Undefined for every other. */
export const waitsAfterStorm = ({ clocks }: { clocks: readonly Clock[] }): Clock | undefined =>
  clocks.find((clock) => clock.statute === afterStorm && isOpen(clock))

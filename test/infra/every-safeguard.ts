import type { Safeguards } from '../../shared/safeguards.ts'

/** Everything that a regency can choose (docs/adr/0078): a safeguard that is missing here does not compile. */
export const everySafeguard = {
  monthlyBudgetUsd: 25,
  reservedConcurrency: { reminders: 2, mail: 3 },
  openedIdentitiesAlarm: 20,
  lostKeyAlarm: true,
  gradualShift: '10-minutes',
} as const satisfies Required<Safeguards>

/** What a region file chooses that says nothing of it. */
export const noSafeguard: Safeguards = { lostKeyAlarm: false }

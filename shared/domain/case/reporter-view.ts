import { nothingKnown, type Reporter } from './identity.ts'
import type { IdentityView } from './visible.ts'

/** Who filed, as one officer may know it; absent facts are null. */
export type ReporterView = Reporter

/** All but the last four digits: enough to compare with a card, useless to whoever looks over a shoulder. */
export const maskNik = (nik: string): string => `${'•'.repeat(Math.max(0, nik.length - 4))}${nik.slice(-4)}`

/**
 * What of an identity an officer sees, who coordinates the case or not. Null unless it is shown at all. An institution learns the name and for whom it asks,
 * which it needs to answer; contacts and numbers stay with the coordinators, who reach people for it.
 */
export const reporterFor = (reporter: Reporter, identity: IdentityView, coordinates: boolean): ReporterView | null => {
  if (identity !== 'shown') return null
  const { name, organisation } = reporter
  return coordinates ? maskedReporter(reporter) : { ...nothingKnown, name, organisation }
}

/** Everything, the NIK masked: for a coordinator, and once for whoever opened a seal with a reason. */
export const maskedReporter = (reporter: Reporter): ReporterView => ({
  ...reporter,
  nik: reporter.nik === null ? null : maskNik(reporter.nik),
})

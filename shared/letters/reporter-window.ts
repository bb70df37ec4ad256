import type { WindowCause } from '../domain/case/window-cause.ts'
import type { StatuteId } from '../domain/law/statutes.ts'

type ReporterWindow = 'keepCode' | 'complete' | 'react' | 'object' | 'dispute' | 'receive' | 'contest'

type Advice = (due: string, commission: string) => string

/** What to do before it ends, by why it is open; where nothing more is known of that, what is true of any. */
export const adviceOf = (
  causes: Partial<Record<ReporterWindow, Partial<Record<WindowCause, Advice>>>>,
  window: ReporterWindow,
  cause: WindowCause | undefined,
  ofAny: Advice,
): Advice => (cause && causes[window]?.[cause]) ?? ofAny

/** What a reporter can still do until that window of theirs ends. */
export const windowOf = (statute: StatuteId): ReporterWindow => {
  if (statute === 'complaint.new-code-objection') return 'keepCode'
  if (statute.includes('.recorded-')) return 'contest'
  if (statute === 'complaint.reporter-window') return 'react'
  if (statute === 'request.objection-window') return 'object'
  if (statute === 'objection.receipt-window') return 'receive'
  return statute === 'objection.dispute-window' ? 'dispute' : 'complete'
}

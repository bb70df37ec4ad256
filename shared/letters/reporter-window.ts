import type { StatuteId } from '../domain/law/statutes.ts'

/** What a reporter can still do until that window of theirs ends. */
export const windowOf = (statute: StatuteId): 'complete' | 'react' | 'object' | 'dispute' | 'receive' | 'contest' => {
  if (statute.includes('.recorded-')) return 'contest'
  if (statute === 'complaint.reporter-window') return 'react'
  if (statute === 'request.objection-window') return 'object'
  if (statute === 'objection.receipt-window') return 'receive'
  return statute === 'objection.dispute-window' ? 'dispute' : 'complete'
}

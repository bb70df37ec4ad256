/** What a head had to approve before it was sent, and what became of it: written down once more, apart from the product (docs/adr/0045). */

type DecidingEvent = {
  type: string
  by: { kind: string; role?: string; id?: string }
  exemptions?: readonly string[]
  approvedBy?: string
  clocks: readonly { statute: string; stoppedOn: string | null; due: string }[]
  on: string
}
type Entry = { caseId: string; seq: number; event: DecidingEvent }

export type Approved = {
  refusals: number
  refusalsApproved: number
  decisionsDrafted: number
  draftsSentBack: number
  approvedLate: number
}
export const nothingApproved = (): Approved => ({
  ...{ refusals: 0, refusalsApproved: 0, decisionsDrafted: 0, draftsSentBack: 0, approvedLate: 0 },
})

/** Counts into `found`. The institutions of the year have made no choice: what they refuse by Ps 17 is approved first. */
export const checkApprovals = (log: readonly Entry[], found: Approved, faults: string[]): void => {
  /** Whose draft waits. */
  let author: string | null = null
  let isOnlyDraft = false
  for (const { caseId, seq, event } of log) {
    const fault = (what: string) => faults.push(`${what} in ${caseId}#${seq}`)
    if (event.type === 'decision-drafted') {
      if (author !== null) fault('two drafts')
      author = event.by.id ?? ''
      found.decisionsDrafted++
    } else if (event.type === 'draft-sent-back' && author !== null) {
      author = null
      isOnlyDraft = true
      found.draftsSentBack++
    } else if (event.type === 'decided') {
      const refuses = (event.exemptions ?? []).length > 0
      const isApproved = event.approvedBy !== undefined
      if (refuses) found.refusals++
      if (refuses && isApproved) found.refusalsApproved++
      if (!isApproved && event.by.role === 'liaison' && (refuses || isOnlyDraft)) fault('decided without approval')
      if (isApproved && event.approvedBy !== author) fault('approved what did not wait')
      if (isApproved && event.by.id === event.approvedBy) fault('approved by its author')
      if (!isApproved && author !== null) fault('decided beside a draft')
      if (isApproved && event.clocks.some(({ statute, due }) => statute === 'request.approval' && due < event.on)) found.approvedLate++
      author = null
      isOnlyDraft = false
    } else if (event.clocks.some(({ statute, stoppedOn }) => statute === 'request.approval' && stoppedOn !== null)) {
      // The case went to another institution, or ended.
      author = null
    }
    if (event.type === 'assigned') isOnlyDraft = false
  }
}

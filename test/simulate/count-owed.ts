/** What a superior ordered or the PPID promised, and what became of it: written down once more, apart from the product (docs/adr/0035). */

type OwingEvent = {
  type: string
  status: string
  by: { kind: string }
  clocks?: readonly { statute: string; generation: number; stoppedOn: string | null; due: string }[]
  on: string
}
type Entry = { caseId: string; seq: number; event: OwingEvent }

export type Owed = { owed: number; handedOver: number; handedOverLate: number; endedOtherwise: number; stillOwed: number }
export const nothingOwed = (): Owed => ({ owed: 0, handedOver: 0, handedOverLate: 0, endedOtherwise: 0, stillOwed: 0 })

const owing: ReadonlySet<string> = new Set(['objection.order', 'request.provide'])
/** Only these end what is owed: it is given, contested, not wanted, declared impossible, or decided or ordered anew. */
const endings: ReadonlySet<string> = new Set([
  'delivered',
  'disputed',
  'order-impossible',
  'decided',
  'objection-decided',
  'withdrawn',
  'ending-effective',
])

/** Counts into `found`; something owed that time, or anything but the above, brought to an end is a fault. */
export const checkOwed = (log: readonly Entry[], found: Owed, faults: string[]): void => {
  const open = new Map<string, string>()
  for (const { caseId, seq, event } of log) {
    for (const { statute, generation, stoppedOn, due } of event.clocks ?? []) {
      const key = `${statute}#${generation}`
      if (!owing.has(statute)) continue
      if (stoppedOn === null) {
        if (!open.has(key)) found.owed++
        open.set(key, due)
        continue
      }
      if (!open.delete(key)) continue
      const byRequester = event.by.kind === 'reporter' && (event.type === 'request-closed' || event.type === 'withdrawn')
      if (event.type === 'delivered') found[event.on > due ? 'handedOverLate' : 'handedOver']++
      else if (byRequester || endings.has(event.type)) found.endedOtherwise++
      else faults.push(`owed ${caseId}#${seq} ended by ${event.type}`)
    }
    if (event.type === 'request-closed' && event.by.kind === 'system' && open.size > 0) faults.push(`closed ${caseId}#${seq} while owed`)
  }
  found.stillOwed += open.size
}

/** What SP4N-LAPOR! was owed in a year, and what became of it: written down once more, apart from the product (docs/adr/0072). */

type OwingEvent = {
  type: string
  status: string
  clocks?: readonly { statute: string; generation: number; stoppedOn: string | null; due: string }[]
  on: string
}
type Entry = { caseId: string; seq: number; event: OwingEvent }

export type OwedThere = {
  entriesOwed: number
  entriesRecorded: number
  entriesLate: number
  entriesExempt: number
  answersOwed: number
  answersCopied: number
  answersLate: number
  /** A row of an export was said to be the case: an officer had copied it there. */
  entriesFound: number
  /** It ended there before our answer was copied. */
  answersOvertaken: number
  /** Still on a list when the year ended. */
  owedThere: number
}
export const nothingOwedThere = (): OwedThere => ({
  ...{ entriesOwed: 0, entriesRecorded: 0, entriesLate: 0, entriesExempt: 0, answersOwed: 0, answersCopied: 0, answersLate: 0 },
  ...{ entriesFound: 0, answersOvertaken: 0, owedThere: 0 },
})

const [entry, answer] = ['complaint.national-record', 'complaint.national-answer']
/** Only these end an entry that is owed without one: its reporter, or an officer who says that nothing of it belongs there. */
const exempting: ReadonlySet<string> = new Set(['recording-set', 'archived', 'blocked', 'withdrawn', 'ending-effective', 'converted'])

/** Counts into `found`; what is owed and brought to an end by anything else is a fault. */
export const checkNational = (log: readonly Entry[], found: OwedThere, faults: string[]): void => {
  const open = new Map<string, string>()
  for (const { caseId, seq, event } of log) {
    for (const { statute, generation, stoppedOn, due } of event.clocks ?? []) {
      if (statute !== entry && statute !== answer) continue
      const key = `${statute}#${generation}`
      if (stoppedOn === null) {
        if (!open.has(key)) found[statute === entry ? 'entriesOwed' : 'answersOwed']++
        open.set(key, due)
        continue
      }
      if (!open.delete(key)) continue
      const isLate = event.on > due
      if (statute === entry && event.type === 'national-linked') found[isLate ? 'entriesLate' : 'entriesRecorded']++
      else if (statute === entry && exempting.has(event.type)) found.entriesExempt++
      else if (statute === answer && event.type === 'national-posted') found[isLate ? 'answersLate' : 'answersCopied']++
      // It ended there meanwhile, as its export says: no word of ours is owed any more.
      else if (statute === answer && event.type === 'national-imported') found.answersOvertaken++
      else if (event.type === 'national-imported' && statute === entry) found.entriesFound++
      else if (!(statute === answer && (event.status === 'withdrawn' || event.status === 'blocked')))
        faults.push(`national ${caseId}#${seq} ${statute} ended by ${event.type}`)
    }
  }
  found.owedThere += open.size
}

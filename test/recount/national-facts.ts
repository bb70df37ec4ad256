import type { RawEvent } from './case-facts.ts'

/** What a case takes over from the export of SP4N-LAPOR!. */
export type Follows = {
  class?: string
  category?: string
  identity?: string
  confidential?: boolean
  rating?: number | null
  closedBy?: string | null
  archivedFor?: string | null
}

/** What leaves something of somebody here on a case, whatever its export says later. */
const marking = new Set([
  ...['verified', 'disposed', 'assigned', 'answered', 'archived', 'referred', 'blocked', 'marked-urgent', 'drafted'],
  // What a reporter sends when asked here, also where their report is then followed as the export has it.
  'file-attached',
])

/** It came in as an export of SP4N-LAPOR!, and nobody here did anything: a limit that passes is nobody's work. */
export const isUntouched = (events: readonly RawEvent[]): boolean => {
  if (!events.some((it) => it.type === 'national-imported' && it.filed === true)) return false
  if (events.some(({ type }) => marking.has(type))) return false
  const followed = events.findLastIndex((it) => it.type === 'national-imported' && it.follows !== undefined)
  return !events.slice(followed + 1).some((it) => it.type === 'national-imported' || (it.by as { kind: string }).kind !== 'system')
}

/** Words of the export that mean an open report; everything that nobody knows does, too. */
const endedThere = /^(ditutup|diarsipkan) oleh |^konten terblokir$/i
const classThere = (said: string | null): string | null => {
  const text = (said ?? '').toLowerCase()
  if (text.includes('permintaan informasi')) return 'service-question'
  if (text.includes('aspirasi')) return 'aspiration'
  if (text.includes('tidak berkadar')) return 'ordinary'
  return text.includes('berkadar pengawasan') ? 'oversight' : null
}

type Here = { status: string; klass: string; isEnded: boolean; isVerified: boolean }
type There = { status: string; class: string | null }

/** Whether it stands in SP4N-LAPOR!, why it owes no entry, and whether its last word stands there and nothing else is to be decided. */
export const nationalOf = (events: readonly RawEvent[], { status, klass, isEnded, isVerified }: Here) => {
  let [recording, identity, stands, posted, isConverted] = [events[0]?.recording, events[0]?.identity, false, false, false]
  let [isTheirs, there, kept] = [events[0]?.via === 'sp4n-lapor', null as There | null, null as string | null]
  for (const event of events) {
    if (event.type === 'recording-set') recording = event.recording
    if (event.type === 'verified' && event.anonymous === true && identity === 'named') identity = 'anonymous'
    if (event.type === 'flags-set' && event.anonymous === true && identity === 'named') identity = 'anonymous'
    if (event.type === 'flags-set' && event.anonymous !== true && event.consent !== undefined && identity === 'anonymous')
      identity = 'named'
    if (event.type === 'national-linked') stands = true
    if (event.type === 'national-imported') {
      ;[stands, there] = [true, event.there as There]
      if (event.filed === true) isTheirs = true
    }
    if (event.type === 'national-posted') posted = true
    if (event.type === 'national-kept') kept = event.difference as string
    if (event.type === 'national-unlinked') [stands, there, posted, kept] = [false, null, false, null]
    if (['answered', 'referred', 'archived'].includes(event.type)) posted = false
    if (event.type === 'converted') isConverted = true
  }
  const asked = recording === undefined ? (identity === 'named' ? 'not-asked' : 'hidden') : null
  const ended = ['blocked', 'archived', 'withdrawn'].find((it) => it === status) ?? (isConverted ? 'converted' : null)
  const exempt = recording === 'refused' ? 'refused' : (asked ?? ended)
  const isEndedThere = there !== null && endedThere.test(there.status)
  const thatClass = classThere(there?.class ?? null)
  const differs =
    there !== null &&
    ((status !== 'answered' && isEndedThere !== isEnded) || (thatClass !== null && isVerified && thatClass !== klass)) &&
    kept !== [there.status, there.class, isEnded ? 'ended' : 'open', klass].join('#')
  return {
    // Of what came in there nobody asks whether it was entered.
    recorded: stands && !isTheirs,
    exempt: stands || isTheirs ? null : exempt,
    owed: !stands && !isTheirs && exempt === null,
    finished: stands && (posted || status === 'withdrawn' || status === 'blocked' || isEndedThere) && !differs,
  }
}

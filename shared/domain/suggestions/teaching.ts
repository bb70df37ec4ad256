import type { Case, Complaint } from '../case/case.ts'
import type { TextRef } from '../case/personal-text.ts'
import { byChannel } from '../channels/by-channel.ts'
import { isWithheld } from '../lists/withheld.ts'
import { cluesForm } from './clues.ts'
import type { Lesson } from './learned.ts'

/** The words of a report as it stands: the reporter's, or what an officer made of them. */
type Worded = { title: TextRef; text: TextRef; district: string | null }

export const wordedAs = ({ edited, title, text, district }: Complaint): Worded => ({ ...(edited ?? { title, text }), district })

/** What a case teaches, and from which words. */
export type Teaching = Worded & { lesson: Lesson }

/**
 * What others learn from a case as it stands; null where they learn nothing. A return takes the lead away, and the lesson with it;
 * whoever passes the case on to somebody else teaches that. Nobody learns from a case that is hidden or somebody's secret, that is
 * about somebody, that lost its words, that repeats another (one matter has one voice) or that was blocked as abuse.
 */
export const teachingOf = (state: Case): Teaching | null =>
  byChannel(state, {
    complaint: (it) => {
      const institution = sentTo(it)
      return institution === null || !mayTeach(it) ? null : { ...wordedAs(it), lesson: { institution, category: it.category } }
    },
    request: () => null,
  })

const mayTeach = (state: Complaint): boolean =>
  state.identity === 'named' &&
  !state.confidential &&
  !isWithheld(state) &&
  state.conduct !== true &&
  state.erased === null &&
  state.duplicateOf === null &&
  state.status !== 'blocked'

/** The lead here; of a report that SP4N-LAPOR! had passed on before it came here, the institution there. */
const sentTo = ({ holders, national, status, targetInstitution }: Complaint): string | null =>
  holders?.lead ?? (national?.imported && status !== 'received' ? targetInstitution : null)

/** As long as this stays the same, so does what the case teaches; empty of what teaches nothing. */
export const teachingBasis = (state: Case): string => {
  const teaching = teachingOf(state)
  if (teaching === null) return ''
  const { lesson, title, text, district } = teaching
  return JSON.stringify([cluesForm, lesson.institution, lesson.category, title.n, text.n, district])
}

/** A complaint that nobody has passed on yet: somebody is going to ask where it belongs. */
export const asksWhere = (state: Case): Complaint | null =>
  byChannel(state, { complaint: (it) => (it.status === 'received' && it.agenda === null ? it : null), request: () => null })

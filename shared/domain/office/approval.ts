import type { Case, Complaint, Outcome } from '../case/case.ts'
import type { OfficerRights } from '../case/permissions.ts'
import type { TextRef } from '../case/personal-text.ts'
import { byChannel } from '../channels/by-channel.ts'
import { isLate, isOpen } from '../law/clock.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Institution } from './directory.ts'
import { type Directory, recipientsOf } from './recipients.ts'

/** The answer that waits for the head of the institution; answers to requests are the PPID's own. */
export const draftOf = (state: Case): Complaint['draft'] => byChannel(state, { complaint: ({ draft }) => draft, request: () => null })

/** What the head said of a draft that came back. */
export const headsRemark = (state: Case): TextRef | null =>
  byChannel(state, { complaint: ({ sentBack }) => sentBack ?? null, request: () => null })

/**
 * Whether this officer may only put a draft to the head: a liaison whose institution wants its answers approved, all or
 * those that refuse, and every liaison whose draft was sent back (docs/adr/0036). `outcome` is null while none is chosen.
 */
export const onlyDrafts = (
  { role }: Pick<OfficerRights, 'role'>,
  state: Case,
  outcome: Outcome | null,
  institutions: readonly Institution[],
): boolean =>
  role === 'liaison' &&
  byChannel(state, {
    complaint: ({ holders, sentBack }) => {
      const approval = institutions.find(({ id }) => id === holders?.lead)?.approval ?? 'off'
      return sentBack !== undefined || approval === 'answers' || (approval === 'refusals' && outcome === 'not-possible')
    },
    request: () => false,
  })

/**
 * Whether this officer may decide about the draft now: a head of the institution, also as a substitute; where none is there
 * the coordinators; past its limit they and the superior. Never whoever wrote it.
 */
export const mayDecideDraft = (officer: OfficerRights, state: Case, directory: Directory, today: LocalDate): boolean => {
  const author = draftOf(state)?.by
  if (author === officer.id) return false
  const heads = new Set(directory.officers.filter(({ role }) => role === 'head').map(({ id }) => id))
  const here = recipientsOf(['head'], state, directory, today).filter(({ officer: id }) => heads.has(id) && id !== author)
  const isLateNow = state.clocks.some((clock) => clock.statute === 'complaint.approval' && isOpen(clock) && isLate(clock, today))
  switch (officer.role) {
    case 'head':
      return true
    case 'coordinator':
      return here.length === 0 || isLateNow
    case 'superior':
      return isLateNow
    case 'liaison':
    case 'leader':
    case 'administrator':
      return false
    default:
      return officer.role satisfies never
  }
}

import { type Case, type Complaint, isEnded, type Reported } from '../case/case.ts'
import { isOfLead } from '../case/other-desk.ts'
import type { OfficerRights } from '../case/permissions.ts'
import type { Dispose } from './complaint/dispose.ts'
import { isBerkadar, needsLeadReason } from './complaint/expected-lead.ts'
import type { OfficerCommand } from './officer-actions.ts'
import { mayDo } from './possible-actions.ts'

/** What was done with a main case, and by whom. */
export type DoneWithMain = {
  /** After it; before it, where it is only looked at what would follow. */
  main: Complaint
  /** Who led it before. */
  leadBefore: string | null
  officer: OfficerRights
  /** The Inspektorat, which leads what is berkadar. */
  inspectorates: readonly string[]
  /** The words of a draft that is approved; null where they cannot be read. */
  words: string | null
}

/**
 * What a duplicate does when that was done with its main case: it follows verification, disposition, acceptance, return and
 * answer, each in its own log, with its own clocks and its own protection of its reporter (docs/adr/0036). `left`: it
 * concerns it, and it stays where it is until somebody looks at it by itself. Null when it does not concern it.
 */
export const followingCommand = (command: OfficerCommand, done: DoneWithMain, duplicate: Complaint): OfficerCommand | 'left' | null => {
  const same = sameFor(command, done, duplicate)
  return same === null || same === 'left' || mayDo(done.officer, same.type, duplicate) ? same : 'left'
}

/** From the moment of linking it stands where its main case was passed to; null when it is there or nobody has the main case. */
export const catchingUp = (done: Omit<DoneWithMain, 'leadBefore' | 'words'>, duplicate: Complaint): OfficerCommand | 'left' | null => {
  const { holders, agenda, category, class: klass, reported, status } = done.main
  if (!holders || agenda === null || category === null || gaveUp.has(status)) return null
  const classReason = klass === 'oversight' && duplicate.class !== klass ? raisedWith[duplicate.language] : null
  const asMain: Dispose = {
    ...{ type: 'dispose', class: klass, classReason, category, holders, instruction: null, reported },
    ...protectionOf(duplicate),
  }
  return followingCommand(asMain, { ...done, leadBefore: null, words: null }, duplicate)
}

const gaveUp: ReadonlySet<Case['status']> = new Set<Case['status']>(['archived', 'referred', 'blocked', 'withdrawn'])

const sameFor = (command: OfficerCommand, done: DoneWithMain, duplicate: Complaint): OfficerCommand | 'left' | null => {
  const { main, officer, words } = done
  if (isEnded(duplicate) || duplicate.status === 'answered') return null
  const isTogether = duplicate.holders !== null && duplicate.holders.lead === (done.leadBefore ?? main.holders?.lead)
  const awaitsAcceptance = duplicate.status === 'disposed'
  switch (command.type) {
    case 'dispose':
      return passedOnWith(command, done, duplicate)
    case 'accept':
      return awaitsAcceptance && isTogether ? command : null
    case 'accept-for':
      return awaitsAcceptance && isTogether ? { ...command, reason: acceptedWith[duplicate.language] } : null
    case 'return':
      return isTogether ? command : null
    case 'progress':
    case 'draft':
      // The lead's own work is its acceptance; that of the desk or of who helps is none.
      return awaitsAcceptance && isTogether && main.holders && isOfLead(officer, main)
        ? { type: 'accept', institution: main.holders.lead }
        : null
    case 'answer':
      return isTogether ? { type: 'answer', outcome: command.outcome, text: command.text } : 'left'
    case 'approve': {
      const outcome = main.draft?.outcome ?? main.outcome
      return isTogether && outcome !== null && words !== null ? { type: 'answer', outcome, text: words } : 'left'
    }
    default:
      return null
  }
}

/**
 * Passing on takes nobody's case away: not one that another institution has accepted, not one that is berkadar from whom it
 * was given to, nor its class. What would ask an officer for a reason is left to an officer.
 */
const passedOnWith = (
  command: Dispose,
  { main, leadBefore, inspectorates }: DoneWithMain,
  duplicate: Complaint,
): Dispose | 'left' | null => {
  const { lead } = command.holders
  const held = duplicate.holders?.lead ?? null
  if (held === lead && leadBefore !== lead) return null
  const isTakenAway = held !== null && held !== leadBefore && (duplicate.status !== 'disposed' || isBerkadar(duplicate))
  if (isTakenAway || (isBerkadar(duplicate) && !isBerkadar(command))) return 'left'
  const reported = together(duplicate.reported, main.reported)
  if (!command.leadReason && needsLeadReason({ class: command.class, reported, lead }, inspectorates, duplicate)) return 'left'
  const urgentReason = command.urgentReason ? urgentWith[duplicate.language] : null
  return { ...command, ...protectionOf(duplicate), urgentReason, reported: main.reported }
}

const together = (one: Reported, other: Reported): Reported => ({
  institutions: [...one.institutions, ...other.institutions],
  officers: [...one.officers, ...other.officers],
})

/** Anonim and rahasia are each reporter's own. */
const protectionOf = ({ identity, confidential }: Complaint) => ({ anonymous: identity !== 'named', confidential })

/**
 * What an officer wrote about the main case may speak of its reporter. Where the reporter of the duplicate reads the reason
 * it is this one, which speaks of nobody, in the language of their case.
 */
const acceptedWith = {
  id: 'Kasus ini diterima atas nama instansi oleh yang meneruskannya.',
  en: "This case was accepted in the institution's place, by who passed it on.",
} as const
const urgentWith = {
  id: 'Hal ini dinilai menyangkut keselamatan atau kesehatan orang.',
  en: "This is judged to be a danger to people's life or health.",
} as const
const raisedWith = {
  id: 'Dikaitkan dengan laporan berkadar pengawasan tentang hal yang sama.',
  en: 'Linked with a report of the same matter that is berkadar pengawasan.',
} as const

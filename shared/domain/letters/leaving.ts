import type { CaseLetterContent } from './letter.ts'

/**
 * What a letter to a reporter is worth when not all of them can leave (docs/adr/0054). `notice`: it starts, stops or ends a limit,
 * asks for something, or tells of a change in who gets at the case; it never stops. `receipt`: its reader has seen the same on
 * the screen. `status`: it tells how things go, and the page of the case tells it too. `link`: the way back for a lost code.
 */
export type Weight = 'notice' | 'receipt' | 'status' | 'link'

const notices = 'notice'
const weights = {
  receipt: 'receipt',
  progressed: 'status',
  'lost-code': 'link',
  // Its reader has typed the address a moment ago.
  'contact-corrected': 'receipt',
  'contact-changed': notices,
  'completion-asked': notices,
  'answer-counted': notices,
  'question-withdrawn': notices,
  'still-missing': notices,
  recorded: notices,
  'ending-recorded': notices,
  'ending-effective': notices,
  withdrawn: notices,
  lapsed: notices,
  answered: notices,
  closed: notices,
  'file-refused': notices,
  'privacy-asked': notices,
  'privacy-answered': notices,
  'access-renewed': notices,
  'new-code-asked': notices,
  'new-code-consented': notices,
  'new-code-off': notices,
  'passed-on': notices,
  'marked-urgent': notices,
  'urgency-lifted': notices,
  published: notices,
  referred: notices,
  archived: notices,
  blocked: notices,
  'flags-set': notices,
  'wall-lifted': notices,
  reversed: notices,
  'request-reversed': notices,
  reopened: notices,
  'conversion-proposed': notices,
  extended: notices,
  'answer-late': notices,
  decided: notices,
  delivered: notices,
  objected: notices,
  'objection-decided': notices,
  'order-late': notices,
  'order-impossible': notices,
  'provide-late': notices,
  'window-ending': notices,
  'dates-moved': notices,
} as const satisfies Record<CaseLetterContent['kind'], Weight>

export const weightOf = ({ kind }: Pick<CaseLetterContent, 'kind'>): Weight => weights[kind]

/** How near the sender is to being stopped by the mail service: `near` ends receipts and status letters, `at-hand` links as well. */
export type Danger = 'none' | 'near' | 'at-hand'

/** What is known when a letter is about to leave. */
export type LeavingFacts = {
  weight: Weight
  /** Somebody opened a link that came by letter to this address. */
  isConfirmed: boolean
  /** Letters of this case that left within a day: of a link those with links, of every other letter all the others. */
  leftToday: number
  /** Whether this case may write to an unconfirmed address: it wrote before, or is one of the day's first three. */
  mayBegin: boolean
  danger: Danger
}

/**
 * Why it does not leave now. `wait`: it stays in the outbox and looks again by itself. `task`: it does that and is a call to make
 * meanwhile, because somebody has to know today, or because it is the mail that is at fault. `drop`: it does not leave at all.
 */
export type Hindrance = { way: 'wait' | 'task' | 'drop'; why: HeldReason }
export const heldReasons = ['many-today', 'many-cases', 'unconfirmed', 'reputation', 'never-written'] as const
export type HeldReason = (typeof heldReasons)[number]

/** Which measure keeps a letter back, or kept it from leaving at all; undefined where none did. */
export const heldBy = ({ failure }: { failure: string | null }): HeldReason | undefined => heldReasons.find((it) => it === failure)

/** More than any case writes on one day by itself. */
export const lettersPerCaseAndDay = 10
/** Letters with a link for a lost code, which whoever knows number and address can ask for: they use up none of the others. */
export const linksPerCaseAndDay = 12
/** New cases that may begin to write to one address that nobody has confirmed, in a day. */
export const casesPerAddressAndDay = 3

/** Null when it leaves now. */
export const hindranceOf = ({ weight, isConfirmed, leftToday, mayBegin, danger }: LeavingFacts): Hindrance | null => {
  const held = (why: HeldReason): Hindrance => ({ way: weight === 'notice' ? 'task' : 'wait', why })
  if (leftToday >= (weight === 'link' ? linksPerCaseAndDay : lettersPerCaseAndDay)) return held('many-today')
  if (!isConfirmed && !mayBegin) return held('many-cases')
  if (weight === 'notice') return null
  // First: it would not leave if the sender were well, and nobody needs to call because of it.
  if (weight === 'status' && !isConfirmed) return held('unconfirmed')
  return danger === 'at-hand' || (danger === 'near' && weight !== 'link') ? { way: 'task', why: 'reputation' } : null
}

/** What became of the letters of some days. */
export type Reputation = { delivered: number; bounced: number; complained: number }

/**
 * The mail service looks into it from 5 % returned and 0.1 % complaints (Amazon SES, "Reputation metrics"), and counts the last
 * letters that it thinks representative. We stop well before, and believe no share of a handful.
 */
export const dangerOf = ({ delivered, bounced, complained }: Reputation): Danger => {
  const all = delivered + bounced
  const share = (part: number) => (all === 0 ? 0 : part / all)
  if ((bounced >= 10 && share(bounced) >= 0.04) || (complained >= 3 && share(complained) >= 0.0008)) return 'at-hand'
  if ((bounced >= 5 && share(bounced) >= 0.02) || (complained >= 2 && share(complained) >= 0.0005)) return 'near'
  return 'none'
}

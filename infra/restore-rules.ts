import * as z from 'zod'
import type { removalKinds } from '../shared/desk/clock/removing.ts'
import type { Case } from '../shared/domain/case/case.ts'
import type { Context } from '../shared/domain/case/moves.ts'
import { nationalOf } from '../shared/domain/case/national.ts'
import { ListedInformation, ProposedInformation } from '../shared/domain/information/listed-information.ts'
import { Letter, mustBeReached } from '../shared/domain/letters/letter.ts'
import { isOfInformation, Reminder } from '../shared/domain/letters/reminder.ts'
import { Job } from '../shared/domain/office/job.ts'
import { Paper, withoutWords } from '../shared/domain/papers/paper.ts'
import { projectionMark } from '../shared/manifest.ts'
import { ifAbsent } from '../shared/store/access.ts'
import { snapshotItem } from '../shared/store/case/case-items.ts'
import { deskRowActions } from '../shared/store/case/desk-rows.ts'
import { readCasesOfContact } from '../shared/store/case/identities.ts'
import { caseOfContact, type Key, keys } from '../shared/store/keys.ts'
import { readJob } from '../shared/store/office/job-items.ts'
import { letterItem } from '../shared/store/post/letter-items.ts'
import type { Table } from '../shared/store/table.ts'
import { type GuardedAction, putting } from '../shared/store/transact.ts'
import type { CaseFound, KnownCase } from './restore-cases.ts'
import { forGood, type Journal } from './restore-journal.ts'
import { isFromBefore, withoutAccess } from './restore-officers.ts'

/**
 * What may come back from a restored table, kind by kind (docs/adr/0011). An item that is missing in the table in use was
 * lost, or was taken away on purpose: an erased text (UU 27/2022 Ps 8, 43), the row of a desk that the case is about now.
 * Which of the two it was, the case in use tells; its copy cannot.
 */
export type Item = Record<string, unknown> & Key

export type ItemKind = keyof typeof keys

/** Why an item that is missing stays away. */
export type Stays =
  /** It was erased, or is a trace of what was. */
  | 'erased'
  /** The case as it is now has no such item. */
  | 'not-of-the-case'
  | 'case-missing'
  | 'log-goes-on'
  /** It waited at that moment, and the case went on since: it may have been done. */
  | 'overtaken'
  /** Sessions, links, counters of attempts: what has ended must not begin anew. */
  | 'of-the-moment'
  /** It follows from cases, and is made anew from them when everything else is there (`rebuild.ts`). */
  | 'derived'
  | 'unreadable'
  | 'unknown-kind'

/** `asOf`: the case that the item was weighed against, and which must still be so when it is put. */
export type Verdict = { put: Item; along?: readonly GuardedAction[]; asOf?: Pick<Case, 'id' | 'version'> } | { stays: Stays }

/** What is known beside the item. */
export type Around = { from: Table; to: Table; caseOf: (id: string) => Promise<CaseFound>; context: Context; journal: Journal }

type Rule = (item: Item, around: Around) => Verdict | Promise<Verdict>

const stays = (reason: Stays): Verdict => ({ stays: reason })

/** Of the public information list they come back with it: whether they still hold is asked when they are sent. */
const lineOfCase: Rule = (item, around) =>
  ofCase(
    ({ reminder }) => Reminder.parse(reminder).caseId,
    ({ unmoved }, it) => (unmoved || Reminder.parse(it.reminder).end !== null ? { put: it } : stays('overtaken')),
  )(item, around)

const comesBack: Rule = (item) => ({ put: item })
const neverAgain: Rule = () => stays('of-the-moment')
const isDerived: Rule = () => stays('derived')

type Weigh = (known: KnownCase, item: Item, around: Around) => Verdict | Promise<Verdict>

/** Weighs an item against its case. Lists and notes are made from the case itself, for the copy's may be old. */
const ofCase =
  (idIn: (item: Item) => string, weigh: Weigh): Rule =>
  async (item, around) => {
    const known = await around.caseOf(idIn(item))
    if (known === 'missing') return stays('case-missing')
    if (known === 'ahead') return stays('log-goes-on')
    const verdict = await weigh(known, item, around)
    return 'put' in verdict ? { ...verdict, asOf: known.state } : verdict
  }

/** Where an item names its case. */
const inPk = ({ pk }: Item): string => pk.slice(pk.indexOf('#') + 1)
const named = ({ caseId }: Item): string => z.string().parse(caseId)

const ifOfCase = (belongs: boolean, item: Item): Verdict => (belongs ? { put: item } : stays('not-of-the-case'))

const identity = ({ state, isIdentityErased }: KnownCase, item: Item): Verdict =>
  isIdentityErased ? stays('erased') : ifOfCase(state.identity !== 'none', item)

/** Who was hidden since is hidden. */
const mask = ({ state, isIdentityErased }: KnownCase, item: Item): Verdict =>
  isIdentityErased ? stays('erased') : ifOfCase(state.identity === 'named', item)

const mayHaveLeft = 'Menunggu ketika cadangan dibuat: mungkin sudah terkirim'

/**
 * To the reporter: one that has left is history. One that waited at that moment may have left since: it does not leave again by
 * itself, and somebody calls its reader, if nothing has happened in the case since.
 */
const letter = ofCase(inPk, ({ unmoved, isIdentityErased }, item) => {
  const it = Letter.parse(item.letter)
  const waits = it.nextAt !== null
  if (isIdentityErased && (waits || mustBeReached(it))) return stays('erased')
  // Its one-time link does not come back.
  if (waits && it.content.kind === 'lost-code') return stays('of-the-moment')
  if (waits && !unmoved) return stays('overtaken')
  return { put: waits ? letterItem({ ...it, status: 'by-phone', nextAt: null, failure: mayHaveLeft }) : item }
})

/** To the desk: the next morning says anew what one that waits would have said. */
const letterToDesk: Rule = (item) => (Letter.parse(item.letter).nextAt === null ? { put: item } : stays('overtaken'))

/** Whoever lost a right since, or whose account moved, opens nothing until an administrator has looked at them. */
const officer: Rule = (item, { journal }) => {
  const it = z.looseObject({ id: z.string(), losses: z.array(z.string()).optional() }).parse(item.officer)
  const { id, losses } = it
  const recorded = { id, version: Number(item.version), ...(losses && { losses }) }
  const known = journal.lossesOf(id)
  if (!isFromBefore(recorded, known)) return { put: item }
  const { version, ...taken } = withoutAccess(recorded, known)
  return { put: { ...item, version, officer: { ...it, ...taken } } }
}

/** A line that was taken down since comes back as what it is now: taken down. */
const listedLine: Rule = (item, { journal }) => {
  const listed = ListedInformation.parse(item.listed)
  const version = journal.informationVersion(listed.id)
  if (listed.version >= version) return { put: item }
  return { put: { ...item, version, listed: { ...listed, version, facts: null } satisfies ListedInformation } }
}

/** What an officer wanted there comes back, but not about a case that took its text along. */
const proposedLine: Rule = (item, { journal }) =>
  journal.informationVersion(ProposedInformation.parse(item.proposed).id) === forGood ? stays('erased') : { put: item }

/** Words that were erased of a paper since stay erased. */
const paper: Rule = (item, { journal }) => {
  const known = Paper.parse(item.paper)
  const missed = journal.erasedOf(known.id).filter(({ version }) => version > known.version)
  return { put: { ...item, paper: missed.reduce((it, { section, on, by }) => withoutWords(it, { section, on, by, reason: '' }), known) } }
}

/** A case that is lost comes back with its log, with what it has lost since, and with its rows, all at once. */
const wholeCase: Weigh = ({ state, caughtUp }, _, { to, context }) => {
  const events = caughtUp.events.map((event) => putting(to, 'event', { ...keys.event(state.id, event.seq), ...event }, ifAbsent))
  const texts = caughtUp.texts.map((text) => putting(to, 'none', { ...keys.text(state.id, text.n), ...text }))
  // The mark lets words and figures follow.
  const put = { ...snapshotItem({ before: null, case: state }, context), [projectionMark]: true }
  return { put, along: [...events, ...texts, ...deskRowActions(to, null, state)] }
}

const removal = 'remove-files' satisfies keyof typeof removalKinds

/** A job under way would do cases twice. Only what takes erased files out of the bucket may begin again, and must. */
const mayGoOn = ({ status, kind }: Job): boolean => status === 'done' || kind === removal

const planned: Rule = async (item, { from, to }) => {
  const [copy, live] = await Promise.all([readJob(from, inPk(item)), readJob(to, inPk(item))])
  return copy && mayGoOn(copy) && (live === null || live.version === copy.version) ? { put: item } : stays('overtaken')
}

const addressCases = 200
/** Whether letters arrive is known by the keyed hash of a contact: it comes back with a case that still has the contact. */
const address: Rule = async (item, { from, to, caseOf }) => {
  const ids = await Promise.all([to, from].map((table) => readCasesOfContact(table, inPk(item), addressCases)))
  for (const id of new Set(ids.flat().map((it) => it.caseId))) {
    const known = await caseOf(id)
    if (typeof known === 'object' && 'put' in identity(known, item)) return { put: item }
  }
  return stays('not-of-the-case')
}

/** Head of the day's last change: an earlier one would give the day another root (docs/adr/0022). */
const changed = ofCase(
  ({ sk }) => sk,
  ({ log }, item) => {
    const last = log.findLast(({ event }) => event.on === inPk(item))
    return ifOfCase(last !== undefined && last.seq === item.version && last.hash === item.head, item)
  },
)

/**
 * Every kind of item: how it is told from others, by `pk sk`, and whether it comes back. A key without its row does not
 * compile; an item that no row knows is not brought back.
 */
export const itemKinds: { [K in ItemKind]: { is: RegExp; comesBack: Rule } } = {
  case: { is: /^CASE#[^#]+ CASE$/, comesBack: ofCase(inPk, wholeCase) },
  event: { is: /^CASE#[^#]+ EVENT#\d+$/, comesBack: ofCase(inPk, ({ upTo }, item) => ifOfCase(Number(item.seq) <= upTo.version, item)) },
  text: {
    is: /^TEXT#[^#]+ \d+$/,
    comesBack: ofCase(inPk, ({ upTo, isTextErased }, item) => {
      const n = Number(item.sk)
      return isTextErased(n) ? stays('erased') : ifOfCase(n <= upTo.textCount, item)
    }),
  },
  reporter: { is: /^REPORTER#[^#]+ REPORTER$/, comesBack: ofCase(inPk, identity) },
  contactMask: {
    is: /^MASK#[^#]+ MASK$/,
    comesBack: ofCase(inPk, mask),
  },
  contact: { is: /^CONTACT#\S+ [^#]+$/, comesBack: ofCase(({ sk }) => sk, identity) },
  // Which of them counts is said by the case, as it is now or as the journal let it lose the one before.
  correctedContact: { is: /^REPORTER#[^#]+ CONTACT#\d+$/, comesBack: ofCase(inPk, identity) },
  correctedMask: { is: /^MASK#[^#]+ MASK#\d+$/, comesBack: ofCase(inPk, mask) },
  correctedHash: { is: /^CONTACT#\S+ [^#]+#\d+$/, comesBack: ofCase(({ sk }) => caseOfContact(sk).caseId, identity) },
  letter: {
    is: /^LETTER(-TO-DESK)?#\S+ \S+$/,
    comesBack: (item, around) => (item.pk.startsWith(keys.letter('desk_').pk) ? letterToDesk(item, around) : letter(item, around)),
  },
  // A number that was given stays given: registers have no gaps and no number twice (UU 14/2008 Ps 22(4)).
  number: { is: /^NUMBER#.+ NUMBER$/, comesBack: ofCase(named, (_, item) => ({ put: item })) },
  register: { is: /^REGISTER#\S+ REGISTER$/, comesBack },
  // It holds a keyed hash of all that was written.
  submission: {
    is: /^SUBMISSION#\S+ SUBMISSION$/,
    comesBack: ofCase(named, ({ state }, item) => (state.erased === null ? { put: item } : stays('erased'))),
  },
  rate: { is: /^RATE#/, comesBack: neverAgain },
  judging: { is: /^JUDGING#\S+ JUDGING$/, comesBack: neverAgain },
  link: { is: /^LINK#\S+ LINK$/, comesBack: neverAgain },
  tally: { is: /^TALLY#\S+ \S+$/, comesBack: isDerived },
  figures: { is: /^FIGURES#\d{4}-\d\d \S+$/, comesBack: isDerived },
  // A restore counts everything anew.
  figuresForm: { is: /^FIGURES#form FORM$/, comesBack: isDerived },
  desk: { is: /^CASE#[^#]+ DESK#/, comesBack: isDerived },
  duplicate: { is: /^CASE#[^#]+ DUPLICATE$/, comesBack: isDerived },
  similar: { is: /^CASE#[^#]+ SIMILAR$/, comesBack: isDerived },
  codeTask: { is: /^CASE#[^#]+ NEW-CODE$/, comesBack: isDerived },
  nationalTask: { is: /^CASE#[^#]+ OWED-NATIONAL$/, comesBack: isDerived },
  privacyTask: { is: /^CASE#[^#]+ PRIVACY$/, comesBack: isDerived },
  // Whoever was told since would be told again.
  handOver: {
    is: /^HANDED#[^#]+ \d+$/,
    comesBack: ofCase(inPk, ({ unmoved }, item) => (unmoved ? { put: item } : stays('overtaken'))),
  },
  national: {
    is: /^NATIONAL#\S+ NATIONAL$/,
    comesBack: ofCase(named, ({ state }, item) => ifOfCase(nationalOf(state)?.trackingId === inPk(item), item)),
  },
  // Its file and its plan are gone: it is begun anew, which does nothing twice.
  nationalImport: { is: /^IMPORT#\S+ IMPORT$/, comesBack: neverAgain },
  // Brought in once more, which does nothing twice.
  nationalDuties: { is: /^NATIONAL-DUTIES BROUGHT-IN$/, comesBack: isDerived },
  nationalNames: { is: /^NATIONAL-NAMES NAMES$/, comesBack },
  // What administrators wrote is never taken away, only written over: what is missing was lost.
  institution: { is: /^DIRECTORY#institutions /, comesBack },
  officer: { is: /^DIRECTORY#officers (?!@revision$)/, comesBack: officer },
  unreachable: { is: /^UNREACHABLE /, comesBack },
  officersRevision: { is: /^DIRECTORY#officers @revision$/, comesBack },
  readiness: { is: /^DIRECTORY#readiness /, comesBack },
  decree: { is: /^DECREES /, comesBack },
  calendarDay: { is: /^LAW CALENDAR#/, comesBack },
  statute: { is: /^LAW STATUTE#/, comesBack },
  ladder: { is: /^LAW LADDER$/, comesBack },
  template: { is: /^TEMPLATES /, comesBack },
  listedInformation: { is: /^INFORMATION /, comesBack: listedLine },
  proposedInformation: { is: /^PROPOSED-INFORMATION /, comesBack: proposedLine },
  // What went with its case stays down, also where the row of the text itself comes back.
  withdrawnReport: { is: /^REPORT-WITHDRAWN /, comesBack },
  sameExperience: { is: /^REPORT-SAME /, comesBack },
  paper: { is: /^PAPERS /, comesBack: paper },
  paperPart: { is: /^PAPER-PART#/, comesBack: neverAgain },
  // What an institution says to its figures is only ever added to.
  institutionNote: { is: /^INSTITUTION-NOTE#\S+ \d+$/, comesBack },
  publishedFigures: { is: /^PUBLISHED-FIGURES /, comesBack },
  scoringAnswer: { is: /^SCORING#answers#/, comesBack },
  answerFile: { is: /^ANSWER-FILES /, comesBack },
  scorerSettings: { is: /^SCORING#settings /, comesBack },
  collectingRound: { is: /^SCORING#rounds /, comesBack },
  collectingReply: { is: /^SCORING#round#/, comesBack },
  evidencePack: { is: /^SCORING#packs#/, comesBack },
  // The next check finds it again.
  checkedLink: { is: /^SCORING#links /, comesBack },
  publishedNumber: { is: /^SCORING#numbers /, comesBack },
  // Signed and not kept, a citizen's session goes on after a restore; the one that was ended does not.
  endedSession: { is: /^ENDED#\S+ ENDED$/, comesBack },
  session: { is: /^SESSION#\S+ SESSION$/, comesBack: neverAgain },
  signIn: { is: /^SIGNIN#\S+ SIGNIN$/, comesBack: neverAgain },
  reminder: {
    is: /^REMINDER#/,
    comesBack: (item, around) => (isOfInformation(Reminder.parse(item.reminder)) ? comesBack(item, around) : lineOfCase(item, around)),
  },
  job: { is: /^JOB#\S+ JOB$/, comesBack: (item) => (mayGoOn(Job.parse(item.job)) ? { put: item } : stays('overtaken')) },
  plannedCase: { is: /^JOB#\S+ CASE#/, comesBack: planned },
  word: { is: /^WORD#/, comesBack: isDerived },
  projected: { is: /^PROJECTED#\S+ TALLY$/, comesBack: isDerived },
  projectedWords: { is: /^PROJECTED#\S+ WORDS$/, comesBack: isDerived },
  // What erased cases taught must not come back, and what others teach they teach again.
  lesson: { is: /^LESSON#\S+ LESSON$/, comesBack: isDerived },
  lessonsForm: { is: /^LESSONS FORM$/, comesBack: isDerived },
  taught: { is: /^PROJECTED#\S+ LESSON$/, comesBack: isDerived },
  suggested: { is: /^PROJECTED#\S+ SUGGESTED$/, comesBack: isDerived },
  address: { is: /^ADDRESS#\S+ ADDRESS$/, comesBack: address },
  confirmedAddress: { is: /^ADDRESS#\S+ CONFIRMED$/, comesBack: address },
  newWriters: { is: /^ADDRESS#\S+ CASES#/, comesBack: neverAgain },
  reputation: { is: /^REPUTATION /, comesBack: neverAgain },
  changed: { is: /^CHANGED#/, comesBack: changed },
  // The code of an earlier generation of the case opens nothing.
  code: {
    is: /^CODE#[^#]+ CODE$/,
    comesBack: ofCase(inPk, ({ state }, item) => ifOfCase(item.generation === state.accessGeneration, item)),
  },
  // Those of the keys in use are remembered when they are used.
  keyCheck: { is: /^KEYS k\d+$/, comesBack: neverAgain },
  takingIn: { is: /^TAKING-IN TAKING-IN$/, comesBack: neverAgain },
  heartbeat: { is: /^HEARTBEAT /, comesBack: neverAgain },
  root: { is: /^ROOT /, comesBack },
}

const kindNames = Object.keys(itemKinds) as ItemKind[]

export const kindOf = ({ pk, sk }: Key): ItemKind | null => kindNames.find((it) => itemKinds[it].is.test(`${pk} ${sk}`)) ?? null

/** Whether an item that is missing comes back, and as what. */
export const weigh = async (item: Item, around: Around): Promise<Verdict> => {
  const kind = kindOf(item)
  if (kind === null) return stays('unknown-kind')
  try {
    return await itemKinds[kind].comesBack(item, around)
  } catch (error) {
    // An item, or a case in use, that is damaged: nothing is decided on what cannot be read.
    if (error instanceof z.ZodError) return stays('unreadable')
    throw error
  }
}

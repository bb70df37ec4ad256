import type { NationalDuty } from '../domain/case/national-duty.ts'
import { superiorDesk } from '../domain/case/reading.ts'
import type { LocalDate } from '../domain/time/local-date.ts'

/**
 * Every key of the table, and nowhere else (docs/data.md lists the questions they answer). `pk` decides who may touch an
 * item: grants are given by its prefix (infra/constructs), so identities and texts have prefixes of their own.
 */
export type Key = { pk: string; sk: string }

const sequence = (n: number): string => String(n).padStart(6, '0')

export const lawPartition = 'LAW'
export const keyChecks = 'KEYS'

/** All notes of an institution to its figures. */
export const notesPartition = (institution: string): string => `INSTITUTION-NOTE#${institution}`

/** All letters to the reporter of a case. */
export const lettersPartition = (caseId: string): string => `LETTER#${caseId}`

export const keys = {
  /** Snapshot of a case, with its clocks. */
  case: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'CASE' }),
  event: (caseId: string, seq: number): Key => ({ pk: `CASE#${caseId}`, sk: `EVENT#${sequence(seq)}` }),
  /** Personal texts lie apart from the log, so that they can be erased. */
  text: (caseId: string, n: number): Key => ({ pk: `TEXT#${caseId}`, sk: sequence(n) }),
  /** Sealed identity. Intake writes it, mail and disposition read it. */
  reporter: (caseId: string): Key => ({ pk: `REPORTER#${caseId}`, sk: 'REPORTER' }),
  /** An address or number that took the place of one, by the number of the correction (docs/adr/0067); beside who filed, for the same grants. */
  correctedContact: (caseId: string, n: number): Key => ({ pk: `REPORTER#${caseId}`, sk: `CONTACT#${sequence(n)}` }),
  /** The same masked, of a named reporter. */
  correctedMask: (caseId: string, n: number): Key => ({ pk: `MASK#${caseId}`, sk: `MASK#${sequence(n)}` }),
  /** The contacts of a named reporter, masked: what the page of their case shows. */
  contactMask: (caseId: string): Key => ({ pk: `MASK#${caseId}`, sk: 'MASK' }),
  /** Keyed hash of an e-mail address or phone number, per case: finds and compares without reading an identity. */
  contact: (hash: string, caseId: string): Key => ({ pk: `CONTACT#${hash}`, sk: caseId }),
  /** The same of a contact that was corrected: under its own number, so that one that is typed again is not mistaken for the one before. */
  correctedHash: (hash: string, caseId: string, n: number): Key => ({ pk: `CONTACT#${hash}`, sk: `${caseId}#${sequence(n)}` }),
  /**
   * By its id, which names its place (docs/adr/0029): `case_random` lies with the letters of that case, `desk_recipient_occasion`
   * with those to an officer, the `operators` or the `overseer`, which nothing that citizens reach may read.
   */
  letter: (letterId: string): Key => {
    const [first = '', recipient = ''] = letterId.split('_')
    return { pk: first === 'desk' ? `LETTER-TO-DESK#${recipient}` : lettersPartition(first), sk: letterId }
  },
  /** Register number to case. */
  number: (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' }),
  /** Counter of a gap-free register. */
  register: (register: string, year: number): Key => ({ pk: `REGISTER#${register}#${year}`, sk: 'REGISTER' }),
  submission: (token: string): Key => ({ pk: `SUBMISSION#${token}`, sk: 'SUBMISSION' }),
  rate: (limit: string, who: string, window: string): Key => ({ pk: `RATE#${limit}#${who}`, sk: window }),
  link: (linkId: string): Key => ({ pk: `LINK#${linkId}`, sk: 'LINK' }),
  tally: (month: string, institution: string, caseClass: string): Key => ({ pk: `TALLY#${month}`, sk: `${institution}#${caseClass}` }),
  /** Counters of a month's cases under one group: `class#all#ordinary`, `lead#dinas-sosial#complaint` (docs/adr/0062). */
  figures: (month: string, group: string): Key => ({ pk: `FIGURES#${month}`, sk: group }),
  /** In which form all cases have been counted. */
  /** What was published of a month (docs/adr/0066): read by everybody, written once. */
  publishedFigures: (month: string): Key => ({ pk: 'PUBLISHED-FIGURES', sk: month }),
  figuresForm: (): Key => ({ pk: 'FIGURES#form', sk: 'FORM' }),
  /** One row per desk that holds a case; see `deskAttributes`. */
  desk: (caseId: string, scope: string): Key => ({ pk: `CASE#${caseId}`, sk: `DESK#${scope}` }),
  /** That a case is a duplicate of another; see `duplicateAttributes`. */
  duplicate: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'DUPLICATE' }),
  /** Where a complaint stands among those like it; see `similarAttributes`. */
  similar: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'SIMILAR' }),
  /** That somebody's request about their data waits; see `privacyAttributes`. */
  privacyTask: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'PRIVACY' }),
  /** That a new access code waits for its second officer; see `codeTaskAttributes`. */
  codeTask: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'NEW-CODE' }),
  /** That something is owed to SP4N-LAPOR! about this case; see `nationalTaskAttributes`. */
  nationalTask: (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'OWED-NATIONAL' }),
  /** What an event handed over and nobody was told of yet, apart from the case: whoever tells it takes it away. See `handOverAttributes`. */
  handOver: (caseId: string, seq: number): Key => ({ pk: `HANDED#${caseId}`, sk: sequence(seq) }),
  /** Tracking id of SP4N-LAPOR! to case: unique. */
  national: (trackingId: string): Key => ({ pk: `NATIONAL#${trackingId}`, sk: 'NATIONAL' }),
  /** An import from SP4N-LAPOR!: what its file said, and how far it is. */
  nationalImport: (id: string): Key => ({ pk: `IMPORT#${id}`, sk: 'IMPORT' }),
  /** What institutions and categories of SP4N-LAPOR! are called here. */
  /** That cases of before have their limits of what SP4N-LAPOR! is owed, or a job is giving them. */
  nationalDuties: (): Key => ({ pk: 'NATIONAL-DUTIES', sk: 'BROUGHT-IN' }),
  nationalNames: (): Key => ({ pk: 'NATIONAL-NAMES', sk: 'NAMES' }),
  /** What administrators changed: overrides the region file item by item. */
  institution: (id: string): Key => ({ pk: 'DIRECTORY#institutions', sk: id }),
  officer: (id: string): Key => ({ pk: 'DIRECTORY#officers', sk: id }),
  /** Moves with every change of an officer, so that rules over all of them hold. */
  officersRevision: (): Key => ({ pk: 'DIRECTORY#officers', sk: '@revision' }),
  readiness: (institution: string): Key => ({ pk: 'DIRECTORY#readiness', sk: institution }),
  /** File of an institution's decree, in a partition of its own: what judges uploads reaches no officer and no readiness. */
  decree: (institution: string): Key => ({ pk: 'DECREES', sk: institution }),
  /** What administrators changed of calendar, statutes and ladder: one partition, read as one. */
  calendarDay: (date: string): Key => ({ pk: lawPartition, sk: `CALENDAR#${date}` }),
  statute: (id: string, validFrom: string): Key => ({ pk: lawPartition, sk: `STATUTE#${id}#${validFrom}` }),
  ladder: (): Key => ({ pk: lawPartition, sk: 'LADDER' }),
  template: (id: string): Key => ({ pk: 'TEMPLATES', sk: id }),
  /** A line of the public information list, and what an officer wants there: apart, so that citizens' pages cannot read the latter. */
  listedInformation: (id: string): Key => ({ pk: 'INFORMATION', sk: id }),
  proposedInformation: (id: string): Key => ({ pk: 'PROPOSED-INFORMATION', sk: id }),
  /** That a text about a case went with it: whoever shows reports reads this first, and whoever decides on a case may write it (docs/adr/0094). */
  withdrawnReport: (id: string): Key => ({ pk: 'REPORT-WITHDRAWN', sk: id }),
  /** How often somebody said of a published report that they have the same. */
  sameExperience: (id: string): Key => ({ pk: 'REPORT-SAME', sk: id }),
  /** A paper that scorers or the law ask for, and what one case means to it while a job counts (docs/adr/0065). */
  paper: (id: string): Key => ({ pk: 'PAPERS', sk: id }),
  paperPart: (jobId: string, caseId: string): Key => ({ pk: `PAPER-PART#${jobId}`, sk: caseId }),
  /** What an institution said to its figures, each by its number. */
  institutionNote: (institution: string, n: number): Key => ({ pk: notesPartition(institution), sk: sequence(n) }),
  /** What people added for a scorer in a period, item by item; and what the regency wrote down about a scorer (docs/adr/0068). */
  scoringAnswer: (scorer: string, period: string, subject: string, item: string): Key => ({
    pk: `SCORING#answers#${scorer}#${period}`,
    sk: `${subject}#${item}`,
  }),
  /**
   * The file beside an answer. All lie in one partition, apart from the answers: what judges uploads reaches nothing that people wrote,
   * and a restore finds them without knowing the years (docs/adr/0079).
   */
  answerFile: (scorer: string, period: string, subject: string, item: string): Key => ({
    pk: 'ANSWER-FILES',
    sk: `${scorer}#${period}#${subject}#${item}`,
  }),
  scorerSettings: (scorer: string): Key => ({ pk: 'SCORING#settings', sk: scorer }),
  /** The round of a quarter, and what an institution answered to it. */
  collectingRound: (quarter: string): Key => ({ pk: 'SCORING#rounds', sk: quarter }),
  collectingReply: (quarter: string, institution: string): Key => ({ pk: `SCORING#round#${quarter}`, sk: institution }),
  /** An evidence pack of a scorer's period; the ZIP lies in the bucket. */
  evidencePack: (scorer: string, period: string, id: string): Key => ({ pk: `SCORING#packs#${scorer}#${period}`, sk: id }),
  /** What a link answered when it was last asked, by its hash. */
  checkedLink: (hash: string): Key => ({ pk: 'SCORING#links', sk: hash }),
  /** A number that citizens find somewhere, by its digits, and what became of calling it. */
  publishedNumber: (id: string): Key => ({ pk: 'SCORING#numbers', sk: id }),
  /** By the hash of what the browser holds: the table alone opens no session. */
  session: (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: 'SESSION' }),
  /** A citizen's session that was ended before its time; sessions themselves are not kept. */
  endedSession: (name: string): Key => ({ pk: `ENDED#${name}`, sk: 'ENDED' }),
  /** State of a sign-in under way. */
  signIn: (hash: string): Key => ({ pk: `SIGNIN#${hash}`, sk: 'SIGNIN' }),
  /**
   * A rung of a clock for one recipient; `day` is the morning whose digest carries it. A day's partition is the ledger of
   * that day, and each recipient's lines lie together in it.
   */
  reminder: (recipient: string, day: string, caseId: string, rung: string): Key => ({
    pk: `REMINDER#${day}`,
    sk: `${recipient}#${caseId}#${rung}`,
  }),
  job: (id: string): Key => ({ pk: `JOB#${id}`, sk: 'JOB' }),
  /** A case that a job has to do, or has done. */
  plannedCase: (jobId: string, caseId: string): Key => ({ pk: `JOB#${jobId}`, sk: `CASE#${caseId}` }),
  word: (scope: string, word: string, at: string, caseId: string): Key => ({ pk: `WORD#${scope}#${word}`, sk: `${at}#${caseId}` }),
  /** What the projections have counted of a case so far. */
  projected: (caseId: string): Key => ({ pk: `PROJECTED#${caseId}`, sk: 'TALLY' }),
  /** What was learned about a word, by its keyed hash (docs/adr/0081); of all reports together under `@all`. */
  lesson: (hash: string): Key => ({ pk: `LESSON#${hash}`, sk: 'LESSON' }),
  /** With which keys, and in which form, the desk has learned from all cases. */
  lessonsForm: (): Key => ({ pk: 'LESSONS', sk: 'FORM' }),
  /** What a case has taught so far. */
  taught: (caseId: string): Key => ({ pk: `PROJECTED#${caseId}`, sk: 'LESSON' }),
  /** What was suggested when a case came in. */
  suggested: (caseId: string): Key => ({ pk: `PROJECTED#${caseId}`, sk: 'SUGGESTED' }),
  /** Which words the index holds of a case. */
  projectedWords: (caseId: string): Key => ({ pk: `PROJECTED#${caseId}`, sk: 'WORDS' }),
  /** Whether letters arrive at an address, by its keyed hash. */
  address: (hash: string): Key => ({ pk: `ADDRESS#${hash}`, sk: 'ADDRESS' }),
  /** That an address was confirmed by whoever reads it. */
  confirmedAddress: (hash: string): Key => ({ pk: `ADDRESS#${hash}`, sk: 'CONFIRMED' }),
  /** Which new cases wrote to an unconfirmed address on a day (TTL). */
  newWriters: (hash: string, day: string): Key => ({ pk: `ADDRESS#${hash}`, sk: `CASES#${day}` }),
  /** How the letters of a day ended (TTL). */
  reputation: (day: string): Key => ({ pk: 'REPUTATION', sk: day }),
  /** Who of the office is reached by no letter: an officer by their id, `operators` or `overseer`. */
  unreachable: (who: string): Key => ({ pk: 'UNREACHABLE', sk: who }),
  /** Head of a case's chain after its last change of that day: what the day's root is computed from (docs/adr/0022). */
  changed: (day: string, caseId: string): Key => ({ pk: `CHANGED#${day}`, sk: caseId }),
  /** That a process judges an uploaded file: one at a time, and whoever is killed by it leaves this behind. */
  judging: (fileId: string): Key => ({ pk: `JUDGING#${fileId}`, sk: 'JUDGING' }),
  /** Access code whose own keys went (docs/adr/0048). */
  code: (caseId: string): Key => ({ pk: `CODE#${caseId}`, sk: 'CODE' }),
  /** By which a generation of keys is known again (docs/adr/0048). */
  keyCheck: (id: string): Key => ({ pk: keyChecks, sk: id }),
  /** That an export is being taken in here, and which; gone when it is in (docs/adr/0073). */
  takingIn: (): Key => ({ pk: 'TAKING-IN', sk: 'TAKING-IN' }),
  heartbeat: (name: string): Key => ({ pk: 'HEARTBEAT', sk: name }),
  /** The day's root over all chains. */
  root: (day: string): Key => ({ pk: 'ROOT', sk: day }),
} as const

/** The case of the hash of a contact, and which correction it belongs to. */
export const caseOfContact = (sk: string): { caseId: string; n: number } => {
  const [caseId = '', n = '0'] = sk.split('#')
  return { caseId, n: Number(n) }
}

/** Beginning of all events' sort keys within one case's partition. */
export const eventPrefix = 'EVENT#'
/** Beginning of the sort keys whose first part this is: rows of an institution, reminders of a recipient. */
export const firstPart = (part: string): string => `${part}#`
/** Sort keys of a job's cases, of all of them or of those after one. */
export const plannedAfter = (jobId: string, caseId: string | null): { from: string; to: string } => ({
  from: caseId === null ? 'CASE#' : `${keys.plannedCase(jobId, caseId).sk}\u0000`,
  to: 'CASE#\uffff',
})

/** The id in the partition key of what has one: `CASE#id`, `TEXT#id`, `JOB#id`. */
export const idOf = (pk: string): string => pk.slice(pk.indexOf('#') + 1)

/** What wakes (`wake.ts`). */
export type WakeKind = 'CASE' | 'LETTER' | 'JOB'

export const wakePartition = (kind: WakeKind, shard: string): string => `${kind}#${shard}`

/** A counted case among those of its month (docs/adr/0064). Index `wake`, whose copies hold keys alone: nothing wakes by it. */
export const countedAttributes = (month: string, place: string) => ({ wakeShard: countedPartition(month), wakeAt: place })
export const countedPartition = (month: string): string => `COUNTED#${month}`

/** Scope of the row by which coordinators see every case. */
export const everyDesk = '*'
/** Scope of the row that stands for it where the other desk has a case: of what goes over all cases, and of no officer. */
export const otherDeskCases = '@other'
/** Scope of the row by which superiors see what was objected to. */
export const appealDesk = superiorDesk
/** Scope of the row by which a desk finds a late case that was put to it, and of what an institution gave back. */
export const escalatedDesk = (desk: string): string => `@escalated.${desk}`
export const returnedDesk = (institution: string): string => `@returned.${institution}`

/**
 * Where a case stands in the lists of one desk: index `desk` orders the open ones by the next due date and the ended ones
 * by the day they ended; index `lists` does the same for each status.
 */
export const deskAttributes = (
  scope: string,
  caseId: string,
  { open, status, order }: { open: boolean; status: string; order: string },
) => ({
  deskPk: deskPartition(scope, open),
  deskSk: `${order}#${caseId}`,
  listPk: statusPartition(scope, status),
  listSk: `${order}#${caseId}`,
})

export const deskPartition = (scope: string, open: boolean): string => `DESK#${scope}#${open ? 'open' : 'ended'}`
export const statusPartition = (scope: string, status: string): string => `DESK#${scope}#${status}`

/** Jobs of an officer in the order in which they were given. Index `lists`. */
export const jobListAttributes = (officerId: string, at: string, jobId: string) => ({
  listPk: `JOBS#${officerId}`,
  listSk: `${at}#${jobId}`,
})

/** Imports from SP4N-LAPOR! of an officer in the order in which they were begun. Index `lists`. */
export const importListAttributes = (officerId: string, at: string, importId: string) => ({
  listPk: `IMPORTS#${officerId}`,
  listSk: `${at}#${importId}`,
})

/** Sessions of an officer, by the hash of what the browser holds. Index `lists`. */
export const sessionListAttributes = (officerId: string, hash: string) => ({ listPk: `SESSIONS#${officerId}`, listSk: hash })

/** Duplicates of a case, found by the case they repeat. */
export const duplicateAttributes = (mainCaseId: string, caseId: string) => ({ listPk: `DUPLICATES#${mainCaseId}`, listSk: caseId })

/** Complaints of one category in one district by the day they came in: those like a new one. Index `lists`. */
export const similarAttributes = (category: string, district: string, receivedOn: string, caseId: string) => ({
  listPk: `SIMILAR#${category}#${district}`,
  listSk: `${receivedOn}#${caseId}`,
})

/** Letters that could not be mailed: somebody has to reach the person by phone. Index `desk`. */
export const reachAttributes = (at: string, letterId: string) => ({ deskPk: reachTasks, deskSk: `${at}#${letterId}` })

/** A case with a request about personal data that waits (UU 27/2022). Index `desk`. */
export const privacyAttributes = (at: string, caseId: string) => ({ deskPk: privacyTasks, deskSk: `${at}#${caseId}` })

/** A case whose new access code waits for the second officer (docs/adr/0049). Index `desk`. */
export const codeTaskAttributes = (since: LocalDate, caseId: string) => ({ deskPk: codeTasks, deskSk: `${since}#${caseId}` })
export const codeTasks = 'TASK#new-code'

/** A case that owes its entry in SP4N-LAPOR!, or its answer there, by when (docs/adr/0072). Index `desk`. */
export const nationalTaskAttributes = (duty: NationalDuty, due: LocalDate, caseId: string) => ({
  deskPk: nationalTasks(duty),
  deskSk: `${due}#${caseId}`,
})
export const nationalTasks = (duty: NationalDuty): string => `TASK#national-${duty}`

export const reachTasks = 'TASK#reach'
export const privacyTasks = 'TASK#privacy'

/** Reminders that wait for a digest, in the order of their mornings. Index `desk`, sparse: gone as soon as one has ended. */
export const openReminderAttributes = (day: string, recipient: string, caseId: string, rung: string) => ({
  deskPk: openReminders,
  deskSk: `${day}#${recipient}#${caseId}#${rung}`,
})
export const openReminders = 'REMINDING'
/** Hand-overs that nobody was told of, oldest first. Index `desk`, sparse: gone with the next sweep. */
export const handOverAttributes = (at: string, caseId: string, seq: number) => ({
  deskPk: handOvers,
  deskSk: `${at}#${caseId}#${sequence(seq)}`,
})
export const handOvers = 'HANDED'
/** Proposals for the public information list of which somebody has to be told. Index `desk`, sparse: gone once nobody has. */
export const untoldInformationAttributes = (on: string, id: string) => ({ deskPk: untoldInformation, deskSk: `${on}#${id}` })
export const untoldInformation = 'INFORMATION-WAITS'
/** Behind everything of that day in an order that begins with days. */
export const afterDay = (day: string): string => `${day}#~`

/** Letters to officers that did not arrive: a line on the operators' page. Index `desk`. */
export const undeliveredAttributes = (at: string, letterId: string) => ({ deskPk: 'UNDELIVERED', deskSk: `${at}#${letterId}` })

/** `PPID-2026-0001`: register of information requests; safe in an address and in a file name. */
export const registerNumber = (register: string, year: number, n: number): string => `${register}-${year}-${String(n).padStart(4, '0')}`

/** Numbers of one register and year in their order (`PPID-2026-0001`). Index `lists`. */
export const registerListAttributes = (number: string) => {
  const [register = '', year = '', n = ''] = number.split('-')
  return { listPk: registerList(register, year), listSk: registerPlace(n) }
}
/** Place of the last part of a number in the order of its register. */
export const registerPlace = (n: string): string => n.padStart(8, '0')
export const registerList = (register: string, year: string): string => `REGISTER-LIST#${register}#${year}`

/** A register's year is the civil year of registration in the region. */
export const registerYear = (on: LocalDate): number => Number(on.slice(0, 4))

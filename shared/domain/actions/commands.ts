import type { Actor } from '../case/actor.ts'
import type { Case, CaseFile, IssuedLetter, Reported } from '../case/case.ts'
import { maxFilesPerCase } from '../case/case.ts'
import { type Context, type Move, type openNotebook, type Refusal, todayOf } from '../case/moves.ts'
import type { FileRefusal, PrivacyRight, ReachedBy } from '../events/happenings.ts'
import type { Clock } from '../law/clock.ts'
import { movedClocks } from '../law/law-of-now.ts'

/** What can be done in both channels. Texts are as the person wrote them. */
export type SharedCommand =
  /** Hold the case and ask the reporter to complete it (menunggu kelengkapan). */
  | { type: 'hold'; question: string }
  | { type: 'complete'; text: string }
  | { type: 'reply'; text: string }
  | { type: 'withdraw'; reason: string | null }
  | { type: 'attach'; file: CaseFile }
  | { type: 'refuse-file'; fileId: string; reason: FileRefusal }
  | { type: 'ask-privacy'; right: PrivacyRight; text: string }
  | { type: 'answer-privacy'; text: string }
  /** Replaces the access code; the old one stops working. */
  | { type: 'renew-access'; reason?: string }
  /** Tell the reporter what was done (tindak lanjut). `institution` is the officer's own. */
  | { type: 'progress'; institution: string | null; text: string }
  | { type: 'note'; text: string }
  /** Whom the case is about; they lose sight of it. */
  | { type: 'name-conflict'; reported: Reported; reason: string }
  | { type: 'open-identity'; reason: string }
  | { type: 'reach'; letterId: string; how: ReachedBy }
  | { type: 'issue-letter'; letter: IssuedLetter }
  | { type: 'sign-letter'; letterId: string; fileId: string; sha256: string }
  /** The caller deletes the texts and the identity in the same transaction. `files`: also letters. */
  | { type: 'erase'; texts: number[]; files?: string[]; identity: boolean; basis: string }
  /** Calendar or statutes have changed: running clocks get the dates they have now. */
  | { type: 'recompute'; decree: string }

export type SharedCommandType = SharedCommand['type']

/** What every event begins with. */
export const headOf = (actor: Actor, context: Context) => ({ at: context.now, on: todayOf(context), by: actor })

/** Rows that every status of a channel has, also the last ones: privacy rights, lost codes, letters, memory. */
export const alwaysPossible = {
  'refuse-file': { by: ['system'], to: 'same' },
  'ask-privacy': { by: ['reporter'], to: 'same' },
  'answer-privacy': { by: ['coordinator'], to: 'same' },
  'renew-access': { by: ['reporter', 'coordinator'], to: 'same' },
  note: { by: ['coordinator', 'liaison', 'head', 'superior'], to: 'same' },
  'open-identity': { by: ['coordinator'], to: 'same' },
  reach: { by: ['coordinator'], to: 'same' },
  'issue-letter': { by: ['coordinator', 'liaison', 'head', 'superior'], to: 'same' },
  // The signed file is judged after its upload, as every file is; who may upload one is asked when the form is signed.
  'sign-letter': { by: ['coordinator', 'liaison', 'head', 'superior', 'system'], to: 'same' },
  erase: { by: ['coordinator', 'system'], to: 'same' },
  recompute: { by: ['system'], to: 'same' },
} as const satisfies Partial<Record<SharedCommandType, Move<never>>>

/** Rows of every status in which the case is alive. */
export const whileOpen = {
  ...alwaysPossible,
  reply: { by: ['reporter'], to: 'same' },
  withdraw: { by: ['reporter'], to: 'withdrawn', stops: 'all' },
  attach: { by: ['system'], to: 'same' },
  'name-conflict': { by: ['coordinator'], to: 'same' },
} as const

/** What a shared command needs beyond its row in the table. */
export const checkShared = (state: Case, command: SharedCommand | { type: string }): Refusal | null => {
  if (!isShared(command)) return null
  switch (command.type) {
    case 'attach':
      // Officers' evidence does not take the reporter's places.
      return command.file.from !== 'officer' && state.files.filter(({ from }) => from !== 'officer').length >= maxFilesPerCase
        ? { refused: 'too-many-files' }
        : null
    case 'answer-privacy':
      return state.privacyOpen === 0 ? { refused: 'not-possible-now' } : null
    case 'open-identity':
      return state.identity === 'none' ? { refused: 'not-possible-now' } : null
    case 'name-conflict':
      return holdsAny(state, command.reported.institutions) ? { refused: 'conflict-of-interest' } : null
    case 'sign-letter':
      return state.letters.some(({ letterId }) => letterId === command.letterId) ? null : { refused: 'not-possible-now' }
    default:
      return null
  }
}

const isShared = (command: { type: string }): command is SharedCommand => command.type in alwaysPossible || command.type in whileOpen

/** Whether one of these institutions holds the case: it has to be passed on before it can be named as reported. */
const holdsAny = ({ holders }: Case, institutions: readonly string[]): boolean =>
  holders !== null && [holders.lead, ...holders.contributors, ...holders.readers].some((it) => institutions.includes(it))

/** The event of a shared command, whatever the channel. */
export const sharedEvent = <Status extends string>(
  state: Case,
  command: SharedCommand,
  head: ReturnType<typeof headOf>,
  status: Status,
  clocks: Clock[],
  notebook: ReturnType<typeof openNotebook>,
  context: Context,
) => {
  const base = { ...head, status, clocks }
  const { write } = notebook
  switch (command.type) {
    case 'hold':
      return { type: 'completion-asked' as const, ...base, question: write(command.question) }
    case 'complete':
      return { type: 'completed' as const, ...base, text: write(command.text) }
    case 'reply':
      return { type: 'replied' as const, ...base, text: write(command.text) }
    case 'withdraw': {
      const reason = command.reason === null ? null : write(command.reason)
      return { type: 'withdrawn' as const, ...base, cause: 'reporter' as const, reason }
    }
    case 'attach':
      return { type: 'file-attached' as const, ...base, file: command.file }
    case 'refuse-file':
      return { type: 'file-refused' as const, ...base, fileId: command.fileId, reason: command.reason }
    case 'ask-privacy':
      return { type: 'privacy-asked' as const, ...base, right: command.right, text: write(command.text) }
    case 'answer-privacy':
      return { type: 'privacy-answered' as const, ...base, text: write(command.text) }
    case 'renew-access':
      return {
        type: 'access-renewed' as const,
        ...base,
        generation: state.accessGeneration + 1,
        ...(command.reason === undefined ? {} : { reason: write(command.reason) }),
      }
    case 'progress':
      return { type: 'progressed' as const, ...base, institution: command.institution, text: write(command.text) }
    case 'note':
      return { type: 'noted' as const, ...base, text: write(command.text) }
    case 'name-conflict':
      return { type: 'conflict-named' as const, ...base, reported: command.reported, reason: write(command.reason) }
    case 'open-identity':
      return { type: 'identity-opened' as const, ...base, reason: write(command.reason) }
    case 'reach':
      return { type: 'reached' as const, ...base, letterId: command.letterId, how: command.how }
    case 'issue-letter':
      return { type: 'letter-issued' as const, ...base, letter: command.letter }
    case 'sign-letter':
      return { type: 'letter-signed' as const, ...base, letterId: command.letterId, fileId: command.fileId, sha256: command.sha256 }
    case 'erase': {
      const { texts, files = [], identity, basis } = command
      return { type: 'erased' as const, ...base, texts, ...(files.length > 0 ? { files } : {}), identity, basis }
    }
    case 'recompute':
      return { type: 'recomputed' as const, ...base, clocks: movedClocks(state, context), decree: command.decree }
    default:
      return command satisfies never
  }
}

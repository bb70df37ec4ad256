import type { Actor } from './actor.ts'
import type { Case, CaseFile } from './case.ts'
import { maxFilesPerCase } from './case.ts'
import type { Clock } from './clock.ts'
import type { FileRefusal, PrivacyRight } from './events.ts'
import { type Context, type Move, type openNotebook, type Refusal, todayOf } from './moves.ts'

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
  /** Replaces the access code; the old one stops working. */
  | { type: 'renew-access' }

export type SharedCommandType = SharedCommand['type']

/** What every event begins with. */
export const headOf = (actor: Actor, context: Context) => ({ at: context.now, on: todayOf(context), by: actor })

/** Rows that every status of a channel has: a file verdict that comes late, privacy rights, a lost code. */
export const alwaysPossible = {
  'refuse-file': { by: ['system'], to: 'same' },
  'ask-privacy': { by: ['reporter'], to: 'same' },
  'renew-access': { by: ['reporter', 'coordinator'], to: 'same' },
} as const satisfies Partial<Record<SharedCommandType, Move<never>>>

/** What a shared command needs beyond its row in the table. */
export const checkShared = (state: Case, command: { type: string }): Refusal | null =>
  command.type === 'attach' && state.files.length >= maxFilesPerCase ? { refused: 'too-many-files' } : null

/** The event of a shared command, whatever the channel. */
export const sharedEvent = <Status extends string>(
  state: Case,
  command: SharedCommand,
  head: ReturnType<typeof headOf>,
  status: Status,
  clocks: Clock[],
  notebook: ReturnType<typeof openNotebook>,
) => {
  const base = { ...head, status, clocks }
  switch (command.type) {
    case 'hold':
      return { type: 'completion-asked' as const, ...base, question: notebook.write(command.question) }
    case 'complete':
      return { type: 'completed' as const, ...base, text: notebook.write(command.text) }
    case 'reply':
      return { type: 'replied' as const, ...base, text: notebook.write(command.text) }
    case 'withdraw':
      return {
        type: 'withdrawn' as const,
        ...base,
        cause: 'reporter' as const,
        reason: command.reason === null ? null : notebook.write(command.reason),
      }
    case 'attach':
      return { type: 'file-attached' as const, ...base, file: command.file }
    case 'refuse-file':
      return { type: 'file-refused' as const, ...base, fileId: command.fileId, reason: command.reason }
    case 'ask-privacy':
      return { type: 'privacy-asked' as const, ...base, right: command.right, text: notebook.write(command.text) }
    case 'renew-access':
      return { type: 'access-renewed' as const, ...base, generation: state.accessGeneration + 1 }
    default:
      return command satisfies never
  }
}

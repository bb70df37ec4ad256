import type { CitizenCommand } from '../../domain/actions/citizen-actions.ts'
import type { PossibleMove } from '../../domain/actions/reporter-moves.ts'
import type { Case, Complaint } from '../../domain/case/case.ts'
import { deskBase } from '../base.ts'
import type { Submitted } from '../cases/carry-out.ts'
import type { Effects } from '../effects.ts'
import { linksToThumbnails, linkToFile, linkToLetter, uploadForm } from '../files/case-files.ts'
import { signScriptForm } from '../files/links.ts'
import { fileId, idBytes } from '../identifiers.ts'
import { networkHashOf } from '../network.ts'
import { toolsOf } from '../tools.ts'
import { type Opening, openWithCode } from './access.ts'
import { openSession, slideSession } from './case-session.ts'
import { type Continuation, type ContinuationAsked, continuationOf, firstWordsOf } from './conversion.ts'
import { actAsReporter, caseInSession, endSession, possibleFor, type TakenLater } from './own-case.ts'
import { type Paper, paperOf } from './paper.ts'
import { type OpenedOwnCase, openOwn } from './sent-file.ts'

export type OwnCaseDesk = ReturnType<typeof openOwnCase>

/** A citizen and their case: the ways to open it, what they see and what they do. */
export const openOwnCase = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** The case that number and code open together; who guesses waits. */
    openWithCode: async (number: string, code: string, sourceAddress: string): Promise<Opening> =>
      openWithCode(tools, number, code, await networkHashOf(tools, sourceAddress)),
    /** The code as it is now, what the case is about, how its reporter is reached. */
    paperOf: (state: Case): Paper => paperOf(tools, state),
    /** The session of whoever has just opened the case. */
    sessionOf: async (state: Case): Promise<string> =>
      openSession((await tools.keyRing())('citizen-session'), state, effects.now(), effects.randomBytes(18)),
    /** The same session for half an hour more, because it was used; null when it has ended. */
    slideSession: async (session: string): Promise<string | null> =>
      slideSession((await tools.keyRing())('citizen-session'), session, effects.now()),
    /**
     * Signing out: the session opens nothing any more, wherever a copy of it lies. `if-possible` is for whoever must get away
     * whatever the table does: their browser forgets the session anyhow.
     */
    endSession: async (session: string, must: 'end' | 'if-possible'): Promise<void> => {
      const ending = endSession(tools, session)
      await (must === 'end' ? ending : ending.catch(() => effects.log('session-not-ended')))
    },
    /** The case of a session that still counts. */
    caseInSession: (session: string): Promise<Case | null> => caseInSession(tools, session),
    /** Everything its reporter may know of the case, and of a file of theirs that was just sent. */
    open: (state: Case, page: number, fileId?: string): Promise<OpenedOwnCase | null> => openOwn(tools, state.id, page, fileId),
    /** What its reporter can do now. */
    possibleFor: (state: Case): Promise<PossibleMove[]> => possibleFor(tools, state),
    /** Does what a form of the page asks for; the same token does it once. */
    act: (state: Case, commands: readonly CitizenCommand[], token: string | null): Promise<Submitted | TakenLater> =>
      actAsReporter(tools, state, commands, token),
    /** The same complaint as it can go on as a request, where an officer proposed it. */
    continuationOf: (asked: ContinuationAsked): Promise<Continuation> => continuationOf(tools, asked),
    /** What the complaint said, to begin the request with. */
    firstWordsOf: (complaint: Complaint): Promise<string> => firstWordsOf(tools, complaint),
    /** A form that sends a file of theirs straight to the bucket, and leads `back` afterwards; null for a script, which leads on itself. */
    uploadForm: ({ id: owner, accessGeneration }: Case, back: string | null) => {
      const file = { owner, fileId: fileId(effects.randomBytes(idBytes), accessGeneration) }
      return back === null ? signScriptForm(effects, file) : uploadForm(effects, { ...file, back })
    },
    linkToFile: (state: Case, id: string | undefined): Promise<string | null> => linkToFile(effects, state, id),
    /** For the page of the case: small pictures of its files. */
    linksToThumbnails: (state: Case): Promise<ReadonlyMap<string, string>> => linksToThumbnails(effects, state),
    /** The signed form of an official letter where there is one, the issued one until then. */
    linkToLetter: (state: Case, id: string | undefined): Promise<string | null> => linkToLetter(effects, state, id, 'counting'),
  }
}

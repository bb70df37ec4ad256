import type { Answer } from '../../../domain/actions/complaint/answer.ts'
import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case, Holders } from '../../../domain/case/case.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { readTemplates } from '../../../store/office/template-items.ts'
import { deskBase } from '../../base.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import type { Effects } from '../../effects.ts'
import { linksToThumbnails, linkToFile, uploadForm } from '../../files/case-files.ts'
import { signScriptForm } from '../../files/links.ts'
import { evidenceFileId, idBytes } from '../../identifiers.ts'
import { type Once, once } from '../../second-click.ts'
import { toolsOf } from '../../tools.ts'
import { actAsOfficer, type Click, eraseOnce, shareAnswer } from './acting.ts'
import { type AnswerReader, type AnswerReaders, readersOfAnswer, readersOfShared } from './answer-readers.ts'
import { needsApproval } from './approving.ts'
import { caseForOfficer } from './as-officer.ts'
import { type Foreseen, foresee } from './foreseeing.ts'
import { type HeardInstead, whoHearsInstead } from './hearing-instead.ts'
import { heldAgain } from './held-again.ts'
import { type IdentityOpened, type OfficerCase, openByNumber, openForOfficer, openIdentityAs } from './officer-case.ts'
import type { Erased, Erasure } from './privacy.ts'

export type CaseDesk = ReturnType<typeof openCaseDesk>

/** One case on the desk of an officer: what they see of it, and everything they do about it. */
export const openCaseDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** For their names. */
    recentOfficers: tools.recentOfficers,
    /** The case of that number as this officer may see it; null looks the same for none and for none of theirs. */
    open: (officer: OfficerRights, number: string, page = 1): Promise<OfficerCase | null> => openByNumber(tools, officer, number, page),
    /** The same once more, as it is now. */
    openAgain: (officer: OfficerRights, { id }: Case): Promise<OfficerCase | null> => openForOfficer(tools, officer, id),
    /** Texts to begin an answer with. */
    samples: () => readTemplates(tools.table),
    /** Who is going to read an answer: one that is about to be sent, with those that it goes to as well, or one that was given before. */
    readersOf: {
      /** What the reporter will read of it, before it is done; null when it is not possible now. */
      reporter: (officer: OfficerRights, state: Case, command: OfficerCommand): Promise<Foreseen | null> =>
        foresee(tools, officer, state, command),
      /** Whether the head of the institution reads it first: told before anything is looked at or sent. */
      head: (officer: OfficerRights, state: Case, command: OfficerCommand): Promise<boolean> =>
        needsApproval(tools, officer, state, command),
      answer: (officer: OfficerRights, state: Case, answer: Answer): Promise<AnswerReaders> =>
        readersOfAnswer(tools, officer, state, answer),
      shared: (officer: OfficerRights, state: Case, ids: readonly string[], words: string): Promise<AnswerReader[]> =>
        readersOfShared(tools, officer, state, ids, words),
    },
    /** The case alone, to decide by whether this officer may act on it; null as above. It goes on to `act`, which reads it no more. */
    find: (officer: OfficerRights, number: string): Promise<Case | null> => caseForOfficer(tools, officer, number),
    /** Helpers and readers as they were, for whoever passes the case on and does not say. */
    heldAgain: (state: Case, lead: string): Promise<Holders> => heldAgain(tools, state, lead),
    /** Carries out a form of the page; the same click does it once. */
    act: (officer: OfficerRights, state: Case, command: OfficerCommand, click: Click): Promise<Submitted> =>
      actAsOfficer(tools, officer, state, command, click),
    /** Opens who an anonymous reporter is; the reason enters the log first. */
    openIdentity: (officer: OfficerRights, state: Case, reason: string, sent: Once): Promise<IdentityOpened> =>
      openIdentityAs(tools, officer, state, reason, [once(tools, sent, state.id)]),
    /** Gives the answer of this case to duplicates; how many got it. */
    shareAnswer: (
      officer: OfficerRights,
      opened: OfficerCase,
      duplicates: readonly string[],
      sent: string | null,
    ): Promise<number | null> => shareAnswer(tools, officer, opened, duplicates, sent),
    /** Erases texts, files and identity for good. */
    erase: (officer: OfficerRights, { id }: Case, erasure: Erasure, click: Click): Promise<Erased> =>
      eraseOnce(tools, officer, id, erasure, click),
    /** Who hears of it in the place of an institution without anybody to write to, and who can mend that; null while somebody there does. */
    hearInstead: (officer: OfficerRights, state: Case, lead: string): Promise<HeardInstead | null> =>
      whoHearsInstead(tools, officer, state, lead),
    /** Evidence of a case: forms that send it straight to the bucket, and links to what is kept. */
    files: {
      /** A form of a page, which leads `back` afterwards. */
      form: ({ id }: Case, back: string) => uploadForm(effects, { owner: id, fileId: evidenceFileId(effects.randomBytes(idBytes)), back }),
      /** The same for a script that sends several. */
      scriptForm: ({ id }: Case) => signScriptForm(effects, { owner: id, fileId: evidenceFileId(effects.randomBytes(idBytes)) }),
      link: (state: Case, id: string | undefined): Promise<string | null> => linkToFile(effects, state, id),
      /** Small pictures, for the page of the case. */
      thumbnails: (state: Case): Promise<ReadonlyMap<string, string>> => linksToThumbnails(effects, state),
    },
  }
}

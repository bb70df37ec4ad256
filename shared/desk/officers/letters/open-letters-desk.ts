import type { LetterForm as LetterFields } from '../../../domain/actions/officer-forms.ts'
import type { Case, IssuedLetter } from '../../../domain/case/case.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { AnswerTemplate } from '../../../domain/letters/templates.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import type { OfficialLetterFacts } from '../../../letters/official/facts.ts'
import { readTemplates } from '../../../store/office/template-items.ts'
import { deskBase } from '../../base.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import type { Effects } from '../../effects.ts'
import { type LetterForm, linkToLetter, uploadForm } from '../../files/case-files.ts'
import { idBytes, signedFileId } from '../../identifiers.ts'
import { type Once, once } from '../../second-click.ts'
import { toolsOf } from '../../tools.ts'
import { type OfficerCase, openByNumber } from '../case/officer-case.ts'
import { type LetterWords, letterFacts, possibleLetters } from './letter-source.ts'
import { issueLetterAs, suggestLetterNumber } from './official-letters.ts'
import { type SampleFacts, saveSample } from './samples.ts'

export type LettersDesk = ReturnType<typeof openLettersDesk>

/** Official letters (surat resmi) of a request, and the sample texts that officers write with. */
export const openLettersDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** The case of that number as this officer may see it. */
    open: (officer: OfficerRights, number: string): Promise<OfficerCase | null> => openByNumber(tools, officer, number),
    /** The kinds of letters for which the case has come far enough. */
    possibleLetters: (opened: OfficerCase, form: Omit<LetterFields, 'kind'>, words: LetterWords) =>
      possibleLetters(tools, opened, form, words),
    /** The number that would follow the last one that was taken as suggested. */
    suggestNumber: async (kind: IssuedLetter['kind']): Promise<string> => (await suggestLetterNumber(tools, kind)).number,
    /** What the letter would say; null when it is not possible now. */
    letterFacts: (opened: OfficerCase, form: LetterFields, words: LetterWords): Promise<OfficialLetterFacts | null> =>
      letterFacts(tools, opened, form, words),
    /** Issues it for good: the PDF is kept, its hash is in the log, its number stands on no other. */
    issue: (officer: Officer, { id }: Case, facts: OfficialLetterFacts, sent: Once): Promise<Submitted> =>
      issueLetterAs(tools, officer, id, facts, [once(tools, sent, id)]),
    linkToLetter: (state: Case, id: string | undefined, form: LetterForm): Promise<string | null> => linkToLetter(effects, state, id, form),
    /** A form that sends the signed letter; the name of the file carries the letter it belongs to. */
    signedUploadForm: ({ id }: Case, { letterId }: IssuedLetter, back: string) =>
      uploadForm(effects, { owner: id, fileId: signedFileId(letterId, effects.randomBytes(idBytes)), back }),
    /** Sample texts, those that are built in too. */
    samples: () => readTemplates(tools.table),
    /** Saves a sample as the version after this one; false when somebody else was first. */
    saveSample: (sample: AnswerTemplate | null, facts: SampleFacts): Promise<boolean> => saveSample(tools, sample, facts),
  }
}

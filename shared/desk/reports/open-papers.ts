import type { Officer } from '../../domain/office/directory.ts'
import type { Asked } from '../../domain/papers/as-of.ts'
import { isTrue, type Paper, type Signing } from '../../domain/papers/paper.ts'
import type { SectionName } from '../../domain/papers/paper-kinds.ts'
import type { PaperDocument } from '../../letters/official/document.ts'
import { readPaper, readPapers } from '../../store/office/paper-items.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { eraseWords, issuePaper } from './issuing-papers.ts'
import { countAgain, factsOfPaper, makePaper, type PaperOutcome, progressOf, saveWords, usualSigning } from './making-papers.ts'
import { readPaperDocument, readPaperFigures, readPaperFile } from './paper-files.ts'

export type PapersDesk = ReturnType<typeof openPapers>

/** Papers that the law and scorers ask for: counted by a job, written, issued and kept (docs/adr/0065). */
export const openPapers = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    recentOfficers: tools.recentOfficers,
    papers: (): Promise<Paper[]> => readPapers(tools.table),
    paper: (id: string): Promise<Paper | null> => readPaper(tools.table, id),
    /** How far its counting is, in per cent. */
    progress: (paper: Paper): Promise<number | null> => progressOf(tools, paper),
    /** As it would be issued now, or as it was; null while it is counted. */
    document: async (paper: Paper): Promise<PaperDocument | null> => {
      if (paper.issued) return readPaperDocument(tools, paper.id)
      const facts = await factsOfPaper(tools, paper)
      return facts && (await import('../../letters/papers/compose-paper.ts')).composePaper(facts)
    },
    /** Whether what it says is so: a statement that nothing was asked may turn out not to be. */
    isTrue: async (paper: Paper): Promise<boolean> => {
      const figures = await readPaperFigures(tools, paper.id)
      return figures !== null && isTrue(figures)
    },
    usualSigning: (kind: Paper['kind']): Promise<Signing> => usualSigning(tools, kind),
    file: (paper: Paper, file: 'pdf' | 'docx'): Promise<Uint8Array | null> =>
      paper.issued ? readPaperFile(tools, paper.id, file) : Promise.resolve(null),
    make: (officer: Officer, asked: Asked): Promise<PaperOutcome> => makePaper(tools, officer, asked),
    save: (id: string, version: number, words: Pick<Paper, 'sections'> & { signing: Signing }): Promise<PaperOutcome> =>
      saveWords(tools, id, version, words),
    issue: (officer: Officer, id: string, version: number): Promise<PaperOutcome> => issuePaper(tools, officer, id, version),
    erase: (officer: Officer, id: string, version: number, what: { section: SectionName; reason: string }): Promise<PaperOutcome> =>
      eraseWords(tools, officer, id, version, what),
    again: (id: string, version: number): Promise<PaperOutcome> => countAgain(tools, id, version),
  }
}

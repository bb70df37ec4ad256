import type { Officer } from '../../domain/office/directory.ts'
import { isTrue, type KeptFiles, type Paper, withoutWords } from '../../domain/papers/paper.ts'
import type { SectionName } from '../../domain/papers/paper-kinds.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { readPaper, replacePaper } from '../../store/office/paper-items.ts'
import { noteErasedWords } from '../journal.ts'
import type { Tools } from '../tools.ts'
import { factsOfPaper, type PaperOutcome, usualSigning } from './making-papers.ts'
import { checksumOf, keepPaperFile, takePaperFilesAway } from './paper-files.ts'

/**
 * Issues a draft: its files are rendered once and kept, and the record says by which checksum they are known. Files that no
 * record speaks of harm nobody, so they are written first.
 */
export const issuePaper = async (tools: Tools, officer: Pick<Officer, 'id'>, id: string, version: number): Promise<PaperOutcome> => {
  const paper = await readPaper(tools.table, id)
  if (paper?.state !== 'draft' || paper.job !== null) return { kind: 'refused' }
  if (paper.version !== version) return { kind: 'changed-since' }
  const on = localDateOf(tools.effects.now(), (await tools.region()).timeZone)
  const signing = paper.signing ?? (await usualSigning(tools, paper.kind))
  const next: Paper = { ...paper, version: version + 1, state: 'issued', signing }
  const files = await keepFiles(tools, next)
  if (!files) return { kind: 'refused' }
  const issued = await replacePaper(tools.table, { ...next, issued: { by: officer.id, on, files, replaced: null } })
  if (issued) tools.effects.log('paper-issued', { id, by: officer.id })
  return issued ? { kind: 'done', id } : { kind: 'changed-since' }
}

/** Writes the files of a paper over those that lie there. */
const keepFiles = async (tools: Tools, paper: Paper): Promise<KeptFiles | null> => {
  const facts = await factsOfPaper(tools, paper)
  if (!facts) return null
  // What renders weighs more than the whole function; only this path needs it.
  const [{ composePaper }, { renderPdf }, { renderDocx }] = await Promise.all([
    import('../../letters/papers/compose-paper.ts'),
    import('../../letters/official/pdf/render-pdf.ts'),
    import('../../letters/papers/render-docx.ts'),
  ])
  if (!isTrue(facts.figures)) return null
  const document = composePaper(facts)
  const [pdf, docx] = [(await renderPdf(document)).bytes, await renderDocx(document)]
  if (paper.erased.length > 0) await takePaperFilesAway(tools, paper.id)
  await keepPaperFile(tools, paper.id, 'document.json', JSON.stringify(document))
  await keepPaperFile(tools, paper.id, 'pdf', pdf)
  await keepPaperFile(tools, paper.id, 'docx', docx)
  return { pdf: { sha256: checksumOf(pdf), bytes: pdf.length }, docx: { sha256: checksumOf(docx), bytes: docx.length } }
}

/**
 * Erases what was written in a section of an issued paper. The files are made again without it and take the place of those that
 * were kept; the checksums of what was issued stay in the record. The journal is told first (docs/adr/0047).
 */
export const eraseWords = async (
  tools: Tools,
  officer: Pick<Officer, 'id'>,
  id: string,
  version: number,
  { section, reason }: { section: SectionName; reason: string },
): Promise<PaperOutcome> => {
  const paper = await readPaper(tools.table, id)
  if (!paper?.issued || paper.sections[section] === undefined || paper.job !== null) return { kind: 'refused' }
  if (paper.version !== version) return { kind: 'changed-since' }
  const on = localDateOf(tools.effects.now(), (await tools.region()).timeZone)
  await noteErasedWords(tools, { paperId: id, section, version: version + 1, on, by: officer.id })
  const next = { ...withoutWords(paper, { section, on, by: officer.id, reason }), version: version + 1 }
  const replaced = await keepFiles(tools, next)
  if (!replaced) return { kind: 'refused' }
  const erased = await replacePaper(tools.table, { ...next, issued: { ...paper.issued, replaced } })
  if (erased) tools.effects.log('paper-words-erased', { id, section, by: officer.id })
  return erased ? { kind: 'done', id } : { kind: 'changed-since' }
}

import type { OpenedCase } from '../../../shared/desk/cases/reading.ts'
import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import type { FileRefusal } from '../../../shared/domain/events/happenings.ts'
import type { Language } from '../../../shared/web/language.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** What became of a file that was just sent: nothing is known yet, or why it was not kept. */
export type AwaitedFile = 'unknown' | { refused: FileRefusal }

/** Null where none is awaited, and where it was kept: then it stands among the files, or was taken away since. */
export const awaitedFile = async ({ view }: OpenedCase, desk: OwnCaseDesk, id: string | undefined): Promise<AwaitedFile | null> => {
  if (id === undefined || view.case.files.some(({ fileId }) => fileId === id)) return null
  const told = view.timeline.findLast(({ event }) => event.type === 'file-refused' && event.fileId === id)?.event
  if (told?.type === 'file-refused') return { refused: told.reason }
  const verdict = await desk.verdictOn(id)
  if (verdict === 'kept') return null
  return verdict === null ? 'unknown' : { refused: verdict }
}

export const Awaited = ({ file, language }: { file: AwaitedFile; language: Language }) => {
  const text = textOf(language).case
  if (file === 'unknown') return <p class="note">{text.fileChecking}</p>
  return <p class="note">{text.fileNotKept({ reason: text.fileRefusals[file.refused] })}</p>
}

import type { SentFile } from '../../../shared/desk/citizens/sent-file.ts'
import type { Language } from '../../../shared/web/language.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** What became of a file that was just sent, where it does not stand among the files. */
export const Awaited = ({ file, language }: { file: SentFile; language: Language }) => {
  const text = textOf(language).case
  if (file === 'unknown') return <p class="note">{text.fileChecking}</p>
  return <p class="note">{text.fileNotKept({ reason: text.fileRefusals[file.refused] })}</p>
}

import type { SignedNote } from '../../desk/reports/institution-notes.ts'
import { moment } from '../format.ts'
import type { Language } from '../language.ts'
import { officerTextOf } from '../text/officer-text.ts'

type Props = { notes: readonly SignedNote[]; language: Language; timeZone: string }

/** What an institution says to its figures: the last word, and those before it folded away. */
export const InstitutionNotes = ({ notes: [last, ...earlier], language, timeZone }: Props) => {
  const { note: words } = officerTextOf(language).leaders
  const One = ({ note }: { note: SignedNote }) => (
    <div class="panel">
      <p dir="auto" class="words">
        {note.text}
      </p>
      <small>{words.signed({ by: note.signed, on: moment(note.at, language, timeZone) })}</small>
    </div>
  )
  if (!last) return <p>{words.none}</p>
  return (
    <>
      <One note={last} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier({ count: earlier.length })}</summary>
          {earlier.map((note) => (
            <One note={note} />
          ))}
        </details>
      )}
    </>
  )
}

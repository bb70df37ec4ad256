import type { LocalDate } from '../time/local-date.ts'
import type { Complaint } from './case.ts'
import { withoutContacts } from './foreign-traces.ts'
import type { TextRef } from './personal-text.ts'

/** What an officer copies into SP4N-LAPOR!, field by field. Null is what there is not, or was erased. */
export type ReportToCopy = {
  title: string | null
  text: string | null
  category: string | null
  place: string | null
  eventOn: LocalDate | null
  receivedOn: LocalDate
}

/** Stands where a contact or a NIK stood. */
const takenOut = '[kontak dihapus]'

/** The words that are copied: what an officer made of them, if one did. */
export const wordsToCopy = ({ title, text, edited, place }: Pick<Complaint, 'title' | 'text' | 'edited' | 'place'>) => ({
  title: edited?.title ?? title,
  text: edited?.text ?? text,
  place,
})

/**
 * The report without who filed it: contacts and NIK that stand in its words are taken out, and what else tells of them an officer
 * has to see (docs/adr/0072).
 */
export const reportToCopy = (
  state: Complaint,
  written: (ref: TextRef) => string | null,
  categoryName: (id: string) => string,
): ReportToCopy => {
  const { title, text, place } = wordsToCopy(state)
  const plain = (ref: TextRef): string | null => {
    const words = written(ref)
    return words === null ? null : withoutContacts(words, takenOut)
  }
  const where = [place && plain(place), state.village, state.district && `Kecamatan ${state.district}`].filter(Boolean)
  return {
    title: plain(title),
    text: plain(text),
    category: state.category === null ? null : categoryName(state.category),
    place: where.length > 0 ? where.join(', ') : null,
    eventOn: state.eventOn,
    receivedOn: state.receivedOn,
  }
}

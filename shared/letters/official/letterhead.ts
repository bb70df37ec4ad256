import { letterNumber } from '../../domain/letters/letter-number.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Region } from '../../region.ts'
import type { Letterhead, OfficialLetterKind } from './facts.ts'

/** The letterhead (kop surat) of the regency's PPID; of its superior (Atasan PPID), who alone answers objections. */
export const letterheadOf = (
  { name, letters, contact }: Pick<Region, 'name' | 'letters' | 'contact'>,
  kind: OfficialLetterKind,
): Letterhead => ({
  regionName: /^pemerintah/i.test(name) ? name : `Pemerintah ${name}`,
  unitName: kind === 'objection-answer' ? letters.superiorUnitName : letters.unitName,
  address: contact.address,
  phone: contact.phone,
})

/** Who signs that kind of letter by the region file; null where it does not say. */
export const signatoryOf = ({ letters: { signatories } }: Pick<Region, 'letters'>, kind: OfficialLetterKind) =>
  signatories[kind === 'objection-answer' ? 'superior' : 'ppid'] ?? null

/** Where letters are signed. */
export const letterPlaceOf = ({ letters, shortName }: Pick<Region, 'letters' | 'shortName'>): string => letters.city ?? shortName

/** Short names of the kinds; they stand for `{kode}` in the regency's pattern. */
const codes: Record<OfficialLetterKind, string> = {
  acknowledgement: 'TBP',
  incomplete: 'PBL',
  extension: 'PPW',
  decision: 'PT',
  refusal: 'KPI',
  handover: 'TBPI',
  'objection-answer': 'TK',
}

/** The number of a letter. `sequence` is the running number within the year of `date`, from 1. */
export const letterNumberOf = ({ letters }: Pick<Region, 'letters'>, kind: OfficialLetterKind, sequence: number, date: LocalDate): string =>
  letterNumber(letters.pattern, { sequence, code: letters.codes[kind] ?? codes[kind], date })

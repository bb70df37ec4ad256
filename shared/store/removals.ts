/**
 * Why something is taken out of the table or the buckets, and how a restore knows that it was taken and not lost. Whatever
 * deletes names its line (`transact.ts`, `access.ts`, `desk/files/objects.ts`), so that a new deletion says which it is
 * (docs/adr/0047).
 *
 * `journal`: an entry outside the table tells of it before it happens. `derived`: it follows from the case and is made anew,
 * never copied. `never`: nothing of that kind comes back. `kept`: it comes back, as long as its versions are kept.
 */
export const removals = {
  /** A text with its salt, who filed, the hashes of their contacts (UU 27/2022 Ps 8, 43; retention). */
  erased: 'journal',
  /** A file or official letter, in every version. */
  'file-erased': 'journal',
  /** Words of an issued paper, in every version of its files. */
  'words-of-paper-erased': 'journal',
  /** The row of a desk that the case has left; of an institution the journal tells. */
  'desk-left': 'journal',
  /** What was proposed about a case that took its text along; the case's entry tells of it. */
  'report-withdrawn': 'journal',
  'duplicate-unlinked': 'derived',
  /** The case has that tracking id no more: it was another report's. */
  'national-unlinked': 'derived',
  'word-unwritten': 'derived',
  /** What one case alone had taught about a word. */
  'lesson-taken-back': 'derived',
  'privacy-answered': 'derived',
  /** It comes back only where nothing has happened in its case since. */
  'hand-over-told': 'derived',
  /** A contact found under newer keys now; under the old ones nobody looks any more. */
  'contact-rehashed': 'derived',
  /** How a reporter is reached, masked, once an officer hid who they are. */
  'contact-hidden': 'derived',
  'session-ended': 'never',
  'sign-in-used': 'never',
  /** The check of a generation of keys that nothing names any more. */
  'key-retired': 'never',
  /** What a person sent, before it was cleaned; it lies in a bucket that keeps no versions. */
  'upload-judged': 'never',
  /** An export of SP4N-LAPOR! and what was planned with it, once its reports are cases. */
  'import-applied': 'never',
  /** What a step made of an evidence pack, once it stands in the pack. */
  'pack-part-used': 'never',
  /** Cleaned, and then not taken by its case: nobody was ever shown it. Every version goes. */
  'file-refused': 'never',
  /** An institution's decree, by the next one. */
  'decree-replaced': 'kept',
  /** The file beside a scorer's item, by the next one, or because an officer took it off. */
  'answer-file-gone': 'kept',
} as const satisfies Record<string, 'journal' | 'derived' | 'never' | 'kept'>

export type Removal = keyof typeof removals

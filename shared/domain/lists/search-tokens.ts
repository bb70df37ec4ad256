import type { Case } from '../case/case.ts'
import { channelOf } from '../channels/channels.ts'

/**
 * Words by which a case is found: those of its title and place, never of its text, and never of who filed it. Each is
 * looked up as it stands, so the words of a question go through the same `tokensOf`.
 */

/** More would make the index dear without making cases easier to find. */
export const maxTokens = 20
const minLetters = 3

/** Words that half of all titles have (kata tugas), and what every case is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `ada adalah agar akan aku anda apa atas atau bagi bagaimana bahwa baru bapak beberapa belum bila bisa bukan buat dalam dan dapat
   dari daripada dengan dekat demi depan di dia gak hal hanya harap harus hingga ibu ini itu iya jadi jangan jika juga kak kalau kami
   kapan karena kata kepada kenapa ketika kita lagi lain laporan lebih lewat masih maka mana mau melalui mengenai mereka mohon namun
   nya oleh pada pak para pengaduan per perlu permohonan pernah pun saat saja sama sampai sangat saya seperti sebab sebelah sebuah
   secara sehingga sejak sekitar selalu selama semua serta sering setelah setiap sudah supaya tapi telah tentang terhadap terus
   tersebut tetapi tidak tolong untuk waktu yaitu yakni yang`.split(/\s+/),
)

/** Words and numbers as they stand, in lower case and without diacritics. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)

/** Lower case, without diacritics, in order, each once. */
export const tokensOf = (...texts: readonly string[]): string[] => {
  const tokens = new Set<string>()
  for (const word of wordsIn(texts.join(' '))) {
    if (tokens.size === maxTokens) break
    if (word.length >= minLetters && word.length <= maxLength && !stopWords.has(word)) tokens.add(word)
  }
  return [...tokens]
}

/** A key of the table has its limits, and no word of a language is that long. */
const maxLength = 40

/** `texts` by number; one that was erased is missing, and so are its words. */
export const caseTokens = (state: Case, texts: ReadonlyMap<number, { text: string }>): string[] =>
  tokensOf(
    ...channelOf(state)
      .indexedTexts(state)
      .flatMap((n) => texts.get(n)?.text ?? []),
  )

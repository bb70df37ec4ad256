import type { FactRow, LetterBlock, OfficialLetter, Opening } from './document.ts'
import type { OfficialLetterFacts } from './facts.ts'
import { act } from './legal-words.ts'
import { writtenDate } from './written-date.ts'

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
export const facts = (...rows: FactRow[]): LetterBlock => ({ kind: 'facts', rows })
export const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items })

/** What every letter takes over unchanged. */
export const frame = (from: OfficialLetterFacts, title: string): Omit<OfficialLetter, 'opening' | 'blocks'> => ({
  kind: from.kind,
  title: `${title} ${from.request.number}`,
  letterNumber: from.letterNumber,
  date: from.date,
  letterhead: from.letterhead,
  signatory: from.signatory,
})

/** Surat: reference lines on the left, place and date on the right, "Yth." */
export const letterOpening = (from: OfficialLetterFacts, subject: string): Opening => ({
  form: 'letter',
  references: [
    ['Nomor', from.letterNumber],
    ['Sifat', 'Biasa'],
    ['Lampiran', '–'],
    ['Hal', subject],
  ],
  placeAndDate: `${from.place}, ${writtenDate(from.date)}`,
  addressee: [`Yth. ${from.addressee.name}`, from.addressee.address ?? 'di tempat'],
})

/** Naskah: a centred heading and its number; place and date come before the signature. */
export const deedOpening = (from: OfficialLetterFacts, lines: readonly string[], placeAndDate: readonly string[]): Opening => ({
  form: 'deed',
  heading: lines,
  number: from.letterNumber,
  placeAndDate,
})

/** The request as the letter refers to it. */
export const requestRows = ({ request }: OfficialLetterFacts): FactRow[] => [
  ['Nomor pendaftaran', request.number],
  ['Tanggal permohonan', writtenDate(request.receivedOn)],
  ['Informasi yang diminta', request.details],
]

export const signedBy = ({ letterhead }: OfficialLetterFacts): string => `${letterhead.unitName} ${letterhead.regionName}`

/** UU 14/2008 Ps 35 (1) and 36 (1): whoever is not content may object, and must be told so. */
export const objectionReminder = (against: 'pemberitahuan' | 'keputusan', objectBy: string | null): LetterBlock[] =>
  objectBy === null
    ? []
    : [
        paragraph(
          `Apabila Saudara berkeberatan atas ${against} ini, Saudara berhak mengajukan keberatan secara tertulis kepada Atasan PPID berdasarkan Pasal 35 ayat (1) ${act}, dalam jangka waktu paling lambat 30 (tiga puluh) hari kerja sesuai dengan Pasal 36 ayat (1), yaitu paling lambat ${objectBy}.`,
        ),
      ]

export const thanks = paragraph('Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.')

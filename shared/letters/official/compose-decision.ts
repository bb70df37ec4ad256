import type { LetterBlock, OfficialLetter } from './document.ts'
import type { FactsOf } from './facts.ts'
import { act, exemptionLines } from './legal-words.ts'
import {
  deedOpening,
  facts,
  frame,
  heading,
  letterOpening,
  list,
  objectionReminder,
  paragraph,
  requestRows,
  signedBy,
  thanks,
} from './parts.ts'
import { writtenDate } from './written-date.ts'

type Outcome = FactsOf<'decision'>['outcome']

/** Pemberitahuan tertulis, with what UU 14/2008 Ps 22 (7) wants to be in it. */
export const decision = (from: FactsOf<'decision'>): OfficialLetter => ({
  ...frame(from, 'Pemberitahuan Tertulis atas Permohonan Informasi Publik'),
  opening: letterOpening(from, 'Pemberitahuan tertulis atas permohonan informasi publik'),
  blocks: [
    paragraph('Sehubungan dengan permohonan informasi publik yang Saudara ajukan:'),
    facts(...requestRows(from)),
    paragraph(`berdasarkan Pasal 22 ayat (7) ${act}, dengan ini diberitahukan hal-hal sebagai berikut:`),
    ...outcomeBlocks(from.outcome, from),
    ...objectionReminder('pemberitahuan', from.objectBy),
    thanks,
  ],
})

const outcomeBlocks = (outcome: Outcome, from: FactsOf<'decision'>): LetterBlock[] => {
  switch (outcome.result) {
    case 'full':
      return [
        facts(
          ['Penguasaan informasi', `Dikuasai oleh ${from.letterhead.regionName}`],
          ['Keputusan', 'Permohonan dikabulkan seluruhnya'],
          ...handoverRows(outcome),
        ),
        heading('Informasi yang diberikan'),
        list(outcome.material),
      ]
    case 'part':
      return [
        facts(
          ['Penguasaan informasi', `Dikuasai oleh ${from.letterhead.regionName}`],
          ['Keputusan', 'Permohonan dikabulkan sebagian'],
          ...handoverRows(outcome),
        ),
        heading('Informasi yang diberikan'),
        list(outcome.material),
        heading('Bagian yang dihitamkan'),
        paragraph(
          `Bagian berikut dihitamkan karena termasuk informasi yang dikecualikan berdasarkan ${act}, sebagaimana diuraikan dalam uji konsekuensi. Bagian selebihnya diberikan sebagaimana disebutkan di atas.`,
        ),
        ...testBlocks(outcome.withheld, 'Bagian yang dihitamkan'),
      ]
    case 'not-documented':
      return [
        facts(
          ['Penguasaan informasi', 'Belum didokumentasikan'],
          ['Keputusan', `Informasi disediakan paling lambat ${outcome.provideBy}`],
          ['Keterangan', outcome.explanation],
          ['Biaya penyalinan', outcome.cost],
        ),
      ]
    case 'not-held':
      return [
        facts(
          ['Penguasaan informasi', `Tidak dikuasai oleh ${from.letterhead.regionName}`],
          ['Keputusan', 'Permohonan tidak dapat dipenuhi'],
          ['Keterangan', outcome.explanation],
          ['Badan publik yang menguasai', outcome.heldBy ?? 'Tidak kami ketahui'],
        ),
        paragraph(
          outcome.heldBy === null
            ? 'Oleh karena itu, informasi tersebut tidak dapat kami berikan.'
            : 'Oleh karena itu, informasi tersebut tidak dapat kami berikan. Saudara dapat mengajukan permohonan kepada badan publik yang menguasainya.',
        ),
      ]
    default:
      return outcome satisfies never
  }
}

const handoverRows = ({ format, delivery, cost }: Extract<Outcome, { result: 'full' | 'part' }>) =>
  [
    ['Bentuk informasi', format],
    ['Cara penyampaian', delivery],
    ['Biaya penyalinan', cost],
  ] as const

/** Each consequence test (uji konsekuensi): document, exact part, statute, weighing. */
const testBlocks = (tests: FactsOf<'refusal'>['tests'], partLabel: string): LetterBlock[] =>
  tests.flatMap(({ document, part, grounds, statute, weighing }, i) => [
    heading(tests.length === 1 ? 'Uji konsekuensi' : `Uji konsekuensi ${i + 1}`),
    facts(
      ['Dokumen yang diuji', document],
      [partLabel, part],
      ['Dasar pengecualian', exemptionLines(grounds)],
      ...(statute === null ? [] : [['Peraturan terkait', statute] as const]),
      ['Pertimbangan', weighing],
    ),
  ])

/** Keputusan penolakan, with the consequence test of each document and its ground under UU 14/2008 Ps 17. */
export const refusal = (from: FactsOf<'refusal'>): OfficialLetter => ({
  ...frame(from, 'Keputusan tentang Penolakan Permohonan Informasi Publik'),
  opening: deedOpening(
    from,
    ['KEPUTUSAN', 'PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI', 'TENTANG', 'PENOLAKAN PERMOHONAN INFORMASI PUBLIK'],
    [`Ditetapkan di ${from.place}`, `pada tanggal ${writtenDate(from.date)}`],
  ),
  blocks: [
    paragraph(`${signedBy(from)}, setelah memeriksa permohonan informasi publik:`),
    facts(
      ...requestRows(from).slice(0, 2),
      ['Nama pemohon', from.addressee.name],
      ...(from.addressee.address === null ? [] : [['Alamat', from.addressee.address] as const]),
      ...requestRows(from).slice(2),
    ),
    paragraph(
      `menyatakan bahwa informasi tersebut dikuasai, tetapi termasuk informasi yang dikecualikan berdasarkan ${act}, sebagaimana diuraikan dalam uji konsekuensi berikut.`,
    ),
    ...testBlocks(from.tests, 'Bagian yang dikecualikan'),
    heading('Keputusan'),
    paragraph('Berdasarkan uji konsekuensi tersebut, permohonan informasi publik ini DITOLAK.'),
    ...objectionReminder('keputusan', from.objectBy),
  ],
})

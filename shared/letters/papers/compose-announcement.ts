import type { PaperBlock } from '../official/document.ts'
import { act, exemptionWords } from '../official/legal-words.ts'
import { facts, heading, paragraph } from '../official/parts.ts'
import { writtenDate } from '../official/written-date.ts'
import {
  byMonth,
  chart,
  medianWritten,
  ninetiethWritten,
  type PaperFacts,
  requestsIn,
  sectionBlocks,
  shareWritten,
  table,
} from './paper-parts.ts'
import { periodNamed } from './paper-words.ts'

/** Up to when what was recorded counts: under every paper's figures. */
export const asOfSentence = ({ figures }: PaperFacts): PaperBlock =>
  paragraph(
    `Angka dihitung dari catatan permohonan sampai dengan ${writtenDate(figures.asOf)}, menurut tanggal permohonan diterima. Yang dicatat sesudahnya tidak termasuk.`,
  )

/** UU 14/2008 Ps 12, letter by letter: how many were asked, how long it took, what was given and refused, and why. */
export const announcement = (from: PaperFacts): PaperBlock[] => [
  paragraph(
    `Berdasarkan Pasal 12 ${act}, ${from.letterhead.unitName} ${from.letterhead.regionName} mengumumkan layanan informasi publik ${periodNamed(from.paper.kind, from.paper.period)} sebagai berikut.`,
  ),
  asOfSentence(from),
  ...requestFigures(from),
  ...sectionBlocks(from.paper),
]

/** Figures that the announcement and the annual report share. */
export const requestFigures = (from: PaperFacts): PaperBlock[] => {
  const requests = requestsIn(from.figures)
  return [
    heading('Jumlah permintaan informasi'),
    facts(['Permintaan yang diterima', String(requests.cameIn)], ['Belum selesai', String(requests.open)]),
    chart(
      'Permintaan yang diterima menurut bulan',
      ['Bulan', 'Permintaan'],
      byMonth(from.figures, () => true),
    ),
    heading('Waktu yang diperlukan'),
    facts(
      ['Waktu tengah sampai dijawab', medianWritten(requests.answerDays)],
      ['Sembilan dari sepuluh dalam', ninetiethWritten(requests.answerDays)],
      ['Dijawab dalam batas waktu', shareWritten(requests.answer)],
      ['Diperpanjang satu kali', String(requests.extended)],
    ),
    heading('Pemberian dan penolakan'),
    chart('Permintaan menurut keputusan', ['Keputusan', 'Permintaan'], decisionBars(from)),
    heading('Alasan penolakan'),
    ...refusals(requests.exemptions),
  ]
}

const decisionWords = [
  ['granted', 'Dikabulkan seluruhnya'],
  ['partly', 'Dikabulkan sebagian'],
  ['refused', 'Ditolak'],
  ['not-held', 'Tidak dikuasai'],
  ['not-documented', 'Belum didokumentasikan'],
] as const

/** What has no decision is told too, so that the bars add up to all that came in. */
const decisionBars = ({ figures }: PaperFacts): { name: string; value: number }[] => {
  const { cameIn, decisions } = requestsIn(figures)
  const decided = decisionWords.map(([decision, name]) => ({ name, value: decisions[decision] ?? 0 }))
  const rest = cameIn - decided.reduce((sum, { value }) => sum + value, 0)
  return rest > 0 ? [...decided, { name: 'Belum atau tidak diputus', value: rest }] : decided
}

const refusals = (exemptions: Readonly<Record<string, number>>): PaperBlock[] => {
  const named = Object.entries(exemptionWords).flatMap(([letter, words]) => {
    const count = exemptions[letter] ?? 0
    return count === 0 ? [] : [[`Pasal 17 huruf ${letter}: ${words}`, String(count)] as const]
  })
  return named.length === 0
    ? [paragraph('Tidak ada permintaan yang ditolak, seluruhnya atau sebagian, berdasarkan Pasal 17.')]
    : [
        table(['Dasar pengecualian', 'Permintaan'], named),
        paragraph('Satu permintaan dapat ditolak atas lebih dari satu dasar, seluruhnya atau sebagian.'),
      ]
}

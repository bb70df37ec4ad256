import type { PaperBlock } from '../official/document.ts'
import { act, objectionWords } from '../official/legal-words.ts'
import { facts, heading, paragraph } from '../official/parts.ts'
import { writtenDate } from '../official/written-date.ts'
import { asOfSentence, requestFigures } from './compose-announcement.ts'
import { chart, coveredDays, type PaperFacts, requestsIn, sectionBlocks, table } from './paper-parts.ts'
import { periodNamed } from './paper-words.ts'

/** Perki 1/2021 Ps 56: what people write stands around the figures, in the order of the rule. */
export const annual = (from: PaperFacts): PaperBlock[] => [
  paragraph(
    `Laporan layanan informasi publik ${periodNamed(from.paper.kind, from.paper.period)} ini disusun oleh ${from.letterhead.unitName} ${from.letterhead.regionName} berdasarkan Pasal 12 ${act} dan Pasal 56 Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik.`,
  ),
  asOfSentence(from),
  ...sectionBlocks(from.paper, ['policy', 'facilities', 'staff', 'budget']),
  ...requestFigures(from),
  ...objections(from),
  ...sectionBlocks(from.paper, ['obstacles', 'recommendations']),
]

const objections = ({ figures }: PaperFacts): PaperBlock[] => {
  const { objected, grounds, objections, ordered, ordersCarriedOut, ordersOpen, disputed } = requestsIn(figures)
  const answered = Object.values(objections).reduce((sum, n) => sum + n, 0)
  const named = Object.entries(objectionWords).flatMap(([letter, words]) => {
    const count = grounds[letter] ?? 0
    return count === 0 ? [] : [[`Pasal 35 ayat (1) huruf ${letter}: ${words}`, String(count)] as const]
  })
  return [
    heading('Keberatan dan sengketa informasi'),
    facts(['Keberatan yang diterima', String(objected)], ['Sengketa yang dicatat', String(disputed)]),
    ...(objected === 0
      ? []
      : [
          chart(
            'Keberatan menurut tanggapan Atasan PPID',
            ['Tanggapan', 'Keberatan'],
            [
              { name: 'Dikabulkan', value: objections.upheld ?? 0 },
              { name: 'Dikabulkan sebagian', value: objections.partly ?? 0 },
              { name: 'Ditolak', value: objections.rejected ?? 0 },
              { name: 'Belum ditanggapi', value: Math.max(0, objected - answered) },
            ],
          ),
          table(['Alasan keberatan', 'Keberatan'], named),
          paragraph('Satu keberatan dapat memuat lebih dari satu alasan.'),
          facts(
            ['Perintah Atasan PPID', String(ordered)],
            ['Sudah dilaksanakan', String(ordersCarriedOut)],
            ['Belum dilaksanakan', String(ordersOpen)],
          ),
        ]),
  ]
}

/** Where nothing was asked the superior says so over their name (Perki 1/2022). */
export const nothingAsked = (from: PaperFacts): PaperBlock[] => {
  const { first, last } = coveredDays(from.figures)
  return [
    paragraph('Yang bertanda tangan di bawah ini:'),
    facts(['Nama', from.signatory.name], ['Jabatan', from.signatory.position]),
    paragraph(
      `menyatakan bahwa dalam ${periodNamed(from.paper.kind, from.paper.period)}, sejak ${writtenDate(first)} sampai dengan ${writtenDate(last)}, ${from.letterhead.regionName} tidak menerima permohonan informasi publik, menurut register permohonan yang dicatat sampai dengan ${writtenDate(from.figures.asOf)}.`,
    ),
    paragraph('Demikian pernyataan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'),
  ]
}

import type { OfficialLetter } from './document.ts'
import type { FactsOf } from './facts.ts'
import { act, objectionLines } from './legal-words.ts'
import { facts, frame, heading, letterOpening, list, paragraph, requestRows, thanks } from './parts.ts'
import { writtenDate } from './written-date.ts'

const decisions: Record<FactsOf<'objection-answer'>['decision'], string> = {
  granted: 'mengabulkan keberatan Saudara seluruhnya',
  partly: 'mengabulkan keberatan Saudara sebagian',
  rejected: 'menolak keberatan Saudara',
}

/** Tanggapan Atasan PPID atas keberatan, UU 14/2008 Ps 36 (2); after it the way to the Komisi Informasi is open (Ps 37 (2)). */
export const objectionAnswer = (from: FactsOf<'objection-answer'>): OfficialLetter => ({
  ...frame(from, 'Tanggapan atas Keberatan Permohonan Informasi Publik'),
  opening: letterOpening(from, 'Tanggapan atas keberatan permohonan informasi publik'),
  blocks: [
    paragraph('Sehubungan dengan keberatan yang Saudara ajukan:'),
    facts(
      ['Nomor keberatan', from.objection.number],
      ['Tanggal keberatan', writtenDate(from.objection.receivedOn)],
      ['Alasan keberatan', objectionLines(from.objection.grounds)],
      ...(from.objection.statement === null ? [] : [['Uraian keberatan', from.objection.statement] as const]),
      ...requestRows(from),
    ),
    paragraph(
      `kami selaku Atasan Pejabat Pengelola Informasi dan Dokumentasi, berdasarkan Pasal 36 ayat (2) ${act}, menyampaikan tanggapan sebagai berikut.`,
    ),
    heading('Pertimbangan'),
    ...(from.considerations.length === 1 ? from.considerations.map(paragraph) : [list(from.considerations)]),
    heading('Keputusan'),
    paragraph(`Berdasarkan pertimbangan tersebut, kami memutuskan ${decisions[from.decision]}.`),
    ...(from.orders.length === 0
      ? []
      : [heading('Perintah'), paragraph('Pejabat Pengelola Informasi dan Dokumentasi diperintahkan untuk:'), list(from.orders)]),
    paragraph(
      `Apabila Saudara tidak puas dengan tanggapan ini, Saudara berhak mengajukan penyelesaian sengketa informasi publik kepada ${from.commission.name}, ${from.commission.address}, dalam jangka waktu paling lambat 14 (empat belas) hari kerja setelah tanggapan ini diterima, sesuai dengan Pasal 37 ayat (2) undang-undang tersebut, yaitu paling lambat ${from.disputeBy}.`,
    ),
    thanks,
  ],
})

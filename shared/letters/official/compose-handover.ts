import type { OfficialLetter } from './document.ts'
import type { FactsOf } from './facts.ts'
import { deedOpening, facts, frame, heading, list, paragraph, signedBy } from './parts.ts'
import { writtenDate } from './written-date.ts'

/** Tanda bukti penyerahan informasi publik: with the signature of whoever took it, or with the mark of sending. */
export const handedOver = (from: FactsOf<'handover'>): OfficialLetter => ({
  ...frame(from, 'Tanda Bukti Penyerahan Informasi Publik'),
  opening: deedOpening(from, ['TANDA BUKTI PENYERAHAN', 'INFORMASI PUBLIK'], [`${from.place}, ${writtenDate(from.date)}`]),
  blocks: [
    paragraph(`${signedBy(from)} telah menyerahkan informasi publik dengan keterangan sebagai berikut:`),
    facts(
      ['Nomor pendaftaran', from.request.number],
      ['Pemohon', from.addressee.name],
      ...(from.addressee.address === null ? [] : [['Alamat', from.addressee.address] as const]),
      ['Bentuk informasi', from.format],
      ['Cara penyampaian', from.delivery],
      ['Tanggal penyerahan', writtenDate(from.handedOverOn)],
      ['Diserahkan oleh', `${from.signatory.name}, ${from.signatory.position}`],
      ['Diterima oleh', from.receivedBy],
      ['Biaya penyalinan', from.cost],
      ...(from.remark === null ? [] : [['Keterangan', from.remark] as const]),
    ),
    heading('Informasi yang diserahkan'),
    list(from.material),
    paragraph(
      from.isSent
        ? `Tanda kirim: informasi tersebut dikirim kepada penerima pada ${writtenDate(from.handedOverOn)} dengan cara sebagaimana disebutkan di atas, sehingga tanda terima ini tidak ditandatangani penerima.`
        : 'Penerima menyatakan telah menerima informasi tersebut dengan menandatangani tanda bukti ini.',
    ),
  ],
  ...(from.isSent ? {} : { recipient: from.receivedBy }),
})

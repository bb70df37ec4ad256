import type { OfficialLetter } from './document.ts'
import type { FactsOf } from './facts.ts'
import { act } from './legal-words.ts'
import { deedOpening, facts, frame, letterOpening, list, paragraph, requestRows, signedBy, thanks } from './parts.ts'
import { writtenDate } from './written-date.ts'

/** Tanda bukti penerimaan permohonan. */
export const acknowledgement = (from: FactsOf<'acknowledgement'>): OfficialLetter => ({
  ...frame(from, 'Tanda Bukti Penerimaan Permohonan Informasi Publik'),
  opening: deedOpening(from, ['TANDA BUKTI PENERIMAAN', 'PERMOHONAN INFORMASI PUBLIK'], [`${from.place}, ${writtenDate(from.date)}`]),
  blocks: [
    paragraph(`${signedBy(from)} telah menerima dan mencatat permohonan informasi publik dengan keterangan sebagai berikut:`),
    facts(
      ['Nomor pendaftaran', from.request.number],
      ['Tanggal diterima', writtenDate(from.request.receivedOn)],
      ['Nama pemohon', from.addressee.name],
      ...(from.addressee.address === null ? [] : [['Alamat', from.addressee.address] as const]),
      ['Informasi yang diminta', from.request.details],
      ['Tujuan penggunaan', from.purpose],
      ['Cara memperoleh', from.obtain],
      ['Cara menerima', from.deliver],
    ),
    paragraph(
      `Sesuai dengan Pasal 22 ayat (7) ${act}, pemberitahuan tertulis atas permohonan ini disampaikan dalam jangka waktu 10 (sepuluh) hari kerja, yaitu paling lambat ${from.noticeDue}. Jangka waktu tersebut dapat diperpanjang satu kali paling lama 7 (tujuh) hari kerja dengan alasan tertulis, sesuai dengan Pasal 22 ayat (8).`,
    ),
    paragraph(
      'Tanda bukti ini memuat nomor pendaftaran sebagaimana dimaksud dalam Pasal 22 ayat (4) undang-undang tersebut. Mohon disimpan dan disebutkan nomornya setiap kali Saudara menghubungi kami.',
    ),
  ],
})

/** Pemberitahuan permohonan belum lengkap. */
export const incomplete = (from: FactsOf<'incomplete'>): OfficialLetter => ({
  ...frame(from, 'Pemberitahuan Permohonan Informasi Publik Belum Lengkap'),
  opening: letterOpening(from, 'Pemberitahuan permohonan informasi publik belum lengkap'),
  blocks: [
    paragraph('Sehubungan dengan permohonan informasi publik yang Saudara ajukan:'),
    facts(...requestRows(from)),
    paragraph('setelah dilakukan pemeriksaan, permohonan tersebut belum dapat diproses karena belum lengkap. Mohon Saudara melengkapi:'),
    list(from.missing),
    paragraph(
      `Kelengkapan tersebut kami harapkan dapat kami terima paling lambat ${from.completeBy}. Apabila sampai dengan tanggal tersebut permohonan belum dilengkapi, permohonan tidak dapat diproses lebih lanjut. Saudara tetap dapat mengajukan permohonan baru.`,
    ),
    thanks,
  ],
})

/** Pemberitahuan perpanjangan waktu, UU 14/2008 Ps 22 (8): once, with the reason in writing. */
export const extension = (from: FactsOf<'extension'>): OfficialLetter => ({
  ...frame(from, 'Pemberitahuan Perpanjangan Waktu Permohonan Informasi Publik'),
  opening: letterOpening(from, 'Pemberitahuan perpanjangan waktu permohonan informasi publik'),
  blocks: [
    paragraph('Sehubungan dengan permohonan informasi publik yang Saudara ajukan:'),
    facts(...requestRows(from)),
    paragraph(
      `dengan ini diberitahukan bahwa jangka waktu pemberitahuan tertulis atas permohonan tersebut diperpanjang paling lama 7 (tujuh) hari kerja berdasarkan Pasal 22 ayat (8) ${act}, dengan keterangan sebagai berikut:`,
    ),
    facts(['Batas waktu semula', from.firstDue], ['Batas waktu baru', from.newDue], ['Alasan perpanjangan', from.reason]),
    paragraph('Perpanjangan ini hanya dilakukan satu kali. Kami mohon maaf atas ketidaknyamanan yang timbul.'),
    thanks,
  ],
})

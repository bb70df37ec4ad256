import type { FileRefusal } from '../domain/events/happenings.ts'
import { maxMegabytes, maxMegapixels } from './limits.ts'

const { picture, document, video } = maxMegabytes

/**
 * Why a file was not kept and what to do instead, as it stands after "karena" and "because" in a letter and after a colon on a
 * page. One table, so that a page and a letter never differ.
 */
export const refusalWords: Readonly<Record<'id' | 'en', Record<FileRefusal, string>>> = {
  id: {
    'too-large': `terlalu besar: paling besar ${picture} MB untuk foto, ${document} MB untuk PDF, dan ${video} MB untuk video; perkecil, lalu kirim lagi`,
    'type-not-allowed':
      'isinya bukan foto (JPEG, PNG, WebP, HEIC), PDF, atau video (MP4, MOV); simpan dalam salah satu jenis itu, lalu kirim lagi',
    broken: 'rusak atau tidak lengkap; kirim lagi dari berkas aslinya',
    empty: 'kosong; pilih berkas lain',
    'too-many': 'jumlah berkas sudah mencapai batas',
    closed: 'kasus sudah ditutup',
    'too-many-pixels': `gambarnya lebih dari ${maxMegapixels} megapiksel; perkecil ukurannya atau kirim tangkapan layarnya`,
    locked: 'PDF ini terkunci dengan kata sandi; simpan salinannya tanpa kata sandi, lalu kirim lagi',
    acts: 'PDF bertanda tangan ini berisi skrip, lampiran, atau perintah yang berjalan sendiri; mintalah salinan bertanda tangan tanpa itu, atau cetak ke PDF baru, lalu kirim lagi',
    'not-cleanable':
      'ada bagian di dalamnya yang tidak dapat dibersihkan; cetak dokumen ke PDF baru atau simpan video sebagai MP4 (H.264), lalu kirim lagi',
    'too-demanding': 'tidak dapat diperiksa dengan aman; kirim versi yang lebih sederhana, misalnya foto atau tangkapan layarnya',
    virus:
      'pemeriksa virus menemukan isi yang berbahaya; jangan dibuka di perangkat lain, dan kirim tangkapan layarnya atau salinan dari sumber lain',
    'not-scannable': 'tidak dapat diperiksa terhadap virus; simpan sebagai foto atau PDF biasa, lalu kirim lagi',
    'sent-before': 'berkas yang sama sudah ada di kasus ini',
  },
  en: {
    'too-large': `it is too large: at most ${picture} MB for a picture, ${document} MB for a PDF and ${video} MB for a video; make it smaller and send it again`,
    'type-not-allowed':
      'it is not a picture (JPEG, PNG, WebP, HEIC), a PDF or a video (MP4, MOV); save it as one of these and send it again',
    broken: 'it is damaged or incomplete; send it again from the original',
    empty: 'it is empty; choose another file',
    'too-many': 'the case has as many files as it may have',
    closed: 'the case is closed',
    'too-many-pixels': `its picture has more than ${maxMegapixels} megapixels; make it smaller or send a screenshot of it`,
    locked: 'this PDF is locked with a password; save a copy without the password and send that',
    acts: 'this signed PDF holds a script, an attachment or a command that runs by itself; ask for a signed copy without it, or print it to a new PDF, and send that',
    'not-cleanable': 'something in it cannot be cleaned; print a document to a new PDF or save a video as MP4 (H.264), and send that',
    'too-demanding': 'it cannot be checked safely; send something simpler, for instance a photo or a screenshot of it',
    virus:
      'the virus scanner found something harmful in it; do not open it elsewhere, and send a screenshot of it or a copy from another source',
    'not-scannable': 'it cannot be scanned for viruses; save it as a plain picture or PDF and send it again',
    'sent-before': 'the case has the same file already',
  },
}

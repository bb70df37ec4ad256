import type { CaseFault } from '../../../domain/proof/case-check.ts'
import type { RootFault } from '../../../domain/proof/root-check.ts'
import type { Holes } from '../holes.ts'

type At = Holes<'seq' | 'n' | 'day'>

/** In words that can stand in a statement: what was found, not who did it. */
const faults: Record<CaseFault['fault'] | RootFault['fault'], (it: At) => string> = {
  'case-missing': () => 'Catatannya tidak ada lagi, padahal akar harian menjamin bahwa kasus ini pernah ada.',
  unreadable: (it) => `Peristiwa ke-${it.seq} bukan lagi catatan yang dapat dibaca: isinya rusak atau diganti.`,
  'event-missing': (it) => `Peristiwa ke-${it.seq} tidak ada: dihapus dari tengah catatan.`,
  'event-moved': (it) => `Di tempat peristiwa ke-${it.seq} terletak peristiwa lain: urutannya diubah.`,
  'event-of-another-case': (it) => `Di tempat peristiwa ke-${it.seq} terletak peristiwa dari kasus lain.`,
  'link-broken': (it) =>
    `Peristiwa ke-${it.seq} tidak menyambung dari yang sebelumnya: salah satunya diganti, atau ada yang disisipkan atau dihapus di antaranya.`,
  'event-changed': (it) => `Isi peristiwa ke-${it.seq} tidak menghasilkan sidiknya: diubah sesudah dicatat.`,
  'cut-off': (it) => `Catatan terpotong: peristiwa ke-${it.seq} dan sesudahnya tidak ada, padahal kasusnya sudah sampai di sana.`,
  'event-added': (it) => `Peristiwa ke-${it.seq} ditambahkan di luar jalan biasa: kasusnya tidak mengenalnya.`,
  'snapshot-missing': () => 'Keadaan kasus dihapus, sedangkan catatannya masih ada.',
  'snapshot-differs': () => 'Keadaan kasus yang tampil tidak sama dengan yang dihasilkan catatannya: diubah tanpa peristiwa.',
  'not-as-anchored': (it) =>
    `Catatan bukan lagi yang dijamin akar harian ${it.day}: peristiwa ke-${it.seq} atau yang sebelumnya ditulis ulang atau dihapus sesudah hari itu.`,
  'dated-back': (it) =>
    `Peristiwa ke-${it.seq} bertanggal ${it.day}, tetapi akar hari itu tidak mengenalnya: ditambahkan belakangan dengan tanggal mundur, atau catatan harinya dihapus.`,
  'text-missing': (it) => `Tulisan nomor ${it.n} (peristiwa ke-${it.seq}) tidak ada, dan catatan tidak menyebut bahwa tulisan itu dihapus.`,
  'text-changed': (it) => `Tulisan nomor ${it.n} (peristiwa ke-${it.seq}) bukan yang ditulis: isinya atau garamnya diubah.`,
  'text-not-erased': (it) => `Tulisan nomor ${it.n} masih ada, padahal menurut catatan sudah dihapus.`,
  'text-added': (it) => `Ada tulisan nomor ${it.n} yang tidak disebut peristiwa mana pun.`,
  'roots-begin-late': (it) => `Akar harian sebelum ${it.day} tidak ada: awal rangkaiannya dihapus.`,
  'root-missing': (it) => `Akar harian ${it.day} tidak ada: dihapus dari rangkaian.`,
  'roots-part': (it) => `Akar harian ${it.day} tidak menyambung dari akar hari sebelumnya: salah satunya diganti.`,
  'heads-differ': (it) => `Catatan hari ${it.day} tidak menghasilkan akarnya: kasus yang berubah hari itu ditambah, dihapus atau diganti.`,
}

export const proofId = {
  title: 'Pemeriksaan catatan',
  intro:
    'Setiap peristiwa sebuah kasus memuat sidik (SHA-256) peristiwa sebelumnya, dan akar harian merangkum semua kasus yang berubah pada hari itu. Di sini diperiksa apakah ada yang diubah, dihapus atau disisipkan sesudah dicatat, dan sejak kapan.',
  limits:
    'Pemeriksaan ini menjamin catatan dan tulisan, bukan bahwa yang ditulis itu benar. Siapa pelapornya dan isi berkas lampiran tidak ikut diperiksa di halaman ini. Orang yang menguasai seluruh tabel dapat membuat semua akar baru; karena itu surat akar harian yang disimpan pengawas adalah bukti yang menentukan.',
  faults,
  roots: {
    title: 'Akar harian',
    none: 'Belum ada akar harian. Yang pertama dibuat sesudah hari pertama berakhir.',
    good: (it: Holes<'days' | 'first' | 'last'>) => `${it.days} hari, dari ${it.first} sampai ${it.last}, menyambung utuh.`,
    bad: (it: Holes<'days' | 'first' | 'last'>) => `${it.days} hari, dari ${it.first} sampai ${it.last}. Rangkaiannya putus:`,
    since: (it: Holes<'day'>) => `Perubahan sejak ${it.day} belum dijamin akar mana pun; akarnya dibuat sesudah hari itu berakhir.`,
  },
  one: {
    title: 'Periksa satu kasus',
    number: 'Nomor kasus',
    hint: 'Nomor pengaduan, nomor register atau agenda.',
    submit: 'Periksa kasus',
    absent: 'Tidak ada kasus dengan nomor itu, atau bukan kasus yang boleh Anda ketahui.',
    good: (it: Holes<'number' | 'events'>) => `Kasus ${it.number}: catatannya utuh, ${it.events} peristiwa.`,
    bad: (it: Holes<'number'>) => `Kasus ${it.number}: catatannya TIDAK utuh.`,
    whole: (it: Holes<'seq' | 'day'>) => `Sampai peristiwa ke-${it.seq} (${it.day}) rantainya menyambung.`,
    wholeNone: 'Rantainya sudah putus pada peristiwa pertama.',
    vouched: (it: Holes<'seq' | 'day'>) =>
      `Akar harian ${it.day} menjamin peristiwa ke-1 sampai ke-${it.seq} tidak berubah sejak hari itu.`,
    vouchedNone: 'Belum ada akar harian yang menjamin kasus ini.',
    notYet: (it: Holes<'count'>) => `${it.count} peristiwa terakhir belum dijamin akar harian.`,
    files: 'Berkas bukti',
    filesHint:
      'Satu berkas HTML yang memeriksa dirinya sendiri di peramban mana pun, tanpa sistem ini: catatan kasus, sambungannya sampai akar harian, dan uraian bentuknya. Tidak memuat siapa pelapornya. Pengambilannya dicatat.',
    take: 'Unduh tanpa tulisan orang',
    takeWithTexts: 'Unduh dengan tulisan yang boleh Anda baca',
  },
  day: {
    title: (it: Holes<'day'>) => `Hari ${it.day}`,
    absent: 'Hari itu tidak mempunyai akar.',
    good: 'Catatan hari itu menghasilkan akarnya, dan kasus yang boleh Anda ketahui masih seperti hari itu.',
    cases: 'Tidak lagi seperti pada akhir hari itu:',
  },
  all: {
    title: 'Periksa semua',
    hint: 'Semua hari dan semua kasus, di latar belakang; setahun dengan seribu kasus makan beberapa menit.',
    submit: 'Periksa semuanya',
    doing: 'Sedang diperiksa',
    done: 'Pemeriksaan selesai',
    good: (it: Holes<'count'>) => `Tidak ditemukan perubahan: ${it.count} hari dan kasus yang boleh Anda ketahui utuh.`,
    bad: (it: Holes<'count'>) => `${it.count} hari atau kasus TIDAK utuh:`,
    untold: 'Ada juga temuan pada kasus yang tidak dapat disebut kepada Anda. Mintalah pimpinan atau pengawas memeriksanya.',
    entry: 'Hari atau kasus',
    fault: 'Yang ditemukan',
    failed: 'tidak dapat diperiksa sekarang',
    more: 'Yang pertama dari temuannya disebut; buka untuk semuanya.',
  },
  letters: {
    title: 'Bandingkan dengan surat pengawas',
    label: 'Isi surat akar harian',
    hint: 'Tempel satu surat atau beberapa sekaligus, seperti diterima. Tidak disimpan.',
    submit: 'Bandingkan',
    none: 'Di dalam tulisan itu tidak ada akar harian. Tempel isi suratnya sebagaimana diterima, dengan baris "Hari" dan "Akar hari ini".',
    tooLong: 'Tulisannya terlalu panjang. Bandingkan beberapa surat saja sekaligus.',
    result: 'Hasil perbandingan',
    holds: (it: Holes<'day'>) =>
      `Surat ${it.day} cocok dengan akar yang tersimpan. Jika rangkaian akar di atas menyambung utuh dan pemeriksaan semuanya tidak menemukan apa-apa, tidak ada yang berubah sampai akhir hari itu.`,
    differs: (it: Holes<'day'>) =>
      `Surat ${it.day} TIDAK cocok: akar yang tersimpan bukan yang dikirim kepada pengawas. Catatan hari itu atau hari sebelumnya diubah sesudah surat itu dikirim.`,
    differsOn: (it: Holes<'day'>) =>
      `Surat ${it.day} TIDAK cocok, sedangkan akar hari sebelumnya cocok: yang diubah adalah catatan hari itu, sesudah surat itu dikirim.`,
    missing: (it: Holes<'day'>) =>
      `Surat ${it.day}: akar hari itu tidak tersimpan lagi. Rangkaian akar di sini lebih pendek daripada yang sudah dikirim.`,
    span: (it: Holes<'held' | 'from'>) =>
      `Surat ${it.held} masih cocok, surat ${it.from} tidak: perubahan menyangkut catatan di antara kedua hari itu.`,
  },
  file: {
    title: (it: Holes<'number'>) => `Bukti catatan kasus ${it.number}`,
    made: (it: Holes<'region' | 'at'>) => `${it.region}, dibuat ${it.at} (UTC).`,
    secret: 'Berkas ini memuat jalannya kasus sebagaimana boleh dilihat koordinator. Serahkan hanya kepada yang berhak.',
    secretWithTexts:
      'Berkas ini memuat jalannya kasus dan tulisan orang, mungkin dengan data pribadi (UU 27/2022). Serahkan hanya kepada yang berhak, dan hapus bila tidak diperlukan lagi.',
    resultTitle: 'Hasil pemeriksaan',
    withoutScript: 'Peramban ini tidak menjalankan skrip. Bukalah di peramban lain, atau hitung sendiri menurut uraian di bawah.',
    anchored: (it: Holes<'day' | 'seq' | 'until'>) =>
      `Peristiwa ke-1 sampai ke-${it.seq} dirangkum akar harian ${it.day}. Mintalah kepada pengawas surat akar harian tanggal ${it.day} sampai ${it.until}, mana saja, dan tempel akarnya di sini.`,
    unanchored: {
      'not-yet':
        'Sesudah perubahan terakhirnya belum ada akar harian. Rantai di bawah ini menyambung, tetapi belum dijamin surat pengawas; unduh lagi besok.',
      'older-form':
        'Akar hari terakhirnya dibuat dengan cara lama, yang tidak dapat ditunjukkan tanpa menyebut kasus lain. Rantai di bawah ini menyambung; sambungannya dengan surat pengawas diperiksa di meja petugas.',
    },
    compare: 'Akar dari surat pengawas (baris "Akar hari ini"):',
    eventsTitle: 'Peristiwa',
    eventHeads: ['Ke-', 'Tanggal', 'Peristiwa', 'Sidik (SHA-256)'],
    withheld: '(tidak dibuka kepada pembaca berkas ini; sidiknya cukup untuk sambungannya)',
    textsTitle: 'Tulisan',
    textHeads: ['Nomor', 'Isi'],
    rootsTitle: 'Akar harian',
    rootHeads: ['Hari', 'Akar'],
    formTitle: 'Uraian bentuk berkas, bagi yang ingin menghitung sendiri',
    form: `Data ada di dalam berkas ini sebagai JSON (unsur dengan id "bukti"). Semua sidik adalah SHA-256 atas UTF-8, ditulis dengan angka dan huruf kecil heksadesimal.

Bentuk baku (kanonik) sebuah nilai: JSON tanpa spasi, nama bidang diurutkan menurut kode huruf, bidang tanpa nilai ditinggalkan.

1. Peristiwa. events[i].seq = i + 1. previous = sidik peristiwa sebelumnya; untuk yang pertama 64 angka nol.
   hash = SHA-256 atas bentuk baku {caseId, seq, v, event, previous}.
   Peristiwa yang tidak dibuka hanya memuat seq, previous dan hash.
2. Tulisan. Di dalam peristiwa, tulisan disebut {n, hash}: hash = SHA-256 atas "panjang garam" + ":" + garam + tulisan.
   Tulisan yang dihapus (UU 27/2022) tidak ada lagi, juga garamnya; rantainya tetap menyambung.
3. Daun. SHA-256 atas "leaf:" + bentuk baku [caseId, version, head]; head = hash peristiwa ke-version.
4. Pohon. Untuk setiap langkah dalam path: SHA-256 atas "node:" + kiri + kanan, dengan hash langkah itu di sisi yang disebut.
   Hasil terakhir = tree pada akar hari itu (roots[0]). Pohon diisi daun kosong sampai 1.024, sehingga panjang path tidak menunjukkan
   berapa kasus yang berubah hari itu.
5. Akar. root = SHA-256 atas bentuk baku {day, previous, tree}; previous = root hari sebelumnya.
6. Pengawas menerima root setiap pagi hari kerja lewat surat, di luar sistem ini. Jika root di surat sama dengan salah satu root di sini,
   peristiwa ke-1 sampai ke-version tidak berubah sejak hari itu.`,
  },
}

export type ProofText = typeof proofId

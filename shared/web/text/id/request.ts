import type { Holes } from '../holes.ts'
export const requestId = {
  title: 'Ajukan permohonan informasi',
  intro:
    'Permohonan ini diatur UU 14/2008. Jawaban tertulis diberikan paling lama 10 hari kerja, dapat diperpanjang satu kali 7 hari kerja.',
  kindTitle: 'Siapa yang mengajukan?',
  reviewTitle: 'Periksa sebelum mengirim',
  review: 'Periksa dan lanjutkan',
  send: 'Kirim permohonan',
  edit: 'Ubah isian',
  changeKind: 'Ganti jenis pemohon',
  kinds: {
    individual: { label: 'Perorangan', hint: 'Warga negara Indonesia dengan KTP.' },
    entity: { label: 'Badan hukum', hint: 'Yayasan, perkumpulan, atau perusahaan dengan akta dan pengesahan.' },
    group: { label: 'Kelompok orang', hint: 'Beberapa orang yang memberi kuasa kepada seorang wakil.' },
  },
  fields: {
    requesterKind: 'Jenis pemohon',
    name: 'Nama',
    nik: 'NIK',
    organisation: 'Nama lembaga atau kelompok',
    deedNumber: 'Nomor akta pendirian',
    approvalNumber: 'Nomor pengesahan badan hukum',
    powerOfAttorney: 'Surat kuasa (nomor atau tanggal)',
    address: 'Alamat',
    email: 'E-mail',
    phone: 'Nomor telepon',
    occupation: 'Pekerjaan',
    details: 'Informasi yang diminta',
    purpose: 'Tujuan penggunaan',
    targetInstitution: 'Badan publik yang memegangnya',
    obtain: 'Cara memperoleh',
    deliver: 'Cara menerima',
  },
  hints: {
    name: { individual: 'Sesuai KTP.', entity: 'Orang yang mewakili lembaga.', group: 'Wakil yang diberi kuasa.' },
    nik: '16 angka pada KTP. Disimpan tersegel dan hanya untuk memeriksa permohonan ini.',
    powerOfAttorney: 'Suratnya dapat dikirim sebagai berkas setelah permohonan tercatat.',
    address: 'Untuk surat resmi bila perlu.',
    contact: 'Isi e-mail atau nomor telepon.',
    occupation: 'Boleh kosong.',
    details: 'Sebutkan dokumen atau data sejelas mungkin: nama, tahun, dan instansi.',
    purpose: 'Cukup singkat, misalnya: penelitian, atau mengetahui penggunaan anggaran desa.',
    targetInstitution: 'Boleh kosong. Bila tidak tahu, kami yang mencarikan.',
  },
  obtains: {
    see: 'Melihat, membaca, mendengar, atau mencatat',
    'copy-soft': 'Mendapat salinan digital',
    'copy-hard': 'Mendapat salinan cetak',
  },
  fee: {
    title: 'Biaya',
    none: 'Permohonan informasi tidak dipungut biaya.',
    decree: (it: Holes<'decree'>) => `Permohonan tidak dipungut biaya; biaya salinan hanya menurut ${it.decree}.`,
  },
  delivers: { collect: 'Mengambil langsung', email: 'E-mail', post: 'Pos', courier: 'Kurir', fax: 'Faks' },
  groups: { who: 'Pemohon', what: 'Informasi', how: 'Cara menerima' },
  converts: (it: Holes<'number'>) =>
    `Permohonan ini melanjutkan pengaduan ${it.number}. Dengan mengirimnya Anda setuju: pengaduan itu ditutup, dan tanggal pertama kami menerimanya tetap dicatat.`,
  convertedGone:
    'Pengaduan yang dilanjutkan belum terbuka di peramban ini, atau sudah tidak menunggu. Buka kembali lewat Lacak bila ingin melanjutkannya. Bila isian di bawah dikirim sekarang, ia menjadi permohonan tersendiri.',
  whoSees: 'Nama dan kontak Anda terlihat oleh petugas PPID yang menangani permohonan ini, tidak oleh umum.',
}
export type RequestText = typeof requestId

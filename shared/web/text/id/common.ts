import type { Holes } from '../holes.ts'
export const commonId = {
  skip: 'Langsung ke isi',
  quickExit: 'Keluar cepat',
  otherLanguage: 'English',
  nav: {
    label: 'Menu utama',
    complaint: 'Pengaduan',
    request: 'Informasi',
    track: 'Lacak',
    deadline: 'Tenggat',
    legal: 'Dasar hukum',
    privacy: 'Privasi',
  },
  emergency: 'Keadaan darurat? Telepon',
  toHome: 'Ke beranda',
  optional: '(boleh kosong)',
  none: 'Tidak dipilih',
  yes: 'Ya',
  no: 'Tidak',
  charactersLeft: (it: Holes<'count'>) => `Sisa ${it.count} huruf.`,
  charactersOver: (it: Holes<'count'>) => `${it.count} huruf terlalu banyak.`,
  honeypot: 'Jangan isi kolom ini',
  workingDays: 'hari kerja',
  calendarDays: 'hari kalender',
  print: 'Cetak halaman ini',
  contact: { desk: 'Meja layanan', phone: 'Telepon', email: 'E-mail', hours: 'Jam layanan' },
}
export type CommonText = typeof commonId

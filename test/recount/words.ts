import { monthLong, monthShort } from './periods.ts'

/** What the screens call things, written down once more: a figure under a wrong name is a wrong figure. */

export const statusNames: Readonly<Record<string, string>> = {
  received: 'Menunggu verifikasi',
  'awaiting-reporter': 'Menunggu pelapor',
  disposed: 'Belum ditindaklanjuti',
  returned: 'Dikembalikan',
  'in-progress': 'Proses',
  'awaiting-approval': 'Menunggu persetujuan kepala',
  answered: 'Menunggu tanggapan pelapor',
  closed: 'Selesai',
  archived: 'Diarsipkan',
  referred: 'Dirujuk ke lembaga lain',
  blocked: 'Konten terblokir',
  withdrawn: 'Dihentikan',
  registered: 'Terdaftar',
  incomplete: 'Menunggu kelengkapan',
  lapsed: 'Tidak diproses',
  assigned: 'Ditugaskan',
  decided: 'Diputuskan',
  delivered: 'Disampaikan',
  objected: 'Keberatan',
  'objection-decided': 'Keberatan ditanggapi',
  disputed: 'Sengketa',
}

export const classNames: Readonly<Record<string, string>> = {
  oversight: 'Berkadar pengawasan',
  ordinary: 'Tidak berkadar pengawasan',
  'service-question': 'Permintaan informasi',
  aspiration: 'Aspirasi',
  request: 'Permohonan informasi',
}

export const viaNames: Readonly<Record<string, string>> = {
  web: 'situs ini',
  counter: 'tatap muka',
  phone: 'telepon',
  letter: 'surat',
  whatsapp: 'WhatsApp',
  'social-media': 'media sosial',
  'sp4n-lapor': 'SP4N-LAPOR!',
}

export const decisionNames: Readonly<Record<string, string>> = {
  granted: 'diberikan',
  partly: 'diberikan sebagian',
  refused: 'ditolak',
  'not-held': 'tidak dikuasai',
  'not-documented': 'belum didokumentasikan',
}

/** The nine elements of the survey of satisfaction, in their order. */
export const elementNames: Readonly<Record<string, string>> = {
  requirements: 'Persyaratan',
  procedure: 'Prosedur',
  time: 'Waktu penyelesaian',
  cost: 'Biaya',
  product: 'Hasil pelayanan',
  competence: 'Kemampuan petugas',
  conduct: 'Perilaku petugas',
  facilities: 'Sarana',
  complaints: 'Penanganan keluhan',
}

export const gradeNames: Readonly<Record<string, string>> = { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' }

export const objectionNames: Readonly<Record<string, string>> = {
  upheld: 'dikabulkan',
  partly: 'dikabulkan sebagian',
  rejected: 'ditolak',
}

/** `3 Nov 2026`. */
export const dayShort = (day: string): string => `${Number(day.slice(8))} ${monthShort(day.slice(0, 7)).slice(0, 3)} ${day.slice(0, 4)}`

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** `3 November 2026`. */
export const dayWritten = (day: string): string => `${Number(day.slice(8))} ${monthLong(day.slice(0, 7))}`

/** `Selasa, 3 November 2026`. */
export const dayLong = (day: string): string => `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${dayWritten(day)}`

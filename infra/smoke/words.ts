/** What `npm run smoke` says, to whoever has just deployed. */
const id = {
  usage: `Tulis: npm run smoke -- <alamat> [--english]
  Mengirim satu pengaduan biasa berjudul "Uji coba" seperti seorang warga, membacanya, membalasnya, dan mencabutnya
  sebelum diverifikasi. Berakhir dengan 1 bila ada langkah yang gagal. Alamat: keluaran "Alamat", misalnya https://lapor.contoh.go.id`,
  before: (url: string) => `Uji coba terhadap ${url}
Biayanya di bawah 0,001 USD. Tidak ada surat yang dikirim. Petugas akan melihat satu kasus "Uji coba" yang dicabut; di angka
ia dihitung sebagai laporan yang dicabut, seperti laporan lain.`,
  steps: {
    health: 'Tabel, kunci, dan rahasia menjawab',
    form: 'Formulir pengaduan terbuka',
    file: 'Pengaduan "Uji coba" terkirim',
    read: 'Kasus terbuka dengan nomor dan kode',
    reply: 'Balasan tersimpan dan terbaca',
    withdraw: 'Kasus dicabut sebelum diverifikasi',
  },
  took: (millis: number) => `${millis} md`,
  slow: 'lambat',
  seen: {
    health: 'semuanya menjawab',
    form: 'dengan tandanya sendiri',
    file: (number: string) => `nomor ${number}`,
    read: 'berstatus diterima, belum diverifikasi',
    reply: 'ada di halaman kasus',
    withdraw: 'tanpa nomor agenda, tanpa instansi',
  },
  waits: (seconds: number) => `Banyak kiriman dari jaringan ini; menunggu ${seconds} detik, seperti warga lain.`,
  good: (seconds: number) => `BERHASIL: keenam langkah dilalui dalam ${seconds.toFixed(1).replace('.', ',')} detik.`,
  bad: (step: string) => `GAGAL pada langkah: ${step}`,
  faults: {
    unreachable: (why: string) => `alamat itu tidak menjawab (${why})`,
    answered: (status: number, path: string, said: string) => `${path} menjawab ${status}${said ? `: "${said}"` : ''}`,
    'parts-not-well': (parts: string) => `yang tidak menjawab: ${parts}`,
    'no-number': 'tanda terima tidak menyebut nomor dan kode akses',
    'no-case': 'halaman kasus tidak memuat judul atau pesan yang dikirim',
    'status-is': (status: string) => `status kasus "${status}", bukan yang diharapkan`,
  },
  advice: {
    health: 'Cari penyebabnya di docs/operasi.md, "Alarm". Bila alamat tidak menjawab sama sekali: periksa alamat, DNS, dan sertifikat.',
    other:
      'Buka log fungsi intake (CloudWatch, Log groups) dan cari request-failed. Bila versi baru penyebabnya: docs/operasi.md, "Kembali ke versi lama".',
  },
  cleared: (number: string) => `Kasus ${number} sudah dicabut; tidak ada yang tertinggal.`,
  left: (url: string, number: string, code: string) =>
    `Kasus ${number} TERTINGGAL. Cabut dengan tangan: buka ${url}/lacak, tulis nomor ${number} dan kode ${code}, lalu "Cabut kasus ini".`,
  leftUnknown: 'Mungkin ada kasus "Uji coba" yang tertinggal: koordinator menemukannya di antrean dan mengarsipkannya.',
}

const en: typeof id = {
  usage: `Write: npm run smoke -- <address> --english
  Files an ordinary complaint titled "Uji coba" as a citizen does, reads it, replies, and withdraws it before it is verified.
  Ends with 1 where a step fails. Address: the output "Alamat", https://lapor.contoh.go.id for instance`,
  before: (url) => `Trying ${url}
It costs less than 0.001 USD. No letter is sent. Officers will see one withdrawn case "Uji coba"; figures count it as
withdrawn, like any other.`,
  steps: {
    health: 'Table, keys and secret answer',
    form: 'The form of a complaint opens',
    file: 'The complaint "Uji coba" was sent',
    read: 'The case opens with number and code',
    reply: 'A reply is kept and can be read',
    withdraw: 'The case was withdrawn before verification',
  },
  took: (millis) => `${millis} ms`,
  slow: 'slow',
  seen: {
    health: 'all of them answer',
    form: 'with a token of its own',
    file: (number) => `number ${number}`,
    read: 'received, not verified yet',
    reply: 'it stands on the page of the case',
    withdraw: 'no register number, no institution',
  },
  waits: (seconds) => `Much was sent from this network; waiting ${seconds} seconds, like anybody.`,
  good: (seconds) => `GOOD: all six steps were taken in ${seconds.toFixed(1)} seconds.`,
  bad: (step) => `FAILED at: ${step}`,
  faults: {
    unreachable: (why) => `that address does not answer (${why})`,
    answered: (status, path, said) => `${path} answered ${status}${said ? `: "${said}"` : ''}`,
    'parts-not-well': (parts) => `what does not answer: ${parts}`,
    'no-number': 'the receipt names no number and access code',
    'no-case': 'the page of the case does not hold the title or message that was sent',
    'status-is': (status) => `the case is "${status}", which is not what was expected`,
  },
  advice: {
    health: 'Look for the cause in docs/operations.md, "Alarms". Where nothing answers at all: check address, DNS and certificate.',
    other:
      'Open the log of the function intake (CloudWatch, Log groups) and look for request-failed. If the new version is the cause: docs/operations.md, "Roll back".',
  },
  cleared: (number) => `Case ${number} has been withdrawn; nothing is left behind.`,
  left: (url, number, code) =>
    `Case ${number} IS LEFT BEHIND. Withdraw it by hand: open ${url}/lacak, write the number ${number} and the code ${code}, then "Cabut kasus ini".`,
  leftUnknown: 'A case "Uji coba" may be left behind: a coordinator finds it in the queue and archives it.',
}

export type SmokeWords = typeof id
export const smokeWordsOf = (language: 'id' | 'en'): SmokeWords => ({ id, en })[language]

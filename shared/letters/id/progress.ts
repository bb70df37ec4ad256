import type { CaseLetters } from '../letter-text.ts'
import { adviceOf, windowOf } from '../reporter-window.ts'
import { surveyBlocks } from './survey.ts'
import { Matter, matter } from './words.ts'

/** What ends soon, and what to do before it does. */
const windows = {
  complete: {
    subject: (number: string) => `Waktu hampir habis untuk melengkapi ${number}`,
    advice: (due: string) =>
      `Kami masih menunggu keterangan tambahan dari Anda. Mohon dijawab paling lambat ${due}. Setelah tanggal itu kasus dihentikan dengan sendirinya.`,
    part: 'lengkapi',
    label: 'Baca pertanyaan dan jawab',
  },
  react: {
    subject: (number: string) => `Sudah selesaikah pengaduan ${number}?`,
    advice: (due: string) =>
      `Instansi sudah menjawab pengaduan Anda. Jika masalahnya selesai, nyatakan selesai; jika belum, balaslah paling lambat ${due}. Setelah tanggal itu kasus ditutup oleh sistem.`,
    part: 'selesai',
    label: 'Baca jawaban dan tanggapi',
  },
  object: {
    subject: (number: string) => `Waktu hampir habis untuk keberatan atas ${number}`,
    advice: (due: string) => `Jika Anda hendak mengajukan keberatan atas permohonan Anda, ajukan paling lambat ${due}.`,
    part: 'keberatan',
    label: 'Buka permohonan atau ajukan keberatan',
  },
  keepCode: {
    subject: (number: string) => `Waktu hampir habis: kode akses baru untuk ${number}`,
    advice: (due: string) =>
      `Seseorang meminta kode akses baru untuk kasus ini, dan petugas menyetujuinya. Bila itu bukan Anda, katakan paling lambat ${due}; pesan apa pun dari Anda sudah cukup. Setelah tanggal itu kode baru dapat dicetak dan kode Anda tidak berlaku lagi.`,
    part: 'kode-baru',
    label: 'Buka kasus, atau katakan bahwa itu bukan Anda',
  },
  contest: {
    subject: (number: string) => `Waktu hampir habis untuk membantah catatan tentang ${number}`,
    advice: (due: string) =>
      `Petugas mencatat bahwa Anda mengakhiri kasus ini. Bila itu tidak benar, katakan paling lambat ${due}; pesan apa pun dari Anda sudah cukup. Setelah tanggal itu kasus berakhir.`,
    part: 'bantah',
    label: 'Baca yang dicatat, atau katakan bahwa itu tidak benar',
  },
  dispute: {
    subject: (number: string) => `Waktu hampir habis untuk sengketa atas ${number}`,
    advice: (due: string, commission: string) =>
      `Jika Anda hendak mengajukan sengketa ke ${commission}, ajukan paling lambat ${due} (UU 14/2008 Pasal 37).`,
    part: 'keberatan',
    label: 'Lihat keberatan Anda',
  },
  receive: {
    subject: (number: string) => `Sudah sesuaikah informasi untuk ${number}?`,
    advice: (due: string) =>
      `Informasi yang diperintahkan Atasan PPID sudah disampaikan. Jika sesuai, nyatakan selesai; jika belum, tulislah apa yang kurang paling lambat ${due}. Jika tidak, permohonan ditutup oleh sistem setelah batas waktunya.`,
    part: 'balasan',
    label: 'Buka permohonan dan tanggapi',
  },
} as const

/** The same two by why they are open: nobody is told of an answer that never came. Letters of version 0.1 did not say. */
const causes = {
  object: {
    answered: (due: string) =>
      `Jika Anda tidak setuju dengan jawaban atas permohonan Anda, ajukan keberatan paling lambat ${due}. Setelah tanggal itu keberatan tidak dapat diajukan lagi.`,
    'no-answer': (due: string) =>
      `Batas waktu untuk menjawab permohonan Anda sudah lewat, dan kami belum mencatat jawabannya. Karena itu Anda dapat mengajukan keberatan ke Atasan PPID paling lambat ${due}. Setelah tanggal itu keberatan baru dapat diajukan lagi bila permohonan Anda dijawab.`,
    promised: (due: string) =>
      `Jika Anda tidak setuju dengan jawaban atas permohonan Anda, ajukan keberatan paling lambat ${due}. Setelah tanggal itu keberatan baru dapat diajukan lagi bila informasi yang dijanjikan disampaikan, atau batas waktunya lewat.`,
    'not-provided': (due: string) =>
      `Informasi yang kami janjikan atas permohonan Anda belum kami catat disampaikan, padahal batas waktunya sudah lewat. Karena itu Anda dapat mengajukan keberatan ke Atasan PPID paling lambat ${due}. Setelah tanggal itu keberatan baru dapat diajukan lagi bila informasinya disampaikan.`,
  },
  dispute: {
    answered: (due: string, commission: string) =>
      `Jika Anda tidak setuju dengan tanggapan atas keberatan Anda, ajukan sengketa ke ${commission} paling lambat ${due} (UU 14/2008 Pasal 37).`,
    'no-answer': (due: string, commission: string) =>
      `Batas waktu untuk menanggapi keberatan Anda sudah lewat, dan kami belum mencatat tanggapan Atasan PPID. Karena itu Anda dapat mengajukan sengketa ke ${commission} paling lambat ${due} (UU 14/2008 Pasal 37).`,
    impossible: (due: string, commission: string) =>
      `Atasan PPID menyatakan bahwa perintahnya atas keberatan Anda tidak dapat dilaksanakan. Jika tidak setuju, ajukan sengketa ke ${commission} paling lambat ${due} (UU 14/2008 Pasal 37).`,
  },
} as const

/** Nobody ended it: the time to react did. */
const closedBySystem = {
  complaint: (number: string) => `Kami tidak menerima tanggapan atas jawaban instansi, sehingga pengaduan ${number} ditutup oleh sistem.`,
  request: (number: string) => `Batas waktu untuk menanggapi sudah lewat, sehingga permohonan ${number} ditutup oleh sistem.`,
}

export const progressId = {
  'passed-on': (facts, { channel, institution }) => ({
    // Which institution says what it is about: not where a locked screen shows it.
    subject: `${Matter[channel]} ${facts.number} sudah diteruskan`,
    blocks: [
      { paragraph: `${Matter[channel]} Anda sudah diperiksa dan diteruskan ke ${facts.institution(institution)}, yang akan menanganinya.` },
      { paragraph: 'Batas waktunya tertulis di halaman kasus. Kami mengabari Anda setiap ada perkembangan.' },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  'wall-lifted': (facts, { channel }) => ({
    subject: `Pembatasan pada ${matter[channel]} ${facts.number} dicabut`,
    blocks: [
      {
        paragraph: `Ada pihak yang selama ini tidak boleh melihat ${matter[channel]} Anda karena dicatat sebagai yang diadukan, atau mungkin dimaksud dengan nama yang Anda tulis. Pembatasan itu dicabut; siapa dan mengapa tertulis di halaman kasus.`,
      },
      { paragraph: 'Jika Anda keberatan, beri tahu kami lewat halaman itu.' },
      { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
    ],
  }),
  progressed: (facts, { channel }) => ({
    subject: `Perkembangan ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Ada kabar baru tentang ${matter[channel]} Anda. Isinya dapat dibaca di halaman kasus.` },
      { link: facts.pageUrl('perjalanan'), label: 'Baca perkembangannya' },
    ],
  }),
  closed: (facts, { channel, closedBy: by, until, surveyUntil }) => ({
    subject: `${Matter[channel]} ${facts.number} ditutup`,
    blocks: [
      {
        paragraph:
          by === 'system'
            ? closedBySystem[channel](facts.number)
            : `${Matter[channel]} ${facts.number} telah ditutup oleh petugas. Alasannya tertulis di halaman kasus.`,
      },
      ...(until
        ? [{ paragraph: `Jika masalahnya belum selesai, Anda dapat membukanya kembali satu kali paling lambat ${facts.date(until)}.` }]
        : []),
      { link: facts.pageUrl(until ? 'buka-lagi' : 'perjalanan'), label: until ? 'Lihat kasus atau buka kembali' : 'Lihat kasus' },
      ...surveyBlocks(facts, surveyUntil),
    ],
  }),
  'window-ending': (facts, { statute, due, cause }) => ({
    subject: windows[windowOf(statute)].subject(facts.number),
    blocks: [
      { paragraph: adviceOf(causes, windowOf(statute), cause, windows[windowOf(statute)].advice)(facts.date(due), facts.commission) },
      { link: facts.pageUrl(windows[windowOf(statute)].part), label: windows[windowOf(statute)].label },
    ],
  }),
  'dates-moved': (facts, { channel, clocks }) => ({
    subject: `Tanggal pada ${matter[channel]} ${facts.number} berubah`,
    blocks: [
      { paragraph: 'Hari libur atau aturan batas waktu berubah, sehingga tanggal pada kasus Anda ikut berubah. Tanggal yang baru:' },
      { facts: facts.dates(clocks) },
      { link: facts.pageUrl('tenggat'), label: 'Lihat cara menghitungnya' },
    ],
  }),
} satisfies Partial<CaseLetters>

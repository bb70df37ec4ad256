import type { Words } from './scorer.ts'
import type { FigureLine, ScorerFigure } from './scorer-figures.ts'

/**
 * What a figure is called and how it is counted. The rule stands beside every figure, on pages and in evidence packs: a scorer who
 * cannot tell how it was counted does not believe it.
 */
export const figureWords: Readonly<Record<ScorerFigure, { name: Words; rule: Words }>> = {
  answers: {
    name: { id: 'Pengaduan dan jawabannya', en: 'Complaints and their answers' },
    rule: {
      id: 'Pengaduan menurut bulan masuk. Tepat waktu: dijawab sebelum batasnya lewat, dari yang sudah dijawab atau batasnya sudah lewat. Hari kerja sampai dijawab; yang masih menunggu dihitung dengan umurnya hari ini (“sedikitnya”).',
      en: 'Complaints by month of receipt. In time: answered before the limit, of those answered or past it. Working days until the answer; those that wait count with their age today (“at least”).',
    },
  },
  stages: {
    name: { id: 'Ketepatan waktu per tahap', en: 'Punctuality by stage' },
    rule: {
      id: 'Per tahap: yang selesai dalam batas waktunya, dari yang sudah selesai atau sudah lewat. Batas waktu tertulis di halaman Dasar hukum. “Satu hari kerja”: tanggapan pertama sampai akhir hari kerja berikutnya.',
      en: 'By stage: those done within the limit, of those done or past it. The limits stand on the page of the law in force. “One working day”: first response by the end of the next working day.',
    },
  },
  'response-hours': {
    name: { id: 'Waktu tanggapan pertama dalam jam', en: 'Hours until the first response' },
    rule: {
      id: 'Jam dari diterima sampai tindakan pertama instansi, dalam pita PEKPPP. Yang dicatat belakangan atau tanpa identitas tidak memiliki jam.',
      en: 'Hours from receipt to the first act of the institution, in the bands of PEKPPP. What was entered later, or without identity, has no hour.',
    },
  },
  'open-ages': {
    name: { id: 'Yang belum selesai dan umurnya', en: 'What is open, and its age' },
    rule: {
      id: 'Pengaduan yang belum berakhir hari ini. Hari kerja sampai tanggapan pertama; yang belum ditanggapi dihitung dengan umurnya.',
      en: 'Complaints that have not ended by today. Working days until the first response; those without one count with their age.',
    },
  },
  national: {
    name: { id: 'Tercatat dan selesai di SP4N-LAPOR!', en: 'Recorded and finished in SP4N-LAPOR!' },
    rule: {
      id: 'Tercatat: dari pengaduan lewat saluran lain yang pelapornya mengizinkan. Selesai: dari semua yang dijawab, yang jawabannya sudah disalin ke SP4N-LAPOR! atau yang sudah selesai di sana.',
      en: 'Recorded: of complaints by other ways whose reporters agreed. Finished: of all that were answered, those whose answer was copied to SP4N-LAPOR! or that ended there.',
    },
  },
  satisfaction: {
    name: { id: 'Penilaian pelapor', en: 'Ratings by reporters' },
    rule: {
      id: 'Bintang 1 sampai 5 yang diberikan pelapor sesudah dijawab, rata-rata. Dibuka kembali: dari yang ditutup.',
      en: 'Stars from 1 to 5 that reporters gave after the answer, on average. Reopened: of those closed.',
    },
  },
  survey: {
    name: { id: 'Survei kepuasan masyarakat', en: 'Community satisfaction survey' },
    rule: {
      id: 'Sembilan unsur PermenPANRB 14/2017, nilai 1 sampai 4; indeks = rata-rata unsur dikali 25, dari paling sedikit 10 jawaban. Hasil triwulan terakhir yang sudah terbit. Ditanyai: yang kasusnya selesai dalam triwulan itu, selain yang dicabut, diteruskan, atau diimpor; pengaduan yang menyebut pihak tertentu tidak dihitung.',
      en: 'Nine elements of PermenPANRB 14/2017, scored 1 to 4; index = mean of elements times 25, of at least 10 answers. The last quarter that was published. Asked: those whose case closed in that quarter, other than withdrawn, passed on or imported; complaints that name somebody are not counted.',
    },
  },
  channels: {
    name: { id: 'Pengaduan menurut saluran masuk', en: 'Complaints by channel of entry' },
    rule: { id: 'Pengaduan yang sudah diverifikasi, menurut cara masuknya.', en: 'Verified complaints, by how they came in.' },
  },
  requests: {
    name: { id: 'Permohonan informasi dan keputusannya', en: 'Requests for information and their decisions' },
    rule: {
      id: 'Permohonan menurut bulan masuk; keputusan terakhir, dan alasan penolakan menurut huruf UU 14/2008 Pasal 17. Satu penolakan dapat memakai beberapa huruf.',
      en: 'Requests by month of receipt; the last decision, and reasons of refusal by letter of UU 14/2008 Ps 17. One refusal may cite several.',
    },
  },
  'requests-in-time': {
    name: { id: 'Waktu menjawab permohonan informasi', en: 'Time to answer requests' },
    rule: {
      id: 'Pemberitahuan tertulis dalam batas UU 14/2008 Pasal 22, dari yang sudah diberitahukan atau sudah lewat. Hari kerja; yang masih menunggu dihitung dengan umurnya.',
      en: 'Written notice within UU 14/2008 Ps 22, of those told or past it. Working days; those that wait count with their age.',
    },
  },
  objections: {
    name: { id: 'Keberatan dan sengketa', en: 'Objections and disputes' },
    rule: {
      id: 'Keberatan atas permohonan yang masuk dalam bulan-bulan itu, menurut huruf UU 14/2008 Pasal 35 ayat (1); satu keberatan dapat memakai beberapa huruf.',
      en: 'Objections to requests that came in within these months, by letter of UU 14/2008 Ps 35(1); one may name several.',
    },
  },
  'information-list': {
    name: { id: 'Daftar Informasi Publik', en: 'Public information list' },
    rule: {
      id: 'Baris yang hari ini tampil di /informasi, tanpa yang dikecualikan.',
      en: 'Lines shown on /informasi today, without exempt ones.',
    },
  },
  'exempt-list': {
    name: { id: 'Daftar informasi yang dikecualikan', en: 'List of exempt information' },
    rule: {
      id: 'Baris yang hari ini tampil sebagai dikecualikan; setiap baris memuat uji konsekuensinya.',
      en: 'Lines shown as exempt today; each holds its consequence test.',
    },
  },
  readiness: {
    name: { id: 'Kesiapan instansi', en: 'Readiness of institutions' },
    rule: {
      id: 'Siap: PPID Pembantu ditunjuk dengan SK, penghubung LAPOR ada, dan semua SOP ada. Keadaan hari ini menurut halaman Kesiapan.',
      en: 'Ready: PPID officer appointed by decree, liaison of LAPOR named, every procedure there. As the page of readiness says today.',
    },
  },
  numbers: {
    name: { id: 'Nomor kontak yang diumumkan', en: 'Published contact numbers' },
    rule: {
      id: 'Dijawab: diuji petugas dalam 90 hari terakhir dan dijawab kantor. Selebihnya belum diuji, tidak dijawab, mati, atau nomor pribadi.',
      en: 'Answered: called by an officer within the last 90 days, and answered by the office. The others were not called, not answered, dead or private.',
    },
  },
}

const lineWords: Readonly<Record<string, Words>> = {
  cameIn: { id: 'Pengaduan masuk', en: 'Complaints received' },
  answered: { id: 'Dijawab tepat waktu', en: 'Answered in time' },
  answerDaysMedian: { id: 'Hari kerja sampai dijawab, tengah', en: 'Working days to the answer, median' },
  answerDaysP90: { id: 'Hari kerja sampai dijawab, 9 dari 10', en: 'Working days to the answer, 9 of 10' },
  verification: { id: 'Diverifikasi tepat waktu', en: 'Verified in time' },
  followUp: { id: 'Tindak lanjut pertama tepat waktu', en: 'First follow-up in time' },
  recordedThere: { id: 'Tercatat di SP4N-LAPOR!', en: 'Recorded in SP4N-LAPOR!' },
  finishedThere: { id: 'Selesai di SP4N-LAPOR!', en: 'Finished in SP4N-LAPOR!' },
  withinOneDay: { id: 'Tanggapan pertama dalam satu hari kerja', en: 'First response within one working day' },
  hoursUpTo: { id: 'Sampai {name} jam', en: 'Up to {name} hours' },
  hoursMore: { id: 'Lebih dari 336 jam', en: 'More than 336 hours' },
  hoursWaiting: { id: 'Belum ditanggapi', en: 'Without a response' },
  hoursUnknown: { id: 'Tanpa jam', en: 'Without an hour' },
  open: { id: 'Belum selesai', en: 'Open' },
  responseDaysMedian: { id: 'Hari kerja sampai tanggapan pertama, tengah', en: 'Working days to the first response, median' },
  responseDaysP90: { id: 'Hari kerja sampai tanggapan pertama, 9 dari 10', en: 'Working days to the first response, 9 of 10' },
  rated: { id: 'Penilaian', en: 'Ratings' },
  stars: { id: 'Bintang rata-rata', en: 'Stars, on average' },
  reopened: { id: 'Dibuka kembali', en: 'Reopened' },
  channel: { id: '{name}', en: '{name}' },
  requested: { id: 'Permohonan masuk', en: 'Requests received' },
  decision: { id: 'Keputusan: {name}', en: 'Decision: {name}' },
  exemption: { id: 'Alasan penolakan Pasal 17 huruf {name}', en: 'Refused by Ps 17 letter {name}' },
  extended: { id: 'Diperpanjang', en: 'Extended' },
  requestsAnswered: { id: 'Diberitahukan tepat waktu', en: 'Told in time' },
  requestDaysMedian: { id: 'Hari kerja sampai pemberitahuan, tengah', en: 'Working days to the notice, median' },
  requestDaysP90: { id: 'Hari kerja sampai pemberitahuan, 9 dari 10', en: 'Working days to the notice, 9 of 10' },
  objected: { id: 'Keberatan', en: 'Objections' },
  ground: { id: 'Alasan keberatan Pasal 35 huruf {name}', en: 'Ground of Ps 35 letter {name}' },
  ordersOpen: { id: 'Perintah Atasan PPID yang belum dilaksanakan', en: 'Orders not carried out' },
  disputed: { id: 'Sengketa', en: 'Disputes' },
  listed: { id: 'Informasi yang tampil', en: 'Information shown' },
  exempt: { id: 'Informasi yang dikecualikan', en: 'Exempt information' },
  ready: { id: 'Instansi siap', en: 'Institutions ready' },
  withDecree: { id: 'Ada SK PPID Pembantu', en: 'With a decree on the PPID officer' },
  withLiaison: { id: 'Ada penghubung LAPOR', en: 'With a liaison of LAPOR' },
  endedThere: { id: 'Selesai di SP4N-LAPOR! sebelum diimpor', en: 'Finished in SP4N-LAPOR! before the import' },
  surveyAnswered: { id: 'Menjawab survei {quarter}, {name}', en: 'Answered the survey {quarter}, {name}' },
  surveyIndex: { id: 'Indeks kepuasan {quarter} (25–100), {name}', en: 'Satisfaction index {quarter} (25–100), {name}' },
  surveyNone: { id: 'Survei: belum ada triwulan yang terbit', en: 'Survey: no quarter published yet' },
  numbersAnswered: { id: 'Nomor yang dijawab kantor', en: 'Numbers answered by the office' },
  numbersDoubtful: { id: 'Perlu diuji atau diperbaiki', en: 'To be called or mended' },
}

/** What stands in the place of `{name}`, where it is a word of the program. */
const valueWords: Readonly<Record<string, Words>> = {
  complaints: { id: 'pengaduan', en: 'complaints' },
  requests: { id: 'permohonan', en: 'requests' },
  granted: { id: 'dikabulkan seluruhnya', en: 'granted in full' },
  partly: { id: 'dikabulkan sebagian', en: 'granted in part' },
  refused: { id: 'ditolak', en: 'refused' },
  'not-held': { id: 'tidak dikuasai', en: 'not held' },
  'not-documented': { id: 'belum didokumentasikan', en: 'not documented yet' },
  web: { id: 'Situs ini', en: 'This site' },
  counter: { id: 'Tatap muka', en: 'Counter' },
  phone: { id: 'Telepon', en: 'Telephone' },
  letter: { id: 'Surat', en: 'Letter' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  'social-media': { id: 'Media sosial', en: 'Social media' },
  'sp4n-lapor': { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
}

type Tongue = keyof Words

export const lineLabel = ({ what, name = '', quarter = '' }: FigureLine, language: Tongue): string =>
  (lineWords[what]?.[language] ?? what).replace('{name}', valueWords[name]?.[language] ?? name).replace('{quarter}', quarter)

const locales: Readonly<Record<Tongue, string>> = { id: 'id-ID', en: 'en-GB' }

const written = (value: number, language: Tongue): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)

/** `12 dari 15 (80 %)`, `sedikitnya 9`, `–` where nothing was counted. */
export const lineValue = ({ value, of, atLeast }: FigureLine, language: Tongue): string => {
  if (value === null) return '–'
  if (of !== undefined) {
    const percent = of === 0 ? '' : ` (${written((100 * value) / of, language)} %)`
    return language === 'id'
      ? `${written(value, language)} dari ${written(of, language)}${percent}`
      : `${written(value, language)} of ${written(of, language)}${percent}`
  }
  if (atLeast) return language === 'id' ? `sedikitnya ${written(value, language)}` : `at least ${written(value, language)}`
  return written(value, language)
}

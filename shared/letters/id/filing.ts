import { refusalWords } from '../../files/refusal-words.ts'
import type { Block, CaseLetters, LetterFacts } from '../letter-text.ts'
import { readAfterStorm } from '../read-after-storm.ts'
import { surveyBlocks } from './survey.ts'
import { Matter, matter, toldBy } from './words.ts'

/** In a subject line, where both are short. */
const Brief = { complaint: 'Pengaduan', request: 'Permohonan' } as const

/** What the title of a case is called. */
const titleLabel = { complaint: 'Judul', request: 'Informasi yang diminta' } as const

/** What follows from what an officer wrote down. */
const thenOf = {
  reply: '',
  contradiction: ' Karena itu kasus dikerjakan lagi.',
  completion: ' Dengan itu keterangannya dianggap lengkap dan kasus dilanjutkan.',
} as const

const rights = { access: 'melihat data', correction: 'memperbaiki data', erasure: 'menghapus data' } as const

const confirming = (readBy: string | null) =>
  readBy === null
    ? {
        paragraph:
          'Pemberitahuan yang menyangkut batas waktu selalu kami kirim. Kabar kemajuan baru kami kirim setelah alamat ini dikonfirmasi lewat tautan di bawah. Bukan Anda yang mengirim laporan? Abaikan saja surat ini.',
        label: 'Konfirmasi alamat ini',
      }
    : {
        paragraph: `Saat laporan Anda masuk, sangat banyak laporan datang sekaligus. Tekan tautan di bawah supaya laporan ini dibaca seperti biasa; tanpa itu petugas membacanya paling lambat ${readBy}. Dengan itu alamat ini juga dikonfirmasi untuk kabar kemajuan. Bukan Anda yang mengirim laporan? Abaikan saja surat ini.`,
        label: 'Ya, laporan ini dari saya',
      }

/** Whom a stranger's case names should not have to read how it goes. */
export const confirmation = (url: string | null, readBy: string | null): Block[] => {
  if (url === null) return []
  const { paragraph, label } = confirming(readBy)
  return [{ paragraph }, { link: url, label }]
}

const renewedWhy = {
  leak: 'Kunci sistem kami mungkin diketahui pihak luar, sehingga kode lama tidak aman lagi.',
  objected:
    'Kode yang baru dicetak di loket dibatalkan, karena pemegang kode lama mengirim berkas dan dengan itu tidak menyetujuinya. Kode lama tidak dihidupkan lagi.',
} as const

/** Nobody holds the new code yet: how it is had, by this address and without it. */
const renewedBySystem = (facts: LetterFacts, why: keyof typeof renewedWhy, guarded: true | undefined): Block[] => [
  {
    paragraph: `Kode akses untuk kasus ${facts.number} kami ganti. ${renewedWhy[why]} Semua kode yang pernah Anda terima untuk kasus ini tidak berlaku lagi. Kasusnya tetap berjalan.`,
  },
  { paragraph: 'Buat kode baru di halaman lacak (“Kode akses hilang?”) dengan nomor kasus dan alamat e-mail ini.' },
  { link: facts.trackUrl, label: 'Halaman lacak' },
  {
    paragraph: `Tanpa e-mail, kode baru diambil di meja layanan dengan nomor kasus dan tanda pengenal${guarded ? '; karena pelapornya tidak boleh diketahui, itu memerlukan dua petugas dan kira-kira seminggu' : ''}.`,
  },
]

export const filingId = {
  receipt: (facts, { channel, receivedOn, clocks }) => ({
    subject: `Tanda terima ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Terima kasih. Kami sudah menerima ${matter[channel]} Anda.` },
      {
        facts: [
          ['Nomor', facts.number],
          ...(facts.title === null ? [] : [[titleLabel[channel], facts.title] as const]),
          ['Diterima', facts.date(receivedOn)],
          ...facts.dates(clocks, receivedOn),
        ],
      },
      {
        paragraph: facts.byHand
          ? 'Untuk mengikuti perkembangannya, buka halaman di bawah ini dengan nomor di atas dan kode akses yang kami kirim tersendiri. Simpan kode itu dan jangan berikan kepada siapa pun.'
          : 'Untuk mengikuti perkembangannya, buka halaman di bawah ini dengan nomor di atas dan kode akses yang tampil di layar setelah Anda mengirim. Kode akses sengaja tidak kami tulis di surat ini.',
      },
      { link: facts.trackUrl, label: 'Lacak kasus Anda' },
      ...(facts.byHand
        ? []
        : [{ paragraph: 'Kode akses hilang? Di halaman yang sama Anda dapat meminta kode baru lewat alamat e-mail ini.' }]),
      ...confirmation(facts.confirmUrl, readAfterStorm(facts, clocks)),
    ],
  }),
  'completion-asked': (facts, { channel, due }) => ({
    subject: `Mohon lengkapi ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `Petugas kami memerlukan keterangan tambahan untuk ${matter[channel]} Anda. Pertanyaannya dapat dibaca di halaman kasus.`,
      },
      ...(due
        ? [{ paragraph: `Mohon dijawab paling lambat ${facts.date(due)}. Setelah tanggal itu kasus dihentikan dengan sendirinya.` }]
        : []),
      { link: facts.pageUrl('lengkapi'), label: 'Baca pertanyaan dan jawab' },
    ],
  }),
  'answer-counted': (facts, { channel }) => ({
    subject: `Keterangan Anda untuk ${facts.number} sudah lengkap`,
    blocks: [
      {
        paragraph: `Petugas sudah memeriksa yang Anda sampaikan, dan itu yang diminta. ${Brief[channel]} Anda dilanjutkan; batas waktunya dapat dibaca di halaman kasus.`,
      },
      { link: facts.pageUrl('tenggat'), label: 'Lihat batas waktu' },
    ],
  }),
  'question-withdrawn': (facts, { channel }) => ({
    subject: `Tidak perlu dijawab lagi: ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `Petugas menarik pertanyaannya, sehingga Anda tidak perlu menjawab apa pun. ${Matter[channel]} Anda dilanjutkan. Alasannya dan batas waktunya dapat dibaca di halaman kasus.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
    ],
  }),
  'still-missing': (facts, { channel, due }) => ({
    subject: `Masih ada yang kurang pada ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `Petugas sudah membaca yang Anda sampaikan untuk ${matter[channel]} Anda, dan masih ada yang diperlukan. Apa yang kurang dapat dibaca di halaman kasus.`,
      },
      ...(due
        ? [
            {
              paragraph: `Waktu Anda dihitung dari awal lagi: mohon dilengkapi paling lambat ${facts.date(due)}. Setelah tanggal itu kasus dihentikan dengan sendirinya bila tidak ada kabar dari Anda.`,
            },
          ]
        : []),
      { link: facts.pageUrl('lengkapi'), label: 'Baca apa yang masih kurang' },
    ],
  }),
  recorded: (facts, { channel, as, heard, heardOn }) => ({
    subject: `${as === 'completion' ? 'Jawaban' : 'Pesan'} Anda untuk ${facts.number} dicatat petugas`,
    blocks: [
      {
        paragraph: `Petugas mencatat ${as === 'completion' ? 'jawaban' : 'pesan'} Anda tentang ${matter[channel]} ${facts.number}, yang disampaikan ${toldBy[heard]} pada ${facts.date(heardOn)}.${thenOf[as]} Yang dicatat dapat dibaca di halaman kasus.`,
      },
      { paragraph: 'Bukan Anda yang menyampaikannya, atau catatannya keliru? Tulislah pesan di halaman kasus atau hubungi meja layanan.' },
      { link: facts.pageUrl('perjalanan'), label: 'Baca yang dicatat' },
    ],
  }),
  'ending-recorded': (facts, { channel, ending, told, toldOn, until }) => ({
    subject: `Benarkah Anda ${ending === 'withdrawal' ? 'mencabut' : 'menyatakan selesai'} ${matter[channel]} ${facts.number}?`,
    blocks: [
      {
        paragraph: `Petugas mencatat bahwa Anda ${ending === 'withdrawal' ? 'mencabut' : 'menyatakan selesai'} ${matter[channel]} ${facts.number}. Menurut catatannya, hal itu disampaikan ${toldBy[told]} pada ${facts.date(toldOn)}.`,
      },
      {
        paragraph: `Bila benar, Anda tidak perlu berbuat apa-apa${until ? `: ${matter[channel]} ini berakhir sesudah ${facts.date(until)}` : ''}. Bila tidak benar atau Anda berubah pikiran, katakan di halaman kasus atau kepada meja layanan${until ? ` paling lambat ${facts.date(until)}` : ''}; pesan apa pun dari Anda sudah cukup.`,
      },
      { link: facts.pageUrl('bantah'), label: 'Baca yang dicatat, atau katakan bahwa itu tidak benar' },
    ],
  }),
  'ending-effective': (facts, { channel, ending, until, surveyUntil }) => ({
    subject: `${Brief[channel]} ${facts.number} ${ending === 'withdrawal' ? 'dihentikan' : 'ditutup'}`,
    blocks: [
      {
        paragraph: `Petugas mencatat bahwa Anda ${ending === 'withdrawal' ? 'mencabut' : 'menyatakan selesai'} ${matter[channel]} ${facts.number}, dan kami tidak menerima bantahan sampai batas waktunya. Karena itu ${matter[channel]} ini ${ending === 'withdrawal' ? 'dihentikan' : 'ditutup'}.`,
      },
      until
        ? { paragraph: `Jika masalahnya belum selesai, Anda dapat membukanya kembali satu kali paling lambat ${facts.date(until)}.` }
        : { paragraph: 'Anda tetap dapat menyampaikan yang baru kapan saja.' },
      { link: facts.pageUrl(until ? 'buka-lagi' : 'perjalanan'), label: until ? 'Lihat kasus atau buka kembali' : 'Lihat kasus' },
      ...surveyBlocks(facts, surveyUntil),
    ],
  }),
  withdrawn: (facts, { channel, cause }) => ({
    subject: `${Brief[channel]} ${facts.number} ${cause === 'reporter' ? 'dicabut' : 'dihentikan'}`,
    blocks: [
      {
        paragraph:
          cause === 'reporter'
            ? `Sesuai permintaan Anda, ${matter[channel]} ${facts.number} telah dicabut.`
            : `Kami tidak menerima keterangan tambahan yang diminta sampai batas waktunya, sehingga ${matter[channel]} ${facts.number} dihentikan.`,
      },
      { paragraph: 'Anda tetap dapat menyampaikan yang baru kapan saja.' },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  'file-refused': (facts, { reason, ended }) => ({
    subject: `Berkas untuk ${facts.number} tidak dapat disimpan`,
    blocks: [
      {
        paragraph: `Berkas yang Anda kirim tidak dapat disimpan karena ${refusalWords.id[reason]}.${reason === 'closed' || ended ? '' : ' Kasus Anda tetap berjalan.'}`,
      },
      // Where no place is left, no other file can be sent.
      reason === 'closed' || reason === 'too-many' || ended
        ? { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' }
        : { link: facts.pageUrl('berkas'), label: 'Kirim berkas lain' },
    ],
  }),
  'privacy-asked': (facts, { right }) => ({
    subject: `Permintaan data pribadi untuk ${facts.number} diterima`,
    blocks: [
      {
        paragraph: `Kami menerima permintaan Anda untuk ${rights[right]} pribadi pada kasus ${facts.number}. Petugas akan menjawabnya di halaman kasus.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  'privacy-answered': (facts) => ({
    subject: `Permintaan data pribadi untuk ${facts.number} dijawab`,
    blocks: [
      { paragraph: 'Petugas sudah menjawab permintaan Anda tentang data pribadi. Jawabannya dapat dibaca di halaman kasus.' },
      { link: facts.pageUrl('perjalanan'), label: 'Baca jawaban' },
    ],
  }),
  'new-code-asked': (facts) => ({
    subject: `Apakah ini Anda? Kode akses baru diminta untuk ${facts.number}`,
    blocks: [
      {
        paragraph: `Seseorang di loket menyatakan dirinya pelapor kasus ${facts.number}, kehilangan kode aksesnya, dan meminta yang baru. Petugas kedua masih harus menyetujuinya, dan sesudah itu masih ada waktu untuk keberatan.`,
      },
      {
        paragraph:
          'Bila itu Anda, tidak ada yang perlu dilakukan. Bila bukan, buka kasus Anda dengan kode yang ada pada Anda dan tekan “Bukan saya, jangan buat kode baru”, atau kirim pesan apa pun: permintaannya langsung batal. Bila kode Anda hilang, minta yang baru lewat alamat e-mail ini di halaman lacak.',
      },
      { link: facts.pageUrl('kode-baru'), label: 'Buka kasus dan keberatan' },
    ],
  }),
  'new-code-consented': (facts, { until }) => ({
    subject: `Kode akses ${facts.number} akan diganti bila Anda tidak keberatan`,
    blocks: [
      {
        paragraph: `Petugas kedua menyetujui kode akses baru untuk kasus ${facts.number}. Bila tidak ada keberatan, kode baru dapat dicetak${until ? ` sesudah ${facts.date(until)}` : ''}. Begitu kode baru dicetak, kode yang ada pada Anda tidak berlaku lagi.`,
      },
      {
        paragraph: `Bila bukan Anda yang memintanya, katakan${until ? ` paling lambat ${facts.date(until)}` : ''}: buka kasus Anda dan tekan “Bukan saya, jangan buat kode baru”, atau kirim pesan apa pun.`,
      },
      { link: facts.pageUrl('kode-baru'), label: 'Buka kasus dan keberatan' },
    ],
  }),
  'new-code-off': (facts) => ({
    subject: `Kode akses ${facts.number} tetap berlaku`,
    blocks: [
      {
        paragraph: `Kode akses baru untuk kasus ${facts.number} tidak jadi dibuat: petugas kedua tidak menyetujuinya, permintaannya ditarik, atau waktunya lewat. Kode yang lama tetap berlaku. Bila Anda yang memintanya, datanglah lagi ke loket.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Buka kasus' },
    ],
  }),
  'access-renewed': (facts, { by, why, guarded }) => ({
    subject: `Kode akses ${facts.number} telah diganti`,
    blocks: why
      ? renewedBySystem(facts, why, guarded)
      : [
          {
            paragraph: by
              ? `Kode akses untuk kasus ${facts.number} baru saja diganti di loket oleh ${facts.officer(by)}, yang mencatat alasannya. Kode yang lama tidak berlaku lagi. Yang dilakukan dengan kode baru ini ditandai di catatan kasus.`
              : `Kode akses untuk kasus ${facts.number} baru saja diganti. Kode yang lama tidak berlaku lagi.`,
          },
          { paragraph: 'Jika bukan Anda yang memintanya, segera minta kode baru lewat halaman lacak dan beri tahu petugas.' },
          { link: facts.trackUrl, label: 'Halaman lacak' },
        ],
  }),
  'lost-code': (facts, { linkId, validUntil }) => ({
    subject: `Kode akses baru untuk ${facts.number}`,
    blocks: [
      { paragraph: `Seseorang, mungkin Anda, meminta kode akses baru untuk kasus ${facts.number}.` },
      { paragraph: `Buka halaman berikut lalu tekan tombolnya. Tautan hanya dapat dipakai satu kali, sampai ${facts.moment(validUntil)}.` },
      { link: facts.linkUrl(linkId), label: 'Buat kode akses baru' },
      { paragraph: 'Jika Anda tidak memintanya, abaikan surat ini; kode lama tetap berlaku.' },
    ],
  }),
} satisfies Partial<CaseLetters>

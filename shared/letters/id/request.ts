import type { CaseLetters } from '../letter-text.ts'
import { grounds as groundWords, toldBy } from './words.ts'

const decisions = {
  granted: 'dikabulkan seluruhnya',
  partly: 'dikabulkan sebagian',
  refused: 'ditolak',
  'not-held': 'informasi tidak dikuasai',
  'not-documented': 'informasi belum didokumentasikan dan akan disediakan',
} as const

const objectionDecisions = { upheld: 'dikabulkan', partly: 'dikabulkan sebagian', rejected: 'ditolak' } as const

/** What the requester can do then, by what still goes on. */
const afterDelivery = {
  nothing: 'Jika sudah Anda terima, nyatakan selesai di sana.',
  objection: 'Keberatan Anda tetap berjalan dan masih menunggu tanggapan Atasan PPID.',
  dispute: 'Sengketa di Komisi Informasi tetap tercatat; penyampaian ini tidak mengakhirinya.',
} as const

export const requestId = {
  lapsed: (facts) => ({
    subject: `Permohonan ${facts.number} tidak diproses`,
    blocks: [
      { paragraph: `Permohonan informasi ${facts.number} tidak diproses, karena tidak dilengkapi sampai batas waktunya.` },
      { paragraph: 'Anda dapat mengajukan permohonan baru dengan data yang lengkap.' },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat permohonan' },
    ],
  }),
  extended: (facts, { due }) => ({
    subject: `Batas jawaban permohonan ${facts.number} diperpanjang`,
    blocks: [
      {
        paragraph: `PPID memperpanjang waktu untuk menjawab permohonan ${facts.number} satu kali (UU 14/2008 Pasal 22 ayat (8)). Alasannya tertulis di halaman permohonan.`,
      },
      ...(due ? [{ facts: [['Jawaban paling lambat', facts.date(due)] as const] }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
    ],
  }),
  'answer-late': (facts, { due, objectUntil }) => ({
    subject: `Batas jawaban permohonan ${facts.number} terlewati`,
    blocks: [
      { paragraph: `Jawaban atas permohonan ${facts.number} seharusnya Anda terima paling lambat ${facts.date(due)}. Kami mohon maaf.` },
      {
        paragraph: `Anda berhak mengajukan keberatan kepada Atasan PPID${objectUntil ? ` paling lambat ${facts.date(objectUntil)}` : ''} (UU 14/2008 Pasal 35 dan 36). Permohonan Anda tetap dikerjakan.`,
      },
      { link: facts.pageUrl('keberatan'), label: 'Lihat permohonan atau ajukan keberatan' },
    ],
  }),
  decided: (facts, { decision, objectUntil, provideUntil }) => ({
    subject: `Jawaban atas permohonan ${facts.number}`,
    blocks: [
      {
        paragraph: `PPID sudah memutuskan permohonan Anda: ${decisions[decision]}. Pemberitahuan tertulisnya dapat dibaca di halaman permohonan.`,
      },
      ...(provideUntil ? [{ facts: [['Disediakan paling lambat', facts.date(provideUntil)] as const] }] : []),
      ...(objectUntil
        ? [{ paragraph: `Jika tidak setuju, Anda dapat mengajukan keberatan paling lambat ${facts.date(objectUntil)}.` }]
        : []),
      { link: facts.pageUrl('perjalanan'), label: 'Baca jawaban' },
      ...(objectUntil ? [{ link: facts.pageUrl('keberatan'), label: 'Ajukan keberatan' }] : []),
    ],
  }),
  delivered: (facts, { until, during }) => ({
    subject: `Informasi untuk permohonan ${facts.number} telah disampaikan`,
    blocks: [
      {
        paragraph: `Informasi yang Anda minta dalam permohonan ${facts.number} telah disampaikan. Caranya tertulis di halaman permohonan. ${afterDelivery[during ?? 'nothing']}`,
      },
      ...(until
        ? [
            {
              paragraph: `Jika yang Anda terima belum sesuai dengan perintah Atasan PPID, tulislah apa yang kurang paling lambat ${facts.date(until)}: perintah itu lalu berjalan lagi.`,
            },
          ]
        : []),
      { link: facts.pageUrl(during ? 'perjalanan' : 'selesai'), label: 'Lihat permohonan' },
    ],
  }),
  'order-late': (facts, { due, disputeUntil }) => ({
    subject: `Perintah Atasan PPID untuk permohonan ${facts.number} terlambat dilaksanakan`,
    blocks: [
      {
        paragraph: `Atasan PPID memerintahkan informasi dalam permohonan ${facts.number} diberikan paling lambat ${facts.date(due)}. Sampai tanggal itu kami belum mencatat penyerahannya. Kami mohon maaf.`,
      },
      { paragraph: 'Petugas terus diingatkan, dan permohonan ini tidak ditutup oleh sistem sebelum perintah itu berakhir.' },
      ...(disputeUntil
        ? [
            {
              paragraph: `Anda juga dapat mengajukan sengketa ke Komisi Informasi paling lambat ${facts.date(disputeUntil)} (UU 14/2008 Pasal 37).`,
            },
          ]
        : []),
      { link: facts.pageUrl('keberatan'), label: 'Lihat perintah itu' },
    ],
  }),
  'order-impossible': (facts, { disputeUntil }) => ({
    subject: `Perintah Atasan PPID untuk permohonan ${facts.number} dinyatakan tidak dapat dilaksanakan`,
    blocks: [
      {
        paragraph: `Atasan PPID menyatakan bahwa perintahnya tentang permohonan ${facts.number} tidak dapat dilaksanakan. Alasannya tertulis di halaman permohonan.`,
      },
      ...(disputeUntil
        ? [
            {
              paragraph: `Jika tidak setuju, Anda dapat mengajukan sengketa ke Komisi Informasi paling lambat ${facts.date(disputeUntil)} (UU 14/2008 Pasal 37).`,
            },
          ]
        : []),
      { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
    ],
  }),
  'request-reversed': (facts, { ended, answerUntil, orderUntil, disputeUntil }) => {
    const limits = [
      ...(answerUntil ? [['Tanggapan Atasan PPID paling lambat', facts.date(answerUntil)] as const] : []),
      ...(orderUntil ? [['Perintah Atasan PPID dilaksanakan paling lambat', facts.date(orderUntil)] as const] : []),
      ...(disputeUntil ? [['Sengketa ke Komisi Informasi diajukan paling lambat', facts.date(disputeUntil)] as const] : []),
    ]
    return {
      subject: `Permohonan ${facts.number} dilanjutkan`,
      blocks: [
        {
          paragraph:
            ended === 'closing'
              ? `Penutupan permohonan ${facts.number} dibatalkan. Alasannya dapat dibaca di halaman permohonan.`
              : `Catatan bahwa permohonan ${facts.number} menjadi sengketa di Komisi Informasi dibatalkan. Alasannya dapat dibaca di halaman permohonan.`,
        },
        {
          paragraph:
            ended === 'closing'
              ? 'Permohonan ini kembali tercatat sebagai sengketa di Komisi Informasi. Anda tidak perlu melakukan apa pun.'
              : 'Keberatan Anda kembali seperti sebelum catatan itu. Jika Anda memang sudah mengajukan sengketa, beri tahu kami lewat halaman permohonan.',
        },
        ...(limits.length > 0 ? [{ facts: limits }] : []),
        { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
      ],
    }
  },
  'provide-late': (facts, { due, objectUntil }) => ({
    subject: `Informasi untuk permohonan ${facts.number} terlambat disediakan`,
    blocks: [
      {
        paragraph: `Informasi dalam permohonan ${facts.number} seharusnya disediakan paling lambat ${facts.date(due)}. Sampai tanggal itu kami belum mencatat penyampaiannya. Kami mohon maaf; petugas terus diingatkan.`,
      },
      ...(objectUntil
        ? [
            {
              paragraph: `Anda berhak mengajukan keberatan kepada Atasan PPID paling lambat ${facts.date(objectUntil)} (UU 14/2008 Pasal 35 dan 36).`,
            },
          ]
        : []),
      { link: facts.pageUrl('keberatan'), label: objectUntil ? 'Lihat permohonan atau ajukan keberatan' : 'Lihat permohonan' },
    ],
  }),
  objected: (facts, { objection, filedOn, grounds, due, told, toldOn }) => ({
    subject: `Tanda terima keberatan ${objection}`,
    blocks: [
      { paragraph: `Keberatan Anda atas permohonan ${facts.number} sudah terdaftar. Simpan nomornya.` },
      ...(told && toldOn
        ? [
            {
              paragraph: `Petugas mencatatnya menurut yang disampaikan ${toldBy[told]} pada ${facts.date(toldOn)}. Bukan Anda yang menyampaikannya, atau catatannya keliru? Tulislah pesan di halaman permohonan atau hubungi meja layanan.`,
            },
          ]
        : []),
      {
        facts: [
          ['Nomor keberatan', objection],
          ...(filedOn ? [['Diajukan', facts.date(filedOn)] as const] : []),
          ...(grounds ?? []).map((it) => [`Alasan, Pasal 35 ayat (1) huruf ${it}`, groundWords[it]] as const),
          ...(due ? [['Tanggapan Atasan PPID paling lambat', facts.date(due)] as const] : []),
        ],
      },
      { link: facts.pageUrl('keberatan'), label: 'Lihat permohonan' },
    ],
  }),
  'objection-decided': (facts, { decision, disputeUntil, orderUntil }) => ({
    subject: `Tanggapan atas keberatan permohonan ${facts.number}`,
    blocks: [
      {
        paragraph: `Atasan PPID sudah menanggapi keberatan Anda: ${objectionDecisions[decision]}. Tanggapannya dapat dibaca di halaman permohonan.`,
      },
      ...(orderUntil
        ? [
            {
              paragraph: 'PPID diperintahkan memberikan informasi kepada Anda. Apa yang harus diberikan tertulis di halaman permohonan.',
            },
            { facts: [['Harus diberikan paling lambat', facts.date(orderUntil)] as const] },
          ]
        : []),
      ...(disputeUntil
        ? [
            {
              paragraph: `Jika belum puas, Anda dapat mengajukan sengketa ke ${facts.commission} paling lambat ${facts.date(disputeUntil)} (UU 14/2008 Pasal 37).`,
            },
          ]
        : []),
      { link: facts.pageUrl('perjalanan'), label: 'Baca tanggapan' },
    ],
  }),
} satisfies Partial<CaseLetters>

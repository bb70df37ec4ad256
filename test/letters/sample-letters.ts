import { localDate } from '../../shared/domain/time/local-date.ts'
import type { FactsOf, OfficialLetterFacts, OfficialLetterKind } from '../../shared/letters/official/facts.ts'

const letterhead = {
  regionName: 'Pemerintah Kabupaten Jombang',
  unitName: 'Pejabat Pengelola Informasi dan Dokumentasi',
  address: 'Jalan Contoh Nomor 1, Jombang 61419',
  phone: '(0321) 000000',
}

const common = {
  letterhead,
  place: 'Jombang',
  date: localDate('2026-08-24'),
  addressee: { name: 'Siti Aminah', address: 'Dusun Contoh RT 02 RW 05, Desa Mojokrapak, Kecamatan Tembelang' },
  request: {
    number: '0042/PPID/2026',
    receivedOn: localDate('2026-08-14'),
    details: 'Salinan Dokumen Pelaksanaan Anggaran (DPA) Dinas Pekerjaan Umum dan Penataan Ruang Tahun Anggaran 2026.',
  },
  signatory: { position: 'PPID Utama', name: 'Drs. Budi Contoh, M.Si.', nip: '19700101 199503 1 001' },
}

/** Invented letters, one of each kind. */
export const sampleFacts: { [Kind in OfficialLetterKind]: FactsOf<Kind> } = {
  acknowledgement: {
    ...common,
    kind: 'acknowledgement',
    letterNumber: '001/TBP/2026',
    purpose: 'Mengikuti pelaksanaan perbaikan jalan desa.',
    obtain: 'Mendapatkan salinan (salinan lunak)',
    deliver: 'Surat elektronik',
    noticeDue: 'Selasa, 1 September 2026',
  },
  incomplete: {
    ...common,
    kind: 'incomplete',
    letterNumber: '002/PBL/2026',
    missing: ['Salinan kartu identitas yang terbaca.', 'Tahun anggaran dokumen yang diminta.'],
    completeBy: 'Kamis, 27 Agustus 2026',
  },
  extension: {
    ...common,
    kind: 'extension',
    letterNumber: '003/PPW/2026',
    reason: 'Dokumen masih dihimpun dari tiga bidang.',
    firstDue: 'Selasa, 1 September 2026',
    newDue: 'Kamis, 10 September 2026',
  },
  decision: {
    ...common,
    kind: 'decision',
    letterNumber: '004/PT/2026',
    outcome: {
      result: 'part',
      material: ['DPA Tahun Anggaran 2026, 48 halaman.', 'Rencana kerja tahun 2026.'],
      format: 'Salinan lunak (PDF)',
      delivery: 'Surat elektronik, paling lambat 3 September 2026',
      cost: 'Tanpa biaya',
      withheld: [
        {
          document: 'DPA tahun 2026.',
          part: 'Nomor rekening dan NIK pada halaman 12.',
          grounds: ['h'],
          statute: 'UU 27/2022 Pasal 4.',
          weighing: 'Memuat data pribadi pegawai yang tidak terkait tujuan.',
        },
      ],
    },
    objectBy: 'Senin, 5 Oktober 2026',
  },
  refusal: {
    ...common,
    kind: 'refusal',
    letterNumber: '005/KPI/2026',
    request: { ...common.request, details: 'Nilai ujian kompetensi seorang pegawai.' },
    tests: [
      {
        document: 'Berita acara hasil uji kompetensi tahun 2025.',
        part: 'Lampiran II, kolom nilai atas nama pegawai.',
        grounds: ['j', 'h'],
        statute: 'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
        weighing: 'Membuka nilai perorangan merugikan pegawai, sedangkan rata-rata seluruh peserta sudah diumumkan.',
      },
    ],
    objectBy: 'Senin, 5 Oktober 2026',
  },
  handover: {
    ...common,
    kind: 'handover',
    letterNumber: '007/TBPI/2026',
    material: ['Daftar penerima hibah 2025', 'Salinan keputusan penetapannya'],
    format: 'Salinan cetak',
    delivery: 'Mengambil langsung',
    isSent: false,
    handedOverOn: localDate('2026-08-20'),
    receivedBy: 'Sari Contoh',
    cost: 'Rp12.000 (Keputusan Bupati Nomor 1 Tahun 2026), tunai',
    remark: null,
  },
  'objection-answer': {
    ...common,
    kind: 'objection-answer',
    letterNumber: '006/TK/2026',
    letterhead: { ...letterhead, unitName: 'Sekretariat Daerah', phone: null },
    signatory: { position: 'Sekretaris Daerah selaku Atasan PPID', name: 'Ir. Sri Contoh, M.M.', nip: null },
    objection: {
      number: '0007/KEB/2026',
      receivedOn: localDate('2026-08-18'),
      grounds: ['g', 'c'],
      statement: 'Sampai hari ini belum ada jawaban.',
    },
    decision: 'granted',
    considerations: ['Jawaban melewati batas waktu.', 'Dokumen dikuasai dan tidak dikecualikan.'],
    orders: ['Menyerahkan salinan DPA paling lambat 31 Agustus 2026.'],
    disputeBy: 'Jumat, 11 September 2026',
    commission: { name: 'Komisi Informasi Provinsi Contoh', address: 'Jalan Provinsi 2, Contoh' },
  },
}

export const sampleList: OfficialLetterFacts[] = Object.values(sampleFacts)

/** The other two outcomes of a decision. */
export const decisionOf = (outcome: FactsOf<'decision'>['outcome']): FactsOf<'decision'> => ({ ...sampleFacts.decision, outcome })

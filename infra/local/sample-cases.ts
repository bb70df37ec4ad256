/** Invented cases (docs: all names and contacts are made up), as they are sent to the public API. */
const person = (n: number) => ({
  name: `Warga Contoh ${n}`,
  email: `warga${n}@contoh.example`,
  phone: `0812000000${String(n).padStart(2, '0')}`,
})

const complaint = (n: number, title: string, text: string, more: object = {}) => ({
  key: `contoh-pengaduan-${n}`,
  path: '/pengaduan',
  // Every third says no; who is hidden is not asked.
  body: {
    class: 'ordinary',
    identity: 'named',
    ...('identity' in more ? {} : { recordThere: n % 3 === 0 ? 'no' : 'yes' }),
    title,
    text,
    ...person(n),
    ...more,
  },
})

const request = (n: number, details: string, purpose: string, more: object = {}) => ({
  key: `contoh-permohonan-${n}`,
  path: '/permohonan',
  body: {
    requesterKind: 'individual',
    ...person(50 + n),
    nik: '3517014101900001',
    address: 'Jalan Contoh 1',
    details,
    purpose,
    obtain: 'copy-soft',
    deliver: 'email',
    ...more,
  },
})

export const samples = [
  complaint(1, 'Jalan berlubang dekat pasar desa', 'Sudah beberapa pengendara jatuh. Mohon segera diperbaiki.'),
  complaint(2, 'Lima lampu jalan mati', 'Lampu di sepanjang jalan menuju sekolah mati sejak dua minggu lalu.'),
  complaint(3, 'KTP-el belum jadi setelah tiga minggu', 'Katanya tiga hari, sampai sekarang belum ada kabar.'),
  complaint(4, 'Cara pindah antar kabupaten', 'Apa saja syarat untuk pindah domisili?', { class: 'service-question' }),
  complaint(5, 'Nama hilang dari daftar bantuan', 'Tahun lalu masih menerima bantuan keluarga, tahun ini tidak ada.'),
  complaint(6, 'Tetangga membakar sampah tiap hari', 'Asapnya masuk rumah, anak saya batuk.', { identity: 'anonymous' }),
  complaint(7, 'Limbah pabrik tahu masuk irigasi', 'Air sawah berbau dan berbusa setiap pagi.', { confidential: true }),
  complaint(8, 'Gorong-gorong tersumbat, rumah kebanjiran', 'Setiap hujan air masuk ke empat rumah.'),
  complaint(9, 'Antrean rumah sakit sejak subuh', 'Orang tua harus antre sejak pukul empat pagi.'),
  complaint(10, 'Petugas loket kasar', 'Saya dibentak ketika bertanya syarat.', { confidential: true }),
  complaint(11, 'Dimintai uang administrasi', 'Petugas meminta uang tanpa tanda terima.', {
    class: 'oversight',
    identity: 'anonymous',
    confidential: true,
  }),
  complaint(12, 'Iuran sekolah yang katanya sukarela', 'Jumlahnya ditentukan dan ditagih.', { identity: 'none' }),
  complaint(13, 'Lapak menutup trotoar', 'Pejalan kaki harus turun ke jalan.'),
  complaint(14, 'Pupuk bersubsidi di atas harga', 'Harga di kios lebih mahal dari ketentuan.'),
  complaint(15, 'Usul halte di depan puskesmas', 'Banyak lansia menunggu angkutan di bawah panas.', { class: 'aspiration' }),
  complaint(16, 'Pohon tumbang menutup jalan', 'Kendaraan tidak bisa lewat sejak malam.'),
  complaint(17, 'Listrik padam berulang', 'Hampir setiap sore padam satu jam.'),
  complaint(18, 'Sengketa warisan keluarga', 'Kakak saya tidak mau membagi tanah.'),
  complaint(19, 'tolong', 'tolong'),
  request(1, 'Salinan DPA satu OPD tahun 2026', 'Mengetahui penggunaan anggaran'),
  request(2, 'Daftar penerima hibah tahun 2025', 'Penelitian'),
  request(3, 'Izin lingkungan sebuah pabrik', 'Kepentingan warga sekitar'),
  request(4, 'Nilai tes seorang pegawai', 'Ingin tahu'),
  request(5, 'Peta jaringan irigasi tahun 1950', 'Penulisan sejarah desa', { obtain: 'see', deliver: 'collect' }),
] as const

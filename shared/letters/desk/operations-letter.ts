import type { OperationFault } from '../../domain/office/operations.ts'
import { failuresInWords } from '../../domain/office/self-check.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { letterOf, type RenderedLetter, writtenDate, writtenMoment } from '../frame.ts'
import type { Block } from '../letter-text.ts'
import type { DeskLetterSurroundings } from './desk-parts.ts'

/** The morning's letter to the operators: what fell silent or runs out, and what to do about each. */
export const renderOperations = (
  { day, faults }: { day: LocalDate; faults: readonly OperationFault[] },
  { regionName, baseUrl, timeZone, contact }: DeskLetterSurroundings & { timeZone: string },
): RenderedLetter =>
  letterOf(
    `Tanggap perlu ditangani: ${faults.length} hal`,
    [
      { paragraph: 'Yth. Operator Tanggap,' },
      { paragraph: `Keadaan sistem ${regionName} pada ${writtenDate(day, 'id')}:` },
      ...faults.flatMap((it): Block[] => {
        const [heading, ...paragraphs] = faultWords(it, (at) => writtenMoment(at, 'id', timeZone))
        return [{ heading }, ...paragraphs.map((paragraph) => ({ paragraph }))]
      }),
      { link: `${baseUrl}/petugas/operasi`, label: 'Buka keadaan sistem' },
      { paragraph: 'Surat ini dikirim paling banyak sekali sehari, pada hari kerja, dan hanya bila ada yang perlu ditangani.' },
    ],
    { language: 'id', contact, regionName },
  )

type Words = [heading: string, what: string, todo: string, ...more: string[]]

const faultWords = (it: OperationFault, moment: (at: string) => string): Words => {
  switch (it.check) {
    case 'sweep':
      return [
        'Pengawasan tenggat berhenti',
        it.lastAt === null ? 'Belum pernah selesai.' : `Terakhir selesai ${moment(it.lastAt)}.`,
        'Selama berhenti, pengingat tertunda. Periksa jadwal dan log fungsi reminders.',
      ]
    case 'outbox':
      return [
        'Surat tertahan',
        `${it.stuck} surat menunggu lebih dari satu jam. ${it.lastAt === null ? 'Pengiriman belum pernah selesai.' : `Pengiriman terakhir selesai ${moment(it.lastAt)}.`}`,
        'Periksa log fungsi mail dan keadaan akun di Amazon SES.',
      ]
    case 'pages':
      return [
        it.failures.length === 0 ? 'Halaman warga tidak terbaca dari luar' : 'Halaman warga tidak menjawab',
        it.failures.length === 0
          ? `${it.lastAt === null ? 'Halaman belum pernah dibaca dari luar' : `Halaman terakhir dibaca dari luar ${moment(it.lastAt)}`}, seharusnya tiap seperempat jam.`
          : `Tidak menjawab sebagaimana mestinya: ${failuresInWords(it.failures, 'tidak menjawab')}.`,
        it.failures.length === 0
          ? 'Periksa jadwal self-check dan log fungsi reminders.'
          : 'Buka halamannya sendiri. Bila benar tidak terbuka, periksa log fungsi intake dan alamat (domain, sertifikat). Nomor di dalam kurung adalah status HTTP-nya.',
      ]
    case 'jobs':
      return [
        'Pekerjaan tidak selesai',
        `${it.late} pekerjaan belum selesai sesudah enam jam.`,
        'Selama keputusan hari libur atau batas waktu belum diterapkan pada semua kasus, pengingat dapat terlewat. Periksa log fungsi jobs.',
      ]
    case 'calendar':
      return [
        'Kalender kerja hampir habis',
        it.lastDay === null
          ? 'Belum ada hari libur yang ditetapkan.'
          : `Hari libur baru ditetapkan sampai ${writtenDate(it.lastDay, 'id')}; tinggal ${it.daysLeft} hari.`,
        'Setelah keputusan bersama tahun berikutnya terbit, masukkan hari liburnya di halaman Kalender.',
      ]
    case 'officers':
      return [
        `${it.institutions.length} instansi belum memiliki pejabat penghubung`,
        it.institutions.join('; '),
        'Undang pejabat penghubungnya di halaman Direktori. Sampai itu, pengingatnya diterima koordinator.',
      ]
    case 'undelivered':
      return [
        'Surat untuk petugas kembali',
        it.people.length === 0 ? `${it.letters} surat untuk petugas tidak sampai.` : `Surat tidak sampai kepada: ${it.people.join('; ')}.`,
        'Hubungi mereka lewat telepon. Administrator mengganti alamatnya di halaman Direktori, atau menyatakannya baik lagi di halaman Keadaan sistem.',
      ]
    case 'roots':
      return [
        'Akar harian tertinggal',
        it.lastDay === null ? 'Belum ada akar harian.' : `Terakhir untuk ${writtenDate(it.lastDay, 'id')}.`,
        'Akar harian dibuat oleh pengawasan tenggat; periksa log fungsi reminders.',
      ]
    case 'other-desk':
      return [
        'Meja lain tidak memiliki petugas',
        `${it.institution} belum memiliki penghubung atau kepala yang aktif.`,
        'Laporan tentang instansi koordinator ditangani di sana, dan tidak oleh orang lain. Undang petugasnya di halaman Direktori.',
      ]
    case 'keys':
      return [
        'Kunci rahasia bukan yang dipakai menulis data',
        `Rahasia di akun AWS tidak memuat kunci ${it.missing.join(', ')} yang dipakai menulis tabel, atau memuat yang lain dengan nama itu.`,
        'Fungsi tetap memakai kunci yang sudah dibagikan, sehingga layanan berjalan. Jangan hapus apa pun: pulihkan versi rahasia yang benar di Secrets Manager, lalu jalankan npm run keys -- hand-out.',
      ]
    default:
      return it satisfies never
  }
}

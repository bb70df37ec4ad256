import { complaintId } from './id/complaint.ts'
import { contactId } from './id/contact.ts'
import { filingId } from './id/filing.ts'
import { progressId } from './id/progress.ts'
import { requestId } from './id/request.ts'
import type { LetterText } from './letter-text.ts'

export const letterTextId: LetterText = {
  greeting: 'Yth. Bapak/Ibu,',
  closing: (regionName) => `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}`,
  automatic: 'Surat ini dikirim otomatis. Kami tidak pernah meminta kode akses atau kata sandi Anda lewat e-mail.',
  atLatest: (date) => `paling lambat ${date}`,
  provisional: '(sementara; libur tahun itu belum ditetapkan)',
  letters: { ...filingId, ...contactId, ...progressId, ...complaintId, ...requestId },
}

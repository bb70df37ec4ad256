import * as z from 'zod'
import { checkbox, choice, optionalChoice, requiredLine, requiredText } from '../actions/form-fields.ts'
import { ComplaintClass } from '../case/case.ts'
import { optionalListed } from '../channels/complaint/complaint-form.ts'

/** Where a sample text can be put. */
export const TemplateUse = z.enum(['answer', 'hold', 'progress', 'return', 'archive', 'refer', 'extend'])
export type TemplateUse = z.infer<typeof TemplateUse>

/** A sample text (contoh tulisan) by class and category; null fits all. Officers complete what stands in brackets. */
export const AnswerTemplate = z.object({
  id: z.string(),
  use: TemplateUse,
  class: ComplaintClass.nullable(),
  category: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  /** Coordinators put away what they do not want offered, also of the built-in ones. */
  hidden: z.boolean().default(false),
  version: z.int().nonnegative().default(0),
})
export type AnswerTemplate = z.infer<typeof AnswerTemplate>

export const templateForm = (categories: readonly string[]) =>
  z.object({
    use: choice(TemplateUse.options),
    class: optionalChoice(ComplaintClass.options),
    category: optionalListed(categories),
    title: requiredLine(100),
    text: requiredText(3000),
    hidden: checkbox,
  })

const built = (id: string, use: TemplateUse, title: string, text: string, klass: ComplaintClass | null = null): AnswerTemplate => ({
  id,
  use,
  class: klass,
  category: null,
  title,
  text,
  hidden: false,
  version: 0,
})

/** There from the first day; what coordinators write lies in the table and overrides them by id. */
export const builtInTemplates: readonly AnswerTemplate[] = [
  built(
    'selesai',
    'answer',
    'Sudah dikerjakan',
    'Terima kasih atas laporan Anda.\n\nPada [tanggal] petugas kami [apa yang dilakukan] di [tempat]. Hasilnya: [hasil].\n\nBila keadaan itu muncul lagi, balas di halaman ini.',
    'ordinary',
  ),
  built(
    'terjadwal',
    'answer',
    'Dijadwalkan',
    'Terima kasih atas laporan Anda.\n\nPetugas kami sudah memeriksa pada [tanggal]. Perbaikan dijadwalkan pada [bulan dan tahun] karena [alasan]. Untuk sementara kami sudah [langkah sementara].',
    'ordinary',
  ),
  built(
    'tidak-dapat',
    'answer',
    'Tidak dapat dipenuhi',
    'Terima kasih atas laporan Anda.\n\nKami sudah memeriksa dan belum dapat memenuhinya karena [alasan dan dasar aturan]. Yang dapat Anda lakukan: [langkah lain].',
  ),
  built(
    'tata-cara',
    'answer',
    'Tata cara layanan',
    'Terima kasih atas pertanyaan Anda.\n\nSyaratnya: [syarat].\nCaranya: [langkah].\nBiayanya: [biaya atau gratis].\nLamanya: [lama].\n\nLayanan dibuka di [tempat] pada [hari dan jam].',
    'service-question',
  ),
  built(
    'pemeriksaan',
    'answer',
    'Hasil pemeriksaan',
    'Terima kasih atas laporan Anda.\n\nLaporan sudah diperiksa oleh [unit] pada [tanggal]. Hasilnya: [terbukti, tidak terbukti, atau belum cukup bukti], dengan tindak lanjut [tindak lanjut].\n\nNama orang yang diperiksa tidak dapat kami sebutkan.',
    'oversight',
  ),
  built(
    'usulan',
    'answer',
    'Usulan dicatat',
    'Terima kasih atas usulan Anda.\n\nUsulan ini kami bahas dalam [forum] pada [tanggal]. Keputusannya: [keputusan dan alasan].',
    'aspiration',
  ),
  built(
    'tempat-waktu',
    'hold',
    'Di mana dan kapan',
    'Mohon tulis di mana tepatnya (jalan, RT/RW, patokan) dan kapan terjadi. Bila ada foto, lampirkan.',
  ),
  built(
    'bukti',
    'hold',
    'Bukti awal',
    'Mohon sebutkan siapa yang terlibat (jabatan sudah cukup), kapan, dan bukti apa yang Anda punya.',
    'oversight',
  ),
  built('ditinjau', 'progress', 'Akan ditinjau', 'Laporan Anda kami terima. Petugas kami meninjau lokasi pada [tanggal].'),
  built('bukan-kami', 'return', 'Bukan wewenang kami', 'Hal ini bukan tugas kami menurut [aturan]. Instansi yang tepat: [nama instansi].'),
  built(
    'pln',
    'refer',
    'Gangguan listrik',
    'Gangguan listrik ditangani PLN. Hubungi 123 atau aplikasi PLN Mobile; sebutkan nomor pelanggan Anda.',
  ),
  built(
    'kurang-jelas',
    'archive',
    'Tidak jelas',
    'Kami tidak dapat mengetahui apa yang terjadi dan di mana. Anda dapat membuat laporan baru dengan keterangan yang lebih lengkap.',
  ),
  built('dokumen-tersebar', 'extend', 'Dokumen belum terkumpul', 'Informasi yang diminta tersebar di [unit] dan masih dikumpulkan.'),
]

/** Samples for one place of one case; those that fit its class and category most closely come first. */
export const templatesFor = (
  templates: readonly AnswerTemplate[],
  use: TemplateUse,
  { class: klass, category }: { class: ComplaintClass | null; category: string | null },
): AnswerTemplate[] => {
  const fits = (it: AnswerTemplate) => (it.class === null || it.class === klass) && (it.category === null || it.category === category)
  const closeness = (it: AnswerTemplate) => (it.category === null ? 0 : 2) + (it.class === null ? 0 : 1)
  return templates.filter((it) => it.use === use && !it.hidden && fits(it)).sort((a, b) => closeness(b) - closeness(a))
}

import type { Officer } from '../../domain/office/directory.ts'
import { letterOf, type RenderedLetter, writtenMoment } from '../frame.ts'
import type { DeskLetterSurroundings } from './desk-parts.ts'

/** To every other administrator: whoever enters one unseen would have the whole directory (docs/adr/0050). */
export const renderNewAdministrator = (
  officerName: string,
  { id, name, email, position }: Pick<Officer, 'id' | 'name' | 'email' | 'position'>,
  { regionName, baseUrl, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    `Administrator baru: ${name}`,
    [
      { paragraph: `Yth. ${officerName},` },
      {
        paragraph: `Di Tanggap ${regionName} ada administrator baru, atau administrator yang alamat atau akun masuknya baru saja berganti:`,
      },
      {
        facts: [['Nama', name], ['Alamat e-mail', email], ...(position ? ([['Jabatan', position]] as const) : [])],
      },
      {
        paragraph:
          'Bila Anda tahu dan setuju, tidak ada yang perlu dilakukan. Bila tidak, nonaktifkan akunnya di direktori sekarang juga, lalu tanyakan kepada administrator lain.',
      },
      { link: `${baseUrl}/petugas/direktori/petugas/${id}`, label: 'Buka di direktori' },
      { paragraph: 'Surat ini dikirim kepada setiap administrator lain.' },
    ],
    { language: 'id', contact },
  )

/** To the overseer, on the same day: a seal was opened (docs/adr/0049). Nothing of the matter, and not the reason, travels. */
export const renderIdentityOpened = (
  {
    number,
    who,
    openedAt,
    uncovered,
    timeZone,
  }: {
    number: string
    who: Pick<Officer, 'name' | 'position'> | null
    openedAt: string
    uncovered?: true | undefined
    timeZone: string
  },
  { regionName, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    uncovered ? `Nama pelapor anonim diperlihatkan: ${number}` : `Identitas pelapor anonim dibuka: ${number}`,
    [
      { paragraph: 'Yth. Pengawas,' },
      {
        paragraph: uncovered
          ? `Seorang petugas yang berwenang di ${regionName} mencatat bahwa pelapor anonim setuju namanya dibaca instansi yang menangani. Sejak itu nama pelapor terbaca di sana. Cara pelapor setuju dan alasannya tercatat di kasus itu, dan pelapor mendapat surat.`
          : `Seorang petugas yang berwenang di ${regionName} membuka identitas pelapor anonim. Alasannya tercatat di kasus itu, dan pelapor melihat pembukaan ini di halaman kasusnya.`,
      },
      {
        facts: [
          ['Kasus', number],
          [
            'Dibuka oleh',
            who === null ? 'petugas yang tidak ada lagi di direktori' : [who.name, ...(who.position ? [who.position] : [])].join(', '),
          ],
          ['Waktu', writtenMoment(openedAt, 'id', timeZone)],
        ],
      },
      { paragraph: 'Bila Anda hendak mengetahui alasannya, tanyakan kepada meja layanan. Surat ini dikirim untuk setiap pembukaan.' },
    ],
    { language: 'id', contact },
  )

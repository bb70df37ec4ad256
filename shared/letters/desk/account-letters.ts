import type { Officer } from '../../domain/office/directory.ts'
import { letterOf, type RenderedLetter } from '../frame.ts'
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
          'Bila Anda tahu dan setuju, tidak ada yang perlu dilakukan. Bila tidak, nonaktifkan dia di direktori sekarang juga, lalu tanyakan kepada administrator lain.',
      },
      { link: `${baseUrl}/petugas/direktori/petugas/${id}`, label: 'Buka di direktori' },
      { paragraph: 'Surat ini dikirim kepada setiap administrator lain.' },
    ],
    { language: 'id', contact },
  )

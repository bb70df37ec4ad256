import type { Officer } from '../../domain/office/directory.ts'
import type { Gain } from '../../domain/office/gains.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { letterOf, type RenderedLetter, writtenDate, writtenMoment } from '../frame.ts'
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

const gainWords: Readonly<Record<Gain, string>> = {
  role: 'peran',
  institution: 'instansi',
  identities: 'hak membuka identitas pelapor anonim',
  address: 'alamat e-mail',
  account: 'akun masuk dilepaskan; yang masuk berikutnya dengan alamat itu menjadi pemiliknya',
  active: 'diaktifkan lagi',
}

const roleWords: Readonly<Record<Officer['role'], string>> = {
  coordinator: 'koordinator',
  liaison: 'penghubung',
  head: 'kepala instansi',
  superior: 'atasan PPID',
  leader: 'pimpinan',
  administrator: 'administrator',
}

type Changed = {
  who: Pick<Officer, 'id' | 'name' | 'role' | 'formerEmails'>
  /** Whether they can manage cases as the directory has them now, could before, or cannot even sign in. */
  can: 'now' | 'before' | 'resting'
  /** Where they work now, by name. */
  house: string | null
  gains: readonly Gain[]
  /** Null: not one of the directory. */
  by: string | null
  at: string
  to: 'overseer' | 'administrator' | 'former'
  timeZone: string
}

const powers = 'mengelola kasus pelapor, menyetujui tindakan atasnya, atau memberi wewenang itu kepada orang lain'
const powerWords: Readonly<Record<Changed['can'], string>> = {
  now: `yang dapat ${powers}. Sampai masa tunggunya lewat ia belum dapat meminta, menyetujui, atau mencetak kode akses baru bagi pelapor anonim, dan belum dapat membuka identitasnya.`,
  before: `yang sebelumnya dapat ${powers}. Dengan peran dan instansinya sekarang ia tidak dapat lagi.`,
  resting: 'yang akunnya sedang nonaktif. Selama nonaktif ia tidak dapat masuk dan tidak dapat bertindak atas kasus pelapor.',
}

/** What changed, and how it is now. An address may have been changed while nobody had to be told of it. */
const factsOfChange = ({ who, house, gains, timeZone }: Changed): readonly (readonly [string, string])[] => {
  const moved = who.formerEmails?.at(-1)?.until
  return [
    ['Peran sekarang', roleWords[who.role]],
    ...(house !== null || gains.includes('institution') ? [['Instansi sekarang', house ?? 'tidak di satu instansi'] as const] : []),
    ['Yang berubah', gains.map((it) => gainWords[it]).join('; ')],
    ...(moved ? [['Alamat terakhir diganti', writtenMoment(moved, 'id', timeZone)] as const] : []),
  ]
}

/**
 * Of whoever gained what protects reporters only while several people share it; and, at the address that was somebody's, that it
 * is theirs no more. There no new address is told: whoever reads that mailbox now may be anybody (docs/adr/0049, docs/adr/0050).
 */
export const renderOfficerChanged = (changed: Changed, { regionName, baseUrl, contact }: DeskLetterSurroundings): RenderedLetter => {
  const { who, can, by, at, to, timeZone } = changed
  const subject = can === 'resting' ? `Petugas nonaktif berubah: ${who.name}` : `Wewenang petugas berubah: ${who.name}`
  return letterOf(
    to === 'former' ? `Alamat Anda di Tanggap ${regionName} diganti` : subject,
    [
      { paragraph: to === 'overseer' ? 'Yth. Pengawas,' : to === 'former' ? `Yth. ${who.name},` : 'Yth. Administrator,' },
      {
        paragraph:
          to === 'former'
            ? `Alamat e-mail Anda sebagai petugas Tanggap ${regionName} baru saja diganti di direktori. Surat dan pengingat tidak lagi dikirim ke alamat ini, dan akun yang lama tidak dapat masuk.`
            : `Di direktori Tanggap ${regionName} baru saja diubah data seorang petugas ${powerWords[can]}`,
      },
      {
        facts: [
          ['Nama', who.name],
          ...(to === 'former' ? [] : factsOfChange(changed)),
          ['Diubah oleh', by ?? 'bukan petugas di direktori'],
          ['Waktu', writtenMoment(at, 'id', timeZone)],
        ],
      },
      {
        paragraph:
          to === 'former'
            ? 'Bila Anda tidak tahu tentang penggantian ini, beri tahu meja layanan dan Inspektorat sekarang juga.'
            : 'Bila Anda tahu dan setuju, tidak ada yang perlu dilakukan. Bila tidak, tanyakan kepada yang mengubahnya dan mintalah perubahan itu ditarik.',
      },
      ...(to === 'administrator' ? [{ link: `${baseUrl}/petugas/direktori/petugas/${who.id}`, label: 'Buka di direktori' }] : []),
    ],
    { language: 'id', contact },
  )
}

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

/** To the overseer, at both ends: everybody who filed left an installation, or came into it (docs/adr/0092). */
export const renderIdentitiesMoved = (
  {
    way,
    reason,
    at,
    cases,
    receiver,
    timeZone,
  }: { way: 'out' | 'in'; reason: string; at: string; cases: number; receiver: string; timeZone: string },
  { regionName, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    way === 'out' ? 'Identitas semua pelapor ditulis ke luar sistem' : 'Identitas semua pelapor dimasukkan dari sistem lain',
    [
      { paragraph: 'Yth. Pengawas,' },
      {
        paragraph:
          way === 'out'
            ? `Pengelola sistem ${regionName} mulai menulis semua kasus ke luar sistem, bersama identitas pelapor. Identitas itu terkunci: hanya pemegang kunci penerima yang dapat membukanya.`
            : `Pengelola sistem ${regionName} memasukkan semua kasus dari sistem lain, bersama identitas pelapor. Sejak itu identitas tersimpan terkunci di sistem ini.`,
      },
      {
        facts: [
          ['Ekspor dimulai', writtenMoment(at, 'id', timeZone)],
          ['Jumlah kasus', String(cases)],
          ['Alasan', reason],
          ['Sidik kunci penerima', receiver],
        ],
      },
      {
        paragraph:
          way === 'out'
            ? 'Bila Anda tidak tahu tentang pemindahan ini, tanyakan kepada pengelola sistem hari ini juga. Salinan yang sudah keluar tidak dapat ditarik kembali.'
            : 'Bila Anda tidak tahu tentang pemindahan ini, tanyakan kepada pengelola sistem hari ini juga.',
      },
    ],
    { language: 'id', contact },
  )

/** To the overseer: a complaint about somebody lies with one desk alone until the name is matched. Number and day, nothing else (docs/adr/0052). */
export const renderNameWaits = (
  { number, due }: { number: string; due: LocalDate },
  { regionName, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    `Nama yang diadukan belum dicocokkan: ${number}`,
    [
      { paragraph: 'Yth. Pengawas,' },
      {
        paragraph: `Pelapor sebuah pengaduan di ${regionName} menulis nama orang yang diadukan, dan nama itu belum dicocokkan dengan petugas. Sampai itu selesai hanya satu meja yang memegang kasusnya.`,
      },
      {
        facts: [
          ['Kasus', number],
          ['Batas waktu', writtenDate(due, 'id')],
        ],
      },
      {
        paragraph:
          'Bila Anda hendak mengetahui mengapa, tanyakan kepada meja layanan atau Inspektorat. Surat ini berulang selama namanya belum dicocokkan.',
      },
    ],
    { language: 'id', contact },
  )

/** To the overseer: whoever is to have these cases is not there. How many wait, and nothing of what they are. */
export const renderDeserted = (
  { day, waiting, institution }: { day: LocalDate; waiting: number; institution: string },
  { regionName, contact }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    `Meja lain tanpa petugas: ${waiting} kasus menunggu`,
    [
      { paragraph: 'Yth. Pengawas,' },
      {
        paragraph: `Di ${regionName}, pengaduan yang tidak boleh ditangani koordinator ditangani ${institution}. Pada ${writtenDate(day, 'id')} tidak ada penghubung atau kepala yang aktif di sana, dan ${waiting} kasus menunggu.`,
      },
      { paragraph: 'Mintalah administrator mengundang petugasnya. Surat ini berulang tiap minggu selama belum ada.' },
    ],
    { language: 'id', contact },
  )

import type { LocalDate } from '../../domain/time/local-date.ts'
import type { LocalTime } from '../../domain/time/local-time.ts'
import { letterOf, type RenderedLetter, writtenDate } from '../frame.ts'
import type { Block } from '../letter-text.ts'
import {
  caseAddress,
  caseKinds,
  caseTitle,
  closedBlock,
  type DeskLetterSurroundings,
  type DigestEntry,
  standInLines,
} from './desk-parts.ts'

/** A case that was handed over to the reader, with all that handed it over since they were last told. */
export type NewWorkEntry = Pick<DigestEntry, 'number' | 'title' | 'kind' | 'urgent' | 'standsIn' | 'lead' | 'closed'> & {
  happened: readonly { type: string; on: LocalDate }[]
  /** Until when the next step is due; null while no limit of ours runs. */
  next: { clock: string; due: LocalDate; dueAt?: LocalTime } | null
  /** Their institution helps the one that answers. */
  helps: boolean
  /** Whom coordinators let in who had been complained about, by name, and why; told to the other desk; whether it `reads` the case. */
  lifted?: { who: readonly string[]; reason: string | null; reads: boolean }
}

type Around = { who: string; lead: string }

/** What happened, true for whoever reads it: whose turn it is, or who stands in for them. */
const sentences: Readonly<Record<string, (around: Around) => string>> = {
  // At the other desk; a filing at the coordinators' hands nothing over. Named, or not matched in time: only where it changes desks.
  'complaint-filed': () => 'Pengaduan baru; perlu diverifikasi',
  'conflict-named': () => 'Kasus ini pindah meja karena siapa yang diadukan',
  'deadline-passed': () => 'Kasus ini pindah meja: nama yang diadukan belum dicocokkan sampai batas waktunya',
  'hour-passed': () => 'Batas waktu tindak lanjut yang mendesak sudah lewat',
  disposed: ({ lead }) => `Didisposisikan kepada ${lead}`,
  assigned: ({ lead }) => `Ditugaskan kepada ${lead}`,
  accepted: ({ lead }) => `Diterima atas nama ${lead}, bukan oleh ${lead} sendiri`,
  reversed: () => 'Keputusan dibatalkan; kasus dilanjutkan',
  'ending-contested': ({ who }) => `Catatan bahwa ${who} mengakhiri kasus tidak berlaku lagi`,
  'marked-urgent': () => 'Ditandai mendesak: nyawa atau kesehatan orang dapat terancam',
  returned: () => 'Dikembalikan oleh instansi; perlu didisposisikan lagi',
  'assignment-returned': () => 'Dikembalikan oleh instansi; perlu ditugaskan lagi',
  drafted: () => 'Rancangan jawaban menunggu persetujuan',
  'decision-drafted': () => 'Rancangan keputusan menunggu persetujuan',
  'draft-sent-back': () => 'Rancangan jawaban dikembalikan untuk diperbaiki',
  completed: ({ who }) => `${who} sudah melengkapi`,
  'completion-recorded': ({ who }) => `Jawaban ${who} dicatat oleh petugas lain`,
  'answer-counted': ({ who }) => `Yang disampaikan ${who} dihitung sebagai kelengkapan`,
  'question-withdrawn': ({ who }) => `Pertanyaan kepada ${who} ditarik; pekerjaan berlanjut`,
  replied: ({ who }) => `Pesan baru dari ${who}`,
  'reply-recorded': ({ who }) => `Pesan ${who} dicatat oleh petugas lain`,
  'file-attached': ({ who }) => `Berkas baru dari ${who}`,
  'wall-lifted': () => 'Pembatasan bagi yang diadukan dicabut',
  'privacy-asked': ({ who }) => `Permintaan ${who} tentang data pribadinya`,
  'new-code-asked': () => 'Kode akses baru diminta untuk pelapor anonim; perlu persetujuan petugas kedua',
  'new-code-objected': () => 'Pemegang kode lama keberatan: kode akses baru tidak dibuat',
  'new-code-released': () => 'Waktu keberatan lewat: kode akses baru dapat dicetak',
  reopened: () => 'Dibuka kembali oleh pelapor',
  objected: () => 'Keberatan diajukan',
  'objection-decided': () => 'Keberatan dikabulkan; perintahnya perlu dilaksanakan',
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

const saidOf = ({ happened, kind, lead }: NewWorkEntry): string[] => {
  const around = { who: kind === 'request' ? 'pemohon' : 'pelapor', lead: lead?.name ?? 'instansi' }
  const said = happened.map(({ type, on }) => {
    const sentence = sentences[type]?.(around) ?? 'Ada yang baru pada kasus ini'
    return `${capital(sentence)} (${writtenDate(on, 'id')})`
  })
  return [...new Set(said)]
}

export const newWorkBlock = (entry: NewWorkEntry, around: Pick<DeskLetterSurroundings, 'baseUrl' | 'menders'>): Block => {
  const [first] = entry.happened
  if (entry.lifted) return liftedBlock(entry, entry.lifted, around.baseUrl)
  if (entry.closed) return closedBlock(entry, `Ada yang baru${first ? ` sejak ${writtenDate(first.on, 'id')}` : ''}`)
  return {
    entry: caseTitle(entry),
    lines: [
      caseKinds[entry.kind],
      ...saidOf(entry),
      ...(entry.helps ? ['Instansi Anda diminta membantu'] : []),
      ...(entry.next === null ? [] : [`Batas waktu: ${entry.next.clock}, ${writtenDate(entry.next.due, 'id', entry.next.dueAt)}`]),
      ...standInLines(entry, around),
    ],
    address: isOnlyConsent(entry) ? `${around.baseUrl}/petugas/kode-menunggu` : caseAddress(around.baseUrl, entry.number),
  }
}

/** All that the other desk needs to ask about it: number, day, who, and the reason. */
const liftedBlock = (entry: NewWorkEntry, { who, reason, reads }: NonNullable<NewWorkEntry['lifted']>, baseUrl: string): Block => ({
  entry: entry.number,
  lines: [
    ...saidOf(entry),
    `Yang sekarang boleh melihat kasus ini: ${who.join(', ')}`,
    reason === null ? 'Alasannya sudah dihapus.' : `Alasan: ${reason}`,
    'Kasusnya dikelola koordinator, yang mencabutnya. Jika pencabutan ini keliru, hubungi mereka.',
  ],
  address: reads ? caseAddress(baseUrl, entry.number) : null,
})

/** A new access code waits for consent and nothing else happened: whoever asked for it, and why, stands on one page (docs/adr/0049). */
const isOnlyConsent = ({ happened }: NewWorkEntry): boolean => happened.every(({ type }) => type === 'new-code-asked')

/** Where whoever reads it chooses how they are told. */
export const choiceBlock = (baseUrl: string): Block => ({
  link: `${baseUrl}/petugas/pengaturan-saya`,
  label: 'Pilih kapan Anda dikabari: pagi saja, atau segera',
})

/** At once, because its reader wants to hear so or because it is urgent: one case, as soon as it is theirs. */
export const renderNewWork = (
  officerName: string,
  entry: NewWorkEntry,
  { regionName, baseUrl, contact, menders }: DeskLetterSurroundings,
): RenderedLetter =>
  letterOf(
    entry.urgent ? `Mendesak, baru untuk Anda: ${entry.number}` : `Kasus baru untuk Anda: ${entry.number}`,
    [
      { paragraph: `Yth. ${officerName},` },
      { paragraph: 'Kasus berikut baru untuk Anda. Buka kasusnya lewat tautan, lalu masuk dengan akun dinas Anda.' },
      newWorkBlock(entry, { baseUrl, menders }),
      { link: `${baseUrl}/petugas`, label: 'Buka antrean Anda' },
      ...(entry.urgent ? [] : [choiceBlock(baseUrl)]),
      { paragraph: `Hormat kami,\nMeja Layanan Pengaduan dan Informasi ${regionName}` },
      {
        paragraph: `Surat ini dikirim otomatis karena ${entry.urgent ? 'kasusnya mendesak' : 'Anda memilih dikabari segera'}. Surat pagi tidak menyebutnya lagi sebagai kasus baru.`,
      },
    ],
    { language: 'id', contact, regionName },
  )

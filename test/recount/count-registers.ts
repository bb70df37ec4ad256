import { nameOf } from './count-leaders.ts'
import { type Figures, figureList } from './figure-list.ts'
import { classNames, dayLong, dayShort, decisionNames, objectionNames, statusNames } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** The books that the law wants kept: their numbers without a gap, and of each line what events tell. Names and words are in none. */

export const registerNames = ['PPID', 'KEB', 'ADU'] as const
export type RegisterName = (typeof registerNames)[number]
/** How a day and a tick stand on a page and in a file. */
export type In = 'page' | 'file'

const sealed = '(tertutup)'
type Cells = Record<string, string>

/** Columns that no event fills: what people wrote, and who they are. */
export const unread: ReadonlySet<string> = new Set([
  'Nama',
  'Alamat',
  'Nomor kontak',
  'E-mail',
  'Pekerjaan',
  'Informasi yang diminta',
  'Tujuan penggunaan',
  'Nama dan posisi Atasan PPID',
])

export const countRegister = (dump: Dump, viewer: Viewer, register: RegisterName, year: string, where: In): Figures => {
  const { figures, put } = figureList()
  const entries = dump.cases
    .flatMap((it) => {
      const number = numberIn(it, register)
      return number?.includes(`-${year}-`) ? [{ number, it }] : []
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  for (const { number, it } of entries) {
    const isSealed = register === 'ADU' ? it.isWithheld : it.keptFrom?.includes(viewer.id) === true
    const cells =
      register === 'ADU' ? agendaCells(it, dump, where) : register === 'PPID' ? requestCells(it, where) : objectionCells(it, where)
    for (const [head, cell] of Object.entries(cells)) put(`${number} / ${head}`, isSealed ? sealed : cell)
  }
  put('baris', entries.length)
  return figures
}

const numberIn = (it: CountedCase, register: RegisterName): string | null => {
  if (register === 'ADU') return it.channel === 'complaint' ? it.agenda : null
  if (it.channel !== 'request') return null
  return register === 'PPID' ? it.number : (it.objection?.number ?? null)
}

const ticking = (where: In) => (is: boolean) => (is ? (where === 'page' ? '✓' : 'Ya') : '')
const short = (day: string | null | undefined, where: In): string => (!day ? '' : where === 'page' ? dayShort(day) : day)
const long = (day: string | null | undefined, where: In): string => (!day ? '' : where === 'page' ? dayLong(day) : day)

const requestCells = (it: CountedCase, where: In): Cells => {
  const tick = ticking(where)
  const { decision, decided, filed } = it
  const held = decided?.heldForms as string[] | undefined
  const [cost, decree] = [decided?.cost as string | null | undefined, decided?.costDecree as string | null | undefined]
  const free = decision === null || decision === 'refused' || decision === 'not-held' ? '' : 'Tidak dipungut biaya'
  return {
    Tanggal: short(it.receivedOn, where),
    Ya: tick(decision !== null && decision !== 'not-held' && decision !== 'not-documented'),
    'Tidak (badan lain)': tick(decision === 'not-held'),
    'Belum didokumentasikan': tick(decision === 'not-documented'),
    Softcopy: tick(held?.includes('softcopy') === true),
    Hardcopy: tick(held?.includes('hardcopy') === true),
    'Melihat/mengetahui': tick(filed.obtain === 'see'),
    'Meminta salinan': tick(filed.obtain !== 'see'),
    Keputusan: decision === null ? '' : (decisionNames[decision] ?? decision),
    'Alasan penolakan': it.exemptions.map((letter) => `Ps 17 ${letter}`).join(', '),
    'Pemberitahuan tertulis': long(it.answeredOn, where),
    'Pemberian informasi': long(it.deliveredOn, where),
    Biaya: cost ? (decree ? `${cost} (${decree})` : cost) : free,
    'Cara pembayaran': (decided?.payment as string | null | undefined) ?? '',
  }
}

const objectionCells = (it: CountedCase, where: In): Cells => {
  const tick = ticking(where)
  const { objection } = it
  const grounds = 'abcdefg'.split('').map((letter) => [letter, tick(objection?.grounds.includes(letter) === true)])
  const decision = objection?.decided?.decision as string | undefined
  return {
    Tanggal: short(objection?.filedOn, where),
    'Nomor permohonan': it.number,
    ...Object.fromEntries(grounds),
    'Keputusan Atasan PPID': decision === undefined ? '' : (objectionNames[decision] ?? decision),
    'Hari/tanggal tanggapan': long(objection?.decided?.on, where),
    'Tanggapan pemohon': reactionOf(it),
  }
}

/** Silence is no consent, and what an officer wrote down is not the requester's own word. */
const reactionOf = ({ objection, status, closedBy, withdrawnByRecord }: CountedCase): string => {
  if (!objection?.decided && status !== 'withdrawn' && status !== 'disputed') return ''
  if (status === 'disputed') return 'mengajukan sengketa'
  if (status === 'withdrawn') return withdrawnByRecord ? 'mencabut (dicatat petugas)' : 'mencabut'
  if (status !== 'closed') return ''
  const words: Readonly<Record<string, string>> = {
    record: 'menerima (dicatat petugas)',
    reporter: 'menerima',
    system: 'tidak menanggapi',
  }
  return words[closedBy ?? ''] ?? 'ditutup petugas'
}

const agendaCells = (it: CountedCase, dump: Dump, where: In): Cells => ({
  Tanggal: short(it.receivedOn, where),
  'Nomor pengaduan': it.number,
  Klasifikasi: classNames[it.class] ?? it.class,
  Kategori: dump.region.categories.find(({ id }) => id === it.category)?.name ?? it.category ?? '',
  Kecamatan: it.district ?? '',
  Instansi: it.lead === null ? '' : nameOf(dump, it.lead),
  Status: stageOf(it),
})

/** What lists say instead of a status, where the status alone would not be true. */
const stageOf = (it: CountedCase): string => {
  const runs = (statute: string) => it.clocks.some((clock) => clock.statute === statute && clock.stoppedOn === null)
  if (runs('complaint.look-at-answer')) return 'Jawaban belum dibaca atau dinilai'
  if (runs('complaint.read-after-storm')) return 'Menunggu dibaca setelah lonjakan'
  if (it.sentBack && it.status === 'in-progress') return 'Rancangan dikembalikan'
  return statusNames[it.status] ?? it.status
}

import { findRootFault } from '../../domain/events/day-root.ts'
import { addDays } from '../../domain/time/local-date.ts'
import { readChanged, readLastRoot, readRoot } from '../../store/office/day-roots.ts'
import type { Tools } from '../tools.ts'
import type { PackFile, PackOf, PackPart } from './pack-part.ts'

/** Days that are checked anew for a pack; the overseer has the root of each by letter. */
const checkedDays = 92

const faults = {
  'broken-chain': 'akar hari itu tidak menyambung dari hari sebelumnya',
  'wrong-heads': 'catatan hari itu tidak menghasilkan akarnya',
  'wrong-log': 'catatan sebuah kasus tidak lagi seperti hari itu',
} as const

/** That no record of the last months was changed: the check of docs/adr/0022, made as the pack was. */
const files = async (tools: Tools, { today }: PackOf): Promise<PackFile[]> => {
  const last = await readLastRoot(tools.table)
  const days: { root: NonNullable<typeof last>; heads: Awaited<ReturnType<typeof readChanged>> }[] = []
  if (last) {
    for (let day = addDays(last.day, 1 - checkedDays); day <= last.day; day = addDays(day, 1)) {
      const root = day === last.day ? last : await readRoot(tools.table, day)
      if (root) days.push({ root, heads: await readChanged(tools.table, day) })
    }
  }
  const fault = findRootFault(days)
  const [first] = days
  const found = fault === null ? 'utuh' : `TIDAK UTUH pada ${fault.day}: ${faults[fault.fault]}`
  const text = [
    `Pemeriksaan rantai catatan, ${today}`,
    '',
    first && last ? `Akar harian ${first.root.day} sampai ${last.day}: ${days.length} hari.` : 'Belum ada akar harian.',
    ...(days.length > 0 ? [`Hasil: ${found}.`] : []),
    ...(last ? [`Akar terakhir (${last.day}): ${last.root}`] : []),
    '',
    'Setiap perubahan sebuah kasus memuat sidik (SHA-256) perubahan sebelumnya. Akar harian merangkum semua kasus yang berubah pada hari itu',
    'dan memuat akar hari sebelumnya; akar itu dikirim kepada pengawas setiap pagi hari kerja.',
    '',
  ].join('\n')
  return [{ path: 'rantai/pemeriksaan.txt', text }]
}

export const chainsPart: PackPart = { name: 'rantai', told: 'Pemeriksaan bahwa catatan tidak diubah', files }

import { isActiveOn, isReady, type Sop } from '../../domain/office/directory.ts'
import { noReadiness } from '../../domain/office/directory-rules.ts'
import { readDecrees } from '../../store/office/decree-items.ts'
import { readReadiness } from '../../store/office/directory-items.ts'
import { csv } from '../../web/files/csv.ts'
import { keptKey } from '../files/kept-keys.ts'
import type { Tools } from '../tools.ts'
import type { PackFile, PackOf, PackPart } from './pack-part.ts'

const sopNames: Readonly<Record<Sop, string>> = {
  announcement: 'pengumuman',
  request: 'permohonan',
  objection: 'keberatan',
  'information-list': 'daftar informasi publik',
  documentation: 'pendokumentasian',
  pledge: 'maklumat pelayanan',
  'consequence-test': 'uji konsekuensi',
}

/** Files of decrees together at most: what does not fit is named, and lies on the page of readiness. */
const mostBytes = 200 * 1024 * 1024

const files = async (tools: Tools, { today }: PackOf): Promise<PackFile[]> => {
  const [institutions, stored, decrees] = await Promise.all([
    tools.recentInstitutions(),
    readReadiness(tools.table),
    readDecrees(tools.table),
  ])
  let bytes = 0
  const objects: PackFile[] = []
  const rows = institutions
    .filter((it) => isActiveOn(it, today))
    .map(({ id, name }) => {
      const readiness = stored.get(id) ?? noReadiness(id)
      const { ppid, laporLiaison, sops } = readiness
      const file = decrees.get(id)?.file ?? null
      const fits = file !== null && bytes + file.size <= mostBytes
      const path = file ? `kesiapan/sk/${id}.${file.type.split('/')[1] ?? 'bin'}` : ''
      if (file && fits) {
        bytes += file.size
        objects.push({ path, object: keptKey(id, file.fileId), bytes: file.size })
      }
      return [
        name,
        isReady(readiness) ? 'siap' : 'belum siap',
        ppid?.decreeNumber ?? '',
        ppid?.decreeDate ?? '',
        file === null ? 'belum diunggah' : fits ? path : 'tidak dimuat, ada di halaman Kesiapan',
        laporLiaison === null ? 'belum ada' : 'ada',
        sops.map((it) => sopNames[it]).join(', '),
      ]
    })
  const head = ['Instansi', 'Kesiapan', 'Nomor SK PPID Pembantu', 'Tanggal SK', 'Berkas SK', 'Penghubung LAPOR', 'SOP yang ada']
  return [{ path: 'kesiapan/kesiapan.csv', text: csv([head, ...rows]) }, ...objects]
}

export const readinessPart: PackPart = { name: 'kesiapan', told: 'Kesiapan setiap instansi, dengan berkas SK-nya', files }

import { join } from 'node:path'
import { UnknownRegion } from '../region-files.ts'
import { UnreadableTable } from './dynamodb.ts'
import { FolderInUse } from './held-folder.ts'
import { UnusableKeys } from './own-keys.ts'
import { startTanggap } from './system.ts'

/** `npm start`: the system on this machine, until it is told to stop. */
const port = Number(process.env.PORT ?? 3000)
const dataFolder = process.env.TANGGAP_DATA ?? join(process.cwd(), '.local')

const explain = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} sudah dipakai (taken). Pilih yang lain: PORT=3001 npm start`
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR')
    return `Folder data tidak dapat ditulisi (not writable): ${dataFolder}. Pilih yang lain: TANGGAP_DATA=/tmp/tanggap npm start`
  if (error instanceof FolderInUse)
    return [
      `Tanggap lain sedang memakai folder ini (already in use): ${error.folder}.`,
      'Pakai yang sudah berjalan, hentikan dahulu (Ctrl+C di jendelanya), atau pilih folder lain: TANGGAP_DATA=/tmp/tanggap npm start',
    ].join('\n')
  if (error instanceof UnreadableTable)
    return [
      `Berkas tabel rusak (damaged table file): ${error.file} (${error.message}).`,
      'Kembalikan seluruh folder data dari cadangan, lalu jalankan lagi (put the data folder back from a backup).',
      'Bila tidak ada cadangan, simpan folder itu untuk diperiksa dan mulai dengan folder baru: TANGGAP_DATA=/tmp/tanggap npm start',
    ].join('\n')
  if (error instanceof UnusableKeys)
    return [
      `Berkas kunci tidak cocok dengan folder ini (unusable key file): ${error.file}. ${error.message}.`,
      'Kembalikan berkas kunci yang benar dari cadangan, lalu jalankan lagi (put the right file back from a backup).',
      'Bila kunci itu memang hilang: TANGGAP_KUNCI_HILANG=ya npm start. Sistem berjalan dengan kunci baru; identitas lama',
      'tidak dapat dibuka lagi dan kode akses lama tidak berlaku (docs/operasi.md, "Kunci").',
    ].join('\n')
  if (error instanceof UnknownRegion) return `Berkas daerah tidak ada (no such region file): ${error.path}`
  return error instanceof Error ? error.message : String(error)
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error('PORT harus angka 1 sampai 65535 (must be a number).')
  process.exit(1)
}

try {
  const system = await startTanggap({
    port,
    dataFolder,
    watch: true,
    keysLost: process.env.TANGGAP_KUNCI_HILANG === 'ya',
    log: (line) => console.log(line),
    ...(process.env.TANGGAP_REGION ? { regionName: process.env.TANGGAP_REGION } : {}),
  })
  console.log(`\nTanggap berjalan (running): ${system.url}`)
  console.log(`Halaman kendali, kotak surat, waktu, kasus contoh: ${system.url}/__local`)
  console.log(`Kotak surat (inbox): ${system.mailUrl}`)
  console.log(`Data: ${dataFolder}   Berhenti (stop): Ctrl+C\n`)
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    system.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

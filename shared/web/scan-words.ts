import type { Region } from '../region.ts'
import type { Language } from './language.ts'

const words = {
  id: {
    scanned: 'Setiap berkas diperiksa terhadap virus sebelum disimpan; itu dapat memakan waktu beberapa menit.',
    unscanned: 'Berkas tidak diperiksa terhadap virus.',
  },
  en: {
    scanned: 'Every file is scanned for viruses before it is kept; that can take some minutes.',
    unscanned: 'Files are not scanned for viruses.',
  },
} as const

/** Whether files are scanned for viruses here, as it stands beside every form that takes one: a setting of the region file. */
export const scanWords = ({ virusScanning }: Pick<Region, 'virusScanning'>, language: Language): string =>
  words[language][virusScanning ? 'scanned' : 'unscanned']

import * as z from 'zod'

/** Parts of a case's page to which a letter can lead; the word is both the anchor and the value of `ke` in an address. */
export const CasePart = z.enum([
  'kode-baru',
  'bantah',
  'lengkapi',
  'lanjutkan',
  'selesai',
  'balasan',
  'nilai',
  'buka-lagi',
  'keberatan',
  'perjalanan',
  'tenggat',
  'berkas',
  'surat',
  'kontak',
  'kontak',
  'privasi',
  'terbit',
])
export type CasePart = z.infer<typeof CasePart>

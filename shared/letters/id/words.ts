/** What a letter is about, within a sentence and at its beginning. */
export const matter = { complaint: 'pengaduan', request: 'permohonan informasi' } as const
export const Matter = { complaint: 'Pengaduan', request: 'Permohonan informasi' } as const

/** The grounds of an objection, UU 14/2008 Ps 35(1). */
export const grounds = {
  a: 'penolakan karena informasi dikecualikan',
  b: 'informasi berkala tidak disediakan',
  c: 'permohonan tidak ditanggapi',
  d: 'ditanggapi tidak sebagaimana diminta',
  e: 'permohonan tidak dipenuhi',
  f: 'biaya tidak wajar',
  g: 'penyampaian melebihi waktu',
} as const

/** Through what an officer heard what they wrote down. */
export const toldBy = { phone: 'lewat telepon', whatsapp: 'lewat WhatsApp', counter: 'di loket', letter: 'lewat surat' } as const

/** What a letter is about, within a sentence and at its beginning. */
export const matter = { complaint: 'pengaduan', request: 'permohonan informasi' } as const
export const Matter = { complaint: 'Pengaduan', request: 'Permohonan informasi' } as const

/** What rows have in common that stay in force until another takes their place. */
export const always = { rollsForward: false, validTo: null } as const

/** Limits of ours, where no rule gives a figure. */
export const ours = {
  citation: 'Kebijakan layanan',
  mark: 'I',
  note: 'tidak ada angka dalam peraturan',
} as const

/** How long what an asked reporter sent may lie unread (docs/adr/0032). */
export const looking = { ...ours, allowance: 2 } as const

/** How long a reporter can say no to an end that a coordinator wrote down for them (docs/adr/0041): ours. */
export const contestable = {
  ...ours,
  allowance: 5,
  starts: 'petugas mencatat yang disampaikan lewat telepon, WhatsApp, surat, atau di loket',
} as const

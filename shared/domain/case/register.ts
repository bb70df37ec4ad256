/** The gap-free registers: information requests, objections, and complaints that were verified (buku agenda). */
export type RegisterName = 'PPID' | 'KEB' | 'ADU'

import type { Complaint } from './case.ts'

/**
 * What the event of a new word says where an earlier one stands in SP4N-LAPOR!: that is not copied yet. The event says it, and not
 * what follows from it: older ones did not, and what they left behind stays as it was.
 */
export const unpostsIn = ({ national }: Complaint): { unposts?: true } => (national?.posted ? { unposts: true } : {})

/** Obeys it. */
export const unposted = ({ national }: Complaint, { unposts }: { unposts?: true | undefined }): Partial<Complaint> =>
  unposts && national ? { national: { ...national, posted: false } } : {}

import type { Action } from '../action.ts'

/** What a main case knows of those that repeat it; decided together with their own links (docs/adr/0036). */
export type Gather = { type: 'gather'; joined: string[]; left: string[] }

export const gather: Action<Gather> = {
  complaint: (_, { joined, left }, { event }) => [event('duplicates-changed', { joined, left })],
}

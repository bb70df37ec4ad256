import type { Channel } from '../../domain/case/case.ts'

/** Who filed is *pelapor* of a complaint and *pemohon* of a request; most words of the desk are written once, for the first. */
const saidInstead: Readonly<Record<Channel, readonly (readonly [whom: string, asker: string])[]>> = {
  complaint: [],
  request: [
    ['Pelapor', 'Pemohon'],
    ['pelapor', 'pemohon'],
    ['Reporter', 'Requester'],
    ['reporter', 'requester'],
  ],
}

/** Words of ours as they are said in that channel; never for what people wrote. */
export const saidIn = (channel: Channel, words: string): string =>
  saidInstead[channel].reduce((said, [whom, asker]) => said.replaceAll(whom, asker), words)

/** A whole table of such words; what fills their holes is none of ours and stays. */
export const tableSaidIn = <T>(channel: Channel, table: T): T => {
  if (saidInstead[channel].length === 0 || table === null) return table
  if (typeof table === 'string') return saidIn(channel, table) as T
  if (typeof table !== 'object') return table
  return Object.fromEntries(Object.entries(table).map(([name, words]) => [name, tableSaidIn(channel, words)])) as T
}

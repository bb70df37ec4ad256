import { QueueFilter, type QueueList, type QueueTurn } from '../../../shared/domain/lists/queue.ts'

/** Filters of the queue as bookmarkable addresses, in words of the screen. */

const listNames: Record<QueueList, string> = {
  open: 'terbuka',
  late: 'terlambat',
  soon: 'segera',
  waiting: 'menunggu',
  storm: 'lonjakan',
  ended: 'selesai',
  escalated: 'disampaikan',
  returned: 'dikembalikan',
}

const turnNames: Record<QueueTurn, string> = {
  mine: 'saya',
  others: 'lain',
  drafts: 'rancangan',
  'given-back': 'dikembalikan',
  urgent: 'mendesak',
}

const parameterNames = {
  list: 'daftar',
  turn: 'giliran',
  institution: 'instansi',
  status: 'status',
  channel: 'kanal',
  class: 'klasifikasi',
  category: 'kategori',
  district: 'kecamatan',
  trait: 'sifat',
  number: 'nomor',
} as const satisfies Record<keyof QueueFilter, string>

export const nameOf = (field: keyof QueueFilter): string => parameterNames[field]

/** What nobody understands is left out of account, so an old bookmark still opens a queue. */
export const filterFrom = (query: Readonly<Record<string, unknown>>): QueueFilter => {
  const given = Object.entries(parameterNames).map(([field, name]) => {
    const value = query[name]
    return [field, typeof value === 'string' && value !== '' ? value : null]
  })
  const fields = Object.fromEntries(given) as Record<keyof QueueFilter, string | null>
  return QueueFilter.parse({ ...fields, list: keyOf(listNames, fields.list) ?? 'open', turn: keyOf(turnNames, fields.turn) })
}

const keyOf = (names: Readonly<Record<string, string>>, word: string | null): string | null =>
  Object.entries(names).find(([, name]) => name === word)?.[0] ?? null

/** What a page opens with that is asked for nothing; programs that ask for nothing get all that is open. */
export const isUnasked = (query: Readonly<Record<string, unknown>>): boolean => Object.values(parameterNames).every((name) => !query[name])

/**
 * The parameters of a filter; those that ask for nothing are left out. All that is open is asked for by name: asked for nothing, the
 * page opens with what is theirs to do.
 */
export const parametersOf = (filter: QueueFilter): Record<string, string> => {
  const asked = Object.entries(filter).flatMap(([field, value]): [string, string][] => {
    if (value === null || (field === 'list' && value === 'open')) return []
    return [[nameOf(field as keyof QueueFilter), wordOf(field, value)]]
  })
  return asked.length === 0 ? { [parameterNames.list]: listNames.open } : Object.fromEntries(asked)
}

const wordOf = (field: string, value: string): string =>
  field === 'list' ? listNames[value as QueueList] : field === 'turn' ? turnNames[value as QueueTurn] : value

export const queueAddress = (filter: QueueFilter, more: Readonly<Record<string, string>> = {}, path = '/petugas'): string => {
  const query = new URLSearchParams({ ...parametersOf(filter), ...more }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Places in a list travel in an address as one word that says nothing. */
export const packCursor = (cursor: string): string => Buffer.from(cursor).toString('base64url')
export const unpackCursor = (packed: string | undefined): string | null => {
  const cursor = Buffer.from(packed ?? '', 'base64url').toString()
  return /^[\x20-\x7e]{1,120}$/.test(cursor) && cursor.includes('#') ? cursor : null
}

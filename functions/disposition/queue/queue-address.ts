import { QueueFilter, type QueueList } from '../../../shared/domain/lists/queue.ts'

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

const parameterNames = {
  list: 'daftar',
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
  const list = Object.entries(listNames).find(([, name]) => name === fields.list)?.[0]
  return QueueFilter.parse({ ...fields, list: list ?? 'open' })
}

/** The parameters of a filter; those that ask for nothing are left out. */
export const parametersOf = (filter: QueueFilter): Record<string, string> => {
  const entries = Object.entries(filter).flatMap(([field, value]): [string, string][] => {
    if (value === null || (field === 'list' && value === 'open')) return []
    return [[nameOf(field as keyof QueueFilter), field === 'list' ? listNames[value as QueueList] : value]]
  })
  return Object.fromEntries(entries)
}

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

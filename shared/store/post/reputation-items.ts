import * as z from 'zod'
import type { Reputation } from '../../domain/letters/leaving.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readAll, updateItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

const Counted = z.object({ delivered: z.number().default(0), bounced: z.number().default(0), complained: z.number().default(0) })

const keptDays = 30

/** One more letter of that day of which it is known how it ended. */
export const countEnd = async (table: Table, day: LocalDate, end: keyof Reputation): Promise<void> => {
  const expiresAt = Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) + keptDays * 86_400
  await updateItem(table, {
    Key: keys.reputation(day),
    UpdateExpression: 'ADD #end :one SET expiresAt = :until',
    ExpressionAttributeNames: { '#end': end },
    ExpressionAttributeValues: { ':one': 1, ':until': expiresAt },
  })
}

/** How the letters from that day on ended, together. */
export const readReputation = async (table: Table, from: LocalDate): Promise<Reputation> => {
  const { pk, sk } = keys.reputation(from)
  const days = await readAll(table, { partition: pk, sort: { is: '>=', than: sk }, mayLag: true }, Counted)
  return days.reduce<Reputation>(
    (sum, it) => ({
      delivered: sum.delivered + it.delivered,
      bounced: sum.bounced + it.bounced,
      complained: sum.complained + it.complained,
    }),
    { delivered: 0, bounced: 0, complained: 0 },
  )
}

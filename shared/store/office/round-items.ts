import { CollectingRound, RoundReply } from '../../domain/scorers/collecting-round.ts'
import { held, ifVersion, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** All rounds, the earliest first: four a year. */
export const readRounds = (table: Table): Promise<CollectingRound[]> =>
  readAll(table, { partition: keys.collectingRound('').pk }, held('round', CollectingRound))

export const putRound = (table: Table, round: CollectingRound): GuardedAction =>
  putting(table, 'scoring', { ...keys.collectingRound(round.quarter), version: round.version, round }, ifVersion(round.version - 1))

/** What institutions have answered. */
export const readReplies = (table: Table, quarter: string): Promise<RoundReply[]> =>
  readAll(table, { partition: keys.collectingReply(quarter, '').pk }, held('reply', RoundReply))

export const putReply = (table: Table, reply: RoundReply): GuardedAction =>
  putting(
    table,
    'scoring',
    { ...keys.collectingReply(reply.quarter, reply.institution), version: reply.version, reply },
    ifVersion(reply.version - 1),
  )

import type { Case } from '../domain/case.ts'
import { isEnded } from '../domain/case.ts'
import type { Instant } from '../domain/instant.ts'
import { addDays, startOfDay } from '../domain/local-date.ts'
import { todayOf } from '../domain/moves.ts'
import { readCase } from '../store/cases.ts'
import { readEndedBefore } from '../store/ended.ts'
import { eraseIdentityActions, readIdentity } from '../store/identities.ts'
import type { GuardedAction } from '../store/transact.ts'
import { type Submitted, submitCommand } from './submit.ts'
import type { Tools } from './tools.ts'

const jobs = { kind: 'system', name: 'jobs' } as const
const casesAtOnce = 25

/** Before when a case must have ended for its identity to go. */
export const retentionCutoff = async (tools: Tools): Promise<Instant> => {
  const [{ retention, timeZone }, context] = await Promise.all([tools.region(), tools.context()])
  return startOfDay(addDays(todayOf(context), -Math.round(retention.identityYears * 365.25)), timeZone)
}

/** Whether the case still holds who filed it, and has ended long enough ago. A reopened one is alive. */
const isOverdue = (state: Case | null, cutoff: Instant): state is Case =>
  state !== null && isEnded(state) && state.statusSince < cutoff && state.identity !== 'none' && state.privacyOpen === 0

export type RetentionSlice = { found: readonly Case[]; next: string | null }

/** Ended cases whose identity is still kept though its time is over, a slice at a time. A dry run reads them all this way. */
export const retentionSlice = async (tools: Tools, cursor: string | null): Promise<RetentionSlice> => {
  const cutoff = await retentionCutoff(tools)
  const { ids, next } = await readEndedBefore(tools.table, cutoff, cursor, casesAtOnce)
  const cases = await Promise.all(
    ids.map(async (id) => {
      const state = await readCase(tools.table, id)
      if (!isOverdue(state, cutoff)) return []
      const { seal } = await tools.identityKeys()
      return (await readIdentity(tools.table, id, seal)) === null ? [] : [state]
    }),
  )
  return { found: cases.flat(), next }
}

/** Erases who filed one case, under the regency's schedule; texts stay, for they are the archive. */
export const eraseForRetention = async (tools: Tools, caseId: string, along: readonly GuardedAction[] = []): Promise<Submitted> => {
  const [{ retention }, { seal, contact }] = await Promise.all([tools.region(), tools.identityKeys()])
  const reporter = await readIdentity(tools.table, caseId, seal)
  const gone = eraseIdentityActions(tools.table, caseId, reporter, contact)
  const basis = `Jadwal retensi: ${retention.identityYears} tahun sesudah selesai`
  return submitCommand(tools, caseId, { type: 'erase', texts: [], identity: true, basis }, jobs, [...along, ...gone])
}

export const retentionWork = (tools: Tools) => ({
  retentionCutoff: () => retentionCutoff(tools),
  retentionSlice: (cursor: string | null) => retentionSlice(tools, cursor),
  eraseForRetention: (caseId: string, along: readonly GuardedAction[] = []) => eraseForRetention(tools, caseId, along),
})

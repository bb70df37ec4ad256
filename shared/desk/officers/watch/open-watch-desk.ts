import type { Job, JobGiver } from '../../../domain/office/job.ts'
import type { OperationCheck } from '../../../domain/office/operations.ts'
import type { Unreachable } from '../../../domain/office/unreachable.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { deskBase } from '../../base.ts'
import { readOperations } from '../../clock/watching.ts'
import type { Effects } from '../../effects.ts'
import { type Law, toolsOf } from '../../tools.ts'
import { type DayOfLedger, readLedgerOf } from './reading-ledger.ts'
import { readRestored, restoreRecipient } from './restoring-address.ts'
import { type RetentionPreview, retentionWork } from './retaining.ts'

export type WatchDesk = ReturnType<typeof openWatchDesk>

/** What must not fall silent: the parts that nobody sees, the ledger of reminders, and what the law says goes. */
export const openWatchDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  const { previewRetention, startRetention } = retentionWork(tools)
  return {
    ...deskBase(tools),
    /** How the parts that nobody sees are doing. */
    operations: (): Promise<OperationCheck[]> => readOperations(tools),
    /** Who was marked good again, the latest first. */
    restored: (): Promise<Unreachable[]> => readRestored(tools),
    /** The way back for somebody of the office whom letters did not reach; false when nothing is wrong there. */
    restore: (who: string, how: 'phone' | 'whatsapp' | 'visit', reason: string, by: string): Promise<boolean> =>
      restoreRecipient(tools, who, how, reason, by),
    /** The rules in force. */
    law: (): Promise<Law> => tools.law(),
    /** Every rung that fell due on a day, as this officer may read of it. */
    ledger: (officer: Parameters<typeof readLedgerOf>[1], day: LocalDate): Promise<DayOfLedger> => readLedgerOf(tools, officer, day),
    /** For their names. */
    recentOfficers: tools.recentOfficers,
    /** What a job would erase if it were given now. */
    previewRetention: (officer: Parameters<typeof readLedgerOf>[1]): Promise<RetentionPreview> => previewRetention(officer),
    /** Gives the job; it begins within a minute. */
    startRetention: (by: JobGiver): Promise<Job> => startRetention(by),
  }
}

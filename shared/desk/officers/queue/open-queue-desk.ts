import type { QueueFilter } from '../../../domain/lists/queue.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import type { Job } from '../../../domain/office/job.ts'
import { readJobsOf } from '../../../store/office/job-items.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { toolsOf } from '../../tools.ts'
import type { BulkKind, BulkTarget } from './bulk.ts'
import type { QueueView } from './counting-queue.ts'
import { type OwnJob, ownJob, startBulk, type Targeted, targetedBy } from './giving-bulk.ts'
import { readQueueForFile } from './queue-for-file.ts'
import { nextInQueue, openQueue, type QueuePage, readQueue } from './reading-queue.ts'
import { type Found, searchCases } from './search.ts'

export type QueueDesk = ReturnType<typeof openQueueDesk>

/** The cases on an officer's desk: lists, search, and what is done to many at once. */
export const openQueueDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** The first page of the officer's queue, and how much lies in each of those views. */
    first: (officer: Officer, filter: QueueFilter, views: readonly QueueView[]) => openQueue(tools, officer, filter, views),
    /** A page of it after `cursor`. */
    queue: (officer: Officer, filter: QueueFilter, cursor: string | null): Promise<QueuePage> => readQueue(tools, officer, filter, cursor),
    /** The case that follows that one on a page of the list; null at its end. */
    next: (officer: Officer, filter: QueueFilter, cursor: string | null, number: string): Promise<string | null> =>
      nextInQueue(tools, officer, filter, cursor, number),
    /** The list with its filters, to be taken away; who took it is logged. */
    queueForFile: (officer: Officer, filter: QueueFilter, cursor: string | null): Promise<QueuePage> =>
      readQueueForFile(tools, officer, filter, cursor),
    /** Looks for a number, an address or telephone number, or words. */
    search: (officer: Officer, typed: string, cursor: string | null): Promise<Found> => searchCases(tools, officer, typed, cursor),
    /** The cases an officer sees before they decide: those ticked, or the first page of all. */
    targetedBy: (officer: Officer, target: BulkTarget): Promise<Targeted> => targetedBy(tools, officer, target),
    /** Gives the job and does its first steps at once. */
    startBulk: (officer: Officer, kind: BulkKind, input: { target: BulkTarget }): Promise<Job | null> =>
      startBulk(tools, officer, kind, input),
    /** How far a job is that this officer gave; null for any other. */
    job: (officer: Officer, id: string): Promise<OwnJob | null> => ownJob(tools, officer, id),
    /** Jobs the officer gave lately. */
    jobs: (officer: Officer): Promise<Job[]> => readJobsOf(tools.table, officer.id, 30),
  }
}

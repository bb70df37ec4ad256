import type { Case } from '../../domain/case/case.ts'
import { ContactMask } from '../../domain/case/contact-mask.ts'
import { getItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

/** The contacts of a case as its reporter is shown them, apart from what is closed: nothing opens for them. */
export const putContactMask = (table: Table, caseId: string, mask: ContactMask): GuardedAction =>
  putting(table, 'none', { ...keys.contactMask(caseId), ...mask })

export const readContactMask = (table: Table, caseId: string): Promise<ContactMask | null> =>
  getItem(table, keys.contactMask(caseId), ContactMask)

/** Who was hidden after filing is hidden as if they had filed so: not even a mask stays. */
export const contactMaskActions = (table: Table, before: Case | null, { id, identity }: Case): GuardedAction[] =>
  before?.identity === 'named' && identity !== 'named' ? [deleting(table, keys.contactMask(id), 'contact-hidden')] : []

export const eraseContactMask = (table: Table, caseId: string): GuardedAction => deleting(table, keys.contactMask(caseId), 'erased')

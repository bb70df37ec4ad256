import type { Case } from '../../domain/case/case.ts'
import { ContactMask } from '../../domain/case/contact-mask.ts'
import { contactNow, everyCorrection } from '../../domain/case/corrected-contact.ts'
import { getItem } from '../access.ts'
import { type Key, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

/** A case, and where its contacts lie. */
export type WithContacts = Pick<Case, 'id' | 'contact'>

const keyOf = (caseId: string, n: number): Key => (n === 0 ? keys.contactMask(caseId) : keys.correctedMask(caseId, n))

/** The contacts of a case as its reporter is shown them, apart from what is closed: nothing opens for them. `n`: of which correction. */
export const putContactMask = (table: Table, caseId: string, mask: ContactMask, n = 0): GuardedAction =>
  putting(table, 'none', { ...keyOf(caseId, n), ...mask })

/** Address and number, each from where it was typed last; null where neither is kept. */
export const readContactMask = async (table: Table, state: WithContacts): Promise<ContactMask | null> => {
  const now = contactNow(state)
  const read = (n: number) => getItem(table, keyOf(state.id, n), ContactMask)
  const [email, phone] =
    now.email === now.phone ? await read(now.email).then((it) => [it, it]) : await Promise.all([read(now.email), read(now.phone)])
  if (!email && !phone) return null
  return { email: email?.email ?? null, phone: phone?.phone ?? null }
}

/** Who was hidden after filing is hidden as if they had filed so: not even a mask stays. */
export const contactMaskActions = (table: Table, before: Case | null, after: Case): GuardedAction[] =>
  before?.identity === 'named' && after.identity !== 'named' ? everyMask(before).map((key) => deleting(table, key, 'contact-hidden')) : []

export const eraseContactMasks = (table: Table, state: WithContacts): GuardedAction[] =>
  everyMask(state).map((key) => deleting(table, key, 'erased'))

const everyMask = (state: WithContacts): Key[] => [0, ...everyCorrection(state)].map((n) => keyOf(state.id, n))

import type { NewContact } from '../../domain/actions/correcting-contact.ts'
import type { Case } from '../../domain/case/case.ts'
import { contactMaskOf } from '../../domain/case/contact-mask.ts'
import { putContactMask } from '../../store/case/contact-masks.ts'
import { correctingActions } from '../../store/case/corrected-contacts.ts'
import type { GuardedAction } from '../../store/transact.ts'
import type { Tools } from '../tools.ts'

/**
 * What goes with the event of a correction: the new contact in a box, its hashes, and, of whoever filed under their name, its mask.
 * Nothing is opened, and nothing of it stands in the event.
 */
export const correctingAlong = async (
  { table, effects, identityKeys }: Tools,
  { email, phone }: NewContact,
): Promise<(after: Case) => GuardedAction[]> => {
  const use = await identityKeys()
  return ({ id, identity, contact }) => {
    if (!contact) return []
    const mask = contactMaskOf(identity, { email, phone })
    return [
      ...correctingActions(table, id, { n: contact.last, email, phone }, use, effects.randomBytes(32)),
      ...(mask === null ? [] : [putContactMask(table, id, mask, contact.last)]),
    ]
  }
}

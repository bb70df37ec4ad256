import type { Case } from '../../../domain/case/case.ts'
import type { Unreachable } from '../../../domain/office/unreachable.ts'
import { addressHash, addressHashes, ifOpened, readIdentity } from '../../../store/case/identities.ts'
import { puttingUnreachable, readUnreachable } from '../../../store/office/unreachable-items.ts'
import { isBlocked, readAddressState, restoringAddress } from '../../../store/post/addresses.ts'
import { readNotArrived, replaceLetter } from '../../../store/post/letter-items.ts'
import { type GuardedAction, transact } from '../../../store/transact.ts'
import type { Tools } from '../../tools.ts'
import { deskAddressOf, unreachableNow } from '../../unreachable.ts'

const mostLetters = 100
const mostShown = 10

/**
 * Somebody who keeps the directory says that the address of an officer, the operators or the overseer is good: letters go
 * there again, and those that had not arrived are no task any more. False when nothing was wrong with it.
 */
export const restoreRecipient = async (
  tools: Tools,
  who: string,
  how: 'phone' | 'whatsapp' | 'visit',
  reason: string,
  by: string,
): Promise<boolean> => {
  const { table, effects } = tools
  const to = who === 'operators' || who === 'overseer' ? who : `officer:${who}`
  const [email, blocked] = [await deskAddressOf(tools, to), await unreachableNow(tools, to)]
  const letters = (await readNotArrived(table, 'undelivered', mostLetters)).filter((it) => it.to === to)
  if (email === null || (blocked === null && letters.length === 0)) return false
  const at = effects.now()
  const { contact } = await tools.identityKeys()
  await transact(table.documents, [
    restoringAddress(table, addressHash(email, contact.inUse), at),
    puttingUnreachable(table, { who, email, state: blocked ?? 'not-known', at, restored: { by, reason, at } }),
  ])
  for (const letter of letters) await replaceLetter(table, letter, { ...letter, reached: how })
  effects.log('recipient-restored', { who, by, how })
  return true
}

/** The latest first. */
export const readRestored = async ({ table }: Tools): Promise<Unreachable[]> =>
  (await readUnreachable(table))
    .filter(({ restored }) => restored !== null)
    .sort((a, b) => (b.restored?.at ?? '').localeCompare(a.restored?.at ?? ''))
    .slice(0, mostShown)

/** What marks the reporter's address good, with the event that says why; null when it is not blocked. Nobody reads it for that. */
export const restoringReporter = async (tools: Tools, state: Pick<Case, 'id' | 'contact'>): Promise<GuardedAction[] | null> => {
  const { opening, contact } = await tools.identityKeys()
  const email = ifOpened(await readIdentity(tools.table, state, opening))?.email ?? null
  if (email === null) return null
  const isRefused = isBlocked(await readAddressState(tools.table, addressHashes(email, contact)))
  return isRefused ? [restoringAddress(tools.table, addressHash(email, contact.inUse), tools.effects.now())] : null
}

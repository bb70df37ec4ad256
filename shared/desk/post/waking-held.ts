import type { HeldReason } from '../../domain/letters/leaving.ts'
import { heldBy } from '../../domain/letters/leaving.ts'
import type { Letter } from '../../domain/letters/letter.ts'
import { readCasesOfContact } from '../../store/case/identities.ts'
import { readLettersOf, replaceLetter } from '../../store/post/letter-items.ts'
import type { Tools } from '../tools.ts'
import { sendPaced } from './send-waiting.ts'

/** What only the reader of the address can change, and just did. */
const untilConfirmed: readonly (HeldReason | undefined)[] = ['unconfirmed', 'many-cases']

/** An address has few cases; of a flood in its name the rest look again by themselves the next day. */
const mostCases = 50
/** They leave now; others that were woken leave with the next run of the outbox. */
const mostAtOnce = 20

/**
 * An address was confirmed: whatever waited for that looks again now and not the next day. Found by the contact of the case, so
 * that no letter has to be looked for by an address.
 */
export const sendHeldFor = async (tools: Tools, hash: string): Promise<void> => {
  const woken: string[] = []
  const found = await readCasesOfContact(tools.table, hash, mostCases)
  for (const caseId of new Set(found.map((it) => it.caseId))) {
    const held = (await readLettersOf(tools.table, caseId)).filter(waits)
    for (const letter of held)
      if (await replaceLetter(tools.table, letter, { ...letter, nextAt: tools.effects.now() })) woken.push(letter.id)
  }
  for (const id of woken.slice(0, mostAtOnce)) await sendPaced(tools, id)
  tools.effects.log('address-confirmed', { woken: woken.length })
}

const waits = (letter: Letter): boolean => letter.nextAt !== null && untilConfirmed.includes(heldBy(letter))

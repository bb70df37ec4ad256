import type { Tools } from '../../shared/desk/tools.ts'
import { letterToDesk } from '../../shared/domain/letters/letter.ts'
import { putLetterOnce } from '../../shared/store/post/letter-items.ts'
import type { MovedFolder } from './moved-case.ts'
import { shortSum } from './moved-identities.ts'

/**
 * Everybody who filed leaves an installation, or comes into one: its overseer reads it with the reason, once for each export. The
 * letter is what stays of it in the table; where the export was made may be switched off, so both ends tell.
 */
export const tellOverseer = async (
  { table, effects }: Tools,
  way: 'out' | 'in',
  { recipient, reason, since }: Exclude<MovedFolder['identities'], false>,
  cases: number,
): Promise<void> => {
  const content = { kind: 'identities-moved' as const, way, reason, at: since, cases, receiver: shortSum(recipient) }
  const isNew = await putLetterOnce(table, letterToDesk('overseer', content, `identities-${way}-${since}`, effects.now()))
  if (isNew) effects.log('identities-moved', { way, cases, receiver: content.receiver, reason })
}

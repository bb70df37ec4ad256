import * as z from 'zod'
import { jobActions } from '../../domain/actions/job-actions.ts'
import type { Case } from '../../domain/case/case.ts'
import type { CaseOutcome } from '../../domain/office/job.ts'
import { readCase } from '../../store/case/case-items.ts'
import { addressHash, addressHashes, readKeptIdentities, resealingActions } from '../../store/case/identities.ts'
import { putKeptCode, readKeptCode } from '../../store/case/kept-codes.ts'
import { readOfficers } from '../../store/office/directory-items.ts'
import { moveAddress } from '../../store/post/addresses.ts'
import type { SubKey, SubKeys } from '../../store/sub-key.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { codeOfCase } from '../cases/access-code.ts'
import { carryOut } from '../cases/carry-out.ts'
import { firstKeyId } from '../sub-keys.ts'
import type { Tools } from '../tools.ts'
import { jobKind } from './advancing-jobs.ts'
import { everyCase } from './every-case.ts'

/** What the job of a turn has to do. `ids`: these cases alone, which an earlier one did not come to. `leak`: older codes are known. */
const Turn = z.object({ to: z.string(), ids: z.array(z.string()).optional(), leak: z.boolean().optional() })
type Turn = z.infer<typeof Turn>

/** The generation of that name in each purpose, and whether another one is older than it. */
const target = ({ all }: SubKeys, to: string): { key: SubKey; isOlder: (id: string) => boolean } => {
  const at = all.findIndex(({ id }) => id === to)
  const key = all[at]
  // A process that has not read the ring since: its lease ends, and another one goes on.
  if (!key) throw new Error(`No keys ${to}`)
  return { key, isOlder: (id) => !all.slice(0, at + 1).some((it) => it.id === id) }
}

const attempts = 4

/**
 * Closes anew what one case holds: who filed, the hashes by which they are found, and the code, which is kept from now on
 * because its own keys are going. All in one transaction; what was taken away or corrected meanwhile is not brought back.
 */
const reseal = async (tools: Tools, { to, leak = false }: Turn, caseId: string, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  const { table } = tools
  if (leak) await replaceCode(tools, to, caseId)
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const state = await readCase(table, caseId)
    if (!state) return { kind: 'left-out', reason: 'missing' }
    const use = await tools.identityKeys()
    const { key, isOlder } = target(use.closing, to)
    const contact = target(use.contact, to)
    const moved = (await readKeptIdentities(table, state))
      .filter(({ kept }) => isOlder(kept.keyId))
      .map((it) => resealingActions(table, caseId, it, use, { key, contact, random: tools.effects.randomBytes(32) }))
    for (const { email } of moved) if (email !== null) await rehash(tools, email, contact.key)
    const actions = [...(await keepingCode(tools, state, to)), ...moved.flatMap((it) => it.actions)]
    // Nobody can open it with any key; the code is kept all the same.
    const isLost = moved.some((it) => it.isLost)
    if (isLost && actions.length === 0) return { kind: 'left-out', reason: 'key-lost' }
    const outcome = await transact(table.documents, isLost ? actions : [...along, ...actions])
    if (outcome.committed) return isLost ? { kind: 'left-out', reason: 'key-lost' } : { kind: 'done' }
    // It had been done before a crash.
    if (outcome.failed.has('submission')) return { kind: 'done' }
  }
  return { kind: 'left-out', reason: 'busy' }
}

const why = 'Kunci sistem diketahui pihak luar; semua kode lama diganti.'

/**
 * The code of whoever can be told: the old one is worth nothing, and they are written to, or called, where to get another.
 * Done already, nothing is done; who cannot be told keeps the printed one, which is marked.
 */
const replaceCode = async (tools: Tools, to: string, caseId: string): Promise<void> => {
  const state = await readCase(tools.table, caseId)
  const { isOlder } = target((await tools.keyRing())('access-code'), to)
  if (!state || !(state.reachableBy.email || state.reachableBy.phone) || !isOlder(state.accessKey ?? firstKeyId)) return
  const command = { type: 'renew-access' as const, accessKey: to, reason: why }
  const { kind } = await carryOut(tools, jobActions, caseId, command, { kind: 'system', name: 'jobs' })
  if (kind !== 'done') throw new Error(`The code of a case was not replaced: ${kind}`)
}

/** A code made or kept with older keys. One that nobody can tell any more stays lost. */
const keepingCode = async (tools: Tools, state: Case, to: string): Promise<GuardedAction[]> => {
  const ring = await tools.keyRing()
  const [deriving, opening] = [ring('access-code'), ring('kept-code')]
  const kept = await readKeptCode(tools.table, state.id)
  const { key, isOlder } = target(opening, to)
  if (!isOlder(state.accessKey ?? firstKeyId)) return []
  // Of another installation: there is nothing to close anew, and no key that it hangs on.
  if (kept !== null && 'verifier' in kept && kept.generation === state.accessGeneration) return []
  const sealed = kept !== null && 'sealed' in kept ? kept : null
  if (sealed !== null && sealed.generation === state.accessGeneration && !isOlder(sealed.keyId)) return []
  const code = codeOfCase({ deriving, opening, kept }, state)
  const leaked = (keys: SubKeys, id: string | undefined) => keys.all.some((it) => it.leaked && it.id === id)
  const exposed = sealed?.exposed === true || leaked(opening, sealed?.keyId) || leaked(deriving, state.accessKey ?? firstKeyId)
  const put = { code: code ?? '', generation: state.accessGeneration, exposed }
  return code === null ? [] : [putKeptCode(tools.table, state.id, put, key, tools.effects.randomBytes(12))]
}

/** What is known of an address goes on being known. */
const rehash = async (tools: Tools, email: string, key: SubKey): Promise<void> => {
  const { contact } = await tools.identityKeys()
  await moveAddress(tools.table, addressHashes(email, contact), addressHash(email, key))
}

export const turningKinds = {
  'turn-keys': jobKind<Turn>({
    input: Turn,
    cases: async (tools, { ids }, cursor) => (ids ? { ids, next: null } : everyCase(tools, cursor)),
    work: (tools, turn, caseId, along) => reseal(tools, turn, caseId, along),
    finish: async (tools, { to }) => {
      const { key } = target((await tools.identityKeys()).contact, to)
      const [{ alarmEmail, overseerEmail }, { officers }] = await Promise.all([tools.region(), readOfficers(tools.table)])
      for (const email of new Set([alarmEmail, overseerEmail, ...officers.map((it) => it.email)])) await rehash(tools, email, key)
    },
  }),
}

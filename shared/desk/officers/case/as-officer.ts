import { type OfficerCommand, officerActions } from '../../../domain/actions/officer-actions.ts'
import type { Actor } from '../../../domain/case/actor.ts'
import type { Case } from '../../../domain/case/case.ts'
import { takesTime } from '../../../domain/case/new-code.ts'
import { mayMove, mayRead, type OfficerRights, opensIdentities } from '../../../domain/case/permissions.ts'
import { letterToDesk } from '../../../domain/letters/letter.ts'
import { isSeasoned } from '../../../domain/office/gains.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { putLetter } from '../../../store/post/letter-items.ts'
import { codeKeysOf, matchesAccessCode } from '../../cases/access-code.ts'
import { type Along, type Around, carryOut, type Submitted } from '../../cases/carry-out.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'
import { approvalRule } from './approving.ts'
import { linkAs } from './linking.ts'

/**
 * The case of that number, if this officer may read it: one read, by which it is decided what they may do, and which goes on
 * to the commit. Null looks the same for none and for none of theirs.
 */
export const caseForOfficer = async (tools: Tools, officer: OfficerRights, number: string): Promise<Case | null> => {
  const state = await readCase(tools.table, await caseIdTyped(tools, number))
  return state && mayRead(officer, state) ? state : null
}

/**
 * Carries out an officer's command: what they may not see is missing, what they may not do is refused, weighed on the very
 * state that is committed. `ofMany`: by a job that ends many cases. `seen` is the version their page showed; `state` the case as it was just read for them.
 */
export const submitAsOfficer = async (
  tools: Tools,
  officer: OfficerRights,
  on: string | Case,
  command: OfficerCommand,
  along: Along = [],
  seen?: number,
  ofMany = false,
): Promise<Submitted> => {
  const actor: Actor = { kind: 'officer', id: officer.id, role: officer.role, institution: officer.institution }
  const [caseId, state] = typeof on === 'string' ? [on] : [on.id, on]
  const matches = 'accessCode' in command && command.accessCode !== null ? await codeOf(tools, caseId, command.accessCode) : null
  const approval = await approvalRule(tools, officer, command)
  const isTooNew = !(await isSeasonedNow(tools, officer))
  const right: NonNullable<Around['right']> = (it) => {
    const without = rightOf(officer, command.type)(it)
    if (without) return without
    if (isTooNew && takesTime(command.type, it)) return { kind: 'refused', refusal: { refused: 'too-new' }, case: it }
    const unapproved = approval(it)
    if (unapproved) return { kind: 'refused', refusal: { refused: unapproved }, case: it }
    return matches === null || matches(it) ? null : { kind: 'refused', refusal: { refused: 'wrong-code' }, case: it }
  }
  // It is about several cases at once.
  if (command.type === 'link') {
    if (typeof along === 'function') throw new Error('A link brings its guards with it')
    return linkAs(tools, caseId, { officer, actor, to: command.duplicateOf, along, seen }, right)
  }
  const told = opensIdentities.has(command.type) ? tellingOverseer(tools, officer, command.type, along) : along
  return carryOut(tools, officerActions, caseId, command, actor, { along: told, seen, state, right, ofMany })
}

/** Nobody makes themselves, or somebody whose address is theirs, one of the officers that a code takes (docs/adr/0049). */
export const isSeasonedNow = async (tools: Tools, officer: OfficerRights): Promise<boolean> =>
  officer.since === undefined || isSeasoned(officer, await tools.context())

/** Told with the opening, or it does not happen: the overseer reads of it on the same day (docs/adr/0049). */
const tellingOverseer =
  ({ table }: Tools, { id }: OfficerRights, type: OfficerCommand['type'], along: Along): Along =>
  async (before, after, context, events) => {
    const further = typeof along === 'function' ? await along(before, after, context, events) : along
    const { now } = context
    const uncovered = type === 'lift-anonymity' ? { uncovered: true as const } : {}
    const content = { kind: 'identity-opened' as const, number: after.number, officer: id, openedAt: now, ...uncovered }
    return [...further, putLetter(table, letterToDesk('overseer', content, `${after.id}.${after.version}`, now))]
  }

/** Of a case without identity only its access code tells that it is its reporter who speaks; weighed on the state that is committed. */
const codeOf = async (tools: Tools, caseId: string, typed: string): Promise<(state: Case) => boolean> => {
  const keys = await codeKeysOf(tools, caseId)
  return (state) => matchesAccessCode(keys, state, typed)
}

const rightOf =
  (officer: OfficerRights, command: OfficerCommand['type']): NonNullable<Around['right']> =>
  (state) => {
    // The overseer consents to a new access code without reading the case (docs/adr/0049); nobody else moves what they do not read.
    if (mayMove(officer, command, state)) return null
    return mayRead(officer, state) ? { kind: 'refused', refusal: { refused: 'not-allowed' }, case: state } : { kind: 'missing' }
  }

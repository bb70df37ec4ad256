import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { type Actor, OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { requestMoves } from '../../shared/domain/channels/request/request-moves.ts'

/** Random lives of cases: commands that the tables allow, with whatever the desk could say. */

/** A small generator of chance that a seed repeats. */
export const chanceOf = (seed: number) => {
  let state = seed || 1
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  return { next, pick }
}
export type Chance = ReturnType<typeof chanceOf>

export const someInstitutions = ['dinas-sosial', 'dinas-kesehatan', 'dinas-perhubungan', 'badan-kepegawaian', 'inspektorat'] as const

const holdersBy = ({ pick, next }: Chance) => {
  const lead = pick(someInstitutions)
  const others = someInstitutions.filter((it) => it !== lead)
  return { lead, contributors: next() < 0.4 ? [pick(others)] : [], readers: [] }
}

const actorFor = (state: Case, names: readonly string[], { pick }: Chance): Actor => {
  const name = pick(names)
  if (name === 'reporter') return { kind: 'reporter' }
  if (name === 'system') return { kind: 'system', name: 'jobs' }
  const role = OfficerRole.parse(name)
  const institution = role === 'liaison' || role === 'head' ? (state.holders?.lead ?? 'dinas-sosial') : null
  return { kind: 'officer', id: `O-${role}`, role, institution }
}

/** A command that the case's own table lists in its status, by somebody the table names; null when chance picked an exotic one. */
export const anyCommand = (state: Case, chance: Chance, n: number): { command: CaseCommand; actor: Actor } | null => {
  const rows: Record<string, { by: readonly string[] }> =
    state.channel === 'complaint' ? complaintMoves[state.status] : requestMoves[state.status]
  const type = chance.pick(Object.keys(rows))
  const command = commandOf(type, state, chance, n)
  return command && { command, actor: actorFor(state, rows[type]?.by ?? [], chance) }
}

const commandOf = (type: string, state: Case, chance: Chance, n: number): CaseCommand | null => {
  const { pick, next } = chance
  const institution = state.holders?.lead ?? 'dinas-sosial'
  const text = `Tulisan ${n}`
  switch (type) {
    case 'dispose':
      return {
        type,
        class: pick(['oversight', 'ordinary', 'service-question', 'aspiration'] as const),
        classReason: null,
        category: pick(['jalan', 'air', 'sosial']),
        confidential: next() < 0.2,
        anonymous: next() < 0.1,
        holders: holdersBy(chance),
        instruction: text,
      }
    case 'assign':
      return { type, holders: holdersBy(chance), instruction: text }
    case 'hold':
      return { type, question: text }
    case 'return':
      return { type, institution, reason: text }
    case 'accept':
      return { type, institution }
    case 'accept-for':
      return { type, institution, reason: text }
    case 'put-to-superior':
      return { type }
    case 'reverse':
      return { type, reason: text }
    case 'make-anonymous':
    case 'make-confidential':
      return next() < 0.2 ? { type } : null
    case 'progress':
      return { type, institution, text }
    case 'complete':
    case 'reply':
    case 'note':
    case 'reopen':
    case 'send-back':
    case 'propose-conversion':
    case 'answer-privacy':
      return { type, text }
    case 'withdraw':
      return next() < 0.1 ? { type, reason: null } : null
    case 'refer':
      return { type, body: 'PLN', explanation: text }
    case 'archive':
      return { type, reason: 'unclear', explanation: text }
    case 'edit':
      return { type, title: `Judul baru ${pick(['jembatan', 'lampu', 'selokan'])} ${n}`, text }
    case 'lift-anonymity':
      return { type, consent: 'phone', reason: text }
    case 'lift-confidentiality':
      return { type, consent: 'phone', reason: text, accessCode: null }
    case 'draft':
    case 'answer':
      return { type, outcome: pick(['solved', 'partly', 'not-possible'] as const), text }
    case 'approve':
    case 'confirm':
    case 'find-complete':
      return { type }
    case 'close':
    case 'extend':
      return { type, reason: text }
    case 'rate':
      return { type, stars: 1 + Math.floor(next() * 5), text: null }
    case 'decide':
    case 'draft-decision':
      return {
        type,
        decision: 'granted',
        exemptions: [],
        text,
        redactions: null,
        test: null,
        heldBy: null,
        cost: null,
      } satisfies CaseCommand
    case 'deliver':
      return { type, how: 'email', text: null }
    default:
      return null
  }
}

import { catchingUp, followingCommand } from '../../domain/actions/following.ts'
import type { OfficerCommand } from '../../domain/actions/officer-actions.ts'
import type { Case, Complaint } from '../../domain/case/case.ts'
import { type ForeignTrace, foreignTracesIn } from '../../domain/case/foreign-traces.ts'
import { mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import { type Viewer, visible } from '../../domain/case/visible.ts'
import { readCase, readLog, readTexts } from '../../store/case/case-items.ts'
import { readIdentity } from '../../store/case/identities.ts'
import type { Followed, Submitted } from '../cases/carry-out.ts'
import { type Once, once } from '../second-click.ts'
import type { Tools } from '../tools.ts'
import { submitAsOfficer } from './as-officer.ts'
import { duplicatesOf } from './linking.ts'

/**
 * Lets the duplicates of a main case do what was just done with it, each by itself, with its own log, letters and clocks, by
 * the same officer and with their rights. What cannot follow now stays where it is, in its own list with its own limits, and
 * is told. Null where nothing follows.
 */
export const followMain = async (
  tools: Tools,
  officer: OfficerRights,
  main: Case,
  command: OfficerCommand,
  { token }: Once,
): Promise<Followed | null> => {
  if (main.channel !== 'complaint') return null
  if (command.type === 'link') return catchUp(tools, officer, main, token)
  if (!repeated.has(command.type) || (main.duplicates ?? []).length === 0) return null
  const duplicates = await duplicatesOf(tools, main)
  const words = command.type === 'answer' || command.type === 'approve' ? await wordsOfAnswer(tools, main) : null
  const followed = { done: 0, left: 0 }
  for (const duplicate of duplicates) {
    const same = followingCommand(command, main, duplicate, officer, words)
    if (same === null) continue
    const outcome = await submitAsOfficer(tools, officer, duplicate.id, same, [
      once(tools, { token: `${token}.${duplicate.id}` }, duplicate.id),
    ])
    if (hasFollowed(outcome)) followed.done++
    else followed.left++
  }
  return followed.done + followed.left === 0 ? null : followed
}

const repeated: ReadonlySet<OfficerCommand['type']> = new Set<OfficerCommand['type']>([
  'dispose',
  'accept',
  'accept-for',
  'return',
  'progress',
  'draft',
  'answer',
  'approve',
])

const hasFollowed = ({ kind }: Submitted): boolean => kind === 'done' || kind === 'done-before'

/** From the moment of linking a duplicate is where its main case was passed to; so are those that came along with it. */
const catchUp = async (tools: Tools, officer: OfficerRights, linked: Complaint, token: string): Promise<Followed | null> => {
  const main = linked.duplicateOf === null ? null : await readCase(tools.table, linked.duplicateOf)
  if (main?.channel !== 'complaint') return null
  const followed = { done: 0, left: 0 }
  for (const duplicate of await duplicatesOf(tools, main)) {
    const command = catchingUp(main, duplicate)
    if (command === null) continue
    const outcome = await submitAsOfficer(tools, officer, duplicate.id, command, [
      once(tools, { token: `${token}.${duplicate.id}` }, duplicate.id),
    ])
    if (hasFollowed(outcome)) followed.done++
    else followed.left++
  }
  return followed.done + followed.left === 0 ? null : followed
}

/** The words of the last answer. */
const wordsOfAnswer = async ({ table }: Tools, main: Complaint): Promise<string | null> => {
  const answered = (await readLog(table, main.id)).findLast(({ event }) => event.type === 'answered')?.event
  if (answered?.type !== 'answered') return null
  return (await readTexts(table, main.id, [answered.text.n])).get(answered.text.n)?.text ?? null
}

/** One case as an answer for several is looked at before it is sent: whose it is, and what in the words may be somebody else's. */
export type AnswerReader = Pick<Case, 'id' | 'number' | 'identity'> & { carries: readonly ForeignTrace[] }

/** Who is going to read that answer: the main case, then each duplicate; this one alone when nobody repeats it. */
export const readersOfAnswer = async (tools: Tools, officer: OfficerRights, state: Case, words: string): Promise<AnswerReader[]> => {
  if (state.channel !== 'complaint') return []
  const duplicates = (await duplicatesOf(tools, state)).filter((it) => mayRead(officer, it))
  const cases = [state, ...duplicates]
  const known = await Promise.all(cases.map(async (it) => ({ number: it.number, name: await nameShown(tools, officer, it) })))
  return cases.map(({ id, number, identity }, i) => {
    const others = known.filter((_, at) => at !== i)
    return { id, number, identity, carries: others.length === 0 ? [] : foreignTracesIn(words, others) }
  })
}

/** The reporter's name where this officer sees it anyway: no seal is opened to look for it. */
const nameShown = async (tools: Tools, officer: OfficerRights, state: Case): Promise<string | null> => {
  const viewer: Viewer = { kind: 'officer', officer }
  if (visible(state, [], viewer)?.identity !== 'shown') return null
  return (await readIdentity(tools.table, state.id, (await tools.identityKeys()).seal))?.name ?? null
}

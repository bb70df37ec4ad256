import type { Answer } from '../../../domain/actions/complaint/answer.ts'
import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case, Complaint } from '../../../domain/case/case.ts'
import { type ForeignTrace, foreignTracesIn } from '../../../domain/case/foreign-traces.ts'
import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import { type Viewer, visible } from '../../../domain/case/visible.ts'
import { channelOf } from '../../../domain/channels/channels.ts'
import { ifOpened, readIdentity } from '../../../store/case/identities.ts'
import type { Tools } from '../../tools.ts'
import { followersOf, wordsOfDraft } from './following-main.ts'
import { duplicatesOf } from './linking.ts'

/** One case as an answer for several is looked at before it is sent: whose it is, and what in the words may be somebody else's. */
export type AnswerReader = Pick<Case, 'id' | 'number' | 'identity'> & { carries: readonly ForeignTrace[] }

/** Who reads an answer that is about to be sent: by `followersOf`, as it is sent afterwards. `left`: who repeats the case and does not get it now. */
export type AnswerReaders = { readers: AnswerReader[]; left: readonly string[] }

/** Who is going to read that answer: the main case, then each duplicate that it goes to. */
export const readersOfAnswer = (tools: Tools, officer: OfficerRights, state: Case, answer: Answer): Promise<AnswerReaders> =>
  readersOf(tools, officer, state, answer, answer.text)

/** The same of the draft that waits: whoever approves it sends it to the same readers, and sees the same of each. */
export const readersOfDraft = async (tools: Tools, officer: OfficerRights, state: Case): Promise<AnswerReaders> => {
  const main = state.status === 'awaiting-approval' ? channelOf(state).repeatable(state) : null
  const words = main && (await duplicatesOf(tools, main)).length > 0 ? await wordsOfDraft(tools, main) : null
  return words === null ? { readers: [], left: [] } : readersOf(tools, officer, state, { type: 'approve' }, words)
}

const readersOf = async (
  tools: Tools,
  officer: OfficerRights,
  state: Case,
  command: OfficerCommand,
  words: string,
): Promise<AnswerReaders> => {
  const followers = await followersOf(tools, officer, { before: state, after: state }, command)
  const getting = followers.flatMap(({ duplicate, does }) => (does === 'left' ? [] : [duplicate]))
  const left = followers.flatMap(({ duplicate, does }) => (does === 'left' ? [duplicate.number] : []))
  return { readers: await looked(tools, officer, state, [state, ...getting], words), left }
}

/** The same of those who were ticked to get an answer that was given before. */
export const readersOfShared = async (
  tools: Tools,
  officer: OfficerRights,
  state: Case,
  ids: readonly string[],
  words: string,
): Promise<AnswerReader[]> => {
  const ticked = (await duplicatesSeen(tools, officer, state)).filter(({ id }) => ids.includes(id))
  return looked(tools, officer, state, ticked, words)
}

/** Whatever the words hold of anybody who reported the matter, whether they get the answer or not, is looked for. */
const looked = async (tools: Tools, officer: OfficerRights, main: Case, cases: readonly Case[], words: string): Promise<AnswerReader[]> => {
  const all = [main, ...(await duplicatesSeen(tools, officer, main))]
  const known = await Promise.all(all.map(async (it) => ({ id: it.id, number: it.number, name: await nameShown(tools, officer, it) })))
  return cases.map(({ id, number, identity }) => {
    const others = known.filter((it) => it.id !== id)
    return { id, number, identity, carries: others.length === 0 ? [] : foreignTracesIn(words, others) }
  })
}

const duplicatesSeen = async (tools: Tools, officer: OfficerRights, state: Case): Promise<Complaint[]> =>
  (await duplicatesOf(tools, state)).filter((it) => mayRead(officer, it))

/** The reporter's name where this officer sees it anyway: no seal is opened to look for it. */
const nameShown = async (tools: Tools, officer: OfficerRights, state: Case): Promise<string | null> => {
  const viewer: Viewer = { kind: 'officer', officer }
  if (visible(state, [], viewer)?.identity !== 'shown') return null
  return ifOpened(await readIdentity(tools.table, state, (await tools.identityKeys()).opening))?.name ?? null
}

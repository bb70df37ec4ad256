import { mayKeep, mayRelease, mayTakeDown } from '../../../domain/information/keeping-information.ts'
import type { InformationFacts, ListedInformation, ProposedInformation } from '../../../domain/information/listed-information.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import {
  putListedInformation,
  putProposedInformation,
  readListedInformation,
  readListedLine,
  readProposedInformation,
  readProposedLine,
} from '../../../store/office/information-items.ts'
import { transact } from '../../../store/transact.ts'
import { idBytes, linkId } from '../../identifiers.ts'
import { noteTakenDown } from '../../journal.ts'
import type { Tools } from '../../tools.ts'

/** A line as its keepers see it: what stands in the list, and what somebody wants there instead. */
export type KeptLine = { id: string; listed: ListedInformation | null; proposed: ProposedInformation | null }

/** What became of a click: `changed-since` when another officer was first. */
export type Kept = 'done' | 'changed-since' | 'absent'

/** Who holds what is shown, or else what waits; a proposal that was sent back takes no line from whoever has it. */
const holdersOf = ({ listed, proposed }: KeptLine): string[] => [
  ...(listed?.facts ? [listed.facts.holder] : []),
  ...(proposed && (proposed.state === 'waiting' || !listed?.facts) ? [proposed.facts.holder] : []),
]
const mayKeepLine = (officer: Officer, line: KeptLine): boolean => holdersOf(line).some((it) => mayKeep(officer, it))

/** The lines that an officer keeps, waiting ones first. */
export const readKeptLines = async ({ table }: Tools, officer: Officer): Promise<KeptLine[]> => {
  const [listed, proposed] = await Promise.all([readListedInformation(table), readProposedInformation(table)])
  const ids = [...new Set([...listed, ...proposed].map(({ id }) => id))]
  const lines = ids.map((id) => ({
    id,
    listed: listed.find((it) => it.id === id) ?? null,
    proposed: proposed.find((it) => it.id === id) ?? null,
  }))
  return lines.filter((it) => mayKeepLine(officer, it))
}

export const readKeptLine = async ({ table }: Tools, officer: Officer, id: string): Promise<KeptLine | null> => {
  const [listed, proposed] = await Promise.all([readListedLine(table, id), readProposedLine(table, id)])
  const line = { id, listed, proposed }
  return mayKeepLine(officer, line) ? line : null
}

/** Proposes a line, or a change of one: it stands nowhere until a second officer has released it. */
export const proposeLine = async (
  tools: Tools,
  officer: Officer,
  { id, version, facts }: { id: string | null; version: number; facts: InformationFacts },
): Promise<Kept> => {
  if (!mayKeep(officer, facts.holder)) return 'absent'
  if (id !== null && !(await readKeptLine(tools, officer, id))) return 'absent'
  const proposed: ProposedInformation = {
    id: id ?? linkId(tools.effects.randomBytes(idBytes)),
    version: version + 1,
    facts,
    by: officer.id,
    on: await todayOf(tools),
    state: 'waiting',
    reason: null,
  }
  return (await transact(tools.table.documents, [putProposedInformation(tools.table, proposed)])).committed ? 'done' : 'changed-since'
}

/** `sent-back` and `taken-down` say why; `version` is that of the proposal which the officer had before them. */
export type LineDecision = { kind: 'release' } | { kind: 'send-back' | 'take-down'; reason: string }

export const decideLine = async (tools: Tools, officer: Officer, id: string, version: number, decision: LineDecision): Promise<Kept> => {
  const line = await readKeptLine(tools, officer, id)
  if (!line) return 'absent'
  const { listed, proposed } = line
  if ((proposed?.version ?? 0) !== version) return 'changed-since'
  const on = await todayOf(tools)
  const toList = (facts: InformationFacts | null) =>
    putListedInformation(tools.table, { id, version: (listed?.version ?? 0) + 1, facts, since: listed?.facts && facts ? listed.since : on })
  const settle = (from: ProposedInformation, state: ProposedInformation['state'], reason: string | null) =>
    putProposedInformation(tools.table, { ...from, version: from.version + 1, state, reason })
  const actions = []
  switch (decision.kind) {
    case 'release':
      if (!proposed || !mayRelease(officer, proposed)) return 'absent'
      actions.push(toList(proposed.facts), settle(proposed, 'released', null))
      break
    case 'send-back':
      if (!proposed || !mayRelease(officer, proposed)) return 'absent'
      actions.push(settle(proposed, 'sent-back', decision.reason))
      break
    case 'take-down':
      if (!proposed || !listed?.facts || !mayTakeDown(officer, listed.facts.holder)) return 'absent'
      // Before it happens, so that no restore shows it again (docs/adr/0047).
      await noteTakenDown(tools, id, listed.version + 1)
      // What somebody else wants there instead goes on waiting.
      actions.push(toList(null), ...(proposed.state === 'waiting' ? [] : [settle(proposed, 'taken-down', decision.reason)]))
      break
    default:
      return decision satisfies never
  }
  const outcome = await transact(tools.table.documents, actions)
  if (outcome.committed) tools.effects.log('information-decided', { id, decision: decision.kind, by: officer.id })
  return outcome.committed ? 'done' : 'changed-since'
}

const todayOf = async ({ effects, region }: Tools) => localDateOf(effects.now(), (await region()).timeZone)

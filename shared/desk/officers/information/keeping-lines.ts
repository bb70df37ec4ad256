import { mayRead } from '../../../domain/case/permissions.ts'
import { mayAnnounce } from '../../../domain/information/announcement.ts'
import { mayKeep, mayRelease, maySee, mayTakeDown } from '../../../domain/information/keeping-information.ts'
import type { InformationFacts, LineNews, ListedInformation, ProposedInformation } from '../../../domain/information/listed-information.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { localDateOf } from '../../../domain/time/local-date.ts'
import { readCase } from '../../../store/case/case-items.ts'
import {
  putListedInformation,
  putProposedInformation,
  readListedInformation,
  readListedLine,
  readProposedInformation,
  readProposedLine,
} from '../../../store/office/information-items.ts'
import { readWithdrawnReports, type WithdrawnReport } from '../../../store/office/report-items.ts'
import { type GuardedAction, transact } from '../../../store/transact.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import { idBytes, linkId } from '../../identifiers.ts'
import { noteTakenDown } from '../../journal.ts'
import type { Tools } from '../../tools.ts'
import { readAnswerSource } from './answer-source.ts'
import { onItsCase } from './on-its-case.ts'

/** A line as its keepers see it: what stands in the list, and what somebody wants there instead. */
export type KeptLine = { id: string; listed: ListedInformation | null; proposed: ProposedInformation | null }

/** What became of a click: `changed-since` when another officer was first. */
export type Kept = 'done' | 'changed-since' | 'absent'

/** Who holds what is shown, or else what waits; a proposal that was sent back takes no line from whoever has it. */
const holdersOf = ({ listed, proposed }: KeptLine): string[] => [
  ...(listed?.facts ? [listed.facts.holder] : []),
  ...(proposed && (proposed.state === 'waiting' || !listed?.facts) ? [proposed.facts.holder] : []),
]
/** Gone with its case, or of its reporter's own will: nobody looks at it again. What an officer took down its author still reads. */
const isGone = (id: string, withdrawn: readonly WithdrawnReport[]): boolean =>
  withdrawn.some((it) => it.sk === id && it.cause !== 'officer')

const maySeeLine = (officer: Officer, line: KeptLine): boolean => holdersOf(line).some((it) => maySee(officer, it))

/** The lines that an officer keeps, waiting ones first. */
export const readKeptLines = async ({ table }: Tools, officer: Officer): Promise<KeptLine[]> => {
  const [listed, proposed, withdrawn] = await Promise.all([
    readListedInformation(table),
    readProposedInformation(table),
    readWithdrawnReports(table),
  ])
  const ids = [...new Set([...listed, ...proposed].map(({ id }) => id))]
  const lines = ids.map((id) => ({
    id,
    listed: listed.find((it) => it.id === id) ?? null,
    proposed: proposed.find((it) => it.id === id) ?? null,
  }))
  return lines.filter((it) => maySeeLine(officer, it) && !isGone(it.id, withdrawn)).map(withoutSource)
}

/** One line, with the request whose answer it is only for whoever may read that: no other page names it (docs/adr/0051). */
export const readKeptLine = async (tools: Tools, officer: Officer, id: string): Promise<KeptLine | null> => {
  const line = await readLine(tools, officer, id)
  const source = line?.proposed?.source
  if (!line?.proposed || source === undefined) return line
  const state = await readCase(tools.table, await caseIdTyped(tools, source))
  return state && mayRead(officer, state) ? line : withoutSource(line)
}

const withoutSource = ({ proposed, ...line }: KeptLine): KeptLine => {
  if (proposed === null) return { ...line, proposed }
  const { source: _source, ...rest } = proposed
  return { ...line, proposed: rest }
}

export const readLine = async ({ table }: Tools, officer: Officer, id: string): Promise<KeptLine | null> => {
  const [listed, proposed, withdrawn] = await Promise.all([
    readListedLine(table, id),
    readProposedLine(table, id),
    readWithdrawnReports(table),
  ])
  const line = { id, listed, proposed }
  return maySeeLine(officer, line) && !isGone(id, withdrawn) ? line : null
}

/** `source`: number of the request whose answer it is, where somebody began with one. */
export type LineWritten = { id: string | null; version: number; facts: InformationFacts; source?: string }

/** Proposes a line, or a change of one: it stands nowhere until a second officer has released it. */
export const proposeLine = async (tools: Tools, officer: Officer, { id, version, facts, source }: LineWritten): Promise<Kept> => {
  if (!mayKeep(officer, facts.holder) || facts.report || (facts.announcement && !mayAnnounce(officer))) return 'absent'
  const before = id === null ? null : await readLine(tools, officer, id)
  if (id !== null && before === null) return 'absent'
  const answered = source === undefined ? null : await readAnswerSource(tools, officer, source)
  if (source !== undefined && answered === null) return 'absent'
  const number = answered?.number ?? before?.proposed?.source
  const proposed = await proposalOf(tools, officer, before, { id: id ?? newLineId(tools), version, facts, number })
  return (await transact(tools.table.documents, [putProposedInformation(tools.table, proposed)])).committed ? 'done' : 'changed-since'
}

export const newLineId = ({ effects }: Tools): string => linkId(effects.randomBytes(idBytes))

type Proposing = { id: string; version: number; facts: InformationFacts; number: string | undefined }

/** What waits from now on; `number`: of the case that it is about. */
export const proposalOf = async (
  tools: Tools,
  officer: Officer,
  before: KeptLine | null,
  { id, version, facts, number }: Proposing,
): Promise<ProposedInformation> => {
  const shownBy = before && authorOfShown(before)
  return {
    ...{ id, version: version + 1, facts, by: officer.id },
    on: await todayOf(tools),
    at: tools.effects.now(),
    ...{ state: 'waiting', reason: null },
    ...(shownBy ? { shownBy } : {}),
    ...(number ? { source: number } : {}),
    news: before?.proposed?.news ?? [],
  }
}

/** Who wrote what stands in the list; not known of lines that were changed before it was kept. */
const authorOfShown = ({ listed, proposed }: KeptLine): string | null =>
  listed?.facts && proposed ? (proposed.shownBy ?? (proposed.state === 'released' ? proposed.by : null)) : null

/** So many of the last ones are kept: their authors are told of them within a day. */
const newsKept = 5

/** `sent-back` and `taken-down` say why; `version` is that of the proposal which the officer had before them. */
export type LineDecision = { kind: 'release' } | { kind: 'send-back' | 'take-down'; reason: string }

export const decideLine = async (tools: Tools, officer: Officer, id: string, version: number, decision: LineDecision): Promise<Kept> => {
  const line = await readLine(tools, officer, id)
  if (!line) return 'absent'
  const { listed, proposed } = line
  if ((proposed?.version ?? 0) !== version) return 'changed-since'
  const on = await todayOf(tools)
  const toList = (facts: InformationFacts | null) =>
    putListedInformation(tools.table, { id, version: (listed?.version ?? 0) + 1, facts, since: listed?.facts && facts ? listed.since : on })
  /** Whoever wrote it hears of it with the next morning's letter, unless they did it themselves. */
  const withNews = (from: ProposedInformation, to: string | null, news: Pick<LineNews, 'what' | 'reason' | 'version'>): LineNews[] =>
    to === null || to === officer.id
      ? from.news
      : [...from.news, { ...news, to, by: officer.id, at: tools.effects.now(), told: false }].slice(-newsKept)
  const settle = (from: ProposedInformation, state: LineNews['what'], reason: string | null, to: string | null) => {
    const version = from.version + 1
    const { shownBy: _shownBy, ...rest } = from
    const shownBy = state === 'released' ? from.by : state === 'taken-down' ? undefined : from.shownBy
    const news = withNews(from, to, { what: state, reason, version })
    return putProposedInformation(tools.table, { ...rest, ...(shownBy ? { shownBy } : {}), version, state, reason, news })
  }
  const actions = []
  switch (decision.kind) {
    case 'release':
      if (!proposed || !mayRelease(officer, proposed)) return 'absent'
      actions.push(toList(proposed.facts), settle(proposed, 'released', null, proposed.by))
      break
    case 'send-back':
      if (!proposed || !mayRelease(officer, proposed)) return 'absent'
      actions.push(settle(proposed, 'sent-back', decision.reason, proposed.by))
      break
    case 'take-down': {
      if (!proposed || !listed?.facts || !mayTakeDown(officer, listed.facts.holder)) return 'absent'
      // Before it happens, so that no restore shows it again (docs/adr/0047); of a report the loss of its case says the same.
      await noteTakenDown(tools, id, listed.version + 1)
      const author = authorOfShown(line)
      actions.push(toList(null))
      // Of a report a change goes along: what was taken down has no address any more.
      if (proposed.state !== 'waiting' || proposed.facts.report) actions.push(settle(proposed, 'taken-down', decision.reason, author))
      else {
        // What somebody else wants there instead goes on waiting, as it was read by whoever is to release it.
        const { shownBy: _shownBy, ...rest } = proposed
        const news = withNews(proposed, author, { what: 'taken-down', reason: decision.reason, version })
        actions.push(putProposedInformation(tools.table, { ...rest, news }, proposed.version))
      }
      break
    }
    default:
      return decision satisfies never
  }
  const kept = await commit(tools, officer, line, decision, actions)
  if (kept === 'done') tools.effects.log('information-decided', { id, decision: decision.kind, by: officer.id })
  return kept
}

/** What is shown of a case, or no more, happens on the case as well; what was proposed and comes back concerns nobody else. */
const commit = async (
  tools: Tools,
  officer: Officer,
  { id, proposed }: KeptLine,
  { kind }: LineDecision,
  actions: readonly GuardedAction[],
): Promise<Kept> => {
  if (proposed?.facts.report && proposed.source && kind !== 'send-back')
    return onItsCase(tools, officer, proposed.source, { type: kind === 'release' ? 'publish' : 'unpublish', line: id }, actions)
  return (await transact(tools.table.documents, actions)).committed ? 'done' : 'changed-since'
}

const todayOf = async ({ effects, region }: Tools) => localDateOf(effects.now(), (await region()).timeZone)

import type { RegisterEntry } from '../../../shared/desk/reports/reading-registers.ts'
import type { Complaint, InformationRequest } from '../../../shared/domain/case/case.ts'
import type { RegisterName } from '../../../shared/domain/case/register.ts'
import { groundsOf, ObjectionGround } from '../../../shared/domain/case/request-terms.ts'
import { stageOf } from '../../../shared/domain/lists/desks.ts'
import { longDate, shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { Column } from '../../../shared/web/table.tsx'
import type { ReportText } from '../../../shared/web/text/id/report.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

type ColumnName = keyof ReportText['register']['columns']
type GroupName = keyof ReportText['register']['groups']

export type Names = { institution: (id: string) => string; category: (id: string) => string }

type Words = { text: ReportText['register']; language: Language; names: Names }

type Cell<S> = (entry: RegisterEntry, state: S, words: Words) => string

/** Every cell is text: an answer to a program names them as the page does. */
type RegisterColumn = Column<RegisterEntry, string>

type BookColumn<S> = readonly [ColumnName, Cell<S>, GroupName?]

/** Columns of the official books (domain.md section 3), in their order; neighbours of a group stand under one head. */
const requestColumns: readonly BookColumn<InformationRequest>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { receivedOn }) => receivedOn],
  ['name', (it, _, words) => identity(it, words, ({ name, organisation }) => [name, organisation])],
  ['address', (it, _, words) => identity(it, words, ({ address }) => [address])],
  ['contact', (it, _, words) => identity(it, words, ({ phone, email }) => [phone, email])],
  ['occupation', (it, _, words) => identity(it, words, ({ occupation }) => [occupation])],
  ['information', (it, { details }, words) => written(it, details.n, words)],
  ['purpose', (it, { purpose }, words) => written(it, purpose.n, words)],
  ['heldYes', (_, { decision }) => tick(decision !== null && decision !== 'not-held' && decision !== 'not-documented'), 'held'],
  ['heldNo', (_, { decision }) => tick(decision === 'not-held'), 'held'],
  ['notDocumented', (_, { decision }) => tick(decision === 'not-documented'), 'held'],
  // In which form it is held, which need not be the form that was asked for; version 0.1 did not ask.
  ['softcopy', (_, { heldForms }) => tick(heldForms?.includes('softcopy')), 'heldForm'],
  ['hardcopy', (_, { heldForms }) => tick(heldForms?.includes('hardcopy')), 'heldForm'],
  ['see', (_, { obtain }) => tick(obtain === 'see'), 'kind'],
  ['copy', (_, { obtain }) => tick(obtain !== 'see'), 'kind'],
  ['decision', (_, { decision }, { text }) => (decision === null ? '' : text.decisions[decision])],
  ['reason', (_, { exemptions }) => exemptions.map((letter) => `Ps 17 ${letter}`).join(', ')],
  ['noticeDate', (_, { decidedOn }) => decidedOn ?? '', 'dates'],
  ['deliveryDate', (_, { deliveredOn }) => deliveredOn ?? '', 'dates'],
  ['cost', (_, state, { text }) => costOf(state, text), 'fee'],
  ['payment', (_, { payment }) => payment ?? '', 'fee'],
]

const groundColumn = (letter: ObjectionGround): BookColumn<InformationRequest> => [
  letter,
  (_, { objection }) => tick(objection !== null && groundsOf(objection).includes(letter)),
  'grounds',
]

const objectionColumns: readonly BookColumn<InformationRequest>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { objection }) => objection?.filedOn ?? ''],
  ['name', (it, _, words) => identity(it, words, ({ name, organisation }) => [name, organisation])],
  ['address', (it, _, words) => identity(it, words, ({ address }) => [address])],
  ['occupation', (it, _, words) => identity(it, words, ({ occupation }) => [occupation])],
  ['phone', (it, _, words) => identity(it, words, ({ phone }) => [phone])],
  ['email', (it, _, words) => identity(it, words, ({ email }) => [email])],
  ['requestNumber', (_, { number }) => number],
  ['information', (it, { details }, words) => written(it, details.n, words)],
  ['purpose', (it, { purpose }, words) => written(it, purpose.n, words)],
  ...ObjectionGround.options.map(groundColumn),
  ['superiorDecision', (_, { objection }, { text }) => (objection?.decision ? text.objections[objection.decision] : '')],
  ['decisionDate', (_, { objection }) => objection?.decidedOn ?? ''],
  ['superior', ({ superior }) => superior ?? ''],
  ['reaction', (_, state, { text }) => reactionOf(state, text)],
]

const complaintColumns: readonly BookColumn<Complaint>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { receivedOn }) => receivedOn],
  ['caseNumber', (_, { number }) => number],
  ['class', (_, state, { language }) => officerTextOf(language).queue.classes[state.class]],
  ['category', (_, { category }, { names }) => (category === null ? '' : names.category(category))],
  ['district', (_, { district }) => district ?? ''],
  ['holder', (_, { holders }, { names }) => (holders === null ? '' : names.institution(holders.lead))],
  ['status', (_, state, { language }) => officerTextOf(language).queue.statuses[stageOf(state) ?? state.status]],
]

/** A tick of the printed book; in a file a word, which a spreadsheet can count. */
const ticked = '✓'
const tick = (is: boolean | undefined): string => (is ? ticked : '')

/** What is charged, under which decree; where something was given and nothing charged, that. */
const costOf = ({ decision, cost, costDecree }: InformationRequest, text: Words['text']): string => {
  if (cost !== null) return costDecree ? `${cost} (${costDecree})` : cost
  return decision === null || decision === 'refused' || decision === 'not-held' ? '' : text.noFee
}

/** What became of it on the requester's side: silence is no consent. */
const reactionOf = ({ objection, status, closedBy, endedByRecord }: InformationRequest, { reactions }: Words['text']): string => {
  if (!objection?.decision && status !== 'withdrawn' && status !== 'disputed') return ''
  // What a coordinator wrote down and nobody denied is not the requester's own word (docs/adr/0041).
  if (endedByRecord && (status === 'closed' || status === 'withdrawn')) return reactions.recorded[endedByRecord]
  if (status === 'closed') return closedBy === 'reporter' ? reactions.accepted : closedBy === 'system' ? reactions.silent : reactions.closed
  return status === 'disputed' ? reactions.disputed : status === 'withdrawn' ? reactions.withdrawn : ''
}

const dates: ReadonlySet<ColumnName> = new Set<ColumnName>(['date'])
/** With the day of the week, as the books have them. */
const weekdays: ReadonlySet<ColumnName> = new Set<ColumnName>(['noticeDate', 'deliveryDate', 'decisionDate'])

/** The columns of a register, for its page and its file. Dates stay as they sort in a file, and read well on a page. */
export const columnsOf = (register: RegisterName, language: Language, names: Names): RegisterColumn[] => {
  const { register: text } = officerTextOf(language).report
  const words = { text, language, names }
  const columns = (
    register === 'ADU' ? complaintColumns : register === 'PPID' ? requestColumns : objectionColumns
  ) as readonly BookColumn<never>[]
  return columns.map(([name, cell, group]) => {
    const value = (entry: RegisterEntry): string => {
      if (entry.state === null) return name === 'number' ? entry.number : text.sealed
      return cell(entry, entry.state as never, words)
    }
    const onPage = (entry: RegisterEntry): string => {
      const held = value(entry)
      if (entry.state === null || held === '') return held
      if (weekdays.has(name)) return longDate(held as never, language)
      return dates.has(name) ? shortDate(held as never, language) : held
    }
    const inFile = (entry: RegisterEntry): string => (value(entry) === ticked ? text.ticked : value(entry))
    const named = group === undefined ? {} : { group: text.groups[group] }
    const asDay = dates.has(name) || weekdays.has(name) ? { inFileAs: 'date' as const } : {}
    return { head: text.columns[name], cell: onPage, inFile, ...named, ...asDay, ...(name === 'number' ? { kind: 'name' } : {}) }
  })
}

type Identity = Exclude<RegisterEntry['reporter'], 'lost' | null>

const identity = ({ reporter, texts, state }: RegisterEntry, { text }: Words, pick: (it: Identity) => (string | null)[]): string => {
  if (reporter === 'lost') return text.lost
  return reporter ? pick(reporter).filter(Boolean).join(', ') : texts.size > 0 || state?.erased ? text.erased : text.sealed
}

const written = ({ texts, reporter, state }: RegisterEntry, n: number, { text }: Words): string =>
  texts.get(n) ?? (reporter || state?.erased ? text.erased : text.sealed)

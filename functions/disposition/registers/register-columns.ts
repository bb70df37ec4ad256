import type { RegisterEntry } from '../../../shared/desk/reports/reading-registers.ts'
import { type Complaint, groundsOf, type InformationRequest } from '../../../shared/domain/case/case.ts'
import type { RegisterName } from '../../../shared/domain/case/register.ts'
import { stageOf } from '../../../shared/domain/lists/desks.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { Column } from '../../../shared/web/table.tsx'
import type { ReportText } from '../../../shared/web/text/id/report.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

type ColumnName = keyof ReportText['register']['columns']

export type Names = { institution: (id: string) => string; category: (id: string) => string }

type Words = { text: ReportText['register']; language: Language; names: Names }

type Cell<S> = (entry: RegisterEntry, state: S, words: Words) => string

/** Every cell is text: an answer to a program names them as the page does. */
type RegisterColumn = Column<RegisterEntry, string>

type BookColumn<S> = readonly [ColumnName, Cell<S>]

/** Columns that domain.md section 3 names, in the order of the printed books. */
const requestColumns: readonly BookColumn<InformationRequest>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { receivedOn }) => receivedOn],
  ['name', (it, _, words) => identity(it, words, ({ name, organisation }) => [name, organisation])],
  ['address', (it, _, words) => identity(it, words, ({ address }) => [address])],
  ['contact', (it, _, words) => identity(it, words, ({ phone, email }) => [phone, email])],
  ['occupation', (it, _, words) => identity(it, words, ({ occupation }) => [occupation])],
  ['information', (it, { details }, words) => written(it, details.n, words)],
  ['purpose', (it, { purpose }, words) => written(it, purpose.n, words)],
  ['held', (_, { decision }, { text }) => (decision === null ? text.held.open : text.held[decision === 'not-held' ? 'elsewhere' : 'held'])],
  ['form', (_, { obtain }, { text }) => text.forms[obtain]],
  ['kind', (_, { obtain }, { text }) => text.kinds[obtain === 'see' ? 'see' : 'copy']],
  ['decision', (_, { decision }, { text }) => (decision === null ? '' : text.decisions[decision])],
  ['reason', (_, { exemptions }) => exemptions.map((letter) => `Ps 17 ${letter}`).join(', ')],
  ['noticeDate', (_, { decidedOn }) => decidedOn ?? ''],
  ['deliveryDate', (_, { deliveredOn }) => deliveredOn ?? ''],
  ['cost', (_, { cost }) => cost ?? ''],
]

const objectionColumns: readonly BookColumn<InformationRequest>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { objection }) => objection?.filedOn ?? ''],
  ['name', (it, _, words) => identity(it, words, ({ name, organisation }) => [name, organisation])],
  ['address', (it, _, words) => identity(it, words, ({ address }) => [address])],
  ['contact', (it, _, words) => identity(it, words, ({ phone, email }) => [phone, email])],
  ['requestNumber', (_, { number }) => number],
  ['information', (it, { details }, words) => written(it, details.n, words)],
  ['purpose', (it, { purpose }, words) => written(it, purpose.n, words)],
  [
    'ground',
    (_, { objection }) =>
      objection
        ? groundsOf(objection)
            .map((it) => `Ps 35 (1) ${it}`)
            .join(', ')
        : '',
  ],
  ['superiorDecision', (_, { objection }, { text }) => (objection?.decision ? text.objections[objection.decision] : '')],
  ['decisionDate', (_, { objection }) => objection?.decidedOn ?? ''],
  ['superior', ({ superior }) => superior ?? ''],
  ['reaction', (_, { status }, { text }) => text.reactions[status] ?? ''],
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

const dates: ReadonlySet<ColumnName> = new Set<ColumnName>(['date', 'noticeDate', 'deliveryDate', 'decisionDate'])

/** The columns of a register, for its page and its file. Dates stay as they sort in a file, and read well on a page. */
export const columnsOf = (register: RegisterName, language: Language, names: Names): RegisterColumn[] => {
  const { register: text } = officerTextOf(language).report
  const words = { text, language, names }
  const columns = (
    register === 'ADU' ? complaintColumns : register === 'PPID' ? requestColumns : objectionColumns
  ) as readonly BookColumn<never>[]
  return columns.map(([name, cell]) => {
    const inFile = (entry: RegisterEntry): string => {
      if (entry.state === null) return name === 'number' ? entry.number : text.sealed
      return cell(entry, entry.state as never, words)
    }
    const onPage = (entry: RegisterEntry): string => {
      const value = inFile(entry)
      return entry.state !== null && dates.has(name) && value !== '' ? shortDate(value as never, language) : value
    }
    return { head: text.columns[name], cell: onPage, inFile, ...(name === 'number' ? { kind: 'name' } : {}) }
  })
}

type Identity = NonNullable<RegisterEntry['reporter']>

const identity = ({ reporter, texts, state }: RegisterEntry, { text }: Words, pick: (it: Identity) => (string | null)[]): string =>
  reporter ? pick(reporter).filter(Boolean).join(', ') : texts.size > 0 || state?.erased ? text.erased : text.sealed

const written = ({ texts, reporter, state }: RegisterEntry, n: number, { text }: Words): string =>
  texts.get(n) ?? (reporter || state?.erased ? text.erased : text.sealed)

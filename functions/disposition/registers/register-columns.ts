import type { RegisterEntry } from '../../../shared/desk/reports/reading-registers.ts'
import type { Complaint, InformationRequest } from '../../../shared/domain/case/case.ts'
import type { RegisterName } from '../../../shared/domain/case/register.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { ReportText } from '../../../shared/web/text/id/report.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

type ColumnName = keyof ReportText['register']['columns']

export type Names = { institution: (id: string) => string; category: (id: string) => string }

type Words = { text: ReportText['register']; language: Language; names: Names }

type Cell<S> = (entry: RegisterEntry, state: S, words: Words) => string

type Column<S> = readonly [ColumnName, Cell<S>]

/** Columns that domain.md section 3 names, in the order of the printed books. */
const requestColumns: readonly Column<InformationRequest>[] = [
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

const objectionColumns: readonly Column<InformationRequest>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { objection }) => objection?.filedOn ?? ''],
  ['name', (it, _, words) => identity(it, words, ({ name, organisation }) => [name, organisation])],
  ['address', (it, _, words) => identity(it, words, ({ address }) => [address])],
  ['contact', (it, _, words) => identity(it, words, ({ phone, email }) => [phone, email])],
  ['requestNumber', (_, { number }) => number],
  ['information', (it, { details }, words) => written(it, details.n, words)],
  ['purpose', (it, { purpose }, words) => written(it, purpose.n, words)],
  ['ground', (_, { objection }) => (objection ? `Ps 35 (1) ${objection.ground}` : '')],
  ['superiorDecision', (_, { objection }, { text }) => (objection?.decision ? text.objections[objection.decision] : '')],
  ['decisionDate', (_, { objection }) => objection?.decidedOn ?? ''],
  ['superior', ({ superior }) => superior ?? ''],
  ['reaction', (_, { status }, { text }) => text.reactions[status] ?? ''],
]

const complaintColumns: readonly Column<Complaint>[] = [
  ['number', ({ number }) => number],
  ['date', (_, { receivedOn }) => receivedOn],
  ['caseNumber', (_, { number }) => number],
  ['class', (_, state, { language }) => officerTextOf(language).queue.classes[state.class]],
  ['category', (_, { category }, { names }) => (category === null ? '' : names.category(category))],
  ['district', (_, { district }) => district ?? ''],
  ['holder', (_, { holders }, { names }) => (holders === null ? '' : names.institution(holders.lead))],
  ['status', (_, { status }, { language }) => officerTextOf(language).queue.statuses[status]],
]

const dates: ReadonlySet<ColumnName> = new Set<ColumnName>(['date', 'noticeDate', 'deliveryDate', 'decisionDate'])

/** A register as rows of cells; the first names the columns. Dates stay as they sort in a file, and read well on a page. */
export const registerTable = (
  register: RegisterName,
  entries: readonly RegisterEntry[],
  { language, names, forFile }: { language: Language; names: Names; forFile: boolean },
): { head: string[]; rows: string[][] } => {
  const { register: text } = officerTextOf(language).report
  const words = { text, language, names }
  const columns = (
    register === 'ADU' ? complaintColumns : register === 'PPID' ? requestColumns : objectionColumns
  ) as readonly Column<never>[]
  return {
    head: columns.map(([name]) => text.columns[name]),
    rows: entries.map((entry) =>
      columns.map(([name, cell]) => {
        if (entry.state === null) return name === 'number' ? entry.number : text.sealed
        const value = cell(entry, entry.state as never, words)
        return !forFile && dates.has(name) && value !== '' ? shortDate(value as never, language) : value
      }),
    ),
  }
}

type Identity = NonNullable<RegisterEntry['reporter']>

const identity = ({ reporter, texts, state }: RegisterEntry, { text }: Words, pick: (it: Identity) => (string | null)[]): string =>
  reporter ? pick(reporter).filter(Boolean).join(', ') : texts.size > 0 || state?.erased ? text.erased : text.sealed

const written = ({ texts, reporter, state }: RegisterEntry, n: number, { text }: Words): string =>
  texts.get(n) ?? (reporter || state?.erased ? text.erased : text.sealed)

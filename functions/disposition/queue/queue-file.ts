import type { QueueDesk } from '../../../shared/desk/officers/queue/open-queue-desk.ts'
import type { QueueEntry } from '../../../shared/desk/officers/queue/reading-queue.ts'
import { listedAs } from '../../../shared/domain/lists/desk-row.ts'
import type { QueueFilter } from '../../../shared/domain/lists/queue.ts'
import { csvReply, type FileColumn, type TableFile, xlsxReply } from '../../../shared/web/files/table-file.ts'
import { moment } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import type { Reply } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { leftInWords } from '../left-badge.tsx'
import { filterFrom, packCursor, parametersOf, queueAddress, unpackCursor } from './queue-address.ts'
import { stepOf } from './queue-list.tsx'
import { namesOf } from './queue-page.tsx'

type Names = Awaited<ReturnType<typeof namesOf>>

/** What a list says of a case, a cell each. Titles are on the page and in the file alike: whoever takes it may read the cases. */
const columnsOf = (language: Language, names: Names, own: string | null): FileColumn<QueueEntry>[] => {
  const text = officerTextOf(language).queue
  const { columns: heads } = text.file
  return [
    { head: heads.number, cell: ({ row }) => row.number, kind: 'name' },
    { head: heads.title, cell: ({ title }) => title ?? text.erased },
    { head: heads.received, cell: ({ row }) => row.receivedOn, inFileAs: 'date' },
    { head: text.columns.next, cell: ({ row }) => stepOf(row, own, text) },
    { head: heads.due, cell: ({ row }) => row.due ?? '', inFileAs: 'date' },
    { head: heads.left, cell: (entry) => (entry.row.due === null ? '' : leftInWords(entry, language)) },
    { head: text.columns.institution, cell: ({ row }) => (row.lead === null ? text.nobody : names.institution(row.lead)) },
    { head: text.columns.status, cell: ({ row }) => text.statuses[listedAs(row)] },
    { head: heads.channel, cell: ({ row }) => text.channels[row.channel] },
    { head: heads.class, cell: ({ row }) => (row.class === null ? '' : text.classes[row.class]) },
    { head: heads.category, cell: ({ row }) => (row.category === null ? '' : names.category(row.category)) },
    { head: heads.district, cell: ({ row }) => row.district ?? '' },
    {
      head: heads.traits,
      cell: ({ row: { identity, confidential, urgent } }) =>
        [
          ...(urgent ? [text.tags.urgent] : []),
          ...(identity === 'named' ? [] : [text.tags[identity]]),
          ...(confidential ? [text.tags.confidential] : []),
        ].join(', '),
    },
  ]
}

const queueFile = async (request: OfficerRequest, desk: QueueDesk): Promise<TableFile<QueueEntry>> => {
  const { officer, language, query } = request
  const asked = filterFrom(query)
  const filter: QueueFilter = officer.role === 'coordinator' ? asked : { ...asked, institution: null }
  const [found, names, region] = await Promise.all([
    desk.queueForFile(officer, filter, unpackCursor(query.dari)),
    namesOf(desk),
    desk.region(),
  ])
  const text = officerTextOf(language).queue
  const sifted = Object.entries(parametersOf(filter)).map(([name, value]) => `${name}=${value}`)
  return {
    name: `daftar-kasus-${found.today}`,
    title: `${text.title}: ${text.lists[filter.list]}`,
    columns: columnsOf(language, names, officer.institution),
    rows: found.entries,
    notesTitle: text.file.notesTitle,
    notes: [
      `${region.name}, ${request.institution?.name ?? text.everyDesk}`,
      text.file.asOf({ at: moment(request.now, language, region.timeZone), rows: found.entries.length }),
      ...(sifted.length === 0 ? [] : [text.file.filter({ filter: sifted.join(', ') })]),
      ...(found.next === null
        ? [text.file.whole]
        : [text.file.goesOn({ address: queueAddress(filter, { dari: packCursor(found.next) }, '/petugas/daftar/xlsx') })]),
    ],
  }
}

/** The list that an officer sees, with its filters, as a workbook or as CSV. */
export const downloadQueueXlsx = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> =>
  xlsxReply(await queueFile(request, desk))

export const downloadQueueCsv = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> =>
  csvReply(await queueFile(request, desk), request.query.pemisah)

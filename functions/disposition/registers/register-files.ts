import type { RegistersDesk } from '../../../shared/desk/officers/open-registers-desk.ts'
import type { RegisterEntry } from '../../../shared/desk/reports/reading-registers.ts'
import { csvReply, type TableFile, xlsxReply } from '../../../shared/web/files/table-file.ts'
import { moment } from '../../../shared/web/format.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import type { Reply } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { namesOf } from '../queue/queue-page.tsx'
import { inFile, registerAsked } from './register-asked.ts'
import { columnsOf } from './register-columns.ts'

/** A register to be taken away, from the first number or from where the page stood; who took it is logged. */
const registerFile = async (request: OfficerRequest, desk: RegistersDesk): Promise<TableFile<RegisterEntry> | null> => {
  const ask = await registerAsked(request, desk, inFile)
  if (!ask) return null
  const { register, year, after } = ask
  const [rows, names, region] = await Promise.all([desk.entriesForFile(request.officer, ask), namesOf(desk), desk.region()])
  const { register: text } = officerTextOf(request.language).report
  const title = `${text.titles[register]} ${year}`
  return {
    name: `register-${register}-${year}${after === null ? '' : `-setelah-${after}`}`,
    title,
    columns: columnsOf(register, request.language, names),
    rows,
    notesTitle: text.legendTitle,
    notes: [
      `${title}, ${region.name}`,
      text.files.asOf({ at: moment(request.now, request.language, region.timeZone), rows: rows.length }),
      ...(rows.length === inFile ? [text.files.goesOn({ last: rows.at(-1)?.number ?? '' })] : []),
      text.about[register],
      ...(register === 'ADU' ? [] : [...text.legend[register], text.files.personal]),
    ],
  }
}

export const downloadRegisterCsv = async (request: OfficerRequest, desk: RegistersDesk): Promise<Reply> => {
  const file = await registerFile(request, desk)
  return file ? csvReply(file, request.query.pemisah) : absent(request, desk)
}

export const downloadRegisterXlsx = async (request: OfficerRequest, desk: RegistersDesk): Promise<Reply> => {
  const file = await registerFile(request, desk)
  return file ? xlsxReply(file) : absent(request, desk)
}

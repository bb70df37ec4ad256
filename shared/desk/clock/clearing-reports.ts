import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import { deleteWithdrawnProposal, putListedInformation, readListedLine, readProposedLine } from '../../store/office/information-items.ts'
import { noteCleared, readWithdrawnReports } from '../../store/office/report-items.ts'
import { transact } from '../../store/transact.ts'
import type { Tools } from '../tools.ts'

/** So long the author of what an officer took down can read why. */
const readableDays = 7

/**
 * Takes the words of reports that are shown no more out of the table: nobody has been shown them since they were withdrawn, whose
 * function may only write that they were (docs/adr/0094). What somebody changes meanwhile is found the next morning.
 */
export const clearReports = async ({ table }: Tools, today: LocalDate): Promise<void> => {
  const due = (await readWithdrawnReports(table)).filter(
    ({ cleared, cause, on }) => !cleared && (cause !== 'officer' || addDays(on, readableDays) <= today),
  )
  for (const mark of due) {
    const [listed, proposed] = await Promise.all([readListedLine(table, mark.sk), readProposedLine(table, mark.sk)])
    const emptied = listed?.facts
      ? [putListedInformation(table, { ...listed, version: listed.version + 1, facts: null, since: mark.on })]
      : []
    const taken = proposed ? [deleteWithdrawnProposal(table, proposed)] : []
    await transact(table.documents, [...emptied, ...taken, noteCleared(table, mark)])
  }
}

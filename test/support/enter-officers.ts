import type { Officer } from '../../shared/domain/office/directory.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import type { Table } from '../../shared/store/table.ts'
import { transact } from '../../shared/store/transact.ts'

/** An officer as the directory holds them; not linked to a sign-in. */
export const officerOf = (
  id: string,
  role: Officer['role'],
  institution: string | null = null,
  changes: Partial<Officer> = {},
): Officer => ({
  id,
  name: `Petugas ${id}`,
  email: `${id}@pemkab.example`,
  phone: null,
  position: null,
  role,
  institution,
  active: true,
  mayOpenIdentities: false,
  away: null,
  linked: null,
  lastOpenedAt: null,
  version: 1,
  ...changes,
})

export const enterOfficers = async (table: Table, officers: readonly Officer[]): Promise<void> => {
  for (let i = 0; i < officers.length; i += 20) {
    const outcome = await transact(
      table.documents,
      officers.slice(i, i + 20).map((it) => writeOfficer(table, it)),
    )
    if (!outcome.committed) throw new Error('The officers could not be entered')
  }
}

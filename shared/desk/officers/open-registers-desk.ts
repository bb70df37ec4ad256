import type { Officer } from '../../domain/office/directory.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { type RegisterAsk, type RegisterEntry, readRegisterEntries } from '../reports/reading-registers.ts'
import { toolsOf } from '../tools.ts'

export type RegistersDesk = ReturnType<typeof openRegistersDesk>

/** The registers that the law wants kept. */
export const openRegistersDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** The next entries in the order of their numbers, as this officer may read them. */
    entries: (officer: Officer, ask: RegisterAsk): Promise<RegisterEntry[]> => readRegisterEntries(tools, officer, ask),
    /** The same to be taken away as a file; who took it is logged. */
    entriesForFile: async (officer: Officer, ask: RegisterAsk): Promise<RegisterEntry[]> => {
      const entries = await readRegisterEntries(tools, officer, ask)
      effects.log('register-downloaded', { register: ask.register, year: ask.year, rows: entries.length, by: officer.id })
      return entries
    },
  }
}

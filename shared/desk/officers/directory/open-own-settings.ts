import type { Officer } from '../../../domain/office/directory.ts'
import { readOfficer } from '../../../store/office/directory-items.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { type Tools, toolsOf } from '../../tools.ts'
import { officerSessions } from '../sign-in/officer-sessions.ts'
import { alterOfficer, changed, type Saved } from './keeping-directory.ts'

export type OwnSettings = ReturnType<typeof openOwnSettings>

/** What every officer decides for themselves (docs/adr/0033). */
export const openOwnSettings = (effects: Effects) => {
  const tools = toolsOf(effects)
  const sessions = officerSessions(tools)
  return {
    ...deskBase(tools),
    /** Sessions of theirs that run, the one that asks first. */
    ownSessions: sessions.ownSessions,
    endOwnSession: sessions.endOwnSession,
    /** Whether new work is told them at once, and whether they want the week's figures. */
    setTelling: (id: string, wanted: Wanted): Promise<Saved<Officer>> => setTelling(tools, id, wanted),
  }
}

type Wanted = { atOnce: boolean; weekly: boolean }

const tries = 8

/** Their own choice is made on what stands there now: no administrator who is busy with them can be first. */
const setTelling = async (tools: Tools, id: string, { atOnce, weekly }: Wanted): Promise<Saved<Officer>> => {
  const choose = ({ toldAtOnce: _before, weeklyOff: _off, ...officer }: Officer): Officer => ({
    ...officer,
    ...(atOnce ? { toldAtOnce: true } : {}),
    ...(weekly ? {} : { weeklyOff: true }),
  })
  for (let i = 0; ; i++) {
    const version = (await readOfficer(tools.table, id))?.version ?? 0
    const saved = await alterOfficer(tools, id, version, (it) => choose(changed(it)), id)
    if (saved.kind !== 'changed' || i === tries) return saved
  }
}

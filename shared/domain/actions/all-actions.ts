import type { CommandOf } from './action.ts'
import { citizenActions } from './citizen-actions.ts'
import { fileActions } from './file-actions.ts'
import { jobActions } from './job-actions.ts'
import { officerActions } from './officer-actions.ts'
import { sweepActions } from './sweep-actions.ts'

/** Every action there is. Functions take the part that is theirs: a table of all loads all. */
export const allActions = { ...citizenActions, ...officerActions, ...fileActions, ...jobActions, ...sweepActions }
export type CaseCommand = CommandOf<typeof allActions>
/** What the tables of moves can name; an entry that no action decides is found by a test. */
export type CommandType = CaseCommand['type']

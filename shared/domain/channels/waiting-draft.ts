import type { Case } from '../case/case.ts'
import { channelOf } from './channels.ts'

/** The draft that waits for its approval, by its author; null while none does (docs/adr/0045). */
export const waitingDraft = (state: Case): { by: string } | null => channelOf(state).drafts.waiting(state)

export const hasDraft = (state: Case): boolean => waitingDraft(state) !== null

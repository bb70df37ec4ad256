import type { FileRefusal } from '../../events/happenings.ts'
import { type Action, inBoth } from '../action.ts'

export type RefuseFile = { type: 'refuse-file'; fileId: string; reason: FileRefusal }

export const refuseFile: Action<RefuseFile> = inBoth((_, { fileId, reason }, { event }) => [event('file-refused', { fileId, reason })])

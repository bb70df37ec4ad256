import type { StatuteId } from '../law/statutes.ts'
import { isNationalLimit } from './national-duty.ts'
import { isNewCodeLimit } from './new-code.ts'

/** A limit that runs beside the matter: no end of the case stops it, and no case is late by it. */
export const runsBeside = (statute: StatuteId): boolean => isNewCodeLimit(statute) || isNationalLimit(statute)

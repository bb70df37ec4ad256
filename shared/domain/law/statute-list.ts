import { complaintStatutes } from './complaint-statutes.ts'
import { requestStatutes } from './request-statutes.ts'
import type { Statute } from './statutes.ts'

/** The built-in rows (domain.md sections 2 and 3). */
export const statutes: readonly Statute[] = [...complaintStatutes, ...requestStatutes]

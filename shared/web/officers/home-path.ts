import type { OfficerRole } from '../../domain/case/actor.ts'

/** The front door of the desk: the queue, or the list of what somebody without one can do here. */
export const deskPath = '/petugas'

/** Whoever answers for the work of others begins with what needs a decision; the queue is one click from there. */
const leading: ReadonlySet<OfficerRole> = new Set<OfficerRole>(['leader', 'head', 'coordinator'])

/** Where an officer arrives who asked for nothing in particular. */
export const homeOf = ({ role }: { role: OfficerRole }): string => (leading.has(role) ? '/petugas/laporan/kinerja' : deskPath)

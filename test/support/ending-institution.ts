import { expect } from 'vitest'
import type { Case, Holders } from '../../shared/domain/case/case.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { disposeTo } from './officers.ts'
import { fieldOn } from './web.ts'
import { startWorld } from './world.ts'

export const ending = 'dinas-peternakan'
export const endingPage = `/petugas/direktori/instansi/${ending}`
export const desk = { kind: 'officer', id: 'k', role: 'coordinator', institution: null } as const

/** An office with an institution that holds cases and may end. The clock stands on Tuesday 24 November 2026. */
export const startEndingOffice = async () => {
  const office = await startWorld()
  const coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  const liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: ending })
  const administrator = await office.signIn({ name: 'Adi Contoh', role: 'administrator' })

  const held = async (holders: Partial<Holders> = {}): Promise<Case> => {
    const all = { lead: ending, contributors: [], readers: [], ...holders }
    return office.done((await office.complaint()).id, [disposeTo({ holders: all }), desk])
  }

  const heldRequest = async (): Promise<Case> => {
    const holders = { lead: ending, contributors: [], readers: [] }
    return office.done((await office.request()).id, [{ type: 'assign', holders, instruction: null }, desk])
  }

  const institution = async (id = ending) => {
    const found = (await office.desk.institutions()).find((it) => it.id === id)
    if (!found) throw new Error(`No ${id}`)
    return found
  }

  const end = async (activeUntil = '2026-11-23') => {
    const { id, version, ...facts } = await institution()
    const saved = await office.desk.saveInstitution(id, version, { ...facts, activeUntil: activeUntil as LocalDate }, 'test')
    expect(saved.kind).toBe('saved')
    // Another process reads the directory once a minute.
    office.later(60_000)
  }

  /** The form of the institution as its page has it, with what the administrator changes. */
  const formOf = async (changes: Record<string, string>): Promise<Record<string, string>> => {
    const { kind } = await institution()
    const { text } = await administrator.get(endingPage)
    return { name: fieldOn(text, 'name'), kind, activeFrom: fieldOn(text, 'activeFrom'), version: fieldOn(text, 'version'), ...changes }
  }

  const listed = async (address: string): Promise<string[]> => {
    const { json } = await coordinator.get(address, { headers: { accept: 'application/json' } })
    return (json() as { cases: { caseId: string }[] }).cases.map(({ caseId }) => caseId).sort()
  }

  return { office, coordinator, liaison, administrator, stateOf: office.stateOf, held, heldRequest, institution, end, formOf, listed }
}

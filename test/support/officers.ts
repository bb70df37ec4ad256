import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'

/** Officers as the log names them, and what they usually do; invented. */
export const coordinator: Actor = { kind: 'officer', id: 'O-koordinator', role: 'coordinator', institution: null }
export const liaison: Actor = {
  kind: 'officer',
  id: 'O-penghubung',
  role: 'liaison',
  institution: 'dinas-pekerjaan-umum-dan-penataan-ruang',
}
export const head: Actor = { ...liaison, id: 'O-kepala', role: 'head' }
export const superior: Actor = { kind: 'officer', id: 'O-atasan', role: 'superior', institution: null }

const holders = { lead: 'dinas-pekerjaan-umum-dan-penataan-ruang', contributors: [], readers: [] }

export const disposeTo = (changes: Partial<Extract<CaseCommand, { type: 'dispose' }>> = {}): CaseCommand => ({
  type: 'dispose',
  class: 'ordinary',
  classReason: null,
  category: 'jalan-dan-jembatan',
  confidential: false,
  anonymous: false,
  holders,
  instruction: null,
  ...changes,
})

export const assign = { type: 'assign', holders, instruction: null } satisfies CaseCommand

export const grant = {
  type: 'decide',
  decision: 'granted',
  exemptions: [],
  text: 'Salinan terlampir.',
  redactions: null,
  test: null,
  heldBy: null,
  cost: null,
} satisfies CaseCommand

export const refuse = {
  type: 'decide',
  decision: 'refused',
  exemptions: ['a', 'h'],
  text: 'Informasi dikecualikan.',
  redactions: null,
  test: { document: 'Berita acara', part: 'Seluruhnya', statute: 'UU 14/2008 Pasal 17', weighing: 'Melindungi saksi' },
  heldBy: null,
  cost: 'Rp0',
} satisfies CaseCommand

import type { Actor } from '../../shared/domain/case/actor.ts'
import type { ComplaintCommand } from '../../shared/domain/channels/complaint/complaint.ts'
import type { RequestCommand } from '../../shared/domain/channels/request/request.ts'

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

export const disposeTo = (changes: Partial<Extract<ComplaintCommand, { type: 'dispose' }>> = {}): ComplaintCommand => ({
  type: 'dispose',
  class: 'ordinary',
  classReason: null,
  agenda: null,
  category: 'jalan-dan-jembatan',
  confidential: false,
  anonymous: false,
  holders,
  instruction: null,
  ...changes,
})

export const assign: RequestCommand = { type: 'assign', holders, instruction: null }

export const grant: RequestCommand = {
  type: 'decide',
  decision: 'granted',
  exemptions: [],
  text: 'Salinan terlampir.',
  redactions: null,
  test: null,
  heldBy: null,
  cost: null,
}

export const refuse: RequestCommand = {
  type: 'decide',
  decision: 'refused',
  exemptions: ['a', 'h'],
  text: 'Informasi dikecualikan.',
  redactions: null,
  test: { document: 'Berita acara', part: 'Seluruhnya', statute: 'UU 14/2008 Pasal 17', weighing: 'Melindungi saksi' },
  heldBy: null,
  cost: 'Rp0',
}

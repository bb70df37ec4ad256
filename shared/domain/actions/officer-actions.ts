import type * as z from 'zod'
import { type Case, isEnded } from '../case/case.ts'
import type { Move } from '../case/moves.ts'
import { mayMove, type OfficerRights } from '../case/permissions.ts'
import type { ComplaintCommand } from '../channels/complaint/complaint.ts'
import { complaintMoves } from '../channels/complaint/complaint-moves.ts'
import type { RequestCommand } from '../channels/request/request.ts'
import { requestMoves } from '../channels/request/request-moves.ts'
import { isOpen } from '../law/clock.ts'
import {
  AnswerForm,
  ArchiveForm,
  DuplicateForm,
  dispositionForm,
  EditForm,
  FlagsForm,
  NationalForm,
  ReferralForm,
} from './officer-complaint-forms.ts'
import { conflictForm, type OfficerLists, QuestionForm, ReasonForm, TextForm } from './officer-forms.ts'
import { assignmentForm, DecisionForm, DeliveryForm, DisputeForm, ObjectionAnswerForm } from './officer-request-forms.ts'

export type OfficerCommand = ComplaintCommand | RequestCommand
export type ActionAround = { lists: OfficerLists; state: Case; officer: OfficerRights }

/** What a form asks for, or what is wrong with it. */
export type ActionRead = { command: OfficerCommand } | { error: z.ZodError }
type Read = (body: unknown, around: ActionAround) => ActionRead

const reads =
  <Form>(
    schema: z.ZodType<Form> | ((around: ActionAround) => z.ZodType<Form>),
    commandOf: (form: Form, around: ActionAround) => OfficerCommand,
  ) =>
  (body: unknown, around: ActionAround): ActionRead => {
    const form = (typeof schema === 'function' ? schema(around) : schema).safeParse(body)
    return form.success ? { command: commandOf(form.data, around) } : { error: form.error }
  }

/** Buttons that need no words. */
const plain =
  (command: OfficerCommand): Read =>
  () => ({ command })

/** The institution that acts: the officer's own, or the lead's when a coordinator acts for it. */
const actingFor = ({ officer, state }: ActionAround): string => officer.institution ?? state.holders?.lead ?? ''

const testOf = (form: DecisionForm) =>
  form.testDocument === null || form.testPart === null || form.testStatute === null || form.testWeighing === null
    ? null
    : { document: form.testDocument, part: form.testPart, statute: form.testStatute, weighing: form.testWeighing }

/**
 * What officers do on the page of a case, by the command: the last part of its address and how its form becomes that
 * command. Letters, erasure and counter work have pages of their own.
 */
export const officerActions = {
  dispose: {
    slug: 'disposisi',
    read: reads(
      ({ lists, state }) => dispositionForm(lists, state),
      ({ lead, contributors, readers, ...form }) => ({ type: 'dispose', ...form, holders: { lead, contributors, readers }, agenda: null }),
    ),
  },
  accept: { slug: 'terima', read: (_, around) => ({ command: { type: 'accept', institution: actingFor(around) } }) },
  return: {
    slug: 'kembalikan',
    read: reads(ReasonForm, ({ reason }, around) => ({ type: 'return', institution: actingFor(around), reason })),
  },
  hold: { slug: 'tanya', read: reads(QuestionForm, ({ question }) => ({ type: 'hold', question })) },
  progress: {
    slug: 'kabar',
    read: reads(TextForm, ({ text }, { officer }) => ({ type: 'progress', institution: officer.institution, text })),
  },
  answer: { slug: 'jawab', read: reads(AnswerForm, (form) => ({ type: 'answer', ...form })) },
  draft: { slug: 'rancangan', read: reads(AnswerForm, (form) => ({ type: 'draft', ...form })) },
  approve: { slug: 'setujui', read: plain({ type: 'approve' }) },
  'send-back': { slug: 'perbaiki', read: reads(TextForm, ({ text }) => ({ type: 'send-back', text })) },
  close: { slug: 'tutup', read: reads(ReasonForm, ({ reason }) => ({ type: 'close', reason })) },
  refer: { slug: 'rujuk', read: reads(ReferralForm, (form) => ({ type: 'refer', ...form })) },
  archive: {
    slug: 'arsip',
    read: reads(ArchiveForm, ({ archiveReason, explanation }) => ({ type: 'archive', reason: archiveReason, explanation })),
  },
  block: { slug: 'blokir', read: reads(ReasonForm, ({ reason }) => ({ type: 'block', reason })) },
  edit: { slug: 'sunting', read: reads(EditForm, (form) => ({ type: 'edit', ...form })) },
  'set-flags': { slug: 'sifat', read: reads(FlagsForm, (form) => ({ type: 'set-flags', ...form })) },
  /** The form names a number; the desk looks up the case. */
  link: { slug: 'duplikat', read: reads(DuplicateForm, ({ duplicateOf }) => ({ type: 'link', duplicateOf })) },
  'propose-conversion': { slug: 'konversi', read: reads(TextForm, ({ text }) => ({ type: 'propose-conversion', text })) },
  'link-national': { slug: 'nasional', read: reads(NationalForm, ({ trackingId }) => ({ type: 'link-national', trackingId })) },
  'post-national': { slug: 'disalin', read: plain({ type: 'post-national' }) },
  'find-complete': { slug: 'lengkap', read: plain({ type: 'find-complete' }) },
  assign: {
    slug: 'tugaskan',
    read: reads(
      ({ lists, state }) => assignmentForm(lists, state),
      ({ lead, contributors, readers, instruction }) => ({ type: 'assign', holders: { lead, contributors, readers }, instruction }),
    ),
  },
  extend: { slug: 'perpanjang', read: reads(ReasonForm, ({ reason }) => ({ type: 'extend', reason })) },
  decide: {
    slug: 'putuskan',
    read: reads(DecisionForm, (form) => {
      const { decision, exemptions, text, redactions, heldBy, cost } = form
      return { type: 'decide', decision, exemptions, text, redactions, test: testOf(form), heldBy, cost }
    }),
  },
  deliver: { slug: 'sampaikan', read: reads(DeliveryForm, (form) => ({ type: 'deliver', ...form })) },
  'answer-objection': {
    slug: 'tanggapi',
    read: reads(ObjectionAnswerForm, ({ objectionDecision, text }) => ({ type: 'answer-objection', decision: objectionDecision, text })),
  },
  'note-dispute': { slug: 'sengketa', read: reads(DisputeForm, (form) => ({ type: 'note-dispute', ...form })) },
  note: { slug: 'catatan', read: reads(TextForm, ({ text }) => ({ type: 'note', text })) },
  'name-conflict': {
    slug: 'pihak',
    read: reads(
      ({ lists, state }) => conflictForm(lists, state),
      ({ reportedInstitutions, reportedOfficers, reason }) => ({
        type: 'name-conflict',
        reported: { institutions: reportedInstitutions, officers: reportedOfficers },
        reason,
      }),
    ),
  },
  'open-identity': { slug: 'identitas', read: reads(ReasonForm, ({ reason }) => ({ type: 'open-identity', reason })) },
  'answer-privacy': { slug: 'privasi', read: reads(TextForm, ({ text }) => ({ type: 'answer-privacy', text })) },
} as const satisfies Partial<Record<OfficerCommand['type'], { slug: string; read: Read }>>

export type OfficerAction = keyof typeof officerActions

/** What officers most often do first in a status; everything else follows in the order of the table above. */
const firstIn: Partial<Record<Case['status'], readonly OfficerAction[]>> = {
  disposed: ['accept', 'answer', 'progress', 'return'],
  'in-progress': ['answer', 'draft', 'progress', 'hold'],
  'awaiting-approval': ['approve', 'send-back'],
  answered: ['post-national', 'close'],
  closed: ['post-national'],
  registered: ['find-complete', 'assign', 'hold', 'decide'],
  assigned: ['decide', 'progress', 'extend', 'return'],
  decided: ['deliver'],
  objected: ['answer-objection', 'decide'],
  'objection-decided': ['deliver', 'decide'],
}

/** What this officer can do with the case at this moment, most likely first: the moves' tables, weighed for one person. */
export const possibleActions = (officer: OfficerRights, state: Case): OfficerAction[] => {
  const row: Partial<Record<string, Move<string>>> =
    state.channel === 'complaint' ? complaintMoves[state.status] : requestMoves[state.status]
  const all = Object.keys(officerActions) as OfficerAction[]
  const first = firstIn[state.status] ?? []
  return [...first, ...all.filter((it) => !first.includes(it))].filter(
    (it) => row[it]?.by.includes(officer.role) && mayMove(officer, it, state) && isOpenFor(it, state),
  )
}

export const mayDo = (officer: OfficerRights, command: OfficerCommand['type'], state: Case): boolean => {
  const row: Partial<Record<string, Move<string>>> =
    state.channel === 'complaint' ? complaintMoves[state.status] : requestMoves[state.status]
  return (row[command]?.by.includes(officer.role) ?? false) && mayMove(officer, command, state)
}

/**
 * Whether that command is this officer's at any moment of such a case. Whose it never is learns nothing from sending it:
 * neither what its form lacks nor that the moment is wrong.
 */
export const isEverTheirs = (officer: OfficerRights, command: OfficerCommand['type'], state: Case): boolean => {
  const rows: Partial<Record<string, Move<string>>>[] = Object.values(state.channel === 'complaint' ? complaintMoves : requestMoves)
  return rows.some((row) => row[command]?.by.includes(officer.role)) && mayMove(officer, command, state)
}

/** Facts of the case, besides its status, that a move waits for; offering what would be refused wastes people's time. */
const isOpenFor = (action: OfficerAction, state: Case): boolean => {
  switch (action) {
    case 'extend':
      return state.clocks.some((clock) => clock.statute === 'request.answer' && isOpen(clock) && clock.extendedBy === 0)
    case 'open-identity':
      return state.identity === 'anonymous'
    case 'answer-privacy':
      return state.privacyOpen > 0
    case 'link-national':
      return state.channel === 'complaint' && state.national === null
    case 'post-national':
      return state.channel === 'complaint' && state.national !== null && !state.national.posted && hasAnswer(state)
    case 'accept':
    case 'approve':
      return !isEnded(state)
    default:
      return true
  }
}

const hasAnswer = (state: Case): boolean => isEnded(state) || (state.channel === 'complaint' && state.answeredOn !== null)

export const actionOfSlug = (slug: string): OfficerAction | null =>
  (Object.keys(officerActions) as OfficerAction[]).find((it) => officerActions[it].slug === slug) ?? null

/** Whether the officer may send evidence now: who only reads adds nothing. */
export const mayAddFiles = (officer: OfficerRights, state: Case): boolean => !isEnded(state) && mayMove(officer, 'attach', state)

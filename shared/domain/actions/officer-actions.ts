import type { Action, CommandOf } from './action.ts'
import { answerPrivacy } from './both/answer-privacy.ts'
import { approve } from './both/approve.ts'
import { close } from './both/close.ts'
import { countAnswer } from './both/count-answer.ts'
import { erase } from './both/erase.ts'
import { hold } from './both/hold.ts'
import { issueLetter } from './both/issue-letter.ts'
import { nameConflict } from './both/name-conflict.ts'
import { notConnected } from './both/not-connected.ts'
import { note } from './both/note.ts'
import { openIdentity } from './both/open-identity.ts'
import { progress } from './both/progress.ts'
import { reach } from './both/reach.ts'
import { recordCompletion } from './both/record-completion.ts'
import { recordContact } from './both/record-contact.ts'
import { recordConfirmation, recordWithdrawal } from './both/record-ending.ts'
import { recordReply } from './both/record-reply.ts'
import { renewAccess } from './both/renew-access.ts'
import { restoreAddress } from './both/restore-address.ts'
import { returnToDesk } from './both/return.ts'
import { reverse } from './both/reverse.ts'
import { sendBack } from './both/send-back.ts'
import { signLetter } from './both/sign-letter.ts'
import { stillMissing } from './both/still-missing.ts'
import { takeBack } from './both/take-back.ts'
import { accept } from './complaint/accept.ts'
import { acceptFor } from './complaint/accept-for.ts'
import { answer } from './complaint/answer.ts'
import { archive } from './complaint/archive.ts'
import { askNewCode } from './complaint/ask-new-code.ts'
import { block } from './complaint/block.ts'
import { consentNewCode } from './complaint/consent-new-code.ts'
import { dispose } from './complaint/dispose.ts'
import { draft } from './complaint/draft.ts'
import { edit } from './complaint/edit.ts'
import { followNational } from './complaint/follow-national.ts'
import { gather } from './complaint/gather.ts'
import { keepApart } from './complaint/keep-apart.ts'
import { liftAnonymity } from './complaint/lift-anonymity.ts'
import { liftConfidentiality } from './complaint/lift-confidentiality.ts'
import { liftUrgency } from './complaint/lift-urgency.ts'
import { link } from './complaint/link.ts'
import { linkNational } from './complaint/link-national.ts'
import { makeAnonymous } from './complaint/make-anonymous.ts'
import { makeConfidential } from './complaint/make-confidential.ts'
import { markUrgent } from './complaint/mark-urgent.ts'
import { noteRecording } from './complaint/note-recording.ts'
import { postNational } from './complaint/post-national.ts'
import { proposeConversion } from './complaint/propose-conversion.ts'
import { proposePublication, publish, unpublish } from './complaint/publication.ts'
import { refer } from './complaint/refer.ts'
import { refuseNewCode } from './complaint/refuse-new-code.ts'
import { takeUp } from './complaint/take-up.ts'
import { unlinkNational } from './complaint/unlink-national.ts'
import type { DeskAction } from './desk-action.ts'
import { answerObjection } from './request/answer-objection.ts'
import { assign } from './request/assign.ts'
import { decideRequest } from './request/decide-request.ts'
import { declareImpossible } from './request/declare-impossible.ts'
import { deliver } from './request/deliver.ts'
import { draftDecision } from './request/draft-decision.ts'
import { extend } from './request/extend.ts'
import { findComplete } from './request/find-complete.ts'
import { noteDispute } from './request/note-dispute.ts'
import { recordObjection } from './request/record-objection.ts'

/** What officers do on the page of a case, in the order in which it is offered there. */
export const deskActions = {
  'take-up': takeUp,
  dispose,
  accept,
  'accept-for': acceptFor,
  return: returnToDesk,
  hold,
  'count-answer': countAnswer,
  'still-missing': stillMissing,
  'take-back': takeBack,
  progress,
  answer,
  draft,
  approve,
  'send-back': sendBack,
  close,
  refer,
  archive,
  block,
  reverse,
  'mark-urgent': markUrgent,
  'lift-urgency': liftUrgency,
  edit,
  'make-anonymous': makeAnonymous,
  'make-confidential': makeConfidential,
  'lift-anonymity': liftAnonymity,
  'lift-confidentiality': liftConfidentiality,
  link,
  'propose-conversion': proposeConversion,
  'link-national': linkNational,
  'post-national': postNational,
  'unlink-national': unlinkNational,
  'note-recording': noteRecording,
  'keep-apart': keepApart,
  'follow-national': followNational,
  'find-complete': findComplete,
  assign,
  extend,
  decide: decideRequest,
  'draft-decision': draftDecision,
  deliver,
  'answer-objection': answerObjection,
  'declare-impossible': declareImpossible,
  'note-dispute': noteDispute,
  'record-reply': recordReply,
  'record-completion': recordCompletion,
  'record-confirmation': recordConfirmation,
  'record-withdrawal': recordWithdrawal,
  'record-objection': recordObjection,
  'record-contact': recordContact,
  'not-connected': notConnected,
  note,
  'name-conflict': nameConflict,
  'open-identity': openIdentity,
  'ask-new-code': askNewCode,
  'consent-new-code': consentNewCode,
  'refuse-new-code': refuseNewCode,
  'answer-privacy': answerPrivacy,
  'restore-address': restoreAddress,
} satisfies Readonly<Record<string, Action<never> & Pick<DeskAction<never>, 'slug' | 'offered'>>>

export type DeskActionName = keyof typeof deskActions
export type DeskCommand = CommandOf<typeof deskActions>

/** Everything officers do; letters, erasure and counter work have pages of their own. */
export const officerActions = {
  ...deskActions,
  gather,
  reach,
  'issue-letter': issueLetter,
  'sign-letter': signLetter,
  'renew-access': renewAccess,
  erase,
  'propose-publication': proposePublication,
  publish,
  unpublish,
}

export type OfficerCommand = CommandOf<typeof officerActions>

/** The action whatever its command: what pages and rights ask of it is the same for all. */
export const deskAction = (name: DeskActionName): DeskAction<DeskCommand> => deskActions[name] as DeskAction<DeskCommand>

export const deskActionOfSlug = (slug: string): DeskActionName | null =>
  (Object.keys(deskActions) as DeskActionName[]).find((it) => deskActions[it].slug === slug) ?? null

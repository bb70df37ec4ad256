import type { DeskActionName } from '../../../../shared/domain/actions/officer-actions.ts'
import type { Channel } from '../../../../shared/domain/case/case.ts'
import type { Language } from '../../../../shared/web/language.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { tableSaidIn } from '../../../../shared/web/text/whom.ts'
import type { ActionPage, ActionWords } from './action-page.ts'
import { answerPrivacyPage } from './both/answer-privacy-form.ts'
import { approvePage } from './both/approve-form.ts'
import { closePage } from './both/close-form.ts'
import { countAnswerPage } from './both/count-answer-form.ts'
import { holdPage } from './both/hold-form.ts'
import { nameConflictPage } from './both/name-conflict-form.tsx'
import { notConnectedPage } from './both/not-connected-form.tsx'
import { notePage } from './both/note-form.ts'
import { openIdentityPage } from './both/open-identity-form.ts'
import { progressPage } from './both/progress-form.ts'
import { recordCompletionPage } from './both/record-completion-form.ts'
import { recordContactPage } from './both/record-contact-form.tsx'
import { recordConfirmationPage, recordWithdrawalPage } from './both/record-ending-form.tsx'
import { recordReplyPage } from './both/record-reply-form.ts'
import { restoreAddressPage } from './both/restore-address-form.ts'
import { returnPage } from './both/return-form.ts'
import { reversePage } from './both/reverse-form.ts'
import { sendBackPage } from './both/send-back-form.ts'
import { stillMissingPage } from './both/still-missing-form.ts'
import { takeBackPage } from './both/take-back-form.ts'
import { acceptForPage } from './complaint/accept-for-form.ts'
import { acceptPage } from './complaint/accept-form.ts'
import { answerPage } from './complaint/answer-form.tsx'
import { archivePage } from './complaint/archive-form.tsx'
import { askNewCodePage } from './complaint/ask-new-code-form.ts'
import { blockPage } from './complaint/block-form.ts'
import { consentNewCodePage } from './complaint/consent-new-code-form.ts'
import { disposePage } from './complaint/dispose-form.tsx'
import { draftPage } from './complaint/draft-form.tsx'
import { editPage } from './complaint/edit-form.tsx'
import { followNationalPage } from './complaint/follow-national-form.ts'
import { keepApartPage } from './complaint/keep-apart-form.ts'
import { liftAnonymityPage } from './complaint/lift-anonymity-form.tsx'
import { liftConfidentialityPage } from './complaint/lift-confidentiality-form.tsx'
import { liftUrgencyPage } from './complaint/lift-urgency-form.ts'
import { linkPage } from './complaint/link-form.ts'
import { linkNationalPage } from './complaint/link-national-form.ts'
import { makeAnonymousPage } from './complaint/make-anonymous-form.ts'
import { makeConfidentialPage } from './complaint/make-confidential-form.ts'
import { markUrgentPage } from './complaint/mark-urgent-form.ts'
import { noteRecordingPage } from './complaint/note-recording-form.tsx'
import { postNationalPage } from './complaint/post-national-form.ts'
import { proposeConversionPage } from './complaint/propose-conversion-form.ts'
import { referPage } from './complaint/refer-form.tsx'
import { refuseNewCodePage } from './complaint/refuse-new-code-form.ts'
import { takeUpPage } from './complaint/take-up-form.ts'
import { unlinkNationalPage } from './complaint/unlink-national-form.tsx'
import { answerObjectionPage } from './request/answer-objection-form.tsx'
import { assignPage } from './request/assign-form.tsx'
import { decidePage } from './request/decide-form.tsx'
import { declareImpossiblePage } from './request/declare-impossible-form.ts'
import { deliverPage } from './request/deliver-form.tsx'
import { draftDecisionPage } from './request/draft-decision-form.tsx'
import { extendPage } from './request/extend-form.ts'
import { findCompletePage } from './request/find-complete-form.ts'
import { noteDisputePage } from './request/note-dispute-form.tsx'
import { recordObjectionPage } from './request/record-objection-form.tsx'

/** Every action of the case desk with its page; one without does not compile. */
const actionPages = {
  'take-up': takeUpPage,
  dispose: disposePage,
  accept: acceptPage,
  'accept-for': acceptForPage,
  return: returnPage,
  hold: holdPage,
  'count-answer': countAnswerPage,
  'still-missing': stillMissingPage,
  'take-back': takeBackPage,
  progress: progressPage,
  answer: answerPage,
  draft: draftPage,
  approve: approvePage,
  'send-back': sendBackPage,
  close: closePage,
  refer: referPage,
  archive: archivePage,
  block: blockPage,
  reverse: reversePage,
  'mark-urgent': markUrgentPage,
  'lift-urgency': liftUrgencyPage,
  edit: editPage,
  'make-anonymous': makeAnonymousPage,
  'make-confidential': makeConfidentialPage,
  'lift-anonymity': liftAnonymityPage,
  'lift-confidentiality': liftConfidentialityPage,
  link: linkPage,
  'propose-conversion': proposeConversionPage,
  'link-national': linkNationalPage,
  'post-national': postNationalPage,
  'unlink-national': unlinkNationalPage,
  'note-recording': noteRecordingPage,
  'keep-apart': keepApartPage,
  'follow-national': followNationalPage,
  'find-complete': findCompletePage,
  assign: assignPage,
  extend: extendPage,
  decide: decidePage,
  'draft-decision': draftDecisionPage,
  deliver: deliverPage,
  'answer-objection': answerObjectionPage,
  'declare-impossible': declareImpossiblePage,
  'note-dispute': noteDisputePage,
  'record-reply': recordReplyPage,
  'record-completion': recordCompletionPage,
  'record-confirmation': recordConfirmationPage,
  'record-withdrawal': recordWithdrawalPage,
  'record-objection': recordObjectionPage,
  'record-contact': recordContactPage,
  'not-connected': notConnectedPage,
  note: notePage,
  'name-conflict': nameConflictPage,
  'open-identity': openIdentityPage,
  'ask-new-code': askNewCodePage,
  'consent-new-code': consentNewCodePage,
  'refuse-new-code': refuseNewCodePage,
  'answer-privacy': answerPrivacyPage,
  'restore-address': restoreAddressPage,
} satisfies { [A in DeskActionName]: ActionPage<A> }

/** The page of an action whatever its command. */
export const actionPage = (name: DeskActionName): ActionPage<DeskActionName> => actionPages[name] as ActionPage<DeskActionName>

/** What the fields of a form are called: as in all forms, unless the page calls them otherwise. */
export const labelsOf = (name: DeskActionName, language: Language, channel: Channel): Readonly<Record<string, string>> => ({
  ...tableSaidIn(channel, deskTextOf(language).act.fields),
  ...wordsOf(name, language, channel).labels,
})

/** Heading, button and hint of an action on a case of that channel. */
export const wordsOf = (name: DeskActionName, language: Language, channel: Channel): ActionWords =>
  tableSaidIn(channel, actionPage(name).words[language])

import type { CaseLetterContent } from './letter.ts'

/**
 * Which letters an officer may send as words to the chat from which a report came, where they cannot leave by themselves
 * (docs/adr/0074). Not what warns of a stranger who may be at that very telephone, nor what is nothing without its link: these are
 * told by voice, or as news without words. A kind of letter that is added has to be decided here.
 */
const inTheChat = {
  receipt: true,
  'completion-asked': true,
  'answer-counted': true,
  'question-withdrawn': true,
  'still-missing': true,
  recorded: true,
  'ending-recorded': true,
  'ending-effective': true,
  withdrawn: true,
  lapsed: true,
  answered: true,
  closed: true,
  'file-refused': true,
  'privacy-asked': true,
  'privacy-answered': true,
  'access-renewed': false,
  'new-code-asked': false,
  'new-code-consented': false,
  'new-code-off': true,
  'passed-on': true,
  progressed: true,
  'marked-urgent': true,
  'urgency-lifted': true,
  published: true,
  referred: true,
  archived: true,
  blocked: true,
  'flags-set': true,
  'wall-lifted': true,
  reversed: true,
  'request-reversed': true,
  reopened: true,
  'conversion-proposed': true,
  extended: true,
  'answer-late': true,
  decided: true,
  delivered: true,
  objected: true,
  'objection-decided': true,
  'order-late': true,
  'order-impossible': true,
  'provide-late': true,
  'window-ending': true,
  'dates-moved': true,
  'contact-corrected': false,
  'contact-changed': false,
  'lost-code': false,
} as const satisfies Record<CaseLetterContent['kind'], boolean>

export const mayBeChatted = ({ kind }: Pick<CaseLetterContent, 'kind'>): boolean => inTheChat[kind]

import type { LetterText } from './letter-text.ts'

const matter = { complaint: 'complaint', request: 'information request' } as const

const Matter = { complaint: 'Complaint', request: 'Information request' } as const

const archiveReasons = {
  sara: 'it attacks people for their ethnicity, religion, race or group',
  'no-facts': 'nothing supports it',
  unclear: 'it is not clear',
  'not-performance': 'it is not about the work of the government',
  'outside-scope': 'it is a legal dispute or outside what this service is for',
  expired: 'it happened too long ago',
  'reporter-wish': 'you asked for it',
} as const

const decisions = { granted: 'granted in full', partly: 'granted in part', refused: 'refused', 'not-held': 'we do not hold it' } as const

const objectionDecisions = { upheld: 'upheld', partly: 'upheld in part', rejected: 'rejected' } as const

const windows = { complete: 'complete', react: 'react to the answer to', object: 'object to', dispute: 'dispute' } as const

const windowAdvice = {
  complete: (matter: string) => `We are still waiting for details about your ${matter}. Please answer`,
  react: () => 'Your complaint has been answered. If you are not satisfied, reply',
  object: () => 'If you do not agree with the answer to your request, object',
  dispute: () => 'If you do not agree with the answer to your objection, go to the Information Commission',
} as const

const refusals = {
  'too-large': 'it is larger than 10 MB',
  'type-not-allowed': 'it is not a JPEG, PNG, WebP, PDF or MP4',
  broken: 'it is damaged or incomplete',
  empty: 'it is empty',
  'too-many': 'the case holds as many files as it can',
  closed: 'the case is closed',
} as const

const rights = { access: 'see', correction: 'correct', erasure: 'erase' } as const

export const letterTextEn: LetterText = {
  greeting: 'Dear Sir or Madam,',
  closing: (regionName) => `Yours sincerely,\nComplaints and Information Desk, ${regionName}`,
  automatic: 'This letter was sent automatically. We never ask for your access code or a password by e-mail.',
  provisional: '(provisional; the holidays of that year are not published yet)',
  receipt: (facts, channel, receivedOn, clocks) => ({
    subject: `Receipt of ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Thank you. We have received your ${matter[channel]}.` },
      { facts: [['Number', facts.number], ['Received', facts.date(receivedOn)], ...clocks] },
      {
        paragraph:
          'To follow it, open the page below with this number and the access code that was shown after you sent the form. The code is not written here on purpose.',
      },
      { link: facts.trackUrl, label: 'Track your case' },
      { paragraph: 'Lost the code? On the same page you can ask for a new one by this e-mail address.' },
    ],
  }),
  completionAsked: (facts, channel, due) => ({
    subject: `Please complete ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Our officer needs more details about your ${matter[channel]}. The question is on the page of your case.` },
      ...(due ? [{ paragraph: `Please answer by ${facts.date(due)}. After that day the case ends by itself.` }] : []),
      { link: facts.trackUrl, label: 'Read the question and answer' },
    ],
  }),
  withdrawn: (facts, channel, cause) => ({
    subject: `${channel === 'complaint' ? 'Complaint' : 'Request'} ${facts.number} has ended`,
    blocks: [
      {
        paragraph:
          cause === 'reporter'
            ? `As you asked, ${matter[channel]} ${facts.number} has been withdrawn.`
            : `We did not receive the details we asked for in time, so ${matter[channel]} ${facts.number} has ended.`,
      },
      { paragraph: 'You can file a new one at any time.' },
      { link: facts.trackUrl, label: 'See the case' },
    ],
  }),
  lapsed: (facts) => ({
    subject: `Request ${facts.number} cannot be processed`,
    blocks: [
      { paragraph: `Information request ${facts.number} was not completed in time and cannot be processed.` },
      { paragraph: 'You can file a new request with complete details.' },
      { link: facts.trackUrl, label: 'See the request' },
    ],
  }),
  answered: (facts, due) => ({
    subject: `Complaint ${facts.number} has been answered`,
    blocks: [
      { paragraph: 'The institution has answered your complaint. The answer is on the page of your case.' },
      ...(due ? [{ paragraph: `If you are not satisfied, reply by ${facts.date(due)}. After that the system closes the case.` }] : []),
      { link: facts.trackUrl, label: 'Read the answer' },
    ],
  }),
  closed: (facts, channel, by, until) => ({
    subject: `${Matter[channel]} ${facts.number} is closed`,
    blocks: [
      {
        paragraph:
          by === 'system' && channel === 'complaint'
            ? `We had no reaction to the answer, so the system closed complaint ${facts.number}.`
            : by === 'system'
              ? `The time to react has passed, so the system closed request ${facts.number}.`
              : `${Matter[channel]} ${facts.number} has been closed by an officer. The reason is on the page of your case.`,
      },
      ...(until ? [{ paragraph: `If the matter is not settled, you can reopen it once, until ${facts.date(until)}.` }] : []),
      { link: facts.trackUrl, label: until ? 'See the case or reopen it' : 'See the case' },
    ],
  }),
  passedOn: (facts, channel, institution) => ({
    subject: `${Matter[channel]} ${facts.number} was passed on to ${institution}`,
    blocks: [
      { paragraph: `Your ${matter[channel]} has been checked and passed on to ${institution}, which will deal with it.` },
      { paragraph: 'The dates by law are on the page of your case. You will hear from us whenever there is news.' },
      { link: facts.trackUrl, label: 'See the case' },
    ],
  }),
  progressed: (facts, channel) => ({
    subject: `News of ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `There is news of your ${matter[channel]}. It is on the page of your case.` },
      { link: facts.trackUrl, label: 'Read the news' },
    ],
  }),
  referred: (facts) => ({
    subject: `Complaint ${facts.number} belongs to another body`,
    blocks: [
      {
        paragraph:
          'What you reported is dealt with by a body outside the regional government. Its name and how to reach it are on the page of your case.',
      },
      { link: facts.trackUrl, label: 'See who is competent' },
    ],
  }),
  archived: (facts, reason) => ({
    subject: `Complaint ${facts.number} will not be processed`,
    blocks: [
      {
        paragraph: `We cannot process complaint ${facts.number} because ${archiveReasons[reason]}. The officer's explanation is on the page of your case.`,
      },
      { paragraph: 'If you think that is wrong, you can reopen it once on that page.' },
      { link: facts.trackUrl, label: 'Read the explanation' },
    ],
  }),
  blocked: (facts) => ({
    subject: `Complaint ${facts.number} is not shown`,
    blocks: [
      { paragraph: `The content of complaint ${facts.number} breaks the rules of this service. The reason is on the page of your case.` },
      { link: facts.trackUrl, label: 'See the reason' },
    ],
  }),
  reopened: (facts, due) => ({
    subject: `Complaint ${facts.number} is open again`,
    blocks: [
      { paragraph: `Complaint ${facts.number} is open again and will be dealt with.` },
      ...(due ? [{ paragraph: `The next step is due on ${facts.date(due)}.` }] : []),
      { link: facts.trackUrl, label: 'See the case' },
    ],
  }),
  conversionProposed: (facts, due) => ({
    subject: `Complaint ${facts.number} should be an information request`,
    blocks: [
      {
        paragraph:
          'What you ask for is public information. So that your rights under Law 14/2008 apply, please file it as an information request. We have copied your words into its form.',
      },
      ...(due ? [{ paragraph: `Please react by ${facts.date(due)}. The day you first came to us stays on record.` }] : []),
      { link: facts.trackUrl, label: 'Open the case and go on' },
    ],
  }),
  extended: (facts, due) => ({
    subject: `The answer to request ${facts.number} takes longer`,
    blocks: [
      {
        paragraph: `The time to answer request ${facts.number} has been extended once (Law 14/2008, article 22(8)). The reason is on its page.`,
      },
      ...(due ? [{ facts: [['Answer at the latest', facts.date(due)] as const] }] : []),
      { link: facts.trackUrl, label: 'Read the reason' },
    ],
  }),
  answerLate: (facts, due, objectUntil) => ({
    subject: `The answer to request ${facts.number} is late`,
    blocks: [
      { paragraph: `You should have had an answer to request ${facts.number} by ${facts.date(due)}. We apologise.` },
      {
        paragraph: `You may object to the superior${objectUntil ? ` until ${facts.date(objectUntil)}` : ''} (Law 14/2008, articles 35 and 36). Work on your request goes on.`,
      },
      { link: facts.trackUrl, label: 'See the request or object' },
    ],
  }),
  decided: (facts, decision, objectUntil) => ({
    subject: `Answer to request ${facts.number}`,
    blocks: [
      { paragraph: `Your request has been decided: ${decisions[decision]}. The written notice is on its page.` },
      ...(objectUntil ? [{ paragraph: `If you do not agree, you can object until ${facts.date(objectUntil)}.` }] : []),
      { link: facts.trackUrl, label: 'Read the answer' },
    ],
  }),
  delivered: (facts) => ({
    subject: `Information for request ${facts.number} has been handed over`,
    blocks: [
      { paragraph: `The information you asked for in request ${facts.number} has been handed over. How is written on its page.` },
      { link: facts.trackUrl, label: 'See the request' },
    ],
  }),
  objected: (facts, objection, due) => ({
    subject: `Receipt of objection ${objection}`,
    blocks: [
      { paragraph: `Your objection about request ${facts.number} has been registered.` },
      { facts: [['Number', objection], ...(due ? [["Superior's answer at the latest", facts.date(due)] as const] : [])] },
      { link: facts.trackUrl, label: 'See the request' },
    ],
  }),
  objectionDecided: (facts, decision, disputeUntil) => ({
    subject: `Answer to your objection about request ${facts.number}`,
    blocks: [
      {
        paragraph: `The superior has answered your objection: ${objectionDecisions[decision]}. The answer is on the page of your request.`,
      },
      ...(disputeUntil
        ? [
            {
              paragraph: `If you do not agree, you can go to the Information Commission until ${facts.date(disputeUntil)} (Law 14/2008, article 37).`,
            },
          ]
        : []),
      { link: facts.trackUrl, label: 'Read the answer' },
    ],
  }),
  windowEnding: (facts, channel, window, due) => ({
    subject: `Little time left: ${windows[window]} ${facts.number}`,
    blocks: [
      { paragraph: `${windowAdvice[window](matter[channel])} by ${facts.date(due)}. After that day it is no longer possible.` },
      { link: facts.trackUrl, label: 'Open the case' },
    ],
  }),
  datesMoved: (facts, channel, clocks) => ({
    subject: `Dates of ${matter[channel]} ${facts.number} have changed`,
    blocks: [
      { paragraph: 'The government has changed public holidays, and with them the dates of your case. The new ones:' },
      { facts: clocks },
      { link: facts.trackUrl, label: 'See how they are counted' },
    ],
  }),
  privacyAnswered: (facts) => ({
    subject: `Your personal-data request for ${facts.number} has been answered`,
    blocks: [
      { paragraph: 'An officer has answered your request about personal data. The answer is on the page of your case.' },
      { link: facts.trackUrl, label: 'Read the answer' },
    ],
  }),
  fileRefused: (facts, reason) => ({
    subject: `A file for ${facts.number} could not be kept`,
    blocks: [
      { paragraph: `The file you sent could not be kept because ${refusals[reason]}. Your case goes on.` },
      { link: facts.trackUrl, label: 'Send another file' },
    ],
  }),
  privacyAsked: (facts, right) => ({
    subject: `Your personal-data request for ${facts.number} has arrived`,
    blocks: [
      {
        paragraph: `We have received your wish to ${rights[right]} personal data of case ${facts.number}. An officer will answer on its page.`,
      },
      { link: facts.trackUrl, label: 'See the case' },
    ],
  }),
  accessRenewed: (facts) => ({
    subject: `The access code of ${facts.number} was replaced`,
    blocks: [
      { paragraph: `The access code of case ${facts.number} has just been replaced. The old one does not work any more.` },
      { paragraph: 'If it was not you, ask for another code on the tracking page at once and tell an officer.' },
      { link: facts.trackUrl, label: 'Tracking page' },
    ],
  }),
  lostCode: (facts, url, validUntil) => ({
    subject: `New access code for ${facts.number}`,
    blocks: [
      { paragraph: `Somebody, perhaps you, asked for a new access code for case ${facts.number}.` },
      { paragraph: `Open this page and press the button. The link works once, until ${facts.moment(validUntil)}.` },
      { link: url, label: 'Make a new access code' },
      { paragraph: 'If you did not ask, ignore this letter; the old code stays valid.' },
    ],
  }),
}

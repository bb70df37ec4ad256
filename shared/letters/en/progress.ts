import type { CaseLetters } from '../letter-text.ts'
import { adviceOf, windowOf } from '../reporter-window.ts'
import { surveyBlocks } from './survey.ts'
import { Matter, matter } from './words.ts'

/** What ends soon, and what to do before it does. */
const windows = {
  complete: {
    subject: (number: string) => `Little time left to complete ${number}`,
    advice: (due: string) => `We are still waiting for details from you. Please answer by ${due}. After that day the case ends by itself.`,
    part: 'lengkapi',
    label: 'Read the question and answer',
  },
  react: {
    subject: (number: string) => `Is complaint ${number} settled?`,
    advice: (due: string) =>
      `The institution has answered your complaint. If the matter is settled, say so; if not, reply by ${due}. After that day the system closes the case.`,
    part: 'selesai',
    label: 'Read the answer and react',
  },
  object: {
    subject: (number: string) => `Little time left to object about ${number}`,
    advice: (due: string) => `If you want to object about your request, do so by ${due}.`,
    part: 'keberatan',
    label: 'Open the request or object',
  },
  keepCode: {
    subject: (number: string) => `Little time left: a new access code for ${number}`,
    advice: (due: string) =>
      `Somebody asked for a new access code for this case, and an officer consented. If it was not you, say so by ${due}; any message of yours is enough. After that day the new code can be printed and yours stops working.`,
    part: 'kode-baru',
    label: 'Open the case, or say that it was not you',
  },
  contest: {
    subject: (number: string) => `Little time left to say no to the record about ${number}`,
    advice: (due: string) =>
      `An officer wrote down that you end this case. If that is not true, say so by ${due}; any message of yours is enough. After that day the case ends.`,
    part: 'bantah',
    label: 'Read the record, or say that it is not true',
  },
  dispute: {
    subject: (number: string) => `Little time left for a dispute about ${number}`,
    advice: (due: string, commission: string) =>
      `If you want to take the dispute to the ${commission}, do so by ${due} (Law 14/2008, article 37).`,
    part: 'keberatan',
    label: 'See your objection',
  },
  receive: {
    subject: (number: string) => `Is the information for ${number} what was ordered?`,
    advice: (due: string) =>
      `What the superior ordered was handed over. If it is right, say that the matter is settled; if not, write what is missing by ${due}. Otherwise the system closes the request when its time has passed.`,
    part: 'balasan',
    label: 'Open the request and react',
  },
} as const

/** The same two by why they are open: nobody is told of an answer that never came. Letters of version 0.1 did not say. */
const causes = {
  object: {
    answered: (due: string) =>
      `If you do not agree with the answer to your request, object by ${due}. After that day an objection is no longer possible.`,
    'no-answer': (due: string) =>
      `The time to answer your request has passed, and we have no answer on record. Because of that you may object to the superior by ${due}. After that day an objection is possible again only once your request is answered.`,
    promised: (due: string) =>
      `If you do not agree with the answer to your request, object by ${due}. After that day an objection is possible again only once the promised information is handed over, or its time has passed.`,
    'not-provided': (due: string) =>
      `The time to provide the information that we promised you has passed, and we have no hand-over on record. Because of that you may object to the superior by ${due}. After that day an objection is possible again only once the information is handed over.`,
  },
  dispute: {
    answered: (due: string, commission: string) =>
      `If you do not agree with the answer to your objection, go to the ${commission} by ${due} (Law 14/2008, article 37).`,
    'no-answer': (due: string, commission: string) =>
      `The time to answer your objection has passed, and we have no answer of the superior on record. Because of that you may go to the ${commission} by ${due} (Law 14/2008, article 37).`,
    impossible: (due: string, commission: string) =>
      `The superior declared that the order on your objection cannot be carried out. If you do not agree, go to the ${commission} by ${due} (Law 14/2008, article 37).`,
  },
} as const

/** Nobody ended it: the time to react did. */
const closedBySystem = {
  complaint: (number: string) => `We had no reaction to the answer, so the system closed complaint ${number}.`,
  request: (number: string) => `The time to react has passed, so the system closed request ${number}.`,
}

export const progressEn = {
  'passed-on': (facts, { channel, institution }) => ({
    subject: `${Matter[channel]} ${facts.number} was passed on`,
    blocks: [
      {
        paragraph: `Your ${matter[channel]} has been checked and passed on to ${facts.institution(institution)}, which will deal with it.`,
      },
      { paragraph: 'The dates are on the page of your case. You will hear from us whenever there is news.' },
      { link: facts.pageUrl('perjalanan'), label: 'See the case' },
    ],
  }),
  'wall-lifted': (facts, { channel }) => ({
    subject: `A restriction on ${matter[channel]} ${facts.number} was lifted`,
    blocks: [
      {
        paragraph: `Somebody had been kept from seeing your ${matter[channel]} because they were noted as the ones it is about, or might have been meant by the name that you wrote. That restriction was lifted; who it is and why is on the page of your case.`,
      },
      { paragraph: 'If you object, tell us on that page.' },
      { link: facts.pageUrl('perjalanan'), label: 'Read the reason' },
    ],
  }),
  progressed: (facts, { channel }) => ({
    subject: `News of ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `There is news of your ${matter[channel]}. It is on the page of your case.` },
      { link: facts.pageUrl('perjalanan'), label: 'Read the news' },
    ],
  }),
  closed: (facts, { channel, closedBy: by, until, surveyUntil }) => ({
    subject: `${Matter[channel]} ${facts.number} is closed`,
    blocks: [
      {
        paragraph:
          by === 'system'
            ? closedBySystem[channel](facts.number)
            : `${Matter[channel]} ${facts.number} has been closed by an officer. The reason is on the page of your case.`,
      },
      ...(until ? [{ paragraph: `If the matter is not settled, you can reopen it once, until ${facts.date(until)}.` }] : []),
      { link: facts.pageUrl(until ? 'buka-lagi' : 'perjalanan'), label: until ? 'See the case or reopen it' : 'See the case' },
      ...surveyBlocks(facts, surveyUntil),
    ],
  }),
  'window-ending': (facts, { statute, due, cause }) => ({
    subject: windows[windowOf(statute)].subject(facts.number),
    blocks: [
      { paragraph: adviceOf(causes, windowOf(statute), cause, windows[windowOf(statute)].advice)(facts.date(due), facts.commission) },
      { link: facts.pageUrl(windows[windowOf(statute)].part), label: windows[windowOf(statute)].label },
    ],
  }),
  'dates-moved': (facts, { channel, clocks }) => ({
    subject: `Dates of ${matter[channel]} ${facts.number} have changed`,
    blocks: [
      { paragraph: 'Holidays or the rules about time limits have changed, and with them the dates of your case. The new ones:' },
      { facts: facts.dates(clocks) },
      { link: facts.pageUrl('tenggat'), label: 'See how they are counted' },
    ],
  }),
} satisfies Partial<CaseLetters>

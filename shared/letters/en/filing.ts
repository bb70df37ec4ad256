import { refusalWords } from '../../files/refusal-words.ts'
import type { Block, CaseLetters, LetterFacts } from '../letter-text.ts'
import { readAfterStorm } from '../read-after-storm.ts'
import { surveyBlocks } from './survey.ts'
import { matter, toldBy } from './words.ts'

/** In a subject line, where both are short. */
const Brief = { complaint: 'Complaint', request: 'Request' } as const

/** What the title of a case is called. */
const titleLabel = { complaint: 'Title', request: 'What you asked for' } as const

/** What follows from what an officer wrote down. */
const thenOf = {
  reply: '',
  contradiction: ' So work on the case goes on.',
  completion: ' With it the details count as complete and the case goes on.',
} as const

const rights = { access: 'see', correction: 'correct', erasure: 'erase' } as const

const confirming = (readBy: string | null) =>
  readBy === null
    ? {
        paragraph:
          'Notices about time limits are always sent. News of progress is sent once this address has been confirmed by the link below. It was not you who filed? Then ignore this letter.',
        label: 'Confirm this address',
      }
    : {
        paragraph: `When your report came, a great many came at once. Press the link below to have it read as always; without that an officer reads it by ${readBy}. It also confirms this address for news of progress. It was not you who filed? Then ignore this letter.`,
        label: 'Yes, this report is mine',
      }

export const confirmation = (url: string | null, readBy: string | null): Block[] => {
  if (url === null) return []
  const { paragraph, label } = confirming(readBy)
  return [{ paragraph }, { link: url, label }]
}

const renewedWhy = {
  leak: 'Keys of our system may be known to others, so the old code is not safe any more.',
  objected:
    'The code that was just printed at the counter is void, because whoever held the old one sent a file and so did not agree to it. The old one does not come back to life.',
} as const

/** Nobody holds the new code yet: how it is had, by this address and without it. */
const renewedBySystem = (facts: LetterFacts, why: keyof typeof renewedWhy, guarded: true | undefined): Block[] => [
  {
    paragraph: `We replaced the access code of case ${facts.number}. ${renewedWhy[why]} No code that you were given for this case works any more. The case itself goes on.`,
  },
  { paragraph: 'Make a new one on the tracking page (“Lost the access code?”) with the number of the case and this e-mail address.' },
  { link: facts.trackUrl, label: 'Tracking page' },
  {
    paragraph: `Without e-mail a new code is fetched at the desk with the number of the case and proof of identity${guarded ? '; as nobody is to know who reported, that takes two officers and about a week' : ''}.`,
  },
]

export const filingEn = {
  receipt: (facts, { channel, receivedOn, clocks }) => ({
    subject: `Receipt of ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Thank you. We have received your ${matter[channel]}.` },
      {
        facts: [
          ['Number', facts.number],
          ...(facts.title === null ? [] : [[titleLabel[channel], facts.title] as const]),
          ['Received', facts.date(receivedOn)],
          ...facts.dates(clocks, receivedOn),
        ],
      },
      {
        paragraph: facts.byHand
          ? 'To follow it, open the page below with this number and the access code that we send you by itself. Keep that code and give it to nobody.'
          : 'To follow it, open the page below with this number and the access code that was shown after you sent the form. The code is not written here on purpose.',
      },
      { link: facts.trackUrl, label: 'Track your case' },
      ...(facts.byHand ? [] : [{ paragraph: 'Lost the code? On the same page you can ask for a new one by this e-mail address.' }]),
      ...confirmation(facts.confirmUrl, readAfterStorm(facts, clocks)),
    ],
  }),
  'completion-asked': (facts, { channel, due }) => ({
    subject: `Please complete ${matter[channel]} ${facts.number}`,
    blocks: [
      { paragraph: `Our officer needs more details about your ${matter[channel]}. The question is on the page of your case.` },
      ...(due ? [{ paragraph: `Please answer by ${facts.date(due)}. After that day the case ends by itself.` }] : []),
      { link: facts.pageUrl('lengkapi'), label: 'Read the question and answer' },
    ],
  }),
  'answer-counted': (facts, { channel }) => ({
    subject: `Your answer for ${facts.number} is complete`,
    blocks: [
      {
        paragraph: `An officer has looked at what you told us, and it is what was asked for. Your ${matter[channel]} goes on; its time limits are on the page of the case.`,
      },
      { link: facts.pageUrl('tenggat'), label: 'See the time limits' },
    ],
  }),
  'question-withdrawn': (facts, { channel }) => ({
    subject: `No answer is needed any more: ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `The officer has withdrawn the question, so there is nothing for you to answer. Your ${matter[channel]} goes on. The reason and the time limits are on the page of the case.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Read why' },
    ],
  }),
  'still-missing': (facts, { channel, due }) => ({
    subject: `Something is still missing for ${matter[channel]} ${facts.number}`,
    blocks: [
      {
        paragraph: `An officer has read what you told us about your ${matter[channel]}, and something is still needed. What it is stands on the page of your case.`,
      },
      ...(due
        ? [
            {
              paragraph: `Your time begins anew: please complete it by ${facts.date(due)}. After that day the case ends by itself if nothing came from you.`,
            },
          ]
        : []),
      { link: facts.pageUrl('lengkapi'), label: 'Read what is still missing' },
    ],
  }),
  recorded: (facts, { channel, as, heard, heardOn }) => ({
    subject: `Your ${as === 'completion' ? 'answer' : 'message'} for ${facts.number} was written down by an officer`,
    blocks: [
      {
        paragraph: `An officer wrote down your ${as === 'completion' ? 'answer' : 'message'} about ${matter[channel]} ${facts.number}, given ${toldBy[heard]} on ${facts.date(heardOn)}.${thenOf[as]} What was written down is on the page of the case.`,
      },
      { paragraph: 'Was it not you, or is it wrong? Write a message on the page of the case, or turn to the service desk.' },
      { link: facts.pageUrl('perjalanan'), label: 'Read what was written down' },
    ],
  }),
  'ending-recorded': (facts, { channel, ending, told, toldOn, until }) => ({
    subject:
      ending === 'withdrawal' ? `Do you withdraw ${matter[channel]} ${facts.number}?` : `Is ${matter[channel]} ${facts.number} settled?`,
    blocks: [
      {
        paragraph: `An officer wrote down that you ${ending === 'withdrawal' ? 'withdraw' : 'call settled'} ${matter[channel]} ${facts.number}. By that record you said so ${toldBy[told]} on ${facts.date(toldOn)}.`,
      },
      {
        paragraph: `If that is true, you need not do anything${until ? `: it ends after ${facts.date(until)}` : ''}. If it is not, or you have changed your mind, say so on the page of the case or to the desk${until ? ` by ${facts.date(until)}` : ''}; any message of yours is enough.`,
      },
      { link: facts.pageUrl('bantah'), label: 'Read the record, or say that it is not true' },
    ],
  }),
  'ending-effective': (facts, { channel, ending, until, surveyUntil }) => ({
    subject: `${Brief[channel]} ${facts.number} has ${ending === 'withdrawal' ? 'ended' : 'been closed'}`,
    blocks: [
      {
        paragraph: `An officer wrote down that you ${ending === 'withdrawal' ? 'withdraw' : 'call settled'} ${matter[channel]} ${facts.number}, and nobody told us otherwise until its limit. So it has ${ending === 'withdrawal' ? 'ended' : 'been closed'}.`,
      },
      until
        ? { paragraph: `If the matter is not settled, you can reopen it once, by ${facts.date(until)}.` }
        : { paragraph: 'You can always send us something new.' },
      { link: facts.pageUrl(until ? 'buka-lagi' : 'perjalanan'), label: until ? 'See the case or reopen it' : 'See the case' },
      ...surveyBlocks(facts, surveyUntil),
    ],
  }),
  withdrawn: (facts, { channel, cause }) => ({
    subject: `${Brief[channel]} ${facts.number} has ${cause === 'reporter' ? 'been withdrawn' : 'ended'}`,
    blocks: [
      {
        paragraph:
          cause === 'reporter'
            ? `As you asked, ${matter[channel]} ${facts.number} has been withdrawn.`
            : `We did not receive the details we asked for in time, so ${matter[channel]} ${facts.number} has ended.`,
      },
      { paragraph: 'You can file a new one at any time.' },
      { link: facts.pageUrl('perjalanan'), label: 'See the case' },
    ],
  }),
  'file-refused': (facts, { reason, ended }) => ({
    subject: `A file for ${facts.number} could not be kept`,
    blocks: [
      {
        paragraph: `The file you sent could not be kept because ${refusalWords.en[reason]}.${reason === 'closed' || ended ? '' : ' Your case goes on.'}`,
      },
      // Where no place is left, no other file can be sent.
      reason === 'closed' || reason === 'too-many' || ended
        ? { link: facts.pageUrl('perjalanan'), label: 'See the case' }
        : { link: facts.pageUrl('berkas'), label: 'Send another file' },
    ],
  }),
  'privacy-asked': (facts, { right }) => ({
    subject: `Your personal-data request for ${facts.number} has arrived`,
    blocks: [
      {
        paragraph: `We have received your wish to ${rights[right]} personal data of case ${facts.number}. An officer will answer on its page.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'See the case' },
    ],
  }),
  'privacy-answered': (facts) => ({
    subject: `Your personal-data request for ${facts.number} has been answered`,
    blocks: [
      { paragraph: 'An officer has answered your request about personal data. The answer is on the page of your case.' },
      { link: facts.pageUrl('perjalanan'), label: 'Read the answer' },
    ],
  }),
  'new-code-asked': (facts) => ({
    subject: `Is this you? A new access code was asked for ${facts.number}`,
    blocks: [
      {
        paragraph: `Somebody at the counter says that they reported case ${facts.number}, lost its access code, and asks for another. A second officer has to consent, and after that there is time to object.`,
      },
      {
        paragraph:
          'If it is you, there is nothing to do. If not, open your case with the code that you have and press the button to object, or send any message: the request ends at once. If your code is lost, ask for a new one by this e-mail address on the tracking page.',
      },
      { link: facts.pageUrl('kode-baru'), label: 'Open the case and object' },
    ],
  }),
  'new-code-consented': (facts, { until }) => ({
    subject: `The access code of ${facts.number} will be replaced unless you object`,
    blocks: [
      {
        paragraph: `A second officer consented to a new access code for case ${facts.number}. If nobody objects, it can be printed${until ? ` after ${facts.date(until)}` : ''}. As soon as it is printed, the code that you have stops working.`,
      },
      {
        paragraph: `If it was not you who asked, say so${until ? ` by ${facts.date(until)}` : ''}: open your case and press the button to object, or send any message.`,
      },
      { link: facts.pageUrl('kode-baru'), label: 'Open the case and object' },
    ],
  }),
  'new-code-off': (facts) => ({
    subject: `The access code of ${facts.number} stays valid`,
    blocks: [
      {
        paragraph: `No new access code is made for case ${facts.number}: the second officer did not consent, the request was taken back, or its time has passed. The old code stays valid. If it was you who asked, please come to the counter again.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Open the case' },
    ],
  }),
  'access-renewed': (facts, { by, why, guarded }) => ({
    subject: `The access code of ${facts.number} was replaced`,
    blocks: why
      ? renewedBySystem(facts, why, guarded)
      : [
          {
            paragraph: by
              ? `The access code of case ${facts.number} has just been replaced at the counter by ${facts.officer(by)}, who wrote down the reason. The old one does not work any more. What is done with the new one is marked in the record of the case.`
              : `The access code of case ${facts.number} has just been replaced. The old one does not work any more.`,
          },
          { paragraph: 'If it was not you, ask for another code on the tracking page at once and tell an officer.' },
          { link: facts.trackUrl, label: 'Tracking page' },
        ],
  }),
  'lost-code': (facts, { linkId, validUntil }) => ({
    subject: `New access code for ${facts.number}`,
    blocks: [
      { paragraph: `Somebody, perhaps you, asked for a new access code for case ${facts.number}.` },
      { paragraph: `Open this page and press the button. The link works once, until ${facts.moment(validUntil)}.` },
      { link: facts.linkUrl(linkId), label: 'Make a new access code' },
      { paragraph: 'If you did not ask, ignore this letter; the old code stays valid.' },
    ],
  }),
} satisfies Partial<CaseLetters>

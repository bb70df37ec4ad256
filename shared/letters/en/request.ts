import type { CaseLetters } from '../letter-text.ts'
import { grounds as groundWords, toldBy } from './words.ts'

const decisions = {
  granted: 'granted in full',
  partly: 'granted in part',
  refused: 'refused',
  'not-held': 'we do not hold it',
  'not-documented': 'it is not documented yet and will be provided',
} as const

const objectionDecisions = { upheld: 'upheld', partly: 'upheld in part', rejected: 'rejected' } as const

/** What the requester can do then, by what still goes on. */
const afterDelivery = {
  nothing: 'If you have it, please say there that the matter is settled.',
  objection: "Your objection goes on and still waits for the superior's answer.",
  dispute: 'The dispute at the Information Commission stays on record; this hand-over does not end it.',
} as const

export const requestEn = {
  lapsed: (facts) => ({
    subject: `Request ${facts.number} is not processed`,
    blocks: [
      { paragraph: `Information request ${facts.number} is not processed, because it was not completed in time.` },
      { paragraph: 'You can file a new request with complete details.' },
      { link: facts.pageUrl('perjalanan'), label: 'See the request' },
    ],
  }),
  extended: (facts, { due }) => ({
    subject: `The answer to request ${facts.number} takes longer`,
    blocks: [
      {
        paragraph: `The time to answer request ${facts.number} has been extended once (Law 14/2008, article 22(8)). The reason is on its page.`,
      },
      ...(due ? [{ facts: [['Answer at the latest', facts.date(due)] as const] }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'Read the reason' },
    ],
  }),
  'answer-late': (facts, { due, objectUntil }) => ({
    subject: `The answer to request ${facts.number} is late`,
    blocks: [
      { paragraph: `You should have had an answer to request ${facts.number} by ${facts.date(due)}. We apologise.` },
      {
        paragraph: `You may object to the superior${objectUntil ? ` until ${facts.date(objectUntil)}` : ''} (Law 14/2008, articles 35 and 36). Work on your request goes on.`,
      },
      { link: facts.pageUrl('keberatan'), label: 'See the request or object' },
    ],
  }),
  decided: (facts, { decision, objectUntil, provideUntil }) => ({
    subject: `Answer to request ${facts.number}`,
    blocks: [
      { paragraph: `Your request has been decided: ${decisions[decision]}. The written notice is on its page.` },
      ...(provideUntil ? [{ facts: [['To be provided by', facts.date(provideUntil)] as const] }] : []),
      ...(objectUntil ? [{ paragraph: `If you do not agree, you can object until ${facts.date(objectUntil)}.` }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'Read the answer' },
      ...(objectUntil ? [{ link: facts.pageUrl('keberatan'), label: 'Object' }] : []),
    ],
  }),
  delivered: (facts, { until, during }) => ({
    subject: `Information for request ${facts.number} has been handed over`,
    blocks: [
      {
        paragraph: `The information you asked for in request ${facts.number} has been handed over. How is written on its page. ${afterDelivery[during ?? 'nothing']}`,
      },
      ...(until
        ? [
            {
              paragraph: `If it is not what the superior ordered, write what is missing by ${facts.date(until)}: the order then runs again.`,
            },
          ]
        : []),
      { link: facts.pageUrl(during ? 'perjalanan' : 'selesai'), label: 'See the request' },
    ],
  }),
  'order-late': (facts, { due, disputeUntil }) => ({
    subject: `The superior's order about request ${facts.number} is late`,
    blocks: [
      {
        paragraph: `The superior ordered that the information of request ${facts.number} be given by ${facts.date(due)}. By that day no hand-over was on record. We apologise.`,
      },
      { paragraph: 'The officers go on being reminded, and the system does not close this request before the order has ended.' },
      ...(disputeUntil
        ? [{ paragraph: `You can also go to the Information Commission until ${facts.date(disputeUntil)} (Law 14/2008, article 37).` }]
        : []),
      { link: facts.pageUrl('keberatan'), label: 'See the order' },
    ],
  }),
  'order-impossible': (facts, { disputeUntil }) => ({
    subject: `The superior's order about request ${facts.number} cannot be carried out`,
    blocks: [
      {
        paragraph: `The superior has declared that the order about request ${facts.number} cannot be carried out. The reason is on the page of your request.`,
      },
      ...(disputeUntil
        ? [
            {
              paragraph: `If you do not agree, you can go to the Information Commission until ${facts.date(disputeUntil)} (Law 14/2008, article 37).`,
            },
          ]
        : []),
      { link: facts.pageUrl('perjalanan'), label: 'Read the reason' },
    ],
  }),
  'request-reversed': (facts, { ended, answerUntil, orderUntil, disputeUntil }) => {
    const limits = [
      ...(answerUntil ? [["Superior's answer at the latest", facts.date(answerUntil)] as const] : []),
      ...(orderUntil ? [["Superior's order carried out at the latest", facts.date(orderUntil)] as const] : []),
      ...(disputeUntil ? [['Dispute to the Information Commission at the latest', facts.date(disputeUntil)] as const] : []),
    ]
    return {
      subject: `Request ${facts.number} goes on`,
      blocks: [
        {
          paragraph:
            ended === 'closing'
              ? `The closing of request ${facts.number} was taken back. The reason is on the page of your request.`
              : `The note that request ${facts.number} is in dispute at the Information Commission was taken back. The reason is on the page of your request.`,
        },
        {
          paragraph:
            ended === 'closing'
              ? 'The request is again noted as in dispute at the Information Commission. You need not do anything.'
              : 'Your objection stands again as it did before that note. If you did go to the Commission, tell us on the page of your request.',
        },
        ...(limits.length > 0 ? [{ facts: limits }] : []),
        { link: facts.pageUrl('perjalanan'), label: 'Read the reason' },
      ],
    }
  },
  'provide-late': (facts, { due, objectUntil }) => ({
    subject: `The information for request ${facts.number} is late`,
    blocks: [
      {
        paragraph: `The information of request ${facts.number} should have been provided by ${facts.date(due)}. By that day no hand-over was on record. We apologise; the officers go on being reminded.`,
      },
      ...(objectUntil
        ? [{ paragraph: `You may object to the superior until ${facts.date(objectUntil)} (Law 14/2008, articles 35 and 36).` }]
        : []),
      { link: facts.pageUrl('keberatan'), label: objectUntil ? 'See the request or object' : 'See the request' },
    ],
  }),
  objected: (facts, { objection, filedOn, grounds, due, told, toldOn }) => ({
    subject: `Receipt of objection ${objection}`,
    blocks: [
      { paragraph: `Your objection about request ${facts.number} has been registered. Please keep its number.` },
      ...(told && toldOn
        ? [
            {
              paragraph: `An officer wrote it down as it was told ${toldBy[told]} on ${facts.date(toldOn)}. Was it not you, or is the record wrong? Write a message on the page of the request or ask the desk.`,
            },
          ]
        : []),
      {
        facts: [
          ['Number', objection],
          ...(filedOn ? [['Filed', facts.date(filedOn)] as const] : []),
          ...(grounds ?? []).map((it) => [`Ground, article 35(1) ${it}`, groundWords[it]] as const),
          ...(due ? [["Superior's answer at the latest", facts.date(due)] as const] : []),
        ],
      },
      { link: facts.pageUrl('keberatan'), label: 'See the request' },
    ],
  }),
  'objection-decided': (facts, { decision, disputeUntil, orderUntil }) => ({
    subject: `Answer to your objection about request ${facts.number}`,
    blocks: [
      {
        paragraph: `The superior has answered your objection: ${objectionDecisions[decision]}. The answer is on the page of your request.`,
      },
      ...(orderUntil
        ? [
            { paragraph: 'The PPID was ordered to give you information. What is to be given is on the page of your request.' },
            { facts: [['To be given by', facts.date(orderUntil)] as const] },
          ]
        : []),
      ...(disputeUntil
        ? [
            {
              paragraph: `If you do not agree, you can go to the ${facts.commission} until ${facts.date(disputeUntil)} (Law 14/2008, article 37).`,
            },
          ]
        : []),
      { link: facts.pageUrl('perjalanan'), label: 'Read the answer' },
    ],
  }),
} satisfies Partial<CaseLetters>

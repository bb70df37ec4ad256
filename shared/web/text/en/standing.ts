import type { StandingText } from '../id/standing.ts'

export const standingEn: StandingText = {
  complaint: {
    received: (it) => `Your complaint was received on ${it.received} and is being checked.`,
    'received-in-storm': (it) =>
      `Your complaint was received on ${it.received}. A great many came at that time; an officer reads it by ${it.limit} at the latest, or sooner if you press the link in the letter of receipt.`,
    'received-complete': (it) => `Your complaint was received on ${it.received}, is complete since ${it.since}, and is being checked.`,
    'received-again': (it) => `Your complaint, received on ${it.received}, was reopened on ${it.since} and is being checked again.`,
    asked: (it) => `We have been waiting for more details from you since ${it.since}.`,
    'asked-to-convert': (it) => `On ${it.since} we suggested going on with this complaint as an information request. The choice is yours.`,
    unread: (it) =>
      `What you have told us since ${it.since} has arrived and no officer has weighed it yet. The case does not end before that.`,
    'unread-while-converting': (it) =>
      `What you have told us since ${it.since} has arrived and no officer has weighed it yet. The case does not end before that.`,
    disposed: (it) => `Your complaint was passed to ${it.holder} on ${it.since} and waits for action.`,
    reopened: (it) => `Your complaint was reopened on ${it.since} and waits for ${it.holder} to act.`,
    returned: (it) => `Your complaint has been on its way to the right institution since ${it.since}.`,
    working: (it) => `Your complaint has been worked on by ${it.holder} since ${it.since}.`,
    'working-again': (it) => `${it.holder} has been working on your complaint again since ${it.since}, because you said it is not settled.`,
    drafted: (it) => `${it.holder} has been preparing your answer since ${it.since}.`,
    answered: (it) => `Your complaint was answered on ${it.since}. We wait for your reaction.`,
    'closed-by-time': (it) => `This complaint was closed because nobody reacted to the answer by ${it.limit}.`,
    'closed-by-officer': (it) => `An officer closed this complaint on ${it.since}. The reason is below.`,
    confirmed: (it) => `This complaint is settled: you said so on ${it.since}.`,
    converted: (it) => `This complaint went on as the information request ${it.request} on ${it.since} and was then closed.`,
    withdrawn: (it) => `You withdrew this complaint on ${it.since}.`,
    'withdrawn-by-time': (it) => `This complaint ended because the details we asked for did not arrive by ${it.limit}.`,
    'confirmation-recorded': (it) =>
      `On ${it.since} an officer wrote down that the matter is settled. If that is not true, say so below by ${it.limit}; if we hear nothing, this complaint is closed.`,
    'withdrawal-recorded': (it) =>
      `On ${it.since} an officer wrote down that you withdraw this complaint. If that is not true, say so below by ${it.limit}; if we hear nothing, it ends.`,
    'confirmed-by-record': (it) =>
      `This complaint was closed on ${it.since}: by the officer’s record you said it is settled, and you did not say no.`,
    'withdrawn-by-record': (it) => `This complaint ended on ${it.since}: by the officer’s record you withdrew it, and you did not say no.`,
    archived: (it) => `This complaint has not been processed since ${it.since}. The reason is below.`,
    referred: (it) => `This complaint belongs to another body. On ${it.since} we wrote down which and how to reach it.`,
    blocked: (it) => `What this complaint says has not been shown since ${it.since}: it breaks the rules of this service.`,
  },
  request: {
    registered: (it) => `Your request was received on ${it.received} and is being checked for completeness.`,
    'registered-complete': (it) =>
      `Your request was received on ${it.received}, completed on ${it.since}, and is being checked for completeness.`,
    'found-complete': (it) =>
      `Your request was received on ${it.received} and found complete on ${it.since}. The PPID prepares the answer.`,
    'assignment-returned': (it) =>
      `Your request, received on ${it.received}, has been on its way to the right holder of the information since ${it.since}.`,
    asked: (it) => `We have been waiting for you to complete the request since ${it.since}.`,
    unread: (it) =>
      `What you have told us since ${it.since} has arrived and no officer has weighed it yet. The request does not end before that.`,
    lapsed: (it) => `This request is not processed because it was not completed by ${it.limit}.`,
    assigned: (it) => `Your request has been with ${it.holder} since ${it.since}.`,
    granted: (it) => `Your request was granted on ${it.since}. The answer is below; the information will be handed over to you.`,
    partly: (it) => `Your request was granted in part on ${it.since}. The answer is below; the information will be handed over to you.`,
    refused: (it) => `Your request was refused on ${it.since}. The reasons are below.`,
    'not-held': (it) => `On ${it.since} the PPID answered that it does not hold this information. The explanation is below.`,
    'not-documented': (it) =>
      `On ${it.since} the PPID answered that this information is not documented yet and will be provided. The explanation and the day are below.`,
    delivered: (it) => `The information you asked for was handed over on ${it.since}.`,
    objected: (it) => `Your objection was registered on ${it.since} and is before the superior.`,
    'objection-upheld': (it) => `The superior upheld your objection on ${it.since}.`,
    'objection-partly': (it) => `The superior upheld your objection in part on ${it.since}.`,
    'objection-rejected': (it) => `The superior rejected your objection on ${it.since}. The considerations are below.`,
    ordered: (it) =>
      `The superior upheld your objection on ${it.since}. The PPID was ordered to give you the information; the system does not close this request before the order has ended.`,
    'ordered-partly': (it) =>
      `The superior upheld your objection in part on ${it.since}. The PPID was ordered to give you the information named in the order; the system does not close this request before the order has ended.`,
    'order-delivered': (it) => `What the superior ordered was handed over to you on ${it.since}.`,
    'order-impossible': (it) =>
      `On ${it.since} the superior declared that the order cannot be carried out. The reason is below; you can go to the Information Commission.`,
    disputed: (it) => `This request has been before the Information Commission since ${it.since}.`,
    'closed-by-time': (it) => `This request was closed: the time to react ended on ${it.limit}.`,
    'closed-by-officer': (it) => `An officer closed this request on ${it.since}. The reason is below.`,
    confirmed: (it) => `This request is finished: you said so on ${it.since}.`,
    withdrawn: (it) => `You withdrew this request on ${it.since}.`,
    'confirmation-recorded': (it) =>
      `On ${it.since} an officer wrote down that your request is finished. If that is not true, say so below by ${it.limit}; if we hear nothing, it is closed.`,
    'withdrawal-recorded': (it) =>
      `On ${it.since} an officer wrote down that you withdraw this request. If that is not true, say so below by ${it.limit}; if we hear nothing, it ends.`,
    'confirmed-by-record': (it) =>
      `This request was closed on ${it.since}: by the officer’s record you said it is finished, and you did not say no.`,
    'withdrawn-by-record': (it) => `This request ended on ${it.since}: by the officer’s record you withdrew it, and you did not say no.`,
  },
}

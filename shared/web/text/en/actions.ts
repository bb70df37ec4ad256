import type { ActionsText } from '../id/actions.ts'

export const actionsEn: ActionsText = {
  title: 'What you can do now',
  more: 'What else you can do',
  nothing: 'There is nothing you need to do now. You will hear from us whenever there is news.',
  nothingUnreachable: 'There is nothing you need to do now. We have no way to reach you; please open this page again later.',
  ended: 'This case has ended; there is nothing left for you to do.',
  until: (it) => `Until ${it.until}.`,
  saved: (it) => `Recorded: ${it.event}.`,
  unsent: 'What you wrote was not sent. Copy it if you still need it:',
  optional: 'Optional.',
  stars: {
    '5': '5 stars, very satisfied',
    '4': '4 stars, satisfied',
    '3': '3 stars, fair',
    '2': '2 stars, not quite satisfied',
    '1': '1 star, not satisfied',
  },
  keepCode: {
    title: 'Somebody asks for a new access code for this case',
    text: {
      consent:
        'At the counter somebody says that they filed it and lost the code. A second officer still has to consent. If it was not you, press the button below: the request ends at once. Any message or file of yours ends it too.',
      objection:
        'Two officers agreed to a new code for somebody who says that they filed it. If it was not you, press the button below: the request ends at once. If nobody objects, your code will be replaced.',
      pickup:
        'The new code can be printed at any time, and from then on yours does not work. If it was not you who asked, press the button below now.',
    },
    reason: 'The reason that the officer wrote down',
    label: 'What you would like to say',
    send: 'It was not me, make no new code',
  },
  contest: {
    title: 'Was it not you who said so, or have you changed your mind?',
    text: {
      complaint: 'An officer wrote down that you end this complaint. Press the button below if that is not true: it goes on as before.',
      request: 'An officer wrote down that you end this request. Press the button below if that is not true: it goes on as before.',
    },
    recorded: 'What the officer wrote down',
    label: 'What you would like to say',
    send: 'Not true, go on with my case',
  },
  confirm: {
    complaint: {
      title: 'Is the matter settled?',
      text: 'If so, say it here; you can rate it in the same go. If not, reply below.',
      answer: 'Answer of the institution',
      send: 'Yes, it is settled',
    },
    request: {
      title: 'Do you have the information?',
      text: 'If it is what you asked for, say so. You keep your right to object until its last day.',
      answer: '',
      send: 'Yes, I have it',
    },
    objection: {
      title: 'Do you accept the answer to your objection?',
      text: 'If so, say that the matter is settled once you have the information. If not, you can go to the Information Commission (Law 14/2008, article 37); saying that it is settled ends this request.',
      answer: '',
      send: 'Yes, it is settled',
    },
    order: {
      title: 'Do you have what was ordered?',
      text: 'If you have it, or do not want it any more, say that it is settled: the order of the superior and this request then end. If you do not have it, there is nothing you need to do.',
      answer: '',
      send: 'I have it, or do not want it any more',
    },
  },
  rate: {
    title: 'Rate it',
    text: 'The institution and the leaders of the regency read your rating. You can rate once.',
    label: 'How satisfied are you with how it was dealt with?',
    comment: 'Comment',
    send: 'Send the rating',
  },
  notSettled: {
    title: 'Not settled?',
    text: 'Write what is missing. The case goes back to the institution, which has to act again.',
    ordered: 'If what you got is not what the superior ordered, write what is missing. The order then runs again, with a new limit.',
  },
  reopen: {
    title: 'Reopen this case',
    text: 'Is the matter not settled after all, or were we wrong? The case can be reopened once and is dealt with again.',
    label: 'What is not settled?',
    send: 'Reopen',
  },
  object: {
    title: 'Object',
    text: 'You may object to the superior of the PPID (Law 14/2008, articles 35 and 36). An objection has a number of its own and is answered within 30 working days.',
    grounds: 'Grounds of the objection',
    groundsHint: 'There may be more than one.',
    label: 'Course of events',
    labelHint: 'Tell us what happened: what you asked for, what you got, and why you object.',
    proxy: 'Somebody objects for the requester',
    proxyHint: 'Only if somebody objects in the name of the requester, with a power of attorney.',
    proxyName: 'Name of the representative',
    proxyAuthority: 'Power of attorney',
    proxyAuthorities: {
      attached: 'Attached: I send it as a file on the page of this request',
      shown: 'Shown to an officer at the PPID counter',
    },
    answeredBy: (it) => `If it is sent today, the superior answers by ${it.due}.`,
    send: 'Send the objection',
  },
  objection: {
    title: 'Receipt of your objection',
    number: 'Number of the objection',
    filedOn: 'Filed',
    ground: 'Ground',
    due: "Superior's answer at the latest",
    order: 'Order of the superior',
    orderDue: 'To be given by',
    decision: 'Answer',
    dispute: 'A dispute before the Information Commission is possible until',
  },
  convert: {
    title: 'Go on as an information request',
    text: 'What you ask for is public information. As an information request it is answered within 10 working days, and you may object.',
    consent: (it) =>
      `We copy your words into its form. Sending that form means that you agree; this complaint is then closed, and the day we first received it (${it.received}) stays on record.`,
    identity:
      'An information request needs a name, an address and an identity number, also if this complaint is anonymous. An institution that has read your complaint may recognise its words; change them in the form if you do not want to be linked to it.',
    open: 'Open the request form',
    instead: 'Keep it a complaint',
    insteadText: 'You do not agree, or we misunderstood? Explain here; the complaint goes on as before.',
  },
  converted: {
    from: (it) => `This request continues complaint ${it.number}, which we received on ${it.received}.`,
    to: (it) => `Open request ${it.request}`,
  },
  official: 'Official letters',
}

import type { TrackText } from '../id/track.ts'

export const trackEn: TrackText = {
  title: 'Track a case',
  intro: 'Write the number and access code you got after sending.',
  number: 'Number',
  numberHint: 'Such as J-7K3M-9Q2P or PPID-2026-0001.',
  accessCode: 'Access code',
  accessCodeHint: '12 letters and digits. Hyphens and case do not matter.',
  open: 'Open the case',
  wrong: 'Number and access code do not belong together. Check both; after several misses you have to wait, for a minute at most.',
  wait: (it) =>
    `Many tries came from your internet network a moment ago. Wait ${it.seconds} seconds, then try again. The case is not locked.`,
  lostLink: 'Lost the access code?',
  lost: {
    title: 'Lost access code',
    intro: 'Write the case number and the e-mail address you used. If they match, we send a link to make a new code.',
    email: 'E-mail',
    ask: 'Send the link',
    doneTitle: 'We got that',
    done: 'If that number and address belong together, and the address takes our letters, one is sent now. The link works for an hour. For safety this answer is always the same.',
    noLetterTitle: 'No letter?',
    noLetter:
      'Look into the spam folder. If there is none within ten minutes, perhaps you left no e-mail address, or that address refused a letter of ours before. Come to the desk with the number of the case and proof of identity. Of a case whose reporter was named all along a new code is made at once; of one that is anonymous, or was, it takes two officers and about a week. A case without identity, or whose identity was erased, cannot be recovered.',
    noEmail:
      'No e-mail given? Come to the desk with the number of the case and proof of identity. Of a case whose reporter was named all along a new code is made at once; of one that is anonymous, or was, it takes two officers and about a week. A case without identity, or whose identity was erased, cannot be recovered.',
    linkTitle: 'Make a new access code',
    link: 'Press this button to make a new code. The old one stops working at once.',
    make: 'Make a new code',
    usedTitle: 'This link does not work any more',
    used: 'It was used or has run out. Ask for a new one.',
    again: 'Ask for a new link',
  },
  address: {
    ask: {
      title: 'Is this e-mail address yours?',
      text: 'Press this button if you received the letter. From then on news of progress is sent by e-mail, too. It opens no case.',
    },
    send: 'Yes, this address is mine',
    done: {
      title: 'Thank you, your address is confirmed',
      text: 'From now on news of progress is sent by e-mail, too. You may close this page.',
    },
    not: {
      title: 'We do not know this link',
      text: 'It may have been cut off when it was copied. Open it again from our letter. Notices about time limits are sent all the same.',
    },
  },
  again: {
    title: 'Not sent yet: give the access code again',
    text: 'The time for which this case was open has ended, another case was opened in another window, or this browser refuses cookies. What you wrote is not lost: give the access code of this case, and it is sent at once.',
    send: 'Send it now',
  },
  receipt: {
    title: 'We have received it',
    complaint: 'Your complaint is registered.',
    request: 'Your information request is registered.',
    number: 'Number',
    accessCode: 'Access code',
    codeLost: 'cannot be shown: the key is lost. Ask for a new code at our counter.',
    onceOnly:
      'This browser refuses cookies, so this page is shown once. Only sending the same form again shows the same number and code again. The page of the case opens with number and access code.',
    keep: 'Write both down or print them now. The code is never sent by e-mail, and officers cannot read it out to anybody.',
    inStorm: (it) => `A great many reports are coming in at once. Yours has been accepted and is read by ${it.until} at the latest.`,
    inStormByMail: 'Press the link in the letter of receipt to have it read as always.',
    keepNone: 'This case is without identity: without the code nobody can open it for you again.',
    mail: 'A receipt also goes to your e-mail address, without the code.',
    nextTitle: 'What comes next',
    next: {
      complaint: [
        'An officer checks the complaint and passes it to the institution in charge.',
        'The institution acts and answers.',
        'You read the answer on the case page and can reply.',
      ],
      request: [
        'The PPID checks whether the request is complete.',
        'The PPID gives a written answer.',
        'If you are not satisfied or not answered, you have the right to object.',
      ],
    },
    about: { complaint: 'Title', request: 'What you asked for' },
    receivedOn: 'Received',
    site: 'Address of this site',
    datesTitle: 'Time limits',
    renewed: {
      title: 'A new access code',
      text: 'Your access code was replaced. The old one does not work any more.',
      onceOnly:
        'This browser refuses cookies, so this page is shown once. If you cannot write this code down, ask for a new link. The page of the case opens with number and access code.',
    },
    openCase: 'Open the case page',
    addFiles: 'Add files',
  },
}

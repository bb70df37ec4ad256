import { maxMegabytes } from '../../../files/limits.ts'
import { refusalWords } from '../../../files/refusal-words.ts'
import type { CaseText } from '../id/case.ts'

const { picture, document, video } = maxMegabytes

const fileLimits = `pictures (JPEG, PNG, WebP, HEIC) up to ${picture} MB, PDFs up to ${document} MB, videos (MP4, MOV) up to ${video} MB`

export const caseEn: CaseText = {
  title: (it) => `Case ${it.number}`,
  bySetDate: (it) => `The day that was set: ${it.clock} by ${it.due} at the latest.`,
  byPolicy: (it) => `By the policy of this service: ${it.clock} by ${it.due} at the latest.`,
  urgent: (it) =>
    `Urgent: marked by an officer on ${it.since}, because life or health may be in danger. If somebody is in danger now, call ${it.number}.`,
  byLaw: (it) => `By law: ${it.clock} by ${it.due} at the latest.`,
  late: (it) => `The limit for ${it.clock} passed on ${it.due}.`,
  nobodyYet: 'the institution in charge',
  fileRefusals: refusalWords.en,
  timeline: 'What happened so far',
  clocks: 'Time limits',
  clock: {
    due: 'At the latest',
    resting: (it) => `Resting since ${it.from}, ${it.left} left.`,
    asItStopped: 'This date is by the calendar and rules that were in force when this limit stopped.',
    start: 'Counted from',
    allowance: 'Allowance',
    skipped: 'Days that do not count',
    pauses: 'Paused',
    pause: (it) => `${it.from} to ${it.until}, ${it.left} left`,
    untilNow: 'now',
    setTo: 'Set',
    setBy: 'the day was set in the decision, not counted',
    extension: 'Extended',
    law: 'Basis',
    stopped: 'Stopped on',
    provisional: 'This date is provisional: the holidays of that year are not published yet.',
    how: 'How was this date counted?',
    ended: (it) => `Time limits that have stopped (${it.count})`,
  },
  files: 'Files',
  fileTypes: {
    'image/jpeg': 'Photo (JPEG)',
    'image/png': 'Picture (PNG)',
    'image/webp': 'Picture (WebP)',
    'application/pdf': 'Document (PDF)',
    'video/mp4': 'Video (MP4)',
  },
  noFiles: 'No files yet.',
  fileChecking:
    'The file sent last is being checked. Reload this page in a moment. If it still says so after a day, it was not kept: send it again.',
  fileNotKept: (it) => `The file sent last was not kept: ${it.reason}.`,
  addFile: 'Add a file',
  file: {
    title: 'Add a file',
    ready: 'The file is ready',
    readyText: 'This link works for five minutes. After that, open it again from the page of the case.',
    open: 'Open the file',
    missing: 'There is no such file or letter in this case, or it has been erased.',
    intro: (it) => `At most ${it.max} files, one by one: ${fileLimits}.`,
    privacy:
      'Before they are kept, pictures and videos are made anew without place and device, and PDFs without authors, earlier versions, scripts and attachments. What is seen in the picture or written in the document stays: look before you send.',
    signatures: {
      complaint: 'An electronic signature in a PDF goes as well, because it tells who signed.',
      request: 'A PDF with an electronic signature is kept as it is so that the signature stays valid, if nothing in it runs by itself.',
    },
    label: 'Choose a file',
    send: 'Send the file',
    full: (it) => `There are ${it.count} files already; no more can be added.`,
    closed: 'This case has ended; no more files can be added.',
    tooLarge: `This file is too large. The limits: ${fileLimits}. Choose another one or make it smaller first.`,
    expires: 'This form works for 10 minutes. After that, reload the page.',
  },
  letters: 'Letters to you',
  contact: {
    title: 'How we reach you',
    email: 'E-mail',
    phone: 'Telephone',
    hidden: 'left, not shown',
    masked: 'Partly hidden, so that nobody else can read it.',
    wrong: 'Is it wrong? Ask for a correction.',
    correct: {
      title: 'Put the contact right',
      text: (it) =>
        `Write what is right; what you leave empty stays as it is. The contact before is told once. For ${it.days} days a lost access code can be had by the old e-mail address or at the counter alone. Keep your code well.`,
      send: 'Keep the contact',
    },
    before: (it) =>
      `This contact is new. Until ${it.until} whoever reads the one before can bring it back, and a lost access code can be had by the old e-mail address or at the counter alone.`,
  },
  letterStatus: {
    waiting: 'waiting',
    sending: 'being sent',
    sent: 'sent',
    delivered: 'delivered',
    bounced: 'did not arrive; an officer will contact you',
    expired: 'no longer needed',
    'by-phone': 'by telephone; an officer will contact you',
  },
  held: {
    'many-today': 'many letters went out today',
    'many-cases': 'that address got letters of several new cases today',
    unconfirmed: 'waits until the e-mail address is confirmed by the link in the receipt',
    reputation: 'the sending of letters is limited for now, and goes on by itself',
    'never-written': 'the e-mail address was not confirmed and never written to; what was decided stands on this page',
  },
  givenUp: 'could not be sent by e-mail; an officer will contact you',
  complete: {
    title: 'Complete it now',
    question: 'The officer asks',
    label: 'Your answer',
    send: 'Send the answer',
    fileCounts: 'Is it a letter or a photo? The file alone is enough, without words.',
    isThisIt: 'Is this what was asked for?',
    sent: (it) =>
      `What you told us has arrived. If it is what was asked for, press the button below and the case goes on at once. If it is not all, send the rest. If you press nothing, an officer looks at it; the limit is ${it.due}.`,
    more: 'Explanation (optional)',
    thisIsIt: 'Yes, this is it',
  },
  reply: { title: 'Write to the officer', label: 'Message', send: 'Send the message' },
  withdraw: {
    title: 'Withdraw this case',
    text: 'The case will end and nothing more will be done. This cannot be undone.',
    label: 'Reason (optional)',
    confirm: 'I want to withdraw this case',
    send: 'Withdraw the case',
  },
  privacy: {
    title: 'My personal data',
    text: 'You have the right to see, correct or ask for erasure of your personal data (Law 27/2022). An officer answers on this page.',
    label: 'What you ask for',
    rights: { access: 'See my data', correction: 'Correct my data', erasure: 'Erase my data' },
    detail: 'Explanation',
    send: 'Send',
  },
  enoughForNow: (it) =>
    `Many messages or requests came for this case, and this one was not sent. We take it again from ${it.from}. If it is urgent, contact the desk.`,
  copyIt: 'What you wrote still stands on this page, but we do not keep it: copy it before you close the page.',
  pager: {
    label: 'Other parts of what happened',
    here: (it) => `Page ${it.page} of ${it.pages}`,
    later: 'Later',
    earlier: 'Earlier',
  },
  refused: 'That is not possible as the case stands. This page shows how it stands now.',
  erased: '(this text was erased)',
  leave: 'Leave this case',
}

import type { PasteText } from '../id/paste.ts'

export const pasteEn: PasteText = {
  title: 'Paste a chat',
  link: 'Paste a chat of WhatsApp or social media',
  intro:
    'Copy messages from WhatsApp (mark several and copy, or export the chat) and paste them here. The number of the sender, the words and their times are read from it. Other text will do too: all of it becomes the report.',
  paste: 'Chat or text',
  pasteHint: 'Nothing is kept before you press Enter it.',
  read: 'Read',
  reviewTitle: 'Check, then enter',
  whoTitle: 'Who reports?',
  whoHint: 'Only what this person wrote becomes the report.',
  readAgain: 'Read again',
  found: (it) => `From ${it.sender}, first message ${it.at}.`,
  notChat: 'This does not read as a chat: all of it becomes the report. Fill in day and time of receipt yourself.',
  future: 'The time in that chat has not come here yet; now is taken instead. Put it right if that is wrong.',
  old: 'The first message is more than a year old. Fill in the day of receipt.',
  receivedTime: 'Time of receipt',
  receivedTimeHint:
    'When its reporter’s first message about this came, by the clock here. May stay empty where nobody knows. Limits count from the day.',
  leftOut: (it) => `Not taken: ${it.count} lines`,
  why: {
    media: 'a picture or file that was not copied along',
    'somebody-else': 'written by somebody else',
    before: 'before the first message, nobody sees who wrote it',
    note: 'a note of WhatsApp',
    mark: 'a mark of WhatsApp',
  },
  photosMissing: (it) => `${it.count} pictures or files were not copied along: choose them below.`,
  similarTitle: 'Similar reports that are still open',
  similarNote: 'If it is the same matter, enter it all the same: afterwards it can be linked, and the answer is shared.',
  similarNone: 'No similar report is open.',
  message: {
    title: 'Send it by WhatsApp',
    intro:
      'The reporter can be reached by their number alone. Copy and send the access code first, for this page is gone once you have ticked. Then open WhatsApp with the receipt, send it, and tick it off. The access code is not in that message.',
    codeOnly: 'Copy the access code and send it in the same chat, now: it is not sent in any other way.',
    text: 'Message',
    open: 'Open WhatsApp with this message',
    code: 'Access code',
    done: 'Sent by WhatsApp',
    other: 'Not by WhatsApp?',
  },
}

import type { PhotosText } from '../id/photos.ts'

export const photosEn: PhotosText = {
  legend: 'Photos, videos or documents',
  hint: (it) => `Several at once, at most ${it.count}. They are sent as soon as the report is registered, by the same button.`,
  smaller: 'Photos are made smaller on this phone; the place and the kind of phone that are written in them are not sent.',
  choose: 'Choose photos or files',
  camera: 'Take a photo',
  after: 'Photos, videos and documents can be added once the report is registered.',
  drop: 'Leave out',
  whole: 'Cannot be made smaller here: it is sent as it is, and what it says of its place is removed as soon as it arrives.',
  tooLarge: (it) => `${it.name} is too large and is not sent.`,
  tooMany: (it) => `At most ${it.count} files; the rest is not sent.`,
  filing: 'Sending the report…',
  sending: (it) => `The report is registered. Sending file ${it.n} of ${it.count}: ${it.name}. Do not close this page.`,
  sent: (it) => `${it.count} files sent; they are being checked.`,
  failed: (it) => `${it.name} was not sent. The report is registered: press "Send again", or add it on the page of the case.`,
  later: (it) =>
    `${it.name} was not sent yet, because this browser refuses cookies. The report is registered: open the case with number and code and add it there.`,
  again: 'Send again',
  unanswered: 'No answer. Check the connection and press again: the same report is not registered twice.',
}

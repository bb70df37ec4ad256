import type { CommonText } from '../id/common.ts'

export const commonEn: CommonText = {
  skip: 'Skip to content',
  quickExit: 'Quick exit',
  otherLanguage: 'Bahasa Indonesia',
  nav: {
    label: 'Main menu',
    complaint: 'Complaint',
    request: 'Information',
    track: 'Track',
    deadline: 'Deadlines',
    legal: 'Legal basis',
    privacy: 'Privacy',
  },
  emergency: 'Emergency? Call',
  toHome: 'To the home page',
  optional: '(optional)',
  none: 'Not chosen',
  yes: 'Yes',
  no: 'No',
  charactersLeft: (it) => `${it.count} characters left.`,
  charactersOver: (it) => `${it.count} characters too many.`,
  honeypot: 'Leave this field empty',
  workingDays: 'working days',
  calendarDays: 'calendar days',
  print: 'Print this page',
  contact: { desk: 'Service desk', phone: 'Telephone', email: 'E-mail', hours: 'Opening hours' },
}

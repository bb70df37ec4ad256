import type { HelpText } from '../id/help.ts'

export const helpEn: HelpText = {
  title: 'Help',
  intro: 'What people often ask, and where else you can go.',
  filing: 'Filing and following',
  answers: [
    {
      question: 'Do I need an account?',
      answer: 'No. Fill in the form; you get a case number and an access code at once. Keep both.',
      link: ['/pengaduan/sebelum', 'File a complaint'],
    },
    {
      question: 'A complaint or an information request?',
      answer:
        'A complaint for services or conditions that are not as they should be, ideas and questions. An information request asks for official documents or data; the law requires your name and identity.',
      link: ['/permohonan', 'Ask for information'],
    },
    {
      question: 'How do I see where my case stands?',
      answer: 'Enter case number and access code. The page says who holds it, until when, and what you can do.',
      link: ['/lacak', 'Track a case'],
    },
    {
      question: 'I lost my access code.',
      answer:
        'If you gave an e-mail address, we send a link for a new code. If not, come to the desk with proof of identity; of a case that is anonymous, or was, it takes two officers and about a week. A case without identity opens with its access code only.',
      link: ['/lacak/kode', 'Ask for a new code'],
    },
    {
      question: 'How do I add photos, videos or documents?',
      answer:
        'After the case is filed, from the receipt or the page of the case. From pictures and videos, place and device are removed before they are kept.',
    },
    {
      question: 'Who knows my name?',
      answer:
        'Of a complaint you choose when you file: with your name, anonymous (sealed, and unseen by the institution), or without any identity. An information request needs your name, which the officers who handle it see.',
      link: ['/privasi', 'Who sees what'],
    },
  ],
  late: 'If it is late, or not good enough',
  lateAnswers: [
    {
      question: 'The time limit has passed.',
      answer:
        'Officers and their superiors are reminded by the system; a report need not be sent again. If an information request is late, object on the page of the case before the date that stands there; after that the right is gone.',
      link: ['/dasar-hukum', 'The time limits we work by'],
    },
    {
      question: 'The answer did not solve it.',
      answer: 'Reply on the page of the case: work on it goes on. A closed complaint can be reopened once, as long as its page offers it.',
    },
    {
      question: 'My information request was refused, answered in part, or not answered.',
      answer:
        'Object on the page of the case; the superior of the PPID decides. After that you can take the dispute to the Information Commission. Until when stands on the page of the case.',
    },
  ],
  elsewhere: 'Beyond us',
  commission: 'Disputes about public information',
  ombudsman: 'Bad service that nobody answers for: Ombudsman of the Republic of Indonesia',
  ombudsmanHow: (it) => `Call ${it.number} or ombudsman.go.id. Name your case number here.`,
  national: 'National complaints: SP4N-LAPOR!',
  nationalHow: 'lapor.go.id, the national application. What is filed there is handled there, under another number.',
  danger: 'Is there danger now?',
  accessibility: {
    title: 'Accessibility',
    intro: 'This site is made for everybody: with a screen reader, a keyboard, large type, a small phone, and without script.',
    standard:
      'We measure ourselves by WCAG 2.2, level AA. Each change is tried with an automatic tool (axe), the keyboard, screens of 320 to 1280 pixels, and without script.',
    gapsTitle: 'What is not good yet',
    gaps: [
      'Official letters as PDF have a structure for screen readers, but have not been tried with one. What they say can be had in another form at the desk.',
      'On English pages the names of rules and what officers wrote stay Indonesian, unmarked for screen readers.',
      'Photos, videos and documents that people send have no descriptions.',
    ],
    tellTitle: 'Is something in your way?',
    tell: 'Tell the desk by one of the contacts at the foot of the page. Complaints and requests are taken at the counter and by telephone too; an officer writes them down.',
  },
}

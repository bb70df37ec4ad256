import type { CaseLetters } from '../letter-text.ts'

const archiveReasons = {
  sara: 'because it attacks people for their ethnicity, religion, race or group',
  'no-facts': 'because nothing supports it',
  unclear: 'because it is not clear',
  'not-performance': 'because it is not about the work of the government',
  'outside-scope': 'because it is a legal dispute or outside what this service is for',
  expired: 'because it happened too long ago',
  'reporter-wish': 'any further, as you asked',
} as const

export const complaintEn = {
  answered: (facts, { due }) => ({
    subject: `Complaint ${facts.number} has been answered`,
    blocks: [
      { paragraph: 'The institution has answered your complaint. The answer is on the page of your case.' },
      ...(due
        ? [
            {
              paragraph: `If the matter is settled, say so and rate it. If not, reply by ${facts.date(due)}. After that day the system closes the case.`,
            },
          ]
        : []),
      { link: facts.pageUrl('selesai'), label: 'Read the answer and react' },
    ],
  }),
  'marked-urgent': (facts, { due, dueAt }) => ({
    subject: `Complaint ${facts.number} is marked as urgent`,
    blocks: [
      {
        paragraph:
          'An officer marked your complaint as urgent: life or health may be in danger. The reason is on the page of your case, and whoever deals with it is told at once.',
      },
      ...(due === null
        ? []
        : [
            {
              paragraph: `A first action is asked for by ${facts.date(due, dueAt)}. We set this limit ourselves; all other limits still hold.`,
            },
          ]),
      { paragraph: `If somebody is in danger now, do not wait to hear from us: call ${facts.emergencyNumber}.` },
      { link: facts.pageUrl('perjalanan'), label: 'See what happened' },
    ],
  }),
  'urgency-lifted': (facts) => ({
    subject: `Complaint ${facts.number} is no longer marked as urgent`,
    blocks: [
      {
        paragraph:
          'An officer took the urgent mark off your complaint. The reason is on the page of your case. It is still being dealt with, and all other limits still hold.',
      },
      {
        paragraph: `If you think there is still a danger, reply on the page of your case. If somebody is in danger now, call ${facts.emergencyNumber}.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Read the reason' },
    ],
  }),
  published: (facts) => ({
    subject: `A summary of complaint ${facts.number} is published`,
    blocks: [
      {
        paragraph:
          'As you allowed, the desk published a summary of your complaint with its answer among the published reports. An officer wrote it, without your name, contact, and case number.',
      },
      {
        paragraph:
          'Read it by way of the page of your case. If you do not agree, take your consent back there: the summary is shown no more at once.',
      },
      { link: facts.pageUrl('terbit'), label: 'Read it, or take your consent back' },
    ],
  }),
  referred: (facts) => ({
    subject: `Complaint ${facts.number} belongs to another body`,
    blocks: [
      {
        paragraph:
          'What you reported is dealt with by a body outside the regional government. Its name and how to reach it are on the page of your case.',
      },
      { link: facts.pageUrl('perjalanan'), label: 'See who is competent' },
    ],
  }),
  archived: (facts, { reason, final }) => ({
    subject: `Complaint ${facts.number} will not be processed`,
    blocks: [
      {
        paragraph: `We do not process complaint ${facts.number} ${archiveReasons[reason]}. The officer's explanation is on the page of your case.`,
      },
      {
        paragraph: final
          ? 'This complaint was reopened before and cannot be reopened again. If you think that is wrong, contact the service desk.'
          : 'If you think that is wrong, you can reopen it once on that page, which says until when.',
      },
      { link: facts.pageUrl('perjalanan'), label: 'Read the explanation' },
      ...(final ? [] : [{ link: facts.pageUrl('buka-lagi'), label: 'Reopen the complaint' }]),
    ],
  }),
  blocked: (facts) => ({
    subject: `Complaint ${facts.number} is not shown`,
    blocks: [
      { paragraph: `The content of complaint ${facts.number} breaks the rules of this service. The reason is on the page of your case.` },
      { link: facts.pageUrl('perjalanan'), label: 'See the reason' },
    ],
  }),
  reopened: (facts, { due }) => ({
    subject: `Complaint ${facts.number} has been reopened`,
    blocks: [
      { paragraph: `Complaint ${facts.number} has been reopened and will be dealt with again.` },
      ...(due ? [{ paragraph: `The next step is due on ${facts.date(due)}.` }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'See the case' },
    ],
  }),
  'flags-set': (facts, { anonymous, confidential, weaker }) => ({
    subject: `Protection of complaint ${facts.number} has changed`,
    blocks: [
      {
        paragraph: weaker
          ? `With your consent, complaint ${facts.number} is protected less. Why, and how you consented, is on the page of your case.`
          : `An officer protected complaint ${facts.number} more.`,
      },
      {
        paragraph: `Your name is now ${anonymous ? 'hidden from' : 'shown to'} the institution that handles it, and the complaint is ${confidential ? 'kept from the public' : 'not kept from the public'}.`,
      },
      ...(weaker ? [{ paragraph: 'If you never agreed to this, tell us at once on the page of your case.' }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'See the case' },
    ],
  }),
  reversed: (facts, { status }) => ({
    subject: `Complaint ${facts.number} goes on`,
    blocks: [
      { paragraph: `The ending of complaint ${facts.number} was taken back. The reason is on the page of your case.` },
      {
        paragraph:
          status === 'answered'
            ? "The institution's answer stands, and your time to react to it begins anew."
            : 'Your complaint is checked and handled again. You need not do anything.',
      },
      { link: facts.pageUrl(status === 'answered' ? 'selesai' : 'perjalanan'), label: 'See the case' },
    ],
  }),
  'conversion-proposed': (facts, { due }) => ({
    subject: `Complaint ${facts.number} is better made an information request`,
    blocks: [
      {
        paragraph:
          'What you ask for is public information. So that your rights under Law 14/2008 apply, we suggest going on with it as an information request. We have copied your words into its form; by sending it you agree to the change.',
      },
      ...(due ? [{ paragraph: `Please react by ${facts.date(due)}. The day we first received your complaint stays on record.` }] : []),
      { link: facts.pageUrl('lanjutkan'), label: 'Open the case and go on' },
    ],
  }),
} satisfies Partial<CaseLetters>

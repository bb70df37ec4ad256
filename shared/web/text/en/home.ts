import type { HomeText } from '../id/home.ts'

export const homeEn: HomeText = {
  title: 'Tell us, and follow it until it is answered',
  lead: 'Here you can file a complaint or ask for public information without an account. Everything you send gets a number and the date by which it has to be answered.',
  complaint: {
    title: 'Complaints and ideas',
    text: 'Bad roads, dark lamps, poor service, proposals, or questions about a service.',
    action: 'File a complaint',
  },
  request: {
    title: 'Public-information request',
    text: 'Ask for documents or data of public bodies through the PPID.',
    action: 'Request information',
  },
  track: { title: 'Sent something before?', text: 'See where your case stands with its number and access code.', action: 'Track a case' },
  howLong: 'How long does an answer take?',
  howLongCaption: 'Time limits by rule, except where marked',
  ours: '(set by ourselves)',
  matter: 'Matter',
  limit: 'At most',
  howLongMore: 'Calculate the exact date',
  whatNext: 'What happens after you send',
  steps: [
    'You get a number, an access code and the dates at once.',
    'An officer checks it and passes it to the institution in charge. A wrong address is no reason to refuse.',
    'The institution answers. You can reply, complete or withdraw at any time.',
  ],
  beside: 'Tanggap is the work-desk of the regency and runs beside SP4N-LAPOR!, the national complaint application. You may use either.',
  before: {
    title: 'Before you file a complaint',
    emergencyTitle: 'Is somebody hurt, is there a fire or a crime going on?',
    emergency: (it) => `Do not write here. Call ${it.number} or one of these numbers now; it is free, day and night.`,
    fitsTitle: 'What we can handle',
    fits: 'Services and works of the regency: roads, lamps, waste, health centres, schools, identity cards, aid, permits, officials, and ideas for the region.',
    outsideTitle: 'What is not ours',
    outside: [
      'Power cuts belong to PLN. You may still write here; we note it and tell you where it goes.',
      'Cases before the police or a court.',
      'Family, inheritance or debt disputes between citizens.',
    ],
    noWrongDoor: 'In doubt? Just write. Finding the door is our work.',
    question: 'Want official documents or data?',
    questionLink: 'Use the information request',
    action: 'Continue to the complaint form',
  },
}

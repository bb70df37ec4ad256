import type { ComplaintText } from '../id/complaint.ts'

export const complaintEn: ComplaintText = {
  title: 'File a complaint',
  intro: 'Fill in what you can.',
  reviewTitle: 'Check before you send',
  storm:
    'A great many reports are coming in at once. Your browser computes for a few seconds, and your report is read as always. Without that (a browser without script) it is still accepted, with number, code and today’s date, and read after the storm, within two working days; sooner if you press the link in the letter of receipt. Danger now? Call the emergency number.',
  review: 'Check and continue',
  send: 'Send the complaint',
  edit: 'Change answers',
  more: 'Subject, place, day of the event (may be left out)',
  whom: 'Whom is it about? (may be left out)',
  fields: {
    class: 'Kind of report',
    title: 'Title',
    text: 'What happened?',
    eventOn: 'Date of the event',
    place: 'Place of the event',
    district: 'District (kecamatan)',
    village: 'Village',
    category: 'Subject',
    targetInstitution: 'Institution concerned',
    conduct: 'Is this about the conduct of an officer or official?',
    reportedInstitution: 'Institution complained about',
    reportedPerson: 'Name of the person complained about',
    otherDesk: 'Ask for the other desk, not the coordinators',
    identity: 'Who may know your name?',
    confidential: 'Keep the report confidential',
    recordThere: 'May it be recorded in SP4N-LAPOR!?',
    name: 'Name',
    email: 'E-mail',
    phone: 'Telephone or WhatsApp',
  },
  hints: {
    title: 'One short sentence, such as: Street lamps out in front of the market.',
    text: 'Tell what, where, since when, and what you hope for. Do not write identity or account numbers.',
    eventOn: 'Optional. If you are not sure, choose the nearest date. Not needed for an idea.',
    place: 'Optional. A landmark that is easy to find.',
    village: 'Optional.',
    category: 'Optional; an officer will check it.',
    targetInstitution: 'Optional. If you do not know, we find out.',
    conduct: 'Optional. Answer where you complain about what a person did, not about a service or a state of things.',
    reportedInstitution:
      'Optional. Only for complaints about abuse, or where you said yes above. Officers of the institution that you name do not see this complaint from the moment it is sent.',
    reportedPerson:
      'Optional, as above. Officers with a similar name do not see this complaint until the name has been matched; before that it is passed on to nobody.',
    reportedDesk: (it) =>
      `If you name ${it.desk}, where the coordinators work, ${it.other} handles the complaint from the moment it is sent.`,
    reportedNoDesk: (it) => `An exception: ${it.desk}, where the coordinators work, receives all complaints of this regency.`,
    otherDesk: (it) =>
      `Unless that institution is what you complain about, it then verifies the complaint and passes it on (${it.other}); the coordinators do not see it.`,
    confidential: 'The report will not be shown to the public in any form.',
    recordThere:
      'SP4N-LAPOR! is the national complaints application of the central government. If it may, an officer copies title, text, subject, place and date there, and later the answer. Your name, e-mail and telephone number are not copied; see whether you wrote them into the text. You can change this on the page of your case as long as it is not recorded there. Anonymous or without identity: you need not answer, and it is recorded only if you say yes. Your complaint is handled alike, whatever you answer.',
    notAsked: 'The reporter was not asked yet',
    contact: 'Give an e-mail address or a telephone number. Not asked without identity; even if given, it is not kept.',
    email: 'The receipt and news go here. If you lose the access code, this is the way to get it back.',
  },
  classes: {
    ordinary: { label: 'Complaint', hint: 'A service or condition that is not as it should be.' },
    oversight: {
      label: 'Complaint about misconduct',
      hint: 'Illegal charges, corruption, abuse of authority, or discipline of officials.',
    },
    'service-question': { label: 'Question about a service', hint: 'Such as requirements, costs, or how to arrange something.' },
    aspiration: { label: 'Idea', hint: 'A proposal or wish for the region.' },
  },
  identities: {
    named: {
      label: 'Officers and the institution handling it',
      hint: 'Your name and contact are seen by those who handle it, not by the public.',
    },
    anonymous: {
      label: 'Anonymous: the institution may not know',
      hint: 'Your name is sealed. Neither the institution you report nor the one handling it sees it. Letters still reach you.',
    },
    none: {
      label: 'Without identity: nobody',
      hint: 'We keep no name, e-mail or telephone. The access code is the only key; if you lose it, you cannot open this case again.',
    },
  },
  missing: {
    class: 'Choose what kind of report it is',
    title: 'Write a title: one short sentence',
    text: 'Tell what happened',
    identity: 'Choose who may know your name',
    recordThere: 'Choose yes or no: may it be recorded in SP4N-LAPOR!?',
    name: 'Write your name, or choose without identity',
  },
  groups: { what: 'What it is about', where: 'Where', who: 'About you' },
  notKept: 'not kept',
}

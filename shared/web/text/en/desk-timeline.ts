import type { DeskTimelineText } from '../id/desk-timeline.ts'

export const deskTimelineEn: DeskTimelineText = {
  title: 'What happened',
  roles: {
    coordinator: 'coordinator',
    liaison: 'liaison',
    head: 'head of institution',
    superior: 'superior of the PPID',
    leader: 'leader',
    administrator: 'administrator',
  },
  actors: { reporter: 'reporter', sweep: 'system', attachments: 'system', mail: 'system', jobs: 'system', law: 'system' },
  unknownEvent: 'Something this version does not know yet',
  unknownOfficer: 'officer',
  change: (it) => `${it.old} → ${it.new}`,
  details: {
    status: 'Status',
    approvedBy: 'Drafted by',
    agenda: 'Agenda number',
    to: 'To',
    due: 'Limit',
    closedBy: { system: 'by the system', officer: 'by an officer', reporter: 'by the reporter' },
    endings: { confirmation: 'The reporter says it is settled', withdrawal: 'The reporter withdraws' },
    stars: (it) => `${it.stars} of 5`,
    inItsPlace: 'Accepted by a coordinator in its place',
    consent: (it) => `With the reporter's consent by: ${it.how}`,
    unlinked: 'Link taken away',
    opened: (it) => `From then on may read the case while it is late: ${it.readers}`,
    noneReported: 'Nobody is reported',
    before: 'Before',
    privacy: { access: 'access', correction: 'correction', erasure: 'erasure' },
  },
}

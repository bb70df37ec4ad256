import type { PublishedReportsText } from '../id/published-reports.ts'

export const publishedReportsEn: PublishedReportsText = {
  title: 'Reports that were answered',
  lead: 'What citizens reported and what was done about it. Written anew by officers and published with the consent of whoever reported it; nobody is named.',
  search: 'Search in reports and answers',
  category: 'Category',
  district: 'District',
  everyCategory: 'All categories',
  everyDistrict: 'All districts',
  find: 'Search',
  found: (it) => (it.count === '1' ? '1 report.' : `${it.count} reports.`),
  none: 'No published report fits. Try another word, or file a complaint.',
  empty: 'No report has been published yet. One is published only after it was answered, and if its reporter allows it.',
  next: 'Next page',
  file: 'Download all published reports (CSV)',
  complain: 'File a complaint',
  back: 'Back to the reports that were answered',
  gone: 'This report is shown no more.',
  unknown: 'There is no report at this address',
  since: (it) => `Published ${it.on}.`,
  columns: {
    title: 'Title',
    summary: 'What was reported',
    done: 'What was answered or done',
    institution: 'Answered by',
    category: 'Category',
    district: 'District',
    month: 'Month of filing',
    since: 'Published',
    same: 'Said that they have the same',
    address: 'Address',
  },
  same: {
    title: 'Do you have the same?',
    text: 'If it is enough that we know that you have this problem too, press this button: there is no new case, and nothing about you is kept. If the problem is still there, or somewhere else, file a complaint so that it is dealt with.',
    send: 'I have the same',
    count: (it) =>
      it.count === '0'
        ? 'Nobody has said yet that they have the same.'
        : it.count === '1'
          ? 'Said once: "I have the same".'
          : `Said ${it.count} times: "I have the same".`,
    honest: (it) =>
      `Counted once for each browser, and at most ${it.most} times a day from one network; it is no certain number of people.`,
    done: 'Counted. Thank you.',
    before: 'This browser has said so already.',
    enough: 'From this network enough have said so today. Try again tomorrow.',
  },
  similar: {
    title: 'Perhaps it was answered already',
    hint: 'Published reports and public information with a title like yours. Compared on your phone; what you type is not sent.',
    report: 'answered report',
    information: 'public information',
    link: 'Search the reports that were answered first',
  },
  keep: {
    one: 'Summary of a report for publication',
    waiting: 'Waits to be published',
    intro:
      "Write in the desk's words, not the reporter's: what the problem was and what was done. Category, district, month and institution are the case's. Another coordinator publishes it.",
    case: 'From case',
    propose: 'Propose a summary for publication',
    standing: {
      waiting: 'A summary was proposed and is not published yet',
      shown: 'A summary is published',
      allowed: 'The reporter allows publication',
    },
    open: 'Open the summary',
    titleHint: 'For example: Hole in the road before the market.',
    summaryHint: 'The district is enough as place, and the month as time.',
    redacted: 'No name, contact, number, address or anything else points to the reporter or another person',
    tells: (it) => `${it.field}: it holds the reporter's name, the number of their case, or a contact; write it without`,
    releaser: 'A coordinator publishes it.',
    takeDownHint: 'Gone at once, and never shown again at this address. The reporter sees it on the page of the case.',
    release: 'Publish',
  },
}

import type { ProofText } from '../id/proof.ts'

const faults: ProofText['faults'] = {
  'case-missing': () => 'Its log is gone, though a daily root vouches that this case was there.',
  unreadable: (it) => `Event ${it.seq} is no record that can be read any more: it was damaged or exchanged.`,
  'event-missing': (it) => `Event ${it.seq} is not there: it was taken out of the log.`,
  'event-moved': (it) => `In the place of event ${it.seq} lies another one: the order was changed.`,
  'event-of-another-case': (it) => `In the place of event ${it.seq} lies an event of another case.`,
  'link-broken': (it) =>
    `Event ${it.seq} does not go on from the one before it: one of the two was exchanged, or something was put in or taken out between them.`,
  'event-changed': (it) => `What event ${it.seq} says does not give its hash: it was changed after it was recorded.`,
  'cut-off': (it) => `The log is cut off: event ${it.seq} and all after it are not there, though the case had come so far.`,
  'event-added': (it) => `Event ${it.seq} was added beside the usual way: the case does not know of it.`,
  'snapshot-missing': () => 'How the case stands was taken away, and its log is there.',
  'snapshot-differs': () => 'How the case is shown is not what its log adds up to: it was changed without an event.',
  'not-as-anchored': (it) =>
    `The log is not the one any more that the daily root of ${it.day} vouches for: event ${it.seq} or one before it was written anew or taken away after that day.`,
  'dated-back': (it) =>
    `Event ${it.seq} bears the date ${it.day}, and the root of that day does not know it: it was added later and dated back, or the note of its day was taken away.`,
  'text-missing': (it) => `Text ${it.n} (event ${it.seq}) is not there, and the log does not say that it was erased.`,
  'text-changed': (it) => `Text ${it.n} (event ${it.seq}) is not what was written: it or its salt was changed.`,
  'text-not-erased': (it) => `Text ${it.n} is there, though the log says that it was erased.`,
  'text-added': (it) => `There is a text ${it.n} that no event speaks of.`,
  'roots-begin-late': (it) => `There are no daily roots before ${it.day}: the beginning of the row was taken away.`,
  'root-missing': (it) => `There is no daily root of ${it.day}: it was taken out of the row.`,
  'roots-part': (it) => `The daily root of ${it.day} does not go on from that of the day before: one of the two was exchanged.`,
  'heads-differ': (it) =>
    `What is noted of ${it.day} does not give its root: a case that changed that day was added, taken away or exchanged.`,
}

export const proofEn: ProofText = {
  title: 'Check of the records',
  intro:
    'Each event of a case holds the hash (SHA-256) of the one before it, and a daily root sums up all cases that changed on that day. Here it is checked whether anything was changed, taken away or put in after it was recorded, and since when.',
  limits:
    'This vouches for the log and the texts, not that what was written is true. Who filed and what attached files hold is not checked on this page. Whoever has the whole table in hand could make all roots anew; so the letters with daily roots that the overseer keeps are what decides.',
  faults,
  roots: {
    title: 'Daily roots',
    none: 'There is no daily root yet. The first is made when the first day has ended.',
    good: (it) => `${it.days} days, from ${it.first} to ${it.last}, go on from each other without a break.`,
    bad: (it) => `${it.days} days, from ${it.first} to ${it.last}. The row is broken:`,
    since: (it) => `No root vouches yet for what changed since ${it.day}; it is made when that day has ended.`,
  },
  one: {
    title: 'Check one case',
    number: 'Case number',
    hint: 'Complaint number, register or agenda number.',
    submit: 'Check the case',
    absent: 'There is no case with that number, or none that you may know of.',
    good: (it) => `Case ${it.number}: its log is whole, ${it.events} events.`,
    bad: (it) => `Case ${it.number}: its log is NOT whole.`,
    whole: (it) => `Up to event ${it.seq} (${it.day}) its chain holds.`,
    wholeNone: 'Its chain is broken at the first event.',
    vouched: (it) => `The daily root of ${it.day} vouches that events 1 to ${it.seq} have not changed since that day.`,
    vouchedNone: 'No daily root vouches for this case yet.',
    notYet: (it) => `No daily root vouches yet for the last ${it.count} events.`,
    files: 'Proof as a file',
    filesHint:
      'One HTML file that checks itself in any browser, without this system: the log of the case, how it leads up to a daily root, and a description of its form. It does not hold who filed. That you take it is logged.',
    take: 'Download without what people wrote',
    takeWithTexts: 'Download with the texts that you may read',
  },
  day: {
    title: (it) => `${it.day}`,
    absent: 'That day has no root.',
    good: 'What is noted of that day gives its root, and the cases that you may know of are as they were that day.',
    cases: 'Not any more as they were at the end of that day:',
  },
  all: {
    title: 'Check everything',
    hint: 'All days and all cases, in the background; a year of a thousand cases takes some minutes.',
    submit: 'Check everything',
    doing: 'Being checked',
    done: 'The check is done',
    good: (it) => `Nothing was found to be changed: ${it.count} days and cases that you may know of are whole.`,
    bad: (it) => `${it.count} days or cases are NOT whole:`,
    untold: 'Something was also found of a case that you cannot be told of. Ask a leader or the overseer to check.',
    entry: 'Day or case',
    fault: 'What was found',
    failed: 'cannot be checked now',
    more: 'The first finding is named; open it for all of them.',
  },
  letters: {
    title: "Compare with the overseer's letters",
    label: 'Text of letters with daily roots',
    hint: 'Paste one letter or several, as they came. Nothing is kept.',
    submit: 'Compare',
    none: 'There is no daily root in that text. Paste the letter as it came, with its lines "Hari" and "Akar hari ini".',
    tooLong: 'The text is too long. Compare fewer letters at a time.',
    result: 'What the comparison found',
    holds: (it) =>
      `The letter of ${it.day} fits the root that is kept. If the row of roots above holds and the check of everything finds nothing, nothing has changed up to the end of that day.`,
    differs: (it) =>
      `The letter of ${it.day} does NOT fit: the root that is kept is not the one the overseer was sent. What is recorded of that day or an earlier one was changed after the letter had left.`,
    differsOn: (it) =>
      `The letter of ${it.day} does NOT fit, and the root of the day before does: what is recorded of that very day was changed after the letter had left.`,
    missing: (it) => `The letter of ${it.day}: no root of that day is kept any more. The row of roots here is shorter than what was sent.`,
    span: (it) => `The letter of ${it.held} still fits, that of ${it.from} does not: what was changed lies between those two days.`,
  },
  file: {
    title: (it) => `Proof of the log of case ${it.number}`,
    made: (it) => `${it.region}, made ${it.at} (UTC).`,
    secret: 'This file holds the course of the case as coordinators may see it. Hand it only to who is entitled to it.',
    secretWithTexts:
      'This file holds the course of the case and what people wrote, perhaps with personal data (UU 27/2022). Hand it only to who is entitled to it, and delete it when it is not needed any more.',
    resultTitle: 'Result of the check (in Indonesian)',
    withoutScript: 'This browser runs no script. Open the file in another one, or reckon by the description below.',
    anchored: (it) =>
      `Events 1 to ${it.seq} are in the daily root of ${it.day}. Ask the overseer for any letter with a daily root from ${it.day} to ${it.until}, and paste its root here.`,
    unanchored: {
      'not-yet':
        'No daily root was made since its last change. The chain below holds, but no letter of the overseer vouches for it yet; download it again tomorrow.',
      'older-form':
        'The root of its last day was made in the older way, which cannot be shown without naming other cases. The chain below holds; how it fits the letter of the overseer is checked at the desk.',
    },
    compare: 'Root from a letter of the overseer (line "Akar hari ini"):',
    eventsTitle: 'Events',
    eventHeads: ['No.', 'Date', 'Event', 'Hash (SHA-256)'],
    withheld: '(not open to the reader of this file; its hash is enough for the chain)',
    textsTitle: 'Texts',
    textHeads: ['No.', 'Text'],
    rootsTitle: 'Daily roots',
    rootHeads: ['Day', 'Root'],
    formTitle: 'The form of this file, for who wants to reckon themselves',
    form: `The data are in this file as JSON (the element with the id "bukti"). All hashes are SHA-256 over UTF-8, in lower-case hexadecimal.

The canonical form of a value: JSON without blanks, names of fields sorted by code unit, fields without a value left out.

1. Events. events[i].seq = i + 1. previous = hash of the event before; 64 zeros for the first.
   hash = SHA-256 over the canonical form of {caseId, seq, v, event, previous}.
   An event that is not open holds only seq, previous and hash.
2. Texts. Within an event a text is {n, hash}: hash = SHA-256 over "length of the salt" + ":" + salt + text.
   A text that was erased (UU 27/2022) is gone with its salt; the chain holds all the same.
3. Leaf. SHA-256 over "leaf:" + canonical form of [caseId, version, head]; head = hash of event number version.
4. Tree. For each step of path: SHA-256 over "node:" + left + right, with the hash of the step on the side it names.
   The last result = tree of that day's root (roots[0]). The tree is filled up with blank leaves to 1,024, so that the length of path
   does not tell how many cases changed that day.
5. Root. root = SHA-256 over the canonical form of {day, previous, tree}; previous = root of the day before.
6. The overseer gets root by letter every working morning, outside this system. If the root in the letter is one of those here,
   events 1 to version have not changed since that day.`,
  },
}

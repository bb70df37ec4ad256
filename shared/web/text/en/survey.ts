import type { SurveyElement } from '../../../domain/survey/elements.ts'
import type { ElementWords, SurveyText } from '../id/survey.ts'

const degrees = (word: string): ElementWords['answers'] => ({
  1: `Not ${word}`,
  2: `Not quite ${word}`,
  3: word.charAt(0).toUpperCase() + word.slice(1),
  4: `Very ${word}`,
})

const elements: Record<SurveyElement, ElementWords> = {
  requirements: {
    name: 'Requirements',
    question: 'Was what we asked of you appropriate to what you needed?',
    answers: degrees('appropriate'),
  },
  procedure: { name: 'Procedure', question: 'How easy were the steps?', answers: degrees('easy') },
  time: { name: 'Time', question: 'How quick was the handling of your case?', answers: degrees('quick') },
  cost: {
    name: 'Cost',
    question: 'How was the price, if you were asked to pay?',
    answers: { 1: 'Very expensive', 2: 'Rather expensive', 3: 'Cheap', 4: 'Free' },
  },
  product: {
    name: 'Result',
    question: 'Was the result as it had been promised?',
    answers: { 1: 'Not at all', 2: 'Not quite', 3: 'Yes', 4: 'Entirely' },
  },
  competence: { name: 'Competence of officers', question: 'How capable were the officers?', answers: degrees('capable') },
  conduct: { name: 'Conduct of officers', question: 'How polite and friendly were the officers?', answers: degrees('polite and friendly') },
  facilities: {
    name: 'Facilities',
    question: 'How good were the facilities: this site, the telephone, the counter?',
    answers: { 1: 'Bad', 2: 'Fair', 3: 'Good', 4: 'Very good' },
  },
  complaints: {
    name: 'Complaints about the service',
    question: 'If you complained about the service itself, how was that dealt with?',
    answers: {
      1: 'Nobody dealt with it',
      2: 'There is a way, but it does not work',
      3: 'It works, but not well yet',
      4: 'It was dealt with well',
    },
  },
}

export const surveyEn: SurveyText = {
  title: 'Satisfaction survey',
  intro: ({ number }) =>
    `How did we handle case ${number}? Nine short questions. Leave out what you do not want to answer; one answer already helps.`,
  until: ({ on }) => `It can be answered once, until ${on}.`,
  use: 'What you tick is only added to what others tick and published as a figure; no institution sees what anybody ticked. A comment can be read by coordinators, or by another desk that holds this case; it is not published, and is erased with the case.',
  comment: 'Comment or suggestion',
  optional: 'May be left empty. Please write no names, addresses or telephone numbers.',
  send: 'Send',
  again: 'Not kept, because this case is being changed. Please send it once more.',
  done: { title: 'Thank you', text: 'We have received the answers to the survey of this case.' },
  over: {
    title: 'This survey cannot be answered',
    text: 'Its time has passed, the case was reopened, or the link is not whole. You can still open your case on the page Track.',
  },
  onCase: { text: 'Nine short questions about this service. You do not have to answer them.', open: 'Answer the satisfaction survey' },
  elements,
  grades: { A: 'Very good', B: 'Good', C: 'Not quite good', D: 'Not good' },
  results: {
    title: ({ quarter }) => `Satisfaction survey, ${quarter}`,
    none: 'The results of no quarter have been published yet. They come with the figures of its last month.',
    before: 'The figures of this quarter were published before there was a survey, so there is no result.',
    nobody: 'Nobody was asked in this quarter.',
    channel: 'Channel',
    of: ({ part, whole }) => `${part} of ${whole}`,
    answered: 'Answered',
    index: 'Index',
    element: 'Element',
    mean: 'Mean (1–4)',
    chart: ({ channel }) => `Elements, ${channel}`,
    notShown: '–',
    fewer: ({ fewest }) => `fewer than ${fewest} asked`,
    institutions: 'Institutions with enough answers (reports)',
    indexOf: ({ index, grade, words }) => `${index} ${grade} (${words})`,
    means:
      'The nine elements of the community satisfaction survey (PermenPANRB 14/2017), scored 1 to 4. Index 25 to 100: the mean of all elements times 25. Asked: reporters and requesters whose case closed in that quarter, with 30 days to answer; nobody is asked of what was withdrawn, passed to another body, or came from SP4N-LAPOR!. Complaints about a certain officer, official or institution are not counted; other oversight complaints only in the total of the regency.',
    small: ({ measured }) =>
      `Index and elements are counted of at least ${measured} answers; an element that fewer answered is neither shown nor part of the index.`,
    all: 'All quarters',
    running: ({ quarter, asked, answered }) =>
      `Running now, ${quarter}: ${asked} asked, ${answered} have answered. The result is counted once the time to answer has passed.`,
    runningAsked: ({ quarter, asked }) =>
      `Running now, ${quarter}: ${asked} asked. How many have answered cannot be told yet. The result is counted once the time to answer has passed.`,
    runningFewer: ({ quarter, fewest }) =>
      `Running now, ${quarter}: fewer than ${fewest} asked. The result is counted once the time to answer has passed.`,
    published: 'Results published so far, as everybody reads them:',
  },
  columns: {
    triwulan: 'Quarter (2026-Q3) in which the case closed and its reporter was asked',
    lingkup: 'daerah: the whole regency; instansi: one institution',
    instansi_id: 'Lasting mark of the institution; empty for the whole regency',
    instansi: 'Its present name',
    saluran: 'laporan: reports; permohonan: requests for information (PPID)',
    ditanyai: 'Closed cases whose reporters were asked; empty in rows of institutions',
    menjawab: 'Those of them who answered',
    indeks: 'Community satisfaction index, 25 to 100',
    mutu: 'A: 88.31–100; B: 76.61–88.30; C: 65–76.60; D: 25–64.99',
    u1_persyaratan: 'Mean of the element requirements, 1 to 4',
    u2_prosedur: 'The same: procedure',
    u3_waktu: 'The same: time',
    u4_biaya: 'The same: cost',
    u5_hasil: 'The same: result',
    u6_kemampuan: 'The same: competence of officers',
    u7_perilaku: 'The same: conduct of officers',
    u8_sarana: 'The same: facilities',
    u9_keluhan: 'The same: complaints about the service',
    terbit: 'Day on which this was counted and published',
  },
}

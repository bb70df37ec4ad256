/** Limits in working (`w`) or calendar days (`c`), and the ladder, written down once more for whoever checks the product. */

export const limits: Readonly<Record<string, [number, 'w' | 'c']>> = {
  'complaint.verification': [3, 'w'],
  'complaint.first-follow-up': [5, 'w'],
  'complaint.urgent-response': [1, 'c'],
  'complaint.redisposition': [3, 'w'],
  'complaint.resolution.service-question': [5, 'w'],
  'complaint.resolution.ordinary': [14, 'w'],
  'complaint.resolution.oversight': [60, 'w'],
  'complaint.resolution.aspiration': [14, 'w'],
  'complaint.legal-ceiling': [60, 'c'],
  'complaint.reporter-completes': [30, 'c'],
  'complaint.look-at-answer': [2, 'w'],
  'complaint.approval': [2, 'w'],
  'complaint.reporter-window': [10, 'w'],
  'complaint.reopen': [30, 'c'],
  'request.completeness-check': [3, 'w'],
  'request.requester-completes': [3, 'w'],
  'request.look-at-answer': [2, 'w'],
  'request.answer': [10, 'w'],
  'request.objection-window': [30, 'w'],
  'objection.answer': [30, 'w'],
  'objection.dispute-window': [14, 'w'],
  'objection.order': [10, 'w'],
  'objection.receipt-window': [10, 'w'],
  'request.provide': [20, 'w'],
}

const desk = { at: [-1, 0, 1, 3], again: 5 }
const resolution = { at: [-5, -3, -1, 0, 1, 3], again: 5 }
export const ladder: Readonly<Record<string, { at: number[]; again: number }>> = {
  'complaint.verification': desk,
  'complaint.redisposition': desk,
  'request.completeness-check': desk,
  'request.look-at-answer': desk,
  'complaint.look-at-answer': desk,
  'complaint.approval': { at: [-1, 0, 1], again: 5 },
  'complaint.urgent-response': { at: [0, 1], again: 1 },
  'complaint.first-follow-up': { at: [-3, -1, 0, 1, 3], again: 5 },
  'complaint.resolution.service-question': resolution,
  'complaint.resolution.ordinary': resolution,
  'complaint.resolution.oversight': resolution,
  'complaint.resolution.aspiration': resolution,
  'complaint.legal-ceiling': { at: [-10, -5, 0, 1], again: 5 },
  'request.answer': resolution,
  'objection.answer': { at: [-10, -5, -1, 0, 1], again: 5 },
  'objection.order': { at: [-3, -1, 0, 1, 3], again: 5 },
  'request.provide': { at: [-3, -1, 0, 1, 3], again: 5 },
  'complaint.reporter-completes': { at: [-3], again: 0 },
  'complaint.reporter-window': { at: [-3], again: 0 },
  'request.requester-completes': { at: [-1], again: 0 },
  'request.objection-window': { at: [-5], again: 0 },
  'objection.dispute-window': { at: [-5], again: 0 },
  'objection.receipt-window': { at: [-3], again: 0 },
}
/** Clocks whose end comes before any word about them. */
export const endsItself = new Set(Object.entries(ladder).flatMap(([statute, { again }]) => (again === 0 ? [statute] : [])))

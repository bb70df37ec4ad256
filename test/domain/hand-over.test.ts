import { expect, test } from 'vitest'
import { channels } from '../../shared/domain/channels/channels.ts'
import type { EventKind } from '../../shared/domain/events/kind.ts'

const handingOver = (kinds: object) =>
  Object.entries(kinds as Record<string, EventKind<never, never>>).flatMap(([type, { handsOver }]) =>
    handsOver === null ? [] : [[type, typeof handsOver === 'function' ? 'asks the event' : handsOver.join(' ')]],
  )

test('these events hand a case over, to these; all others leave it with whom it was', () => {
  expect(Object.fromEntries(handingOver(channels.complaint.events))).toEqual({
    'complaint-filed': 'asks the event',
    'conflict-named': 'asks the event',
    'deadline-passed': 'asks the event',
    completed: 'liaison',
    'answer-counted': 'asks the event',
    'question-withdrawn': 'asks the event',
    'completion-recorded': 'liaison',
    replied: 'liaison',
    'reply-recorded': 'liaison',
    'ending-contested': 'coordinator',
    'file-attached': 'asks the event',
    'privacy-asked': 'coordinator',
    'wall-lifted': 'asks the event',
    disposed: 'liaison',
    accepted: 'asks the event',
    returned: 'coordinator',
    'marked-urgent': 'liaison head coordinator',
    drafted: 'head',
    'draft-sent-back': 'liaison',
    reversed: 'asks the event',
    reopened: 'liaison',
    unpublished: 'asks the event',
    'new-code-asked': 'coordinator',
    'new-code-objected': 'coordinator',
    'new-code-released': 'coordinator',
  })
  expect(Object.fromEntries(handingOver(channels.request.events))).toEqual({
    'conflict-named': 'asks the event',
    'deadline-passed': 'asks the event',
    completed: 'liaison coordinator',
    'answer-counted': 'asks the event',
    'question-withdrawn': 'asks the event',
    'completion-recorded': 'liaison coordinator',
    replied: 'liaison coordinator',
    'reply-recorded': 'liaison coordinator',
    'ending-contested': 'coordinator',
    'file-attached': 'asks the event',
    'privacy-asked': 'coordinator',
    'wall-lifted': 'asks the event',
    assigned: 'liaison',
    'assignment-returned': 'coordinator',
    'decision-drafted': 'head',
    'draft-sent-back': 'liaison',
    objected: 'superior coordinator',
    'objection-decided': 'asks the event',
    reversed: 'asks the event',
  })
})

import type { Action } from '../action.ts'

/** The matter is settled, says the reporter. */
export type Confirm = { type: 'confirm' }

export const confirm: Action<Confirm> = {
  complaint: (_state, _command, { event }) => [event('closed', { closedBy: 'reporter', reason: null })],
  request: (_state, _command, { event }) => [event('request-closed', { closedBy: 'reporter', reason: null })],
}

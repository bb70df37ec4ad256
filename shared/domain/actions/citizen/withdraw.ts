import { type Action, inBoth } from '../action.ts'

export type Withdraw = { type: 'withdraw'; reason: string | null }

export const withdraw: Action<Withdraw> = inBoth((_, { reason }, { event, writeIf }) => [
  event('withdrawn', { cause: 'reporter', reason: writeIf(reason) }),
])

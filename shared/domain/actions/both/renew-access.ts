import { type Action, inBoth } from '../action.ts'

/** Replaces the access code; the old one stops working. At the counter an officer says how they knew who it was. */
export type RenewAccess = { type: 'renew-access'; reason?: string }

export const renewAccess: Action<RenewAccess> = inBoth((state, { reason }, { event, write }) => [
  event('access-renewed', { generation: state.accessGeneration + 1, ...(reason === undefined ? {} : { reason: write(reason) }) }),
])

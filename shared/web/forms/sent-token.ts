import type { DeskBase } from '../../desk/base.ts'
import type { FormCheck } from '../../desk/form-token.ts'
import { type Request, textField } from '../replies.ts'

/** What the token of a form says that was sent. */
export const sentFormToken = ({ body }: Pick<Request, 'body'>, desk: Pick<DeskBase, 'checkFormToken'>): Promise<FormCheck> =>
  desk.checkFormToken(textField(body, 'token'))

export const keyPattern = '^[0-9A-Za-z_-]{8,100}$'

/** What a program gives instead, which shows no form: a key of its own for each thing that it sends. */
export const callersKey = ({ header }: Pick<Request, 'header'>): string | null => {
  const key = header('idempotency-key')
  return key && new RegExp(keyPattern).test(key) ? key : null
}

/** A key that cannot be used must be heard of: its sender trusts that a retry is harmless. */
export const hasUnusableKey = (request: Pick<Request, 'header'>): boolean =>
  request.header('idempotency-key') !== null && callersKey(request) === null

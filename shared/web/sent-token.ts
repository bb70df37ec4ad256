import type { DeskBase } from '../desk/base.ts'
import type { FormCheck } from '../desk/form-token.ts'
import { type Request, textField } from './replies.ts'

/** What the token of a form says that was sent. */
export const sentFormToken = ({ body }: Pick<Request, 'body'>, desk: Pick<DeskBase, 'checkFormToken'>): Promise<FormCheck> =>
  desk.checkFormToken(textField(body, 'token'))

/** What a program gives instead, which shows no form: a key of its own for each thing that it sends. */
export const callersKey = ({ header }: Pick<Request, 'header'>): string | null => {
  const key = header('idempotency-key')
  return key && /^[\w-]{8,100}$/.test(key) ? key : null
}

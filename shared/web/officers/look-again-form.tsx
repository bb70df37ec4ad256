import { Hidden } from '../forms/form.tsx'
import { answersIn, SendOrEdit } from '../forms/look-again.tsx'
import { OfficerForm } from './officer-form.tsx'
import type { OfficerRequest } from './officer-route.tsx'

type Props = { request: OfficerRequest; action: string; send: string; edit: string }

/** Under a last look: what was typed goes on as it is, to be sent or mended. */
export const LookAgainForm = ({ request, action, send, edit }: Props) => (
  <OfficerForm request={request} action={action}>
    <Hidden values={answersIn(request)} />
    <SendOrEdit send={send} edit={edit} />
  </OfficerForm>
)
